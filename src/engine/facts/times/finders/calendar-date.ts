import { namedDays, seasons } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { DateFields, Reading, Step } from '../meaning.ts'
import {
  at,
  dayNumberAt,
  figure,
  isHyphen,
  monthAt,
  ordinalAt,
  type Read,
  type Words,
  weekdayAt,
  yearAt,
} from '../phrases.ts'

/** Words that make the weekday, month or season behind them one before, the present or one after. */
const steps: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
])

/** "Thursday, April 20, 2023", "20 April", "Feb. 2022", "last Tuesday", "this June", "October", "next spring", "the summer". */
export function findCalendarDate(words: Words, index: number): Reading | undefined {
  const start = weekOfMonthAt(words, pastThe(words, index)) ? { next: pastThe(words, index) } : stepAt(words, index)
  const fields = fieldsAt(words, start.next)
  if (!fields) return undefined
  const step = 'step' in start ? start.step : undefined
  if (step === undefined) return { from: index, to: fields.next, meaning: { kind: 'date', fields: fields.value } }
  if (fields.value.day !== undefined || fields.value.year !== undefined) {
    if (at(words, index) !== 'this') return undefined
    return { from: index, to: fields.next, meaning: { kind: 'date', fields: fields.value } }
  }
  const context = contextual.has(at(words, start.next - 1))
  return {
    from: index,
    to: fields.next,
    meaning: { kind: 'date', fields: { ...fields.value, step, ...(context ? { context } : {}) } },
  }
}

const contextual: ReadonlySet<string> = new Set(['previous', 'following'])

const pastThe = (words: Words, index: number): number => (at(words, index) === 'the' ? index + 1 : index)

/** "last", "this past", "this coming", "the following"; `the` alone counts as nothing read but is taken along. */
function stepAt(words: Words, index: number): { step?: Step; next: number } {
  let next = pastThe(words, index)
  let step = steps.get(at(words, next))
  if (step === undefined) return { next }
  next++
  const second = step === 0 ? steps.get(at(words, next)) : undefined
  if (second !== undefined) {
    step = second
    next++
  }
  return { step, next }
}

function fieldsAt(words: Words, index: number): Read<DateFields> | undefined {
  const weekday = weekdayAt(words, index)
  if (weekday) {
    const behind = at(words, weekday.next) === ',' ? weekday.next + 1 : weekday.next
    const date = dayAndMonthAt(words, at(words, behind) === 'the' ? behind + 1 : behind)
    if (date && date.value.day !== undefined)
      return { value: { ...date.value, weekday: weekday.value }, next: date.next }
    return { value: { weekday: weekday.value }, next: weekday.next }
  }
  return weekOfMonthAt(words, index) ?? dayAndMonthAt(words, index) ?? numericAt(words, index) ?? seasonAt(words, index)
}

/** "second week of August", "last week of May 2022". */
function weekOfMonthAt(words: Words, index: number): Read<DateFields> | undefined {
  if (at(words, index + 1) !== 'week' || at(words, index + 2) !== 'of') return undefined
  const number = at(words, index) === 'last' || at(words, index) === 'final' ? -1 : ordinalAt(words, index)?.value
  const month = number !== undefined && number <= 5 ? monthAt(words, index + 3) : undefined
  return month && withYear(words, month.next, { weekOfMonth: number!, month: month.value })
}

/** "April 20", "April 20-22, 2023", "April", "April of last year", "20 April", "20th of April 2023". */
function dayAndMonthAt(words: Words, index: number): Read<DateFields> | undefined {
  const month = monthAt(words, index)
  if (month) {
    const day = dayNumberAt(words, month.next)
    if (day && !isCount(words, day.next)) {
      const last = lastDayAt(words, day)
      const fields: DateFields = { month: month.value, day: day.value, ...(last ? { lastDay: last.value } : {}) }
      return withYear(words, last?.next ?? day.next, fields)
    }
    const the = at(words, month.next) === 'the' ? dayNumberAt(words, month.next + 1) : undefined
    if (the && at(words, month.next + 1).length > 2)
      return withYear(words, the.next, { month: month.value, day: the.value })
    return withYear(words, month.next, { month: month.value })
  }
  const day = dayNumberAt(words, index)
  if (!day) return undefined
  const of = at(words, day.next) === 'of' ? 1 : 0
  const named = monthAt(words, day.next + of)
  return named && withYear(words, named.next, { month: named.value, day: day.value })
}

/** The "22" of "April 20-22". */
function lastDayAt(words: Words, day: Read<number>): Read<number> | undefined {
  if (!isHyphen(at(words, day.next)) || words[day.next]!.start !== words[day.next - 1]!.end) return undefined
  const last = dayNumberAt(words, day.next + 1)
  return last && last.value > day.value ? last : undefined
}

/** "2 people" behind a month: "In May 2 people died" says no day. Times of day and years are no counts. */
const isCount = (words: Words, index: number): boolean => {
  const word = at(words, index)
  return word === '%' || word === 'percent' || word === 'million' || word === 'people'
}

export function withYear(words: Words, index: number, fields: DateFields): Read<DateFields> {
  const next = index
  const comma = at(words, next) === ',' ? 1 : 0
  const of = at(words, next) === 'of' || at(words, next) === 'in' ? 1 : 0
  const year = yearAt(words, next + comma + of)
  const plain = year && year.next === next + comma + of + 1
  if (year && (plain || !comma) && !(comma && fields.day === undefined && !isYearLike(year.value)))
    return { value: { ...fields, year: year.value }, next: year.next }
  const named =
    fields.day === undefined
      ? undefined
      : namedDays.find(({ month, day }) => month === fields.month && day === fields.day)
  if (named?.nouns.includes(at(words, next))) return { value: { ...fields, year: named.year }, next }
  const relative = relativeYearAt(words, next + (at(words, next) === 'of' ? 1 : 0))
  if (relative) return { value: { ...fields, yearStep: relative.value }, next: relative.next }
  const shared = fields.month === undefined ? undefined : sharedYear(words, next, fields.month)
  return { value: shared === undefined ? fields : { ...fields, year: shared }, next }
}

/** The year of "between March and June 2022", "Dec. 20 to Jan. 3, 2015": it stands behind the second month. */
function sharedYear(words: Words, index: number, month: number): number | undefined {
  if (!spanning.has(at(words, index))) return undefined
  const first = dayNumberAt(words, index + 1)
  const other = monthAt(words, first?.next ?? index + 1)
  if (!other) return undefined
  const end = dayNumberAt(words, other.next)?.next ?? other.next
  const year = figure(at(words, at(words, end) === ',' ? end + 1 : end), 4, 4)
  if (!isYearLike(year)) return undefined
  return other.value < month ? year - 1 : year
}
const spanning: ReadonlySet<string> = wordSet('and or to through until till - – —')

const isYearLike = (year: number): boolean => year >= 1800 && year <= 2100

const yearSteps: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** "last year", "this year", "next year": −1, 0, 1. `behind` is what must follow; without it no possessive may. */
export function relativeYearAt(words: Words, index: number, behind?: "'s"): Read<number> | undefined {
  const value = at(words, index + 1) === 'year' ? yearSteps.get(at(words, index)) : undefined
  const possessive = at(words, index + 2) === "'s"
  return value === undefined || possessive !== (behind === "'s") ? undefined : { value, next: index + 2 }
}

/** "2023-04-20", "4/20/2023", "20.04.2023"; both the numbers in one word and word by word. */
function numericAt(words: Words, index: number): Read<DateFields> | undefined {
  const word = words[index]
  if (!word) return undefined
  const code = word.text.charCodeAt(0)
  if (code < 48 || code > 57) return undefined
  if (word.text.length >= 6 && word.text.length <= 10 && /[-/.]/.test(word.text)) {
    const whole = numericFields(word.text.split(/[-/.]/))
    if (whole) return { value: whole, next: index + 1 }
  }
  const mark = at(words, index + 1)
  if (
    (mark !== '/' && mark !== '-') ||
    at(words, index + 3) !== mark ||
    words[index + 4]?.start !== words[index + 3]?.end
  )
    return undefined
  const fields = numericFields([word.text, at(words, index + 2), at(words, index + 4)])
  return fields && { value: fields, next: index + 5 }
}

/** Year first, else month and day as an American writes them unless only the other order makes a date; where both do, `numeric` says so. */
function numericFields(texts: readonly string[]): DateFields | undefined {
  if (texts.length !== 3) return undefined
  const [a, b, c] = texts.map((text) => figure(text, 1, 4)) as [number, number, number]
  if (Number.isNaN(a + b + c)) return undefined
  if (texts[0]!.length === 4) return date(a, b, c)
  const year = texts[2]!.length === 4 ? c : texts[2]!.length === 2 ? (c >= 50 ? 1900 + c : 2000 + c) : Number.NaN
  const [american, british] = [date(year, a, b), date(year, b, a)]
  return american && british ? { ...american, numeric: true } : (american ?? british)
}

const date = (year: number, month: number, day: number): DateFields | undefined =>
  year >= 1000 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined

/** "the winter of 1994", "last fall", "this past spring". The words that are verbs too need a word before them that a verb can't have. */
function seasonAt(words: Words, index: number): Read<DateFields> | undefined {
  const season = seasons.get(at(words, index))
  if (!season) return undefined
  const read = withYear(words, index + 1, { season })
  if (read.value.year !== undefined || read.value.yearStep !== undefined) return read
  return beforeSeason.has(at(words, index - 1)) && !afterSeason.has(at(words, index + 1)) ? read : undefined
}

const beforeSeason: ReadonlySet<string> = wordSet(`
  last this next past coming previous following early late in by since until the that through during each every
`)
const afterSeason: ReadonlySet<string> = wordSet('of from in into to below camp line -')
