import type { Published, Time } from '../../record/index.ts'
import { civilFromDays, daysFromCivil, daysInMonth, parseIso } from '../../record/calendar.ts'
import { monthNames } from '../lexicon/times.ts'
import type { Range } from './ranges.ts'

/** A stretch of the calendar in day numbers, `from` inclusive, `to` exclusive. */
export interface Days {
  from: number
  to: number
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The days an ISO value covers: "2023", "2023-04", "2023-04-20", "2023-04-20T09:00". */
export function daysOf(value: string): Days | undefined {
  const day = parseIso(value)
  if (day !== undefined) return { from: day, to: day + 1 }
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(value)
  if (!match) return undefined
  const year = Number(match[1])
  if (!match[2]) return { from: daysFromCivil(year, 1, 1), to: daysFromCivil(year + 1, 1, 1) }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  const from = daysFromCivil(year, month, 1)
  return { from, to: from + daysInMonth(year, month) }
}

/** The days a resolved DATE or TIME covers; nothing for durations, sets and what could not be resolved. */
export function timeDays({ type, value, from, to }: Time): Days | undefined {
  if (type !== 'DATE' && type !== 'TIME') return undefined
  const [start, end] = [from && parseIso(from), to && parseIso(to)]
  return typeof start === 'number' && typeof end === 'number' && start < end ? { from: start, to: end } : daysOf(value)
}

export const publishedDays = (published: Published | undefined): Days | undefined =>
  published && daysOf(published.value)

export const isDay = ({ from, to }: Days): boolean => to - from === 1
export const yearOf = (days: Days): number => civilFromDays(days.from).year

/** "April 20, 2023"; "April 2023" and "2023" for whole months and years; "April 3 to April 7, 2023" otherwise. */
export function dateInWords({ from, to }: Days): string {
  const first = civilFromDays(from)
  const next = civilFromDays(to)
  if (to - from === 1) return dayInWords(from)
  if (first.day === 1 && next.day === 1) {
    if (first.month === 1 && next.month === 1 && next.year === first.year + 1) return `${first.year}`
    if (to - from <= 31) return `${monthNames[first.month - 1]} ${first.year}`
  }
  const last = civilFromDays(to - 1)
  const start = first.year === last.year ? `${monthNames[first.month - 1]} ${first.day}` : dayInWords(from)
  return `${start} to ${dayInWords(to - 1)}`
}

export function dayInWords(day: number): string {
  const { year, month, day: ofMonth } = civilFromDays(day)
  return `${monthNames[month - 1]} ${ofMonth}, ${year}`
}

type Unit = 'day' | 'week' | 'month' | 'year'
export const daysIn: { readonly [unit in Unit]: number } = { day: 1, week: 7, month: 30.4369, year: 365.2425 }

/** A length of time as told: how many of which unit. */
export interface Length {
  count: number
  unit: Unit
}

const units: { readonly [letter: string]: [Unit, number] } = {
  D: ['day', 1],
  W: ['week', 1],
  M: ['month', 1],
  Y: ['year', 1],
  DE: ['year', 10],
  CE: ['year', 100],
}

/** "P7M" is 7 months. Nothing for hours, for mixed and for uncounted lengths ("PXD"). */
export function lengthOf(value: string): Length | undefined {
  const [, count, letters] = /^P(\d{1,5}(?:\.\d{1,4})?)(D|W|M|Y|DE|CE)$/.exec(value) ?? []
  const unit = units[letters ?? '']
  return unit && { count: Number(count) * unit[1], unit: unit[0] }
}

const under = new Set(['nearly', 'almost', 'under', 'within', 'barely'])
const about = new Set(['about', 'around', 'roughly', 'approximately', 'some'])

/** How many days a writer may mean by a length of time, its bounds taken from the words and the TIMEX3 modifier. */
export function spanMeant({ count, unit }: Length, mod: Time['mod'], words: readonly string[]): Range {
  const whole = daysIn[unit]
  const has = (list: Set<string>) => words.some((word) => list.has(word))
  if (mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE')
    return { low: count * whole - 1, high: (count + Math.max(1, count / 2)) * whole }
  if (has(under)) return { low: (count - Math.max(1, count / 10)) * whole, high: count * whole + 1 }
  if (mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS') return { low: 0, high: count * whole + 1 }
  if (mod === 'APPROX' || has(about) || count % 10 === 0)
    return { low: (count - Math.max(1, count / 10)) * whole, high: (count + Math.max(1, count / 10)) * whole }
  return unit === 'day'
    ? { low: count - 1, high: count + 1 }
    : { low: (count - 0.5) * whole, high: (count + 1) * whole }
}

/** The days that can lie between two dates known as exactly as these. */
export const between = (start: Days, end: Days): Range => ({
  low: end.from - start.to + 1,
  high: end.to - 1 - start.from,
})

/** "5 days", "6.6 to 6.9 months": a range of days in a unit. */
export function lengthInWords({ low, high }: Range, unit: Unit): string {
  const [a, b] = [round(low / daysIn[unit]), round(high / daysIn[unit])]
  const plural = b === 1 ? unit : `${unit}s`
  return a === b ? `${a} ${plural}` : `${a} to ${b} ${plural}`
}

const round = (value: number): number => Math.round(value * 10) / 10
