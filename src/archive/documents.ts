import type { Record } from '../record/index.ts'
import { type SearchDocument, type SearchField, searchFields } from './backend.ts'
import type { Fact } from './facts.ts'
import { folded, stemmed } from './words.ts'

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

const firstDocument = (day: string, version: number): number => dayNumber(day) * versions + version * sentences

export interface Numbers {
  readonly low: number
  readonly high: number
}

/** The documents of a version. */
export const documentsOf = (day: string, version: number): Numbers => {
  const low = firstDocument(day, version)
  return { low, high: low + sentences - 1 }
}

/** The documents of all versions of these days. What has no day is there only where none is asked for. */
export const documentsBetween = (from: string | undefined, to: string | undefined): Numbers => ({
  low: from ? dayNumber(from) * versions : to ? versions : 0,
  high: ((to ? dayNumber(to) : mostDays) + 1) * versions - 1,
})

/** Which version a document is of. */
export const versionOf = (document: number): number => Math.floor(document / sentences) % (versions / sentences)

/** The numbers before and behind all documents of the version that a document is of. */
export const beforeVersionOf = (document: number): number => document - (document % sentences) - 1
export const behindVersionOf = (document: number): number => beforeVersionOf(document) + 1 + sentences

/** How many documents a record makes: sentences behind the thousandth share one. */
export const documentCount = (record: Record): number => Math.min(record.sentences.length, sentences)

/** What a kind of fact has names for, and the field of the index in which they stand. A figure has no speaker. */
export const fieldsOf: {
  readonly [K in Fact['kind']]: readonly (readonly [
    named: 'speaker' | 'about' | 'event' | 'place',
    field: SearchField,
  ])[]
} = {
  statement: [
    ['speaker', 'speaker_statement'],
    ['about', 'about_statement'],
    ['place', 'place_statement'],
  ],
  event: [
    ['speaker', 'speaker_event'],
    ['about', 'about_event'],
    ['event', 'event'],
    ['place', 'place_event'],
  ],
  quantity: [['about', 'about_quantity']],
  relation: [['about', 'about_relation']],
  sentence: [],
}

/**
 * What the sentences of a record can be found by: their words, and the names of all facts that stand in them. A line for
 * each, in order, with what stands in each field of the index behind one another, tabs between.
 */
export function draftsOf(record: Record, facts: readonly Fact[]): string {
  const { text } = record.article
  const drafts: { [F in SearchField]: string }[] = []
  record.sentences.forEach(({ start, end }, at) => {
    const words = stemmed(text.slice(start, end))
    const shared = drafts[at < sentences ? at : sentences - 1]
    if (shared) shared.words += ` ${words}`
    else drafts.push({ ...nothing, words })
  })
  const fold = remembering(folded)
  const stem = remembering(stemmed)
  for (const fact of facts)
    for (const at of fact.sentences) {
      const into = drafts[Math.min(at, sentences - 1)]!
      if (!into.kind.includes(fact.kind)) into.kind += ` ${fact.kind}`
      // What happened has other forms, as words have; names have not.
      for (const [named, field] of fieldsOf[fact.kind])
        for (const name of fact[named]) into[field] += ` ${(named === 'event' ? stem : fold)(name)}`
    }
  return drafts.map((draft) => searchFields.map((field) => draft[field]).join('\t')).join('\n')
}

const nothing = Object.fromEntries(searchFields.map((field) => [field, ''])) as { readonly [F in SearchField]: string }

/** The same names come again and again in an article. */
const remembering = (fold: (text: string) => string) => {
  const known = new Map<string, string>()
  return (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = fold(text)
    known.set(text, now)
    return now
  }
}

/** The drafts as documents of a version, which are found by who published it, too. */
export function numbered(
  drafts: string,
  { version, day, outlet }: { readonly version: number; readonly day: string; readonly outlet: string | undefined },
): readonly SearchDocument[] {
  if (drafts === '') return []
  const first = firstDocument(day, version)
  const source = outlet ? folded(outlet) : ''
  return drafts.split('\n').map((draft, at) => {
    const fields = draft.split('\t')
    fields[sourceField] = source
    return { id: first + at, fields }
  })
}

const sourceField = searchFields.indexOf('source')
