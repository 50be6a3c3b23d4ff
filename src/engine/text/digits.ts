import { gluedUnits, moneyUnits } from '../lexicon/units.ts'
import { classOf, DIGIT, isApostrophe } from './characters.ts'

const isDigit = (text: string, at: number, stop: number): boolean => at < stop && classOf(text.charCodeAt(at)) === DIGIT

function digitsEnd(text: string, at: number, stop: number): number {
  let to = at
  while (isDigit(text, to, stop)) to++
  return to
}

/**
 * The end of the figure that starts at `at` with a digit or a point: "1,500", "7.2", "10:30", "1/2", "8/14/90",
 * "2022-04-20", "713-555-0199". Ranges and scores end at their hyphen.
 */
export function figureEnd(text: string, at: number, stop: number): number {
  const hyphenated = hyphenatedEnd(text, at, stop)
  if (hyphenated > at) return hyphenated
  let to = digitsEnd(text, text.charCodeAt(at) === 0x2e ? at + 1 : at, stop)
  for (;;) {
    if (!isDigit(text, to + 1, stop)) return to
    const joint = text.charCodeAt(to)
    if (joint === 0x2e || joint === 0x3a || joint === 0x2f || joint === 0x2044) to = digitsEnd(text, to + 1, stop)
    else if (joint === 0x2c && isGroup(text, to + 1, stop)) to = digitsEnd(text, to + 1, stop)
    else return to
  }
}

/** Three digits, before them as many pairs as lakhs and crores need ("1,50,00,000"). */
function isGroup(text: string, at: number, stop: number): boolean {
  let from = at
  for (let pairs = 0; pairs < 4; pairs++) {
    const size = digitsEnd(text, from, Math.min(stop, from + 4)) - from
    if (size !== 2 || text.charCodeAt(from + 2) !== 0x2c) return size === 3
    from += 3
  }
  return false
}

/** Dates, telephone numbers and codes; the longest has four groups and twenty characters. */
function hyphenatedEnd(text: string, at: number, stop: number): number {
  const limit = Math.min(stop, at + 24)
  const sizes: number[] = []
  let to = at
  for (;;) {
    const end = digitsEnd(text, to, limit)
    if (end === to || (end === limit && limit < stop)) return at
    sizes.push(end - to)
    to = end
    if (text.charCodeAt(to) !== 0x2d || !isDigit(text, to + 1, stop)) break
    to++
  }
  return isCode(sizes) && !(sizes.length === 2 && text.endsWith('00', to)) ? to : at
}

function isCode(sizes: readonly number[]): boolean {
  if (sizes.length > 2) return sizes.some((size) => size > 1) && sizes.length <= 5
  const [first = 0, second = 0] = sizes
  return (first === 3 || first === 5) && second === 4
}

/** Whether the letters from `at` to `to`, glued to the figure that starts at `start`, are a word of their own: "9|am". */
export function isGluedUnit(text: string, start: number, at: number, to: number): boolean {
  if (to - at > 8) return false
  const unit = text.slice(at, to)
  if (!gluedUnits.has(unit)) return false
  if (unit.length > 1) return true
  if (moneyUnits.has(unit)) return unit === 'm' || unit === 'k' || unit === 'K' || isAmount(text, start, at)
  // "4g" and "3p" are names; "24C" is a temperature, "3143C" a room.
  return at - start > 1 && at - start < 4
}

/** Whether a figure has a currency sign before it or a decimal point in it. */
const isAmount = (text: string, start: number, at: number): boolean =>
  text.slice(start, at).includes('.') || (start > 0 && /[\p{Sc}]/u.test(text[start - 1] as string))

/** "'s" after a decade: "the 1930's", "the 80's" are one word, "2008's" is two. */
export function decadeEnd(text: string, start: number, at: number, stop: number): number {
  const named = (at - start === 4 && text[start] === '1') || at - start === 2
  const plural =
    at + 1 < stop &&
    isApostrophe(text.charCodeAt(at)) &&
    (text[at + 1] === 's' || text[at + 1] === 'S') &&
    text[at - 1] === '0'
  return named && plural ? at + 2 : at
}
