import { denominators, scales, shortScales, tens, units, vulgarFractions } from '../lexicon/numbers.ts'
import type { Word } from './words.ts'

/** A number read from words: "1,500", "2 1/2", "twenty-four", "a hundred thirty million". `next` is the first word after it. */
export interface Numeral {
  value: number
  next: number
}

/**
 * The cardinal that starts at `words[at]`, the longest there is; undefined where none starts. Reads figures with their
 * separators ("1,500", "1,50,000", ".5", "2½", "7-3/8"), words ("twenty-four", "a thousand", "half a million", "two and
 * a half", "two thirds"), and both with scales ("3.2 bn", "40 lakh crore", "5-million"). An article or a scale alone is
 * none, nor is an ordinal. Years in words come piece by piece: "nineteen ninety-four" begins with 19.
 */
export function numeralAt(words: readonly Word[], at: number): Numeral | undefined {
  const word = words[at]
  if (!word || !mayCount(word)) return undefined
  return startsInFigures(word.text) ? figureNumeral(words, at) : spelledNumeral(words, at)
}

/** Whether a numeral could start with this word: cheap, so that every word can be asked. */
function mayCount({ text, lower }: Word): boolean {
  return startsInFigures(text) || units.has(lower) || tens.has(lower) || articles.has(lower) || parts.has(lower)
}

const articles = new Set(['a', 'an'])
const parts = new Set(['half', 'quarter'])

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function startsInFigures(text: string): boolean {
  const code = text.charCodeAt(0)
  return isDigit(code) || (code === 46 && isDigit(text.charCodeAt(1))) || (code > 127 && vulgarFractions.has(text))
}

/** Longer rows of digits name things, they do not count them. */
const mostDigits = 15

/** What the digits of one word amount to; undefined where their separators make no number ("1,2", "1.2.3", "3rd"). */
function figure(text: string): number | undefined {
  if (isDigits(text)) return text.length > mostDigits + 1 ? undefined : Number(text)
  const part = vulgarFractions.get(text.at(-1)!)
  const digits = part === undefined ? text : text.slice(0, -1)
  if (!digits) return part
  const point = digits.indexOf('.')
  const groups = (point < 0 ? digits : digits.slice(0, point)).split(',')
  const decimals = point < 0 ? '0' : digits.slice(point + 1)
  if (text.length > mostDigits + groups.length || !soundGroups(groups) || !isDigits(decimals)) return undefined
  return Number(`${groups.join('')}.${decimals}`) + (part ?? 0)
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false
  return text.length > 0
}

/** Thousands by threes, or in the Indian way by twos above the last three; none before a point is naught. */
function soundGroups(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  if (rest.length === 0) return first === '' || isDigits(first)
  if (!groups.every(isDigits) || rest.at(-1)!.length !== 3 || first.length > 3) return false
  const inner = rest.slice(0, -1)
  return inner.every(({ length }) => length === 3) || (first.length <= 2 && inner.every(({ length }) => length === 2))
}

function figureNumeral(words: readonly Word[], at: number): Numeral | undefined {
  const text = words[at]!.text
  const fraction = slashed(text)
  if (fraction !== undefined) return scaled(words, { value: fraction, next: at + 1 })
  const single = figure(text)
  if (single === undefined) return undefined
  const { value, next } = commaDecimals(words, at) ?? spacedThousands(words, { value: single, next: at + 1 })
  const after = isHyphen(words, next) ? next + 1 : next
  const part = Number.isInteger(value) ? fractionIn(words[after]?.text) : undefined
  if (part !== undefined) return scaled(words, { value: value + part, next: after + 1 })
  return scaled(words, andPart(words, { value, next }))
}

/** "92,2 million", "29,8%": a comma for a point, where a scale or a share behind tells that it is no list. */
function commaDecimals(words: readonly Word[], at: number): Numeral | undefined {
  const [whole, comma, part, behind] = [words[at]!, words[at + 1], words[at + 2], words[at + 3]]
  if (comma?.text !== ',' || !part || !behind || comma.start !== whole.end || part.start !== comma.end) return undefined
  if (part.text.length > 2 || !isDigits(whole.text) || !isDigits(part.text)) return undefined
  const known = behind.text === '%' || behind.lower.startsWith('per') || scales.has(behind.lower)
  return known ? { value: Number(`${whole.text}.${part.text}`), next: at + 3 } : undefined
}

/** "35 000": groups of noughts that only a space divides. */
function spacedThousands(words: readonly Word[], { value, next }: Numeral): Numeral {
  let [thousands, end] = [value, next]
  while (
    end < next + 4 &&
    words[end]?.text === '000' &&
    words[end]!.start - words[end - 1]!.end === 1 &&
    words[end - 1]!.text.length <= 3
  ) {
    thousands *= 1000
    end++
  }
  return { value: thousands, next: end }
}

/** The denominators that prices, inches and miles are written with; "9/11" and "24/7" are no fractions. */
const written = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64])

function fractionIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (vulgarFractions.get(text) ?? slashed(text))
}

/** "3/8" in one word. */
function slashed(text: string): number | undefined {
  const slash = text.length <= 5 ? text.search(/[/⁄]/) : -1
  if (slash < 1 || !isDigit(text.charCodeAt(0))) return undefined
  const [above, below] = [Number(text.slice(0, slash)), Number(text.slice(slash + 1))]
  return above < below && written.has(below) && above > 0 ? above / below : undefined
}

/** A number with the scales behind it: "71 billion", "40 lakh crore", "5-million", "2 hundred thousand". */
function scaled(words: readonly Word[], { value, next }: Numeral): Numeral {
  let product = value
  let end = next
  let last = 0
  for (;;) {
    const at = isHyphen(words, end) ? end + 1 : end
    const lower = words[at]?.lower
    const scale = lower === undefined ? undefined : (scales.get(lower) ?? (last ? undefined : shortScales.get(lower)))
    if (scale === undefined || scale <= last || (last > 0 && last < 100)) break
    product *= scale
    last = scale
    end = at + 1
  }
  if (!last) return { value, next }
  const half = andPart(words, { value: 0, next: end })
  return { value: exact(product + half.value * last), next: half.next }
}

/** Keeps 3.2 × 10⁹ from ending in a crumb. */
const exact = (value: number): number => Number(value.toPrecision(15))

function spelledNumeral(words: readonly Word[], at: number): Numeral | undefined {
  const lower = words[at]!.lower
  if (parts.has(lower)) return partOfScale(words, at)
  if (articles.has(lower)) {
    const next = words[at + 1]?.lower ?? ''
    if (parts.has(next)) return partOfScale(words, at + 1)
    return scales.has(next) ? sum(words, { value: 1, next: at + 1 }) : undefined
  }
  const small = belowHundred(words, at)
  if (!small) return undefined
  const decimal = pointed(words, small)
  if (decimal) return scaled(words, decimal)
  const fraction = partsOfWhole(words, small)
  if (fraction) return scaled(words, ofScale(words, fraction))
  const mixed = andPart(words, small)
  return mixed === small ? sum(words, small) : scaled(words, mixed)
}

/** "half a million", "a half million", "a quarter of a million": from `words[at]`, the part. A part alone is no number. */
function partOfScale(words: readonly Word[], at: number): Numeral | undefined {
  const part = { value: 1 / denominators.get(words[at]!.lower)!, next: at + 1 }
  const whole = ofScale(words, part)
  const result = scaled(words, whole)
  return result.next > whole.next ? result : undefined
}

/** Steps over "of a" and "a" where a scale follows. */
function ofScale(words: readonly Word[], part: Numeral): Numeral {
  let next = part.next
  if (words[next]?.lower === 'of') next++
  if (words[next]?.lower === 'a') next++
  const scale = next > part.next ? scales.get(words[next]?.lower ?? '') : undefined
  return scale === undefined ? part : { value: part.value, next }
}

/** "twenty-four", "twenty four", "seven". */
function belowHundred(words: readonly Word[], at: number): Numeral | undefined {
  const lower = words[at]?.lower ?? ''
  const ten = tens.get(lower)
  if (ten === undefined) {
    const unit = units.get(lower)
    return unit === undefined ? undefined : { value: unit, next: at + 1 }
  }
  const next = isHyphen(words, at + 1) ? at + 2 : at + 1
  const unit = units.get(words[next]?.lower ?? '') ?? 0
  return unit > 0 && unit < 10 ? { value: ten + unit, next: next + 1 } : { value: ten, next: at + 1 }
}

/** "one point six", "two point seven five". */
function pointed(words: readonly Word[], { value, next }: Numeral): Numeral | undefined {
  if (words[next]?.lower !== 'point') return undefined
  let digits = ''
  let end = next + 1
  for (; digits.length < 4; end++) {
    const digit = units.get(words[end]?.lower ?? '')
    if (digit === undefined || digit > 9) break
    digits += digit
  }
  return digits ? { value: Number(`${value}.${digits}`), next: end } : undefined
}

/** Adds up what is spelled out: "two hundred and six thousand three hundred and five". */
function sum(words: readonly Word[], first: Numeral): Numeral {
  let total = 0
  let group = first.value
  let last = Number.POSITIVE_INFINITY
  let next = first.next
  let small = true
  for (;;) {
    const at = small && isHyphen(words, next) ? next + 1 : next
    const scale = scales.get(words[at]?.lower ?? '')
    if (scale !== undefined && (small || scale > last)) {
      if (scale === 100 && small) group *= 100
      else if (!small && group === 0) total *= scale
      else if (scale > last && small && total) break
      else {
        total += group * scale
        group = 0
      }
      last = scale
      next = at + 1
      small = false
      if (scale === 12) break
      continue
    }
    if (small) break
    const half = andPart(words, { value: 0, next })
    if (half.value) return { value: exact(total + group + half.value * last), next: half.next }
    const more = belowHundred(words, words[next]?.lower === 'and' ? next + 1 : next)
    if (!more || more.value === 0 || group % 100 || isPronoun(words, more)) break
    group += more.value
    next = more.next
    small = true
  }
  return { value: total + group, next }
}

/** "a hundred and one of them" counts a hundred. */
function isPronoun(words: readonly Word[], { value, next }: Numeral): boolean {
  return value === 1 && (words[next]?.lower === 'of' || words[next]?.lower === 'who')
}

/** A number and the part written behind it: "two and a half", "seven and one-half", "one-and-a-half". */
function andPart(words: readonly Word[], number: Numeral): Numeral {
  let at = isHyphen(words, number.next) ? number.next + 1 : number.next
  if (words[at]?.lower !== 'and') return number
  at = isHyphen(words, at + 1) ? at + 2 : at + 1
  if (words[at]?.lower === 'a') {
    at = isHyphen(words, at + 1) ? at + 2 : at + 1
    const lower = words[at]?.lower ?? ''
    return parts.has(lower) ? { value: number.value + 1 / denominators.get(lower)!, next: at + 1 } : number
  }
  const small = belowHundred(words, at)
  const part = small && partsOfWhole(words, small)
  return part ? { value: number.value + part.value, next: part.next } : number
}

/**
 * "one-third", "two thirds", "three-quarter". A quarter is three months as often: without a hyphen it is a part only
 * where "of a", or "of the" and no ordinal before it, says of what.
 */
function partsOfWhole(words: readonly Word[], { value, next }: Numeral): Numeral | undefined {
  const hyphen = isHyphen(words, next)
  const word = words[hyphen ? next + 1 : next]
  const below = word && denominators.get(word.lower)
  if (below === undefined || value < 1 || value >= below) return undefined
  const plural = word!.lower.endsWith('s') || word!.lower === 'halves'
  if (!hyphen && plural !== value > 1) return undefined
  if (!hyphen && below === 4 && words[next + 1]?.lower !== 'of') return undefined
  return { value: value / below, next: (hyphen ? next + 1 : next) + 1 }
}

const hyphens = new Set(['-', '\u2010', '\u2011'])

/** Whether `words[at]` is a hyphen with nothing between it and its neighbours. */
function isHyphen(words: readonly Word[], at: number): boolean {
  const [before, hyphen, after] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !hyphen || !after || !hyphens.has(hyphen.text)) return false
  return before.end === hyphen.start && hyphen.end === after.start
}
