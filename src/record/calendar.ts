/**
 * The proleptic Gregorian calendar as arithmetic. A day is a number: days since 1970-01-01, which is day 0. There is no
 * clock, no time zone and no `Date` here, so the same words give the same day everywhere.
 */
export interface Civil {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

/** The day number of a civil date. Howard Hinnant's algorithm, exact for all years. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The civil date of a day number; the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): Civil {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** "2023-04-20". */
export function isoDate(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day number of the date a string starts with ("2023-04-20T09:00"), or undefined where it names no real day. */
export function parseIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? daysFromCivil(year, month, day)
    : undefined
}

/** ISO 8601 week: the year it belongs to and its number, 1 to 53. */
export function isoWeek(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 4
  const { year } = civilFromDays(thursday)
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = daysFromCivil(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** The same day some months on or back, kept inside the month it lands in (31 January + 1 month is 28 or 29 February). */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return daysFromCivil(y, m, Math.min(day, daysInMonth(y, m)))
}

export const pad = (value: number, width: number): string => String(value).padStart(width, '0')
