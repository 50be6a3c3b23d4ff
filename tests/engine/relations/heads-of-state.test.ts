import { expect, test } from 'vitest'
import { holdersOf, officeHolder } from '../../../src/engine/lexicon/heads-of-state.ts'

test('a family name alone is who is in office then', () => {
  expect(officeHolder('Trump', '2025-06-01')).toEqual({ country: 'USA', sector: 'GOV' })
  expect(officeHolder('Trump', '2023-06-01')).toBeUndefined()
  expect(officeHolder('Putin', '2010-06-01')).toEqual({ country: 'RUS', sector: 'GOV' })
  expect(officeHolder('Xi', '2020-02')).toEqual({ country: 'CHN', sector: 'GOV' })
  expect(officeHolder('von der Leyen', '2022-03-01')).toEqual({ sector: 'IGO' })
})

test('a full name is known once in office, and after', () => {
  expect(officeHolder('Angela Merkel', '2023-01-01')).toEqual({ country: 'DEU' })
  expect(officeHolder('Angela Merkel', '2001-01-01')).toBeUndefined()
  expect(officeHolder('Jens Stoltenberg', '2023-04-20')).toEqual({ country: 'NOR', sector: 'IGO' })
})

test('a family name that two bear at the time, or many at any time, is nobody', () => {
  expect(officeHolder('Kim', '2000-06-01')).toBeUndefined()
  expect(officeHolder('Johnson', '2021-06-01')).toBeUndefined()
  expect(officeHolder('Jackson', '2020-06-01')).toBeUndefined()
})

test('two spellings are one person', () => {
  expect(officeHolder('Sanchez', '2022-01-01')).toEqual({ country: 'ESP', sector: 'GOV' })
  expect(officeHolder('Sánchez', '2022-01-01')).toEqual({ country: 'ESP', sector: 'GOV' })
})

test('who holds an office, held it, or ever did', () => {
  expect(holdersOf('president', 'Clinton', '1998-06-01', false)).toEqual(['bill clinton'])
  expect(holdersOf('president', 'Clinton', '2010-06-01', false)).toEqual([])
  expect(holdersOf('president', 'Clinton', '2010-06-01', true)).toEqual(['bill clinton'])
  expect(holdersOf('president', 'Obama', undefined, false)).toEqual(['barack obama'])
  expect(holdersOf('chancellor', 'Obama', undefined, false)).toEqual([])
})
