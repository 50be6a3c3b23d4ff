import type { Record } from '../record/index.ts'
import { type SearchDocument, searchFields } from './backend.ts'
import type { Fact } from './facts.ts'
import { folded } from './words.ts'

/**
 * The number of a document in the search index says all that is needed of it: the day, so that the newest come first
 * without sorting; the version; the sentence. 17, 26 and 10 bits, which a double still holds.
 */
const sentences = 2 ** 10
const versions = 2 ** 26 * sentences
const mostDays = 2 ** 17 - 1

/** Days since the end of 1799; 0 where none is known. What lies outside is taken for the nearest that can be told. */
const dayNumber = (day: string): number => {
  if (day === '') return 0
  const days = Math.floor((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1799, 11, 31)) / 86_400_000)
  return Math.min(mostDays, Math.max(1, days))
}

/** Sentences behind the thousandth share a document. */
const documentOf = (day: string, version: number, sentence: number): number =>
  dayNumber(day) * versions + version * sentences + Math.min(sentence, sentences - 1)

export interface Numbers {
  readonly low: number
  readonly high: number
}

/** The documents of a version. */
export const documentsOf = (day: string, version: number): Numbers => ({
  low: documentOf(day, version, 0),
  high: documentOf(day, version, sentences - 1),
})

/** The documents of all versions of these days. What has no day is there only where none is asked for. */
export const documentsBetween = (from: string | undefined, to: string | undefined): Numbers => ({
  low: from ? dayNumber(from) * versions : to ? versions : 0,
  high: ((to ? dayNumber(to) : mostDays) + 1) * versions - 1,
})

/** Which version a document is of. */
export const versionOf = (document: number): number => Math.floor(document / sentences) % (versions / sentences)

/** The number before all documents of the version that a document is of. */
export const beforeVersionOf = (document: number): number => document - (document % sentences) - 1

/** How many documents a record makes. */
export const documentCount = (record: Record): number => Math.min(record.sentences.length, sentences)

/** Documents before their version has a number: those of the sentences of a record, in order. */
export type Draft = SearchDocument['fields']

/** What the sentences of a record can be found by: their words, and the names of all facts that stand in them. */
export function draftsOf(record: Record, facts: readonly Fact[], outlet: string | undefined): readonly Draft[] {
  const { text } = record.article
  const source = outlet ? folded(outlet) : ''
  const fields: { [F in keyof Draft]: Set<string> }[] = []
  const inSentence = (at: number) => {
    const document = Math.min(at, sentences - 1)
    fields[document] ??= emptyFields()
    return fields[document]
  }
  record.sentences.forEach(({ start, end }, at) => {
    inSentence(at).words.add(folded(text.slice(start, end)))
    inSentence(at).source.add(source)
  })
  for (const fact of facts)
    for (const at of fact.sentences) {
      const into = inSentence(at)
      into.kind.add(fact.kind)
      for (const field of ['speaker', 'about', 'event', 'place'] as const)
        for (const name of fact[field]) into[field].add(name)
    }
  return fields.map(joined)
}

const emptyFields = () =>
  Object.fromEntries(searchFields.map((field) => [field, new Set<string>()])) as { [F in keyof Draft]: Set<string> }

const joined = (sets: { readonly [F in keyof Draft]: ReadonlySet<string> }): Draft =>
  Object.fromEntries(
    searchFields.map((field) => [
      field,
      field === 'words' ? [...sets.words].join(' ') : folded([...sets[field]].join(' . ')),
    ]),
  ) as Draft

/** The drafts as documents of a version. */
export const numbered = (drafts: readonly Draft[], day: string, version: number): readonly SearchDocument[] =>
  drafts.map((fields, at) => ({ id: documentOf(day, version, at), fields }))
