import type { DateFields, Reading } from '../meaning.ts'
import { at, figure, isHyphen, ordinalAt, type Read, type Words, yearAt } from '../phrases.ts'
import { relativeYearAt } from './calendar-date.ts'
import { yearAgoAt } from './period.ts'

/** "the third quarter of fiscal 2024", "third-quarter", "Q3 2024", "last year's third quarter", "the second half of 1990", "fiscal 1990". */
export function findQuarter(words: Words, index: number): Reading | undefined {
  const start =
    at(words, index) === 'the' || at(words, index) === 'its' || at(words, index) === 'this' ? index + 1 : index
  const before = yearBefore(words, start)
  const read = headAt(words, before.next) ?? (before.next === start ? fiscalYearAt(words, start) : undefined)
  if (!read) return undefined
  const named = { ...before.value, ...read.value }
  const after = named.year === undefined && named.yearStep === undefined ? yearBehind(words, read.next) : undefined
  return { from: index, to: after?.next ?? read.next, meaning: { kind: 'date', fields: { ...named, ...after?.value } } }
}

/** The year in front: "last year's", "1989", "year-ago"; nothing read where there is none. */
function yearBefore(words: Words, index: number): Read<DateFields> {
  const relative = relativeYearAt(words, index, "'s")
  if (relative) return { value: { yearStep: relative.value }, next: relative.next + 1 }
  const year = figure(at(words, index), 4, 4)
  if (isRecent(year)) return { value: { year }, next: index + 1 }
  const ago = yearAgoAt(words, index)
  return ago ? { value: { yearStep: -1 }, next: ago } : { value: {}, next: index }
}

const isRecent = (year: number): boolean => year >= 1900 && year <= 2100

/** "fiscal 1990", "fiscal year 1990". */
function fiscalYearAt(words: Words, index: number): Read<DateFields> | undefined {
  if (at(words, index) !== 'fiscal') return undefined
  const year = yearAt(words, at(words, index + 1) === 'year' ? index + 2 : index + 1)
  return year && { value: { year: year.value, fiscal: true }, next: year.next }
}

/** "third quarter", "fiscal third-quarter", "Q3", "3Q", "second half of", "H1". */
function headAt(words: Words, index: number): Read<DateFields> | undefined {
  const short = shorthand(at(words, index))
  if (short) return { value: short, next: index + 1 }
  const ordinal = lastAt(words, index) ?? ordinalAt(words, pastFiscal(words, index))
  if (!ordinal || ordinal.value > 4) return undefined
  const next = pastFiscal(words, isHyphen(at(words, ordinal.next)) ? ordinal.next + 1 : ordinal.next)
  const unit = at(words, next)
  if (unit === 'quarter' || unit === 'quarters') return { value: { quarter: ordinal.value }, next: next + 1 }
  const half = unit === 'half' && ordinal.value <= 2 && at(words, next + 1) === 'of' && yearBehind(words, next + 1)
  return half ? { value: { half: ordinal.value }, next: next + 1 } : undefined
}

/** "fiscal", and the hyphen of "fiscal-first". */
function pastFiscal(words: Words, index: number): number {
  if (at(words, index) !== 'fiscal') return index
  return isHyphen(at(words, index + 1)) ? index + 2 : index + 1
}

/** "last half", "final half": the second. "last quarter" is left to periods. */
const lastAt = (words: Words, index: number): Read<number> | undefined =>
  (at(words, index) === 'last' || at(words, index) === 'final') && at(words, index + 1) === 'half'
    ? { value: 2, next: index + 1 }
    : undefined

/** "Q3", "3Q22", "Q3'22", "H1", "FY2023". */
function shorthand(word: string): DateFields | undefined {
  if (word.startsWith('fy')) {
    const year = shortYear(word.slice(2))
    return year === undefined ? undefined : { year, fiscal: true }
  }
  const letterFirst = word[0] === 'q' || word[0] === 'h'
  const letter = letterFirst ? word[0] : word[1]
  const number = figure((letterFirst ? word[1] : word[0]) ?? '', 1, 1)
  if ((letter !== 'q' && letter !== 'h') || !(number >= 1 && number <= (letter === 'q' ? 4 : 2))) return undefined
  const year = word.length > 2 ? shortYear(word.slice(2)) : undefined
  if (word.length > 2 && year === undefined) return undefined
  return { ...(letter === 'q' ? { quarter: number } : { half: number }), ...(year === undefined ? {} : { year }) }
}

function shortYear(text: string): number | undefined {
  const year = figure(text[0] === "'" ? text.slice(1) : text, 2, 4)
  return isRecent(year) ? year : year < 100 ? 2000 + year : undefined
}

/** The year behind: "of fiscal 2024", "of last year", "2024", ", 1989". */
function yearBehind(words: Words, index: number): Read<DateFields> | undefined {
  let next = joints.has(at(words, index)) ? index + 1 : index
  if (at(words, next) === 'the' && at(words, next + 1) === 'fiscal') next++
  const fiscal = fiscalYearAt(words, next)
  if (fiscal) return fiscal
  const year = yearAt(words, next)
  if (year && isRecent(year.value)) return { value: { year: year.value }, next: year.next }
  const relative = relativeYearAt(words, next)
  return relative && { value: { yearStep: relative.value }, next: relative.next }
}
const joints: ReadonlySet<string> = new Set(['of', 'in', ','])
