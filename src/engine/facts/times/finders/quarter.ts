import type { DateFields, Reading } from '../meaning.ts'
import { at, figure, isHyphen, ordinalAt, type Words, yearAt } from '../phrases.ts'
import { relativeYearAt } from './calendar-date.ts'

/** "the third quarter of fiscal 2024", "third-quarter", "Q3 2024", "last year's third quarter", "the second half of 1990", "fiscal 1990". */
export function findQuarter(words: Words, index: number): Reading | undefined {
  let next = index
  const fields: DateFields = {}
  const possessive = relativeYear(words, next)
  if (possessive) {
    fields.yearStep = possessive.yearStep
    next = possessive.next
  } else if (at(words, next) === 'the' || at(words, next) === 'its' || at(words, next) === 'this') next++
  const year = figure(at(words, next), 4, 4)
  if (year >= 1900 && year <= 2100 && fields.yearStep === undefined) {
    fields.year = year
    next++
  }
  if (agoWords.has(at(words, next))) {
    const ago = agoAt(words, next)
    if (ago) {
      fields.yearStep = -1
      next = ago
    }
  }
  if (at(words, next) === 'fiscal') {
    fields.fiscal = true
    next++
    if (isHyphen(at(words, next))) next++
    const fiscalYear = yearAt(words, next)
    if (fiscalYear && fields.year === undefined)
      return {
        from: index,
        to: fiscalYear.next,
        meaning: { kind: 'date', fields: { ...fields, year: fiscalYear.value } },
      }
    if (at(words, next) === 'year') {
      const behind = yearAt(words, next + 1)
      if (behind)
        return { from: index, to: behind.next, meaning: { kind: 'date', fields: { ...fields, year: behind.value } } }
    }
  }
  const head = headAt(words, next)
  if (!head) return undefined
  Object.assign(fields, head.fields)
  return { from: index, to: tail(words, head.next, fields), meaning: { kind: 'date', fields } }
}

const agoWords: ReadonlySet<string> = new Set(['year'])

/** "year-ago", "year-earlier": the place behind, or undefined. */
export function agoAt(words: Words, index: number): number | undefined {
  if (
    at(words, index) === 'year' &&
    isHyphen(at(words, index + 1)) &&
    (at(words, index + 2) === 'ago' || at(words, index + 2) === 'earlier')
  )
    return index + 3
  return undefined
}

/** "last year's", "this year's", "next year's". */
function relativeYear(words: Words, index: number): { yearStep: number; next: number } | undefined {
  if (at(words, index + 1) !== 'year' || at(words, index + 2) !== "'s") return undefined
  const word = at(words, index)
  const yearStep = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : undefined
  return yearStep === undefined ? undefined : { yearStep, next: index + 3 }
}

/** "third quarter", "third-quarter", "Q3", "3Q", "second half", "H1". */
function headAt(words: Words, index: number): { fields: DateFields; next: number } | undefined {
  const lower = at(words, index)
  const short = shorthand(lower)
  if (short) return { fields: short, next: index + 1 }
  let next = index
  if (lower === 'fiscal') next++
  const ordinal =
    ordinalAt(words, next) ??
    (at(words, next) === 'last' || at(words, next) === 'final' ? { value: 0, next: next + 1 } : undefined)
  if (!ordinal || ordinal.value > 4) return undefined
  next = ordinal.next
  if (isHyphen(at(words, next))) next++
  if (at(words, next) === 'fiscal') next++
  const unit = at(words, next)
  if ((unit === 'quarter' || unit === 'quarters') && ordinal.value > 0)
    return { fields: { quarter: ordinal.value }, next: next + 1 }
  if (unit === 'half' && ordinal.value <= 2) {
    const half = ordinal.value === 0 ? 2 : ordinal.value
    return yearFollows(words, next + 1) ? { fields: { half }, next: next + 1 } : undefined
  }
  return undefined
}

/** "Q3", "3Q22", "Q3'22", "H1", "FY2023". */
function shorthand(word: string): DateFields | undefined {
  if (word.startsWith('fy')) {
    const year = shortYear(word.slice(2))
    return year === undefined ? undefined : { year, fiscal: true }
  }
  const [a, b] = [word[0] ?? '', word[1] ?? '']
  const kind = a === 'q' || b === 'q' ? 'quarter' : a === 'h' || b === 'h' ? 'half' : undefined
  const number = figure(a === 'q' || a === 'h' ? b : a, 1, 1)
  if (!kind || !(number >= 1 && number <= (kind === 'quarter' ? 4 : 2))) return undefined
  const rest = word.slice(2)
  const year = rest === '' ? undefined : shortYear(rest)
  if (rest !== '' && year === undefined) return undefined
  return { [kind]: number, ...(year === undefined ? {} : { year }) }
}

const shortYear = (text: string): number | undefined => {
  const year = figure(text.startsWith("'") ? text.slice(1) : text, 2, 4)
  return year >= 1900 && year <= 2100 ? year : year < 100 ? 2000 + year : undefined
}

const yearFollows = (words: Words, index: number): boolean => {
  const of = at(words, index) === 'of' ? 1 : 0
  return (
    !!of &&
    (yearAt(words, index + 1) !== undefined ||
      at(words, index + 1) === 'the' ||
      at(words, index + 1) === 'this' ||
      at(words, index + 1) === 'last' ||
      at(words, index + 1) === 'fiscal' ||
      at(words, index + 1) === 'next')
  )
}

/** "of fiscal 2024", "of last year", "2024", "of this year", "a year ago" behind a quarter. */
function tail(words: Words, index: number, fields: DateFields): number {
  let next = index
  if (at(words, next) === ',') return bareYear(words, next + 1, fields) ?? index
  if (at(words, next) === 'of' || at(words, next) === 'in') next++
  if (at(words, next) === 'the' && (at(words, next + 1) === 'fiscal' || at(words, next + 1) === 'year')) {
    if (at(words, next + 1) === 'year') return next + 2
    next++
  }
  if (at(words, next) === 'fiscal') {
    fields.fiscal = true
    next++
    if (at(words, next) === 'year') next++
  }
  const year = yearAt(words, next)
  if (year && year.value >= 1900 && fields.year === undefined) {
    fields.year = year.value
    return year.next
  }
  const relative = relativeYearAt(words, next)
  if (relative) {
    fields.yearStep = relative.value
    return relative.next
  }
  return index
}

const bareYear = (words: Words, index: number, fields: DateFields): number | undefined => {
  const year = figure(at(words, index), 4, 4)
  if (!(year >= 1900 && year <= 2100) || fields.year !== undefined) return undefined
  fields.year = year
  return index + 1
}
