import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedFrom } from '../../../src/intake/published.ts'

const told = (said: string, basis: 'given' | 'metadata' = 'metadata') => publishedFrom(said, basis)?.value

describe('each spelling of a date, and the precision it has', () => {
  test.each([
    ['2023', '2023', 'year'],
    ['2023-04', '2023-04', 'month'],
    ['April 2023', '2023-04', 'month'],
    ['2023-04-20', '2023-04-20', 'day'],
    ['20230420', '2023-04-20', 'day'],
    ['2023-4-5', '2023-04-05', 'day'],
    ['2023/04/20', '2023-04-20', 'day'],
    ['20.04.2023', '2023-04-20', 'day'],
    ['April 20, 2023', '2023-04-20', 'day'],
    ['Apr. 20, 2023', '2023-04-20', 'day'],
    ['Sept. 5, 2023', '2023-09-05', 'day'],
    ['Thursday, April 20th, 2023', '2023-04-20', 'day'],
    ['20 April 2023', '2023-04-20', 'day'],
    ['20-Apr-2023', '2023-04-20', 'day'],
    ['2023-04-20T14', '2023-04-20', 'day'],
    ['2023-04-20 14:35', '2023-04-20T14:35', 'minute'],
    ['2023-04-20T14:35:00Z', '2023-04-20T14:35Z', 'minute'],
    ['20230420T1435Z', '2023-04-20T14:35Z', 'minute'],
    ['20230420143500', '2023-04-20T14:35', 'minute'],
    ['2023-04-20T14:35:00.123+0530', '2023-04-20T14:35+05:30', 'minute'],
    ['2023-04-20T14:35:00-04:00[America/New_York]', '2023-04-20T14:35-04:00', 'minute'],
    ['Thu, 20 Apr 2023 14:35:00 GMT', '2023-04-20T14:35Z', 'minute'],
    ['Thu, 20 Apr 23 14:35:00 -0400', '2023-04-20T14:35-04:00', 'minute'],
    ['Thu Apr 20 14:35:00 2023', '2023-04-20T14:35', 'minute'],
    ['Thu Apr 20 14:35:00 +0000 2023', '2023-04-20T14:35+00:00', 'minute'],
    ['Thu Apr 20 2023 14:35:00 GMT+0100 (British Summer Time)', '2023-04-20T14:35+01:00', 'minute'],
    ['20 April 2023 14:35 BST', '2023-04-20T14:35+01:00', 'minute'],
    ['April 20, 2023 at 2:35 PM', '2023-04-20T14:35', 'minute'],
    ['2:35 p.m. EDT, April 20, 2023', '2023-04-20T14:35-04:00', 'minute'],
    ['12:05 AM ET, Thu April 20, 2023', '2023-04-20T00:05', 'minute'],
    ['14:35, 20 April 2023', '2023-04-20T14:35', 'minute'],
    ['1682001300', '2023-04-20T14:35Z', 'minute'],
    ['1682001300000', '2023-04-20T14:35Z', 'minute'],
    ['  2023-04-20\n', '2023-04-20', 'day'],
    ['2024-02-29', '2024-02-29', 'day'],
  ])('%s', (said, value, precision) => {
    expect(publishedFrom(said, 'metadata')).toEqual({ value, precision, basis: 'metadata', evidence: [] })
  })
})

describe('no date', () => {
  test.each([
    '',
    'yesterday',
    '12',
    '2023-13',
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '20230231',
    'April 31, 2023',
    '2023-04-20x',
    '2023-04-20T25:00',
    '2023-04-20T14:60',
    '2023-04-20T14:35+25:00',
    '13:00 p.m., April 20, 2023',
    '0:30 a.m., April 20, 2023',
    '0001-01-01T00:00:00Z',
    '9999-12-31',
    '2023-04-20 or so',
  ])('%j', (said) => expect(told(said)).toBeUndefined())

  test('day and month that could be either', () => {
    expect(told('04/05/2023')).toBeUndefined()
    expect(told('04/20/2023')).toBe('2023-04-20')
    expect(told('20/04/2023')).toBe('2023-04-20')
    expect(told('04/04/2023')).toBe('2023-04-04')
  })

  test('the day computers count from, unless somebody means it', () => {
    expect(told('1970-01-01T00:00:00Z')).toBeUndefined()
    expect(told('1970-01-01', 'given')).toBe('1970-01-01')
  })
})

test('a zone that is not the same everywhere leaves the local time without an offset', () => {
  expect(told('2023-04-20 14:35 IST')).toBe('2023-04-20T14:35')
  expect(told('2023-04-20 14:35 JST')).toBe('2023-04-20T14:35+09:00')
})

test('evidence is what was handed over', () => {
  expect(publishedFrom('2023', 'given', [{ start: 3, end: 7 }])?.evidence).toEqual([{ start: 3, end: 7 }])
})

test('every real moment comes back as it was written, whatever the offset', () => {
  const between = { min: new Date('1605-01-02T00:00Z'), max: new Date('2199-12-30T00:00Z'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.date(between), fc.constantFrom('', 'Z', '+05:30', '-09:30', '+14:00'), (date, offset) => {
      const minute = date.toISOString().slice(0, 16)
      if (minute.startsWith('1970-01-01')) return
      expect(told(`${minute}:00${offset}`)).toBe(minute + offset)
      expect(told(minute.slice(0, 10))).toBe(minute.slice(0, 10))
      expect(told(date.toUTCString())).toBe(`${minute}Z`)
    }),
  )
})

test('no words make it throw, and what it tells is always a date of the schema', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/:., TZ+apm', 'April', ' 2023 ') }), (said) => {
      const value = told(said)
      if (value !== undefined) expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
    }),
  )
})
