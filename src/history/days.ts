import { daysFromCivil, isoDate } from '../record/calendar.ts'
import type { Record } from '../record/index.ts'

/** Days as whole numbers, `from` inclusive and `to` exclusive. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The number of an ISO day, whatever the time of day behind it: "1970-01-02" is 1, "2026-03-14" is 20526. */
export const dayNumber = (iso: string): number =>
  daysFromCivil(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))

/** The day that a number stands for. */
export const isoDay = isoDate

/** The days that a time of a record covers, where they are known. */
export function daysOf({ times }: Record, id: string | undefined): Days | undefined {
  const time = times.find((time) => time.id === id)
  return time?.from && time.to ? { from: dayNumber(time.from), to: dayNumber(time.to) } : undefined
}

/** Days between two stretches of time; 0 where they meet. */
export const daysBetween = (a: Days, b: Days): number => Math.max(0, a.from - b.to + 1, b.from - a.to + 1)

/** Days from one ISO day to a later one, negative to an earlier one; 0 where either is not known. */
export const daysApart = (from: string | undefined, to: string | undefined): number =>
  from && to ? dayNumber(to) - dayNumber(from) : 0
