import { irregularPasts, promising, prospects } from '../../lexicon/times.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { at, type Words } from './phrases.ts'

export type Tense = 'past' | 'future'

/**
 * Which way the words around `from`–`to` look: "said Thursday" back, "will meet Thursday" ahead. Read outward from the
 * expression, first to its left as far as its clause goes, then to its right; the nearest verb that says anything
 * decides. undefined where none does.
 */
export function tenseAround(words: Words, from: number, to: number): Tense | undefined {
  return toTheLeft(words, from) ?? toTheRight(words, to) ?? (upTo.has(at(words, from - 1)) ? 'future' : undefined)
}

/** Where no verb tells, what goes on up to a day has not reached it. */
const upTo: ReadonlySet<string> = new Set(['through', 'by', 'to'])

/** How many words a clause is followed to either side. */
const reach = 14

function toTheLeft(words: Words, from: number): Tense | undefined {
  if (ahead.has(at(words, from - 1)) || isSet(words, from)) return 'future'
  let infinitive = false
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const word = at(words, i)
    if (boundaries.has(word)) return undefined
    if (isFuture(words, i) || prospects.has(word) || (infinitive && promising.has(word))) return 'future'
    if (word === 'to') infinitive ||= isBase(at(words, i + 1))
    else if (isPast(word) && !isPassive(at(words, i - 1))) return 'past'
  }
  return undefined
}

function toTheRight(words: Words, to: number): Tense | undefined {
  for (let i = to; i < Math.min(words.length, to + reach); i++) {
    const word = at(words, i)
    if (boundaries.has(word)) return undefined
    if (isFuture(words, i) || modals.has(word)) return 'future'
    if (isPast(word)) return 'past'
  }
  return undefined
}

/** "The draw is on Sunday", "the talks are Friday": what is told so is still to come. */
const isSet = (words: Words, from: number): boolean =>
  copulas.has(at(words, at(words, from - 1) === 'on' ? from - 2 : from - 1))
const copulas: ReadonlySet<string> = new Set(['is', 'are'])

const modals: ReadonlySet<string> = wordSet('would could should might can must')
const ahead: ReadonlySet<string> = wordSet('next until till upcoming coming forthcoming')
const boundaries: ReadonlySet<string> = new Set([';', '.', '``', '“', '"', '_', '--', '—', '–', '•'])
const futures: ReadonlySet<string> = new Set(['will', "'ll", 'shall', 'wo'])
const isFuture = (words: Words, index: number): boolean =>
  futures.has(at(words, index)) ||
  (at(words, index) === 'may' && at(words, index + 1) !== 'have') ||
  (at(words, index) === 'to' && (at(words, index + 1) === 'be' || isAre.has(at(words, index - 1))))

const isAre: ReadonlySet<string> = wordSet("is are am 's 're")

/** "is expected to be completed": the participle says nothing of time, what stands before it does. */
const isPassive = (before: string): boolean => auxiliaries.has(before)
const auxiliaries: ReadonlySet<string> = wordSet('be being is are am stays stay remains remain gets get')
const isBase = (word: string): boolean => word.length > 1 && word >= 'a' && word < '{' && !irregularPasts.has(word)
const isPast = (word: string): boolean =>
  irregularPasts.has(word) || (word.length > 4 && word.endsWith('ed') && !notPast.has(word) && !prospects.has(word))
const notPast: ReadonlySet<string> = wordSet(`
  united hundred indeed speed exceed proceed armed limited embed unprecedented agreed-upon
`)
