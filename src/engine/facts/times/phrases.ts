/** The small readers that finders share. Each takes words and a place, looks a bounded way ahead, and answers with what it read and where it stopped, or undefined. */

import type { TimeMod } from '../../../record/index.ts'
import {
  ambiguousMonths,
  ambiguousWeekdays,
  digits,
  months,
  ordinals,
  tens,
  type UnitWord,
  units,
  weekdays,
} from '../../lexicon/times.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { numeralAt } from '../../text/numbers.ts'
import type { Word } from '../../text/words.ts'

export type Words = readonly Word[]

/** The lower-case form of a word, or '' past either end. */
export const at = (words: Words, index: number): string => words[index]?.lower ?? ''

/** The place after an optional hyphen. */
const pastHyphen = (words: Words, index: number): number =>
  isHyphen(at(words, index)) && words[index]!.start === words[index - 1]?.end ? index + 1 : index

export const isHyphen = (word: string): boolean => word === '-' || word === '‑' || word === '–'

const isDigit = (code: number) => code >= 48 && code <= 57

/** A whole number written in `least` to `most` figures and nothing else, else NaN. */
export function figure(text: string, least: number, most: number): number {
  if (text.length < least || text.length > most) return Number.NaN
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return Number.NaN
  return Number(text)
}

export interface Read<T> {
  value: T
  next: number
}

/** "April", "Feb.": 1–12. Abbreviations that are names or words too need their stop or a number behind. */
export function monthAt(words: Words, index: number): Read<number> | undefined {
  const word = words[index]
  if (!word) return undefined
  const value = months.get(word.lower)
  if (value === undefined || !isCapital(word.text)) return undefined
  const stop = at(words, index + 1) === '.' && word.text.length <= 4 && words[index + 1]!.start === word.end ? 1 : 0
  if (word.text.length === 3 && ambiguousMonths.has(word.lower) && word.lower !== 'may') {
    if (!stop && Number.isNaN(figure(at(words, index + 1), 1, 4))) return undefined
  }
  return { value, next: index + 1 + (stop && months.has(`${word.lower}.`) ? 1 : 0) }
}

/** "Thursday", "Thurs.": ISO 1–7. "Sun" and "Sat" only with a stop, or before a comma or a month. */
export function weekdayAt(words: Words, index: number): Read<number> | undefined {
  const word = words[index]
  if (!word || !isCapital(word.text)) return undefined
  const value = weekdays.get(word.lower)
  if (value === undefined) return undefined
  let next = index + 1
  if (word.text.length <= 5 && at(words, next) === '.' && words[next]!.start === word.end) next++
  if (!ambiguousWeekdays.has(word.lower)) return { value, next }
  const beside = at(words, next) === ',' ? next + 1 : next
  return monthAt(words, beside) || dayNumberAt(words, beside) ? { value, next } : undefined
}

export const isCapital = (text: string): boolean => text[0] !== text[0]?.toLowerCase()

/** A day of the month: "20", "20th", "the twentieth" without its article. */
export function dayNumberAt(words: Words, index: number): Read<number> | undefined {
  const lower = at(words, index)
  const plain = figure(lower, 1, 2)
  if (plain >= 1 && plain <= 31) return { value: plain, next: index + 1 }
  const ordinal = ordinalAt(words, index)
  return ordinal && ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined
}

/** "20th", "third", "twenty-first": its number. */
export function ordinalAt(words: Words, index: number): Read<number> | undefined {
  const lower = at(words, index)
  if (lower === '') return undefined
  const word = ordinals.get(lower)
  if (word !== undefined) return { value: word, next: index + 1 }
  if (isDigit(lower.charCodeAt(0))) {
    const ending = lower.slice(-2)
    if (ending !== 'th' && ending !== 'st' && ending !== 'nd' && ending !== 'rd') return undefined
    const value = figure(lower.slice(0, -2), 1, 3)
    return Number.isNaN(value) ? undefined : { value, next: index + 1 }
  }
  const ten = tens.get(lower)
  if (ten === undefined || ten < 20 || !isHyphen(at(words, index + 1))) return undefined
  const one = ordinals.get(at(words, index + 2))
  return one !== undefined && one < 10 ? { value: ten + one, next: index + 3 } : undefined
}

/** A year: "2023", "'98", "nineteen ninety-four", "the year two thousand" without "the year". Says nothing of whether it is one here. */
export function yearAt(words: Words, index: number): Read<number> | undefined {
  const word = words[index]
  if (!word) return undefined
  const plain = figure(word.text, 4, 4)
  if (plain >= 1000 && plain <= 2199) return { value: plain, next: index + 1 }
  if (word.text.length === 3 && word.lower[0] === "'") return shortYear(figure(word.text.slice(1), 2, 2), index + 1)
  if (word.lower === "'" && words[index + 1]?.start === word.end)
    return shortYear(figure(at(words, index + 1), 2, 2), index + 2)
  return yearInWords(words, index)
}

const shortYear = (value: number, next: number): Read<number> | undefined =>
  Number.isNaN(value) ? undefined : { value: value >= 30 ? 1900 + value : 2000 + value, next }

function yearInWords(words: Words, index: number): Read<number> | undefined {
  const century = tens.get(at(words, index))
  if (century === 19 || century === 18 || century === 17 || century === 20) {
    const ten = tens.get(at(words, index + 1))
    if (ten === undefined) return undefined
    const afterTen = pastHyphen(words, index + 2)
    const one = ten >= 20 ? digits.get(at(words, afterTen)) : undefined
    return { value: century * 100 + ten + (one ?? 0), next: one === undefined ? index + 2 : afterTen + 1 }
  }
  if (at(words, index) !== 'two' || at(words, index + 1) !== 'thousand') return undefined
  const and = at(words, index + 2) === 'and' ? 1 : 0
  const one = digits.get(at(words, index + 2 + and)) ?? tens.get(at(words, index + 2 + and))
  return { value: 2000 + (one ?? 0), next: one === undefined ? index + 2 : index + 3 + and }
}

/** "months", "week" */
export function unitAt(words: Words, index: number): Read<UnitWord> | undefined {
  const value = units.get(at(words, index))
  return value && { value, next: index + 1 }
}

export interface Amount {
  /** undefined for "several", "a few", "many". */
  value: number | undefined
  mod?: TimeMod
  next: number
}

const vague: ReadonlySet<string> = wordSet('several few many numerous countless umpteen some')
const filler: ReadonlySet<string> = wordSet(`
  more additional extra further other straight consecutive successive full whole trading business working solid
  long short intense grueling marathon gruelling turbulent hot non-stop nonstop entire complete final odd school
  financial crucial
`)

/** "two", "a", "several", "a couple of", "half an", "four to six", "a year and a half" without its unit. */
export function amountAt(words: Words, index: number): Amount | undefined {
  const read = plainAmount(words, index)
  if (!read) return undefined
  let { next } = read
  let mod = read.mod
  const joint = at(words, next)
  if (read.value !== undefined && (joint === 'to' || joint === 'or' || isHyphen(joint))) {
    const high = numeralAt(words, next + 1)
    if (high && high.value > read.value) {
      next = high.next
      if (joint !== 'or') mod = 'EQUAL_OR_MORE'
      else mod = 'APPROX'
    }
  }
  if (filler.has(at(words, next))) next++
  return mod ? { value: read.value, next, mod } : { value: read.value, next }
}

function plainAmount(words: Words, index: number): Amount | undefined {
  const quarters = quartersAt(words, index)
  if (quarters) return quarters
  const lower = at(words, index)
  const after = at(words, index + 1)
  if (lower === 'a' || lower === 'an') {
    if (after === 'couple') return { value: 2, mod: 'APPROX', next: index + (at(words, index + 2) === 'of' ? 3 : 2) }
    if (after === 'few' || after === 'good' || after === 'great')
      return { value: undefined, next: index + (at(words, index + 2) === 'many' ? 3 : 2) }
    if (after === 'number' && at(words, index + 2) === 'of') return { value: undefined, next: index + 3 }
    if (after === 'handful' && at(words, index + 2) === 'of') return { value: undefined, next: index + 3 }
    if (after === 'half') return { value: 0.5, next: index + 2 }
    const numeral = numeralAt(words, index)
    return numeral ? { value: numeral.value, next: numeral.next } : { value: 1, next: index + 1 }
  }
  if (lower === 'half') {
    const article = after === 'a' || after === 'an' ? 2 : isHyphen(after) ? 2 : 1
    return { value: 0.5, next: index + article }
  }
  if (lower === 'couple') return { value: 2, mod: 'APPROX', next: index + (after === 'of' ? 2 : 1) }
  if (lower === 'another' || lower === 'every') {
    const numeral = numeralAt(words, index + 1)
    return numeral
      ? { value: numeral.value, next: numeral.next }
      : lower === 'another'
        ? { value: 1, next: index + 1 }
        : undefined
  }
  if (vague.has(lower)) return { value: undefined, next: after === 'of' ? index + 2 : index + 1 }
  if ((lower === 'dozens' || lower === 'hundreds' || lower === 'thousands' || lower === 'scores') && after === 'of')
    return { value: undefined, next: index + 2 }
  const numeral = numeralAt(words, index)
  return numeral && { value: numeral.value, next: numeral.next }
}

/** "a quarter of an", "three quarters of a", "three-quarters of an" without the unit. */
function quartersAt(words: Words, index: number): Amount | undefined {
  const count = quarterCounts.get(at(words, index))
  const next = pastHyphen(words, index + 1)
  const name = at(words, next)
  if (!count || name !== (count === 1 ? 'quarter' : 'quarters') || at(words, next + 1) !== 'of') return undefined
  const article = at(words, next + 2)
  return article === 'a' || article === 'an' ? { value: count / 4, next: next + 3 } : undefined
}
const quarterCounts: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['three', 3],
])

/** Phrases by their first word, the longest first. */
export type Phrasebook<T> = ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>

/** Each phrase is words divided by spaces, in lower case: ["more than", …]. */
export function phrasebook<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrasebook<T> {
  const book = new Map<string, { words: readonly string[]; value: T }[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    const list = book.get(words[0]!)
    if (list) list.push({ words, value })
    else book.set(words[0]!, [{ words, value }])
  }
  for (const list of book.values()) list.sort((a, b) => b.words.length - a.words.length)
  return book
}

/** Every phrase of the book that stands at a place, the longest first. */
export function phrasesAt<T>(book: Phrasebook<T>, words: Words, index: number): Read<T>[] {
  const found: Read<T>[] = []
  for (const { words: phrase, value } of book.get(at(words, index)) ?? none)
    if (stands(phrase, words, index)) found.push({ value, next: index + phrase.length })
  return found
}
const none: readonly never[] = []

function stands(phrase: readonly string[], words: Words, index: number): boolean {
  for (let i = 1; i < phrase.length; i++) if (at(words, index + i) !== phrase[i]) return false
  return true
}

/** "more than", "nearly", "at least": how far the words that follow hold. */
export const approximators: Phrasebook<TimeMod> = phrasebook([
  ['more than', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['not quite', 'LESS_THAN'],
  ['no more than', 'EQUAL_OR_LESS'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as many as', 'EQUAL_OR_LESS'],
  ['as long as', 'EQUAL_OR_LESS'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['at least', 'EQUAL_OR_MORE'],
  ['about', 'APPROX'],
  ['just about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['close to', 'APPROX'],
  ['some', 'APPROX'],
  ['circa', 'APPROX'],
])

export const approximatorAt = (words: Words, index: number): Read<TimeMod> | undefined =>
  phrasesAt(approximators, words, index)[0]
