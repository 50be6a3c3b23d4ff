import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, daysBetween, isoDay } from '../../src/history/days.ts'

test('a day has the number that the calendar gives it, and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10)
      expect(dayNumber(iso)).toBe(number)
      expect(isoDay(number)).toBe(iso)
    }),
  )
  expect(dayNumber('2026-03-14T23:59')).toBe(20_526)
})

test('stretches of time that meet have no days between them', () => {
  expect(daysBetween({ from: 1, to: 2 }, { from: 1, to: 5 })).toBe(0)
  expect(daysBetween({ from: 1, to: 2 }, { from: 2, to: 3 })).toBe(1)
  expect(daysBetween({ from: 9, to: 10 }, { from: 1, to: 3 })).toBe(7)
})
