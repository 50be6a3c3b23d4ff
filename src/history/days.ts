import type { Record } from '../record/index.ts'

/** Days as whole numbers, `from` inclusive and `to` exclusive. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The number of an ISO day, whatever the time of day behind it: "1970-01-02" is 1, "2026-03-14" is 20526. */
export function dayNumber(iso: string): number {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))]
  const january = month < 3 ? year - 1 : year
  const era = Math.floor(january / 400)
  const inEra = january - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - epoch
}

/** The day that a number stands for. */
export function isoDay(number: number): string {
  const days = number + epoch
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const inEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * inEra + Math.floor(inEra / 4) - Math.floor(inEra / 100))
  const third = Math.floor((5 * ofYear + 2) / 153)
  const month = third < 10 ? third + 3 : third - 9
  const year = inEra + era * 400 + (month < 3 ? 1 : 0)
  return [String(year).padStart(4, '0'), two(month), two(ofYear - Math.floor((153 * third + 2) / 5) + 1)].join('-')
}

/** Days from March 1 of the year 0, from which leap years are counted, to January 1, 1970. */
const epoch = 719_468

const two = (number: number): string => String(number).padStart(2, '0')

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
