import type { Record } from '../record/index.ts'

/** Days as whole numbers, `from` inclusive and `to` exclusive. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The number of an ISO day, the same for all times of day: "2026-03-14" is 20526. */
export const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00Z`) / 86_400_000

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The days that a time of a record covers, where they are known. */
export function daysOf({ times }: Record, id: string | undefined): Days | undefined {
  const time = times.find((time) => time.id === id)
  return time?.from && time.to ? { from: dayNumber(time.from), to: dayNumber(time.to) } : undefined
}

/** Days between two stretches of time; 0 where they meet. */
export const daysBetween = (a: Days, b: Days): number => Math.max(0, a.from - b.to + 1, b.from - a.to + 1)
