import { describe, expect, it } from 'vitest'
import { sayQuantity } from '../../src/wording/amounts.ts'
import { unitsByFirstWord } from '../../src/engine/lexicon/measures.ts'
import { units } from '../../src/record/units.ts'
import { sayBasis, sayPublished, sayTime } from '../../src/wording/times.ts'
import type { Quantity, Time } from '../../src/record/index.ts'

describe('a time in words', () => {
  it.each<[string, Pick<Time, 'type' | 'value'> & Partial<Time>]>([
    ['Thu, Apr 20, 2023', { type: 'DATE', value: '2023-04-20' }],
    ['April 2023', { type: 'DATE', value: '2023-04' }],
    ['late September 2022', { type: 'DATE', value: '2022-09', mod: 'END' }],
    ['Apr 1 – 20, 2023', { type: 'DATE', value: '2023-04', mod: 'START', from: '2023-04-01', to: '2023-04-21' }],
    ['early April 2023', { type: 'DATE', value: '2023-04', mod: 'START', from: '2023-04-01', to: '2023-04-11' }],
    ['before Apr 20, 2022', { type: 'DATE', value: '2022', mod: 'BEFORE', from: '2021-04-20', to: '2022-04-20' }],
    ['mid-June 2022', { type: 'DATE', value: '2022-06', mod: 'MID' }],
    ['2023', { type: 'DATE', value: '2023' }],
    ['the 1990s', { type: 'DATE', value: '199' }],
    ['the 20th century', { type: 'DATE', value: '19' }],
    ['1st quarter of fiscal 2024', { type: 'DATE', value: 'FY2024-Q1' }],
    ['summer 2023', { type: 'DATE', value: '2023-SU' }],
    ['Apr 17 – 23, 2023', { type: 'DATE', value: '2023-W16', from: '2023-04-17', to: '2023-04-24' }],
    ['Dec 26, 2022 – Jan 1, 2023', { type: 'DATE', value: '2022-W52', from: '2022-12-26', to: '2023-01-02' }],
    ['now', { type: 'DATE', value: 'PRESENT_REF' }],
    ['October 12', { type: 'DATE', value: 'XXXX-10-12' }],
    ['early Thursday', { type: 'DATE', value: 'XXXX-WXX-4', mod: 'START' }],
    ['Saturday night', { type: 'TIME', value: 'XXXX-WXX-6TNI' }],
    ['Thu, Apr 20, 2023, 9:05 a.m.', { type: 'TIME', value: '2023-04-20T09:05' }],
    ['Thu, Apr 20, 2023, 12 p.m. UTC', { type: 'TIME', value: '2023-04-20T12:00Z' }],
    ['Thu, Apr 20, 2023, evening', { type: 'TIME', value: '2023-04-20TEV' }],
    ['about 7 months', { type: 'DURATION', value: 'P7M', mod: 'APPROX' }],
    ['1 hour', { type: 'DURATION', value: 'PT1H' }],
    ['30 minutes', { type: 'DURATION', value: 'PT30M' }],
    ['some years', { type: 'DURATION', value: 'PXY' }],
    ['2 centuries', { type: 'DURATION', value: 'P2CE' }],
    ['every Tuesday', { type: 'SET', value: 'XXXX-WXX-2' }],
    ['every day', { type: 'SET', value: 'P1D' }],
    ['every 2 weeks', { type: 'SET', value: 'P2W' }],
    ['every summer', { type: 'SET', value: 'XXXX-SU' }],
    ['the late 1960s', { type: 'DATE', value: '196', mod: 'END' }],
    ['the mid-19th century', { type: 'DATE', value: '18', mod: 'MID' }],
    ['4 years 6 months', { type: 'DURATION', value: 'P4Y6M' }],
    ['1 day 12 hours', { type: 'DURATION', value: 'P1DT12H' }],
    ['11 hours 20 minutes', { type: 'DURATION', value: 'PT11H20M' }],
    ['some year', { type: 'DATE', value: 'XXXX' }],
    ['P4Z', { type: 'DURATION', value: 'P4Z' }],
  ])('%s', (said, time) => expect(sayTime(time)).toBe(said))
})

describe('a quantity in words', () => {
  const quantity = (measure: Quantity['measure'], value: number, unit: string, more: Partial<Quantity> = {}) => ({
    measure,
    value,
    unit,
    comparator: '=' as const,
    ...more,
  })
  it.each([
    ['more than $71 billion', quantity('money', 71e9, 'USD', { comparator: '>' })],
    ['$12.50', quantity('money', 12.5, 'USD')],
    ['£3.2 billion', quantity('money', 3.2e9, 'GBP')],
    ['€5 million – €6 million', quantity('money', 5e6, 'EUR', { high: 6e6 })],
    ['$1,234,567', quantity('money', 1234567, 'USD')],
    ['7 shells', quantity('money', 7, 'shells')],
    ['at least 19', quantity('count', 19, '1', { comparator: '>=' })],
    ['20,000 – 99,999', quantity('count', 20000, '1', { high: 99999 })],
    ['20,000 to under 100,000', quantity('count', 20000, '1', { high: 99999, comparator: '~' })],
    ['about 20,000 – 99,000', quantity('count', 20000, '1', { high: 99000, comparator: '~' })],
    ['$2 million to under $10 million', quantity('money', 2e6, 'USD', { high: 9999999, comparator: '~' })],
    ['1,204,311', quantity('count', 1204311, '1')],
    ['15%', quantity('percent', 15, '%')],
    ['about a third', quantity('ratio', 1 / 3, '1', { comparator: '~' })],
    ['a third – half', quantity('ratio', 1 / 3, '1', { high: 1 / 2 })],
    ['14.3%', quantity('ratio', 1 / 7, '1')],
    ['3', quantity('ratio', 3, '1')],
    ['1 percentage point', quantity('percentage-point', 1, '%')],
    ['1.8\u00a0mi (2.9\u00a0km)', quantity('length', 1.8, '[mi_i]')],
    ['800\u00a0mi (1,300\u00a0km)', quantity('length', 800, '[mi_i]')],
    ['5\u00a0km (3.1\u00a0mi)', quantity('length', 5, 'km')],
    ['31°C (88°F)', quantity('temperature', 31, 'Cel')],
    ['88°F (31°C)', quantity('temperature', 88, '[degF]')],
    ['up to 60\u00a0mph (97\u00a0km/h)', quantity('speed', 60, '[mi_i]/h', { comparator: '<=' })],
    ['1\u00a0hour', quantity('duration', 1, 'h')],
    ['410,000\u00a0barrels a day', quantity('other', 410_000, '[bbl_us]/d')],
    ['7\u00a0furlongs', quantity('length', 7, '[furlongs_us]')],
    ['3\u00a0GW', quantity('power', 3, 'GW')],
    ['1\u00a0short ton (0.91\u00a0t)', quantity('mass', 1, '[ston_av]')],
    ['1\u00a0barrel', quantity('volume', 1, '[bbl_us]')],
    ['9\u00a0kWh', quantity('energy', 9, 'kW.h')],
  ])('%s', (said, one) => expect(sayQuantity(one)).toBe(said))

  it('knows every unit that the engine can give, and writes none as its code', () => {
    const given = [...unitsByFirstWord.values()].flat().map(({ unit }) => unit)
    expect(given.length).toBeGreaterThan(100)
    expect([...given, 'a'].filter((unit) => !units.has(unit))).toEqual([])
    for (const unit of given) expect(sayQuantity(quantity('other', 2, unit))).not.toMatch(/[[\]_]|\.[a-z]/i)
  })
})

describe('degrees', () => {
  const degrees = (before: string, value: number, unit: string, after: string) =>
    sayQuantity({ measure: 'temperature', value, unit, comparator: '=' }, [before, after])
  it.each([
    ['', 2, 'Cel', ' above average', '2°C (3.6°F)'],
    ['', 9, '[degF]', ' cooler than in May', '9°F (5°C)'],
    ['warmed by about ', 1.5, 'Cel', '', '1.5°C (2.7°F)'],
    ['to keep warming to ', 1.5, 'Cel', '', '1.5°C (2.7°F)'],
    ['', 5, 'Cel', ' below zero', '5°C (41°F)'],
    ['It was ', 20, 'Cel', ' in Rome', '20°C (68°F)'],
    ['rose to ', 20, 'Cel', '.', '20°C (68°F)'],
  ])('"%s%d %s%s"', (before, value, unit, after, said) => expect(degrees(before, value, unit, after)).toBe(said))
})

describe('the date of the article', () => {
  const article = { text: 'MARROW, April 20 - On Thursday', parts: [], language: 'en' }
  it('says how it is known, and from which words', () => {
    const published = {
      value: '2023-04-20',
      precision: 'day',
      basis: 'inferred',
      evidence: [
        { start: 8, end: 16 },
        { start: 22, end: 30 },
      ],
    } as const
    expect(sayPublished({ ...published, evidence: [] })).toBe('Thursday, April 20, 2023')
    expect(sayBasis({ ...published, evidence: [...published.evidence] }, { article })).toBe(
      'worked out from “April 20” and “Thursday”',
    )
  })
})
