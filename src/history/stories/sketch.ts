import { type Shingles, shinglesOf } from '../copies/shingles.ts'
import type { Report } from '../report.ts'
import { stemOf, toldText, wordsOf } from '../words.ts'
import { rarityOf } from './rarity.ts'

/** A word and how much it weighs, a whole number. */
export type Term = readonly [word: string, weight: number]

/** What the history keeps of a report to place others by: plain JSON, about three kilobytes. */
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

/** So many terms tell what a report is about; more add noise. */
const most = 48

/** "Two dead as ferry sinks off Harbourtown" → its shingles, and ferry, harbourtown, sink… by weight. */
export const sketchOf = ({ id, day, record }: Report): Sketch => {
  const words = wordsOf(toldText(record))
  const agency = record.article.agency?.toLowerCase()
  return {
    report: id,
    ...(day ? { day } : {}),
    ...(agency ? { agency } : {}),
    shingles: shinglesOf(words),
    terms: termsOf(words),
  }
}

const termsOf = (words: readonly string[]): readonly Term[] => {
  const counts = new Map<string, number>()
  for (const stem of words.map(stemOf)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return [...counts]
    .map(([stem, count]): Term => [stem, Math.round(100 * rarityOf(stem) * (1 + Math.log(count)))])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
}
