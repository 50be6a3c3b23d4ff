import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isoDate,
  isoWeek,
  mondayOf,
  parseIso,
  weekdayOf,
} from '../../src/record/calendar.ts'

const anyDay = fc.integer({ min: -700_000, max: 1_000_000 })
const utc = (day: number) => new Date(day * 86_400_000)

describe('the calendar agrees with the platform, which the engine may not ask', () => {
  it('turns days into dates and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civilFromDays(day)
        const date = utc(day)
        expect([year, month, dayOfMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(daysFromCivil(year, month, dayOfMonth)).toBe(day)
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  it('writes and reads ISO dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(isoDate(day)).toBe(utc(day).toISOString().slice(0, 10))
        expect(parseIso(isoDate(day))).toBe(day)
      }),
    )
    expect(parseIso('2023-02-29')).toBeUndefined()
    expect(parseIso('2024-02-29')).toBe(daysFromCivil(2024, 2, 29))
    expect(parseIso('soon')).toBeUndefined()
  })

  it('numbers ISO weeks so that each has its Thursday in its year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day)
        const monday = mondayOf(year, week)
        expect(monday).toBe(day - weekdayOf(day) + 1)
        expect(civilFromDays(monday + 3).year).toBe(year)
      }),
    )
    expect(isoWeek(daysFromCivil(2023, 4, 20))).toEqual({ year: 2023, week: 16 })
    expect(isoWeek(daysFromCivil(2021, 1, 3))).toEqual({ year: 2020, week: 53 })
  })

  it('keeps a day inside the month it lands in', () => {
    expect(isoDate(addMonths(daysFromCivil(2023, 1, 31), 1))).toBe('2023-02-28')
    expect(isoDate(addMonths(daysFromCivil(2024, 3, 31), -1))).toBe('2024-02-29')
    expect(isoDate(addMonths(daysFromCivil(2023, 4, 20), -12))).toBe('2022-04-20')
    expect(daysInMonth(1900, 2)).toBe(28)
    expect(daysInMonth(2000, 2)).toBe(29)
  })
})
