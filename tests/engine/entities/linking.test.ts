import { describe, expect, test } from 'vitest'
import { countryNumbers } from '../../../src/engine/lexicon/country-numbers.ts'
import { nations } from '../../../src/engine/lexicon/countries.ts'
import { genderOf } from '../../../src/engine/lexicon/first-names.ts'
import { foldPlace, knownPlaces } from '../../../src/engine/lexicon/places.ts'
import { seats } from '../../../src/engine/lexicon/seats.ts'
import { reading } from './marked.ts'

/** "Paris USA" of each entity that has a country. */
const countries = (marked: string): string[] =>
  reading(marked).entities.flatMap(({ name, country }) => (country ? [`${name} ${country}`] : []))

describe('the country of a place', () => {
  test.each([
    ['He is in [L:Vilnius].', ['Vilnius LTU']],
    ['He is in [L:Bogotá] today.', ['Bogotá COL']],
    ['He is in [L:Bogota] today.', ['Bogota COL']],
    ['A storm hit [L:Paris], [L:Texas], today.', ['Paris USA', 'Texas USA']],
    ['A storm hit [L:Paris] today.', ['Paris FRA']],
    ['A storm hit [L:Birmingham]. It crossed [L:Alabama].', ['Birmingham USA', 'Alabama USA']],
    ['A storm hit [L:Birmingham]. It crossed [L:Ardan].', ['Birmingham GBR']],
    ['They vote in [L:Georgia] and [L:Alabama].', ['Georgia USA', 'Alabama USA']],
    ['They vote in [L:Georgia] and [L:Armenia].', ['Georgia GEO', 'Armenia ARM']],
    ['He is in [L:Ardan].', []],
  ])('%s', (marked, expected) => {
    expect(countries(marked)).toEqual(expected)
  })
})

describe('the country and sector of an organization', () => {
  test.each([
    ['The [O:Kremlin] fell silent.', 'RUS', 'GOV'],
    ['The [O:Finnish Border Guard] came.', 'FIN', 'MIL'],
    ['The [O:Bank of England] moved.', 'GBR', 'BUS'],
    ['The [O:Wexel Bank] moved.', undefined, 'BUS'],
    ['The [O:NATO] moved.', undefined, 'IGO'],
    ['The [O:Wexel] moved.', undefined, undefined],
  ])('%s', (marked, country, sector) => {
    const [entity] = reading(marked).entities
    expect(entity?.country).toBe(country)
    expect(entity?.sector).toBe(sector)
  })
})

test('only countries and what everybody knows have a number', () => {
  const numbers = (marked: string) => reading(marked).entities.map(({ wikidata }) => wikidata)
  expect(numbers('[L:Ukraine], [O:NATO], [L:Kharkiv] and [O:Wexel].')).toEqual(['Q212', 'Q7184', undefined, undefined])
  expect(numbers('[L:Denmark] and [L:Netherlands].')).toEqual(['Q35', 'Q55'])
})

test('tables agree: every code is one of a country', () => {
  const codes = new Set([...nations.values()].flatMap(({ code }) => code ?? []))
  for (const { country } of seats.values()) expect(codes).toContain(country)
  for (const code of ['USA', 'UKR', 'FIN', 'BRA']) expect(countryNumbers.get(code)).toMatch(/^Q\d+$/)
  const lacking = [...codes].filter((code) => !countryNumbers.has(code))
  expect(lacking).toEqual([])
})

test('capitals are known by the names that news gives them', () => {
  for (const [name, country] of Object.entries({
    Kyiv: 'UKR',
    Kiev: 'UKR',
    Washington: 'USA',
    Bogotá: 'COL',
    "Sana'a": 'YEM',
  }))
    expect(knownPlaces.get(foldPlace(name))).toContainEqual(expect.objectContaining({ country, form: 'capital' }))
})

test('a first name tells a gender only where it is nobody else’s', () => {
  expect(genderOf('jens')).toBe('he')
  expect(genderOf('hillary')).toBe('she')
  expect(genderOf('andrea')).toBeUndefined()
  expect(genderOf('wexel')).toBeUndefined()
})
