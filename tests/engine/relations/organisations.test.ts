import { expect, test } from 'vitest'
import { nations } from '../../../src/engine/lexicon/countries.ts'
import { organisationKey, organisations } from '../../../src/engine/lexicon/organisations.ts'

const called = (name: string) => organisations.get(organisationKey(name))

test('an organisation by any of its names, with and without stops', () => {
  expect(called('U.N.')?.names[0]).toBe('United Nations')
  expect(called('European Union')?.wikidata).toBe('Q458')
  expect(called('Wexel')).toBeUndefined()
})

test('what is also a word is not sure', () => {
  expect(called('WHO')?.sure).toBe(false)
  expect(called('NATO')?.sure).toBe(true)
})

test('members since and until when', () => {
  expect(called('NATO')?.hadMember('FIN', 2024)).toBe(true)
  expect(called('NATO')?.hadMember('FIN', 2022)).toBe(false)
  expect(called('EU')?.hadMember('GBR', 2019)).toBe(true)
  expect(called('EU')?.hadMember('GBR', 2021)).toBe(false)
  expect(called('OPEC')?.hadMember('GAB', 2000)).toBe(false)
  expect(called('OPEC')?.hadMember('GAB', 2020)).toBe(true)
  expect(called('Interpol')?.hadMember('FRA', 2020)).toBeUndefined()
})

test('every organisation has a sector and nouns, its number is one of Wikidata, its members are countries', () => {
  const codes = new Set([...nations.values()].map(({ code }) => code))
  for (const { wikidata, sector, nouns } of organisations.values()) {
    expect(sector).toMatch(/^(?:IGO|NGO|REB|MED)$/)
    expect([...nouns].every((noun) => /^[a-z]+$/.test(noun))).toBe(true)
    if (wikidata) expect(wikidata).toMatch(/^Q[1-9]\d*$/)
  }
  const members = [...organisations.values()].filter(({ hadMember }) => hadMember('FRA', 2020) !== undefined)
  expect(members.length).toBeGreaterThan(15)
  expect(codes).toContain('FRA')
})
