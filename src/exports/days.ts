import type { Report } from '../history/index.ts'
import { daysFromCivil, isoDate, parseIso } from '../record/calendar.ts'
import type { Event, Time } from '../record/index.ts'
import type { TracedReport } from './tracing.ts'

/** The days that something covers, both included: all of March is 2024-03-01 to 2024-03-31. Either may be open. */
export interface Days {
  readonly first?: string
  readonly last?: string
}

/** Days since 1970; undefined where the calendar has no such day. */
export const dayNumber = (day: string | undefined): number | undefined =>
  day?.length === 10 ? parseIso(day) : undefined

/** Before it, years would have a sign. */
const yearZero = daysFromCivil(0, 1, 1)

/** The days of a time: "late June" is 2023-06-21 to 2023-06-30. Undefined for "recently", and for an end before its start. */
function daysOf({ from, to }: Pick<Time, 'from' | 'to'>): Days | undefined {
  const first = dayNumber(from)
  const end = dayNumber(to)
  const last = end === undefined || end === yearZero ? undefined : end - 1
  if ((first === undefined && last === undefined) || (first ?? yearZero) > (last ?? Number.POSITIVE_INFINITY))
    return undefined
  return { ...(first !== undefined && { first: isoDate(first) }), ...(last !== undefined && { last: isoDate(last) }) }
}

/** The day on which a report appeared, if that is known to the day. */
export const reportDay = ({ day, record }: Report): string | undefined => {
  const known = day ?? record.article.published?.value.slice(0, 10)
  return dayNumber(known) === undefined ? undefined : known
}

/** When an event was, as its own words have it. */
export const statedDays = (event: Event, { times }: TracedReport): Days | undefined => {
  const time = times.get(event.time ?? '')
  return time && daysOf(time)
}

/** Days, and whether they are only those of the report. */
export interface DatedDays extends Days {
  readonly isReportDay?: true
}

/**
 * When an event was, for formats in which each must have a date: as its words have it, and where they say nothing of
 * when, the day of the report, as collections of events do.
 */
export function datedDays(event: Event, report: TracedReport): DatedDays | undefined {
  if (event.time !== undefined) return statedDays(event, report)
  const day = reportDay(report)
  return day === undefined ? undefined : { first: day, last: day, isReportDay: true }
}
