import { type Shingles, shinglesOf } from '../copies/shingles.ts'
import type { Report } from '../report.ts'
import { toldText, wordsOf } from '../words.ts'
import { type Term, termsOf } from './terms.ts'

/** What the history keeps of a report to place others by: plain JSON, about two kilobytes. */
export interface Sketch {
  /** The report's id. */
  readonly report: string
  /** ISO day on which it appeared. */
  readonly day?: string
  /** The agency it credits, in lower case. */
  readonly agency?: string
  readonly shingles: Shingles
  /** What it is about, the weightiest first. */
  readonly terms: readonly Term[]
}

/** "Two dead as ferry sinks off Harbourtown" → its shingles, and ferry, harbourtown, sink… by weight. */
export const sketchOf = ({ id, day, record }: Report): Sketch => {
  const words = wordsOf(toldText(record))
  const agency = record.article.agency?.toLowerCase()
  return {
    report: id,
    ...(day ? { day } : {}),
    ...(agency ? { agency } : {}),
    shingles: shinglesOf(words),
    terms: termsOf(record, words),
  }
}
