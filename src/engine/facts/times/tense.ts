import { irregularPasts, prospective } from '../../lexicon/times.ts'
import { at, type Words } from './phrases.ts'

export type Tense = 'past' | 'future' | 'present'

/**
 * Which way the words around `from`–`to` look: "said Thursday" back, "will meet Thursday" ahead. Read outward from the
 * expression, first to its left as far as its clause goes, then to its right; the nearest verb that says anything
 * decides. undefined where none does.
 */
export function tenseAround(words: Words, from: number, to: number): Tense | undefined {
  return toTheLeft(words, from) ?? toTheRight(words, to)
}

const reach = 14

function toTheLeft(words: Words, from: number): Tense | undefined {
  const before = at(words, from - 1)
  if (ahead.has(before)) return 'future'
  let infinitive = false
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const word = at(words, i)
    if (isBoundary(word)) return undefined
    if (isFuture(words, i)) return 'future'
    if (word === 'to' && !infinitive) infinitive = isBase(words, i + 1)
    else if (prospective.has(word) && (infinitive || isAhead(words, i, from))) return 'future'
    else if (isPast(words, i) && !auxiliaries.has(at(words, i - 1))) return 'past'
  }
  return undefined
}

/** "is expected to be completed": the participle says nothing of time, what stands before it does. */
const auxiliaries: ReadonlySet<string> = new Set(['be', 'being'])

function toTheRight(words: Words, to: number): Tense | undefined {
  for (let i = to; i < Math.min(words.length, to + reach); i++) {
    const word = at(words, i)
    if (isBoundary(word) && i > to) return undefined
    if (isFuture(words, i)) return 'future'
    if (isPast(words, i)) return 'past'
  }
  return undefined
}

/** "scheduled for", "set to", "due", "plans": nothing but the date's own preposition need stand between. */
const isAhead = (words: Words, index: number, from: number): boolean => {
  const word = at(words, index)
  if (word === 'would' || word === 'could' || word === 'should' || word === 'might') return true
  for (let i = index + 1; i < from; i++) if (isPast(words, i)) return false
  return true
}

const ahead: ReadonlySet<string> = new Set(['next', 'until', 'till', 'upcoming', 'coming', 'forthcoming'])
const isBoundary = (word: string): boolean =>
  word === ';' ||
  word === '.' ||
  word === '``' ||
  word === '“' ||
  word === '"' ||
  word === '_' ||
  word === '--' ||
  word === '—'
const isFuture = (words: Words, index: number): boolean => {
  const word = at(words, index)
  return (
    word === 'will' ||
    word === "'ll" ||
    word === 'shall' ||
    word === 'wo' ||
    (word === 'to' && at(words, index + 1) === 'be')
  )
}
const isBase = (words: Words, index: number): boolean => {
  const word = at(words, index)
  return word.length > 1 && word.charCodeAt(0) >= 97 && !irregularPasts.has(word)
}
const isPast = (words: Words, index: number): boolean => {
  const word = at(words, index)
  return (
    irregularPasts.has(word) || (word.length > 4 && word.endsWith('ed') && !notPast.has(word) && !prospective.has(word))
  )
}
const notPast: ReadonlySet<string> = new Set([
  'united',
  'hundred',
  'indeed',
  'speed',
  'need',
  'exceed',
  'proceed',
  'red',
  'armed',
  'limited',
  'embed',
  'feed',
  'unprecedented',
])
