import { scaleUtc } from 'd3-scale'
import { sayDay } from './words.tsx'

/** Days as numbers, for drawing: of an ISO day the milliseconds of its beginning. */

export const dayLength = 86_400_000

export const beginning = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** From the beginning of the first day to the end of the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where on the axis a time is, from 0 to 1. */
export const shareOf = ({ from, to }: Stretch, at: number): number => (at - from) / (to - from)

/**
 * About so many round days of a stretch, each with what it is called: “10 Feb”, “Mar 2026”, “2025”. The
 * last are left out where their names would not fit.
 */
export function ticksIn({ from, to }: Stretch, about: number): { readonly at: number; readonly says: string }[] {
  const most = Math.max(1, Math.min(about, Math.round((to - from) / dayLength)))
  const days = scaleUtc()
    .domain([from, to])
    .ticks(most)
    .map(Number)
    .filter((at) => at % dayLength === 0)
    .map(isoDay)
  const areAll = (end: string) => days.every((day) => day.endsWith(end))
  const say = (day: string, before = day): string => {
    if (areAll('-01-01')) return day.slice(0, 4)
    if (areAll('-01')) return sayDay(day.slice(0, 7))
    return before.slice(0, 4) === day.slice(0, 4) ? sayDay(day).replace(/ \d{4}$/, '') : sayDay(day)
  }
  const isWithin = (at: number) => shareOf({ from, to }, at) < 0.93
  return days
    .filter((day) => isWithin(beginning(day)))
    .map((day, place) => ({ at: beginning(day), says: say(day, days[place - 1]) }))
}

/** A stretch with some room on both sides. */
export function roomy({ from, to }: Stretch): Stretch {
  const room = Math.max(dayLength / 2, (to - from) * 0.03)
  return { from: from - room, to: to + room }
}
