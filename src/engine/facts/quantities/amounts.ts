import { boundsByFirstWord } from '../../lexicon/bounds.ts'
import { currencyCodes, currencyMarks } from '../../lexicon/currencies.ts'
import { functionWords } from '../../lexicon/function-words.ts'
import { denominators, fewOf, multitudes, scales, shortScales, tens, units } from '../../lexicon/numbers.ts'
import { numeralAt } from '../../text/numbers.ts'
import type { Word } from '../../text/words.ts'
import type { Amount } from './candidate.ts'

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const starters: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...multitudes.keys(),
  ...fewOf,
  'a',
  'half',
  'quarter',
  'third',
])

/** Whether an amount could start with this word: cheap, so that every word can be asked. */
export function mayStart({ text, lower }: Word): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code) || (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e)) return true
  }
  return starters.has(lower)
}

/**
 * The number at `words[at]`: a numeral, a multitude ("tens of thousands", "several hundred", "a couple of"), or a part
 * ("half a", "a quarter of"). Undefined where none starts.
 */
export function amountAt(words: readonly Word[], at: number): Amount | undefined {
  if (words[at]!.lower === 'a' && !isCounted(words[at + 1])) return undefined
  const found =
    multitudeAt(words, at) ??
    numeral(words, at) ??
    markedFigure(words, at) ??
    partAt(words, at) ??
    scaleAlone(words, at)
  return found && withTail(words, found)
}

/** Whether "a" before this word may start a number. */
const isCounted = (word: Word | undefined): boolean =>
  word !== undefined && (scales.has(word.lower) || fewOf.has(word.lower) || denominators.has(word.lower))

/** Takes in what is said between a number and its noun: "50+ cities", "20-odd", "a dozen or more guests". */
function withTail(words: readonly Word[], amount: Amount): Amount {
  const at = words[amount.next]?.text === '-' ? amount.next + 1 : amount.next
  for (const bound of boundsByFirstWord.get(words[at]?.lower ?? '') ?? [])
    if (bound.words.every((word, i) => words[at + i]?.lower === word))
      return { ...amount, next: at + bound.words.length, comparator: bound.comparator }
  return amount
}

function numeral(words: readonly Word[], at: number): Amount | undefined {
  const found = numeralAt(words, at)
  if (!found) return undefined
  const { value, next } = found
  const last = words[next - 1]!.lower
  const scale = scales.get(last) ?? shortScales.get(last) ?? 1
  const part = value < 1 && value > 0 && units.has(words[at]!.lower)
  return { first: at, next, value, scale, ...(part && { part }) }
}

/** "Dh2,500", "Rs40": money whose mark is one word with the figure. */
function markedFigure(words: readonly Word[], at: number): Amount | undefined {
  const { text } = words[at]!
  const digit = text.search(/\d/)
  const mark = text.slice(0, digit)
  if (digit < 1 || digit > 4 || !(currencyMarks.has(mark) || currencyCodes.has(mark))) return undefined
  const figure = { ...words[at]!, text: text.slice(digit), lower: text.slice(digit).toLowerCase() }
  const bare = [figure, ...words.slice(at + 1, at + 8)]
  const found = numeral(bare, 0)
  if (!found || (found.scale === 1 && found.value < 100 && currencyCodes.has(mark))) return undefined
  return { ...found, first: at, next: at + found.next, mark }
}

function multitudeAt(words: readonly Word[], at: number): Amount | undefined {
  const { lower } = words[at]!
  const scale = multitudes.get(lower)
  if (scale !== undefined) return pluralAt(words, at, scale)
  if (lower === 'a' && fewOf.has(words[at + 1]?.lower ?? '')) return fewAt(words, at + 1, at)
  return fewOf.has(lower) ? fewAt(words, at, at) : undefined
}

/** "dozens", "thousands", "tens of thousands", "hundreds of millions". */
function pluralAt(words: readonly Word[], at: number, scale: number): Amount | undefined {
  const ofNext = words[at + 1]?.lower === 'of'
  const higher = ofNext ? scaleOf(words[at + 2]) : undefined
  if (higher !== undefined && higher > scale) return many(at, at + 3, scale * higher)
  if (scale === 10 && !ofNext) return undefined
  if (scale === 20 && !(ofNext && isOpen(words[at - 1]))) return undefined
  return many(at, at + 1, scale)
}

/** "test scores of" counts nothing; "killing scores of" does. */
const isOpen = (before: Word | undefined): boolean =>
  !before || functionWords.has(before.lower) || before.lower.endsWith('ing') || !/^\p{L}/u.test(before.text)

const scaleOf = (word: Word | undefined): number | undefined =>
  word && (scales.get(word.lower) ?? multitudes.get(word.lower))

/** "several hundred", "a few thousand", "a couple of dozen"; "a couple of" is two. */
function fewAt(words: readonly Word[], at: number, first: number): Amount | undefined {
  const couple = words[at]!.lower === 'couple'
  const after = couple && words[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const scale = scaleOf(words[after])
  if (scale !== undefined && scale !== 10) {
    const higher = scaleOf(words[after + 1]) ?? 1
    const next = higher > scale ? after + 2 : after + 1
    const all = higher > scale ? higher * scale : scale
    return couple ? { first, next, value: 2 * all, scale: all, multitude: true } : many(first, next, all)
  }
  return couple && after === at + 2 ? { first, next: at + 1, value: 2, scale: 1, multitude: true } : undefined
}

/** Two of a scale or more, and not yet ten of it. */
function many(first: number, next: number, scale: number): Amount {
  const high = scale < 100 ? 99 : 10 * scale - 1
  return { first, next, value: 2 * scale, high, scale, multitude: true }
}

/** "half", "a quarter", "a third": the part only; what follows says whether it is of a mile or of the voters. */
function partAt(words: readonly Word[], at: number): Amount | undefined {
  const article = words[at]!.lower === 'a'
  const word = words[article ? at + 1 : at]
  const below = denominators.get(word?.lower ?? '')
  if (below === undefined || word!.lower.endsWith('s') || (below !== 2 && !article && below !== 4)) return undefined
  return { first: at, next: article ? at + 2 : at + 1, value: 1 / below, scale: 1, part: true }
}

/** "the dozen victims", "million-dollar". */
function scaleAlone(words: readonly Word[], at: number): Amount | undefined {
  const scale = scales.get(words[at]!.lower)
  return scale === undefined ? undefined : { first: at, next: at + 1, value: scale, scale }
}
