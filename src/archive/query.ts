import { ArchiveError } from './errors.ts'
import { wordsOf } from './words.ts'

/** The fields of a query that look for words, beside its bare words. */
const fields = ['speaker', 'about', 'said', 'event', 'place', 'source'] as const
const days = ['from', 'to'] as const

/** What a query asks for: each of its terms must be met. */
export interface Query {
  readonly terms: readonly Term[]
  /** First and last day, inclusive: "2026-03-01". */
  readonly from?: string
  readonly to?: string
}

export interface Term {
  readonly field: (typeof fields)[number] | 'words'
  /** Folded words that must follow each other. */
  readonly words: readonly string[]
  /** Whether they are meant as they stand: a phrase in quotation marks, a name. Else "strike" is "strikes" as well. */
  readonly exact: boolean
}

/** The fields whose words have other forms; those of the others are names. */
const inflected: readonly string[] = ['words', 'said', 'event']

/**
 * Reads a query: `speaker:quill "grain corridor" from:2026-03`. Words, in whatever form, and phrases, as they stand, each
 * with or without a field before it; a day may be a month or a year. Throws an ArchiveError that says what is wrong with
 * it.
 */
export function parseQuery(text: string): Query {
  const parts = [...partsOf(text)]
  if (parts.length === 0) throw bad('the query is empty; give it words to look for, as in: speaker:quill grain')
  const terms = parts.flatMap((one) => (isDay(one.field) ? [] : [termOf(one)]))
  const from = lastOf(parts, 'from')
  const to = lastOf(parts, 'to')
  return { terms, ...(from ? { from: dayOf(from, 'first') } : {}), ...(to ? { to: dayOf(to, 'last') } : {}) }
}

interface Part {
  readonly field: string
  readonly value: string
  readonly quoted: boolean
}

const part = /\p{L}+:(?=\s|$)|(?:(?<field>\p{L}+):)?(?:"(?<phrase>[^"]*)(?<close>"?)|(?<word>[^\s"]+))/uy

function* partsOf(text: string): Generator<Part> {
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at]!)) {
      at++
      continue
    }
    part.lastIndex = at
    const match = part.exec(text)
    const { field = 'words', phrase, close, word } = match?.groups ?? {}
    const whole = match?.[0] ?? text.slice(at)
    if (phrase !== undefined && !close)
      throw bad(`the quotation mark before ${shown(phrase)} is never closed; close it`)
    const value = phrase ?? word
    if (value === undefined)
      throw bad(`${whole} has nothing behind it; write it as ${whole}WORD or ${whole}"SOME WORDS"`)
    yield { field: field.toLowerCase(), value, quoted: phrase !== undefined }
    at += whole.length
  }
}

const isDay = (field: string): boolean => days.some((known) => known === field)

const lastOf = (parts: readonly Part[], field: string): string | undefined =>
  parts.findLast((part) => part.field === field)?.value

function termOf({ field, value, quoted }: Part): Term {
  const known = (['words', ...fields] as const).find((one) => one === field)
  if (!known) {
    const all = [...fields, ...days].map((one) => `${one}:`).join(' ')
    throw bad(`there is no field ${field}: but ${all}; to look for the words themselves put them in quotation marks`)
  }
  const words = wordsOf(value)
  if (words.length === 0) throw bad(`${shown(value)} holds no word to look for; leave it out`)
  return { field: known, words, exact: quoted || !inflected.includes(known) }
}

/** The first or last day of a day, month or year: the last of "2026-02" is "2026-02-28". */
function dayOf(value: string, which: 'first' | 'last'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  const date = new Date(`${first}T00:00:00Z`)
  if (!year || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first)
    throw bad(`${shown(value)} is no day; write it as 2026-03-14, 2026-03 or 2026`)
  if (which === 'first' || day) return first
  const last = month ? new Date(Date.UTC(Number(year), Number(month), 0)) : new Date(Date.UTC(Number(year), 11, 31))
  return `${year}-${last.toISOString().slice(5, 10)}`
}

const shown = (words: string): string => `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`
const bad = (message: string): ArchiveError => new ArchiveError('bad-query', message)
