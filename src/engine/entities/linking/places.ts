import { nations } from '../../lexicon/countries.ts'
import { foldPlace, type KnownPlace, knownPlaces, states } from '../../lexicon/places.ts'
import type { Referent } from '../coreference/referent.ts'
import { type Draft, type Name, nameKey } from '../name.ts'

/** The country of places that are known: countries, cities, states and provinces, chosen by what else the article names. */
export function linkPlaces(draft: Draft, referents: readonly Referent[]): void {
  const named = countriesNamed(draft)
  for (const referent of referents) {
    if (referent.kind !== 'place' && referent.kind !== 'facility') continue
    const country = referent.country ?? countryOf(draft, referent, named)
    if (country) referent.country = country
  }
}

/** How often each country is named by words that mean nothing else: "Ukraine", "Ukrainian", "Kharkiv". */
function countriesNamed(draft: Draft): Map<string, number> {
  const named = new Map<string, number>()
  const count = (country: string) => named.set(country, (named.get(country) ?? 0) + 1)
  for (const name of draft.names) {
    const key = nameKey(draft, name)
    const nation = nations.get(key)
    if (nation?.sure && nation.code) count(nation.code)
    else if (name.kind === 'place' && states.has(key) && key !== 'georgia') count('USA')
    else if (name.kind === 'place' && !nation) {
      const known = knownPlaces.get(foldPlace(key))
      if (known?.length === 1) count(known[0]!.country)
    }
  }
  return named
}

function countryOf(draft: Draft, { names }: Referent, named: ReadonlyMap<string, number>): string | undefined {
  const key = nameKey(draft, names[0]!)
  if (continents.has(key)) return undefined
  for (const name of names) {
    const beside = countryBeside(draft, name)
    if (beside) return beside
  }
  if (key === 'georgia') return isState(draft, names, named) ? 'USA' : 'GEO'
  const nation = nations.get(key)
  if (nation?.code && nation.form === 'place') return nation.code
  if (states.has(key)) return 'USA'
  const known = knownPlaces.get(foldPlace(key))
  return known && likeliest(known, named)
}

/** Of no country, also where one follows: "in Iran, Europe, Australia and Asia". */
const continents: ReadonlySet<string> = new Set(
  'africa,antarctica,asia,europe,north america,south america,latin america,central america,middle east'.split(','),
)

/** "Paris, Texas", "Vilnius, Lithuania": what follows a comma says where it is. */
function countryBeside({ sentences }: Draft, { sentence, to }: Name): string | undefined {
  const { words } = sentences[sentence]!
  if (words[to]?.text !== ',') return undefined
  const one = words[to + 1]?.lower.replace(/\.$/, '') ?? ''
  const two = `${one} ${words[to + 2]?.lower ?? ''}`
  for (const key of [two, one]) {
    const follows = words[to + (key === two ? 3 : 2)]?.text
    if (follows !== undefined && !closing.has(follows)) continue
    if (states.has(key)) return key === 'georgia' ? undefined : 'USA'
    const nation = nations.get(key)
    if (nation?.sure && nation.form === 'place') return nation.code
  }
  return undefined
}

const closing: ReadonlySet<string> = new Set([',', '.', ')', ';', '—', '–', '-', '--', ':', 'in', 'on', 'and'])

/** How much likelier a place is in a country that the article names. */
const here = 20

/** How much likelier one must be than the next. */
const lead = 3

function likeliest(known: readonly KnownPlace[], named: ReadonlyMap<string, number>): string | undefined {
  const ranked = known
    .map(({ country, population }) => ({ country, weight: population * (named.has(country) ? here : 1) }))
    .sort((a, b) => b.weight - a.weight)
  const [best, next] = ranked
  return !next || best!.weight >= lead * next.weight ? best!.country : undefined
}

/** Georgia among American states, and no country of its neighbours in sight. */
function isState(draft: Draft, names: readonly Name[], named: ReadonlyMap<string, number>): boolean {
  const own = new Set(names.map(({ sentence }) => sentence))
  let american = 0
  let caucasian = 0
  for (const name of draft.names) {
    if (name.kind !== 'place' && name.kind !== 'group') continue
    const key = nameKey(draft, name)
    const weight = own.has(name.sentence) ? 3 : 1
    if (key !== 'georgia' && (states.has(key) || georgian.has(key))) american += weight
    else if (nations.get(key)?.code && neighbours.has(nations.get(key)!.code!)) caucasian += weight
    else if (caucasus.has(key)) caucasian += 5
  }
  if (american !== caucasian) return american > caucasian
  return named.has('USA') && !named.has('RUS')
}

const georgian = new Set(['atlanta', 'savannah', 'augusta', 'macon', 'fulton county', 'athens', 'columbus'])
const caucasus = new Set(['tbilisi', 'batumi', 'abkhazia', 'south ossetia', 'caucasus', 'gori', 'kutaisi'])
const neighbours = new Set(['RUS', 'UKR', 'ARM', 'AZE', 'TUR', 'MDA', 'KAZ', 'UZB', 'TKM', 'BLR', 'KGZ', 'TJK', 'GEO'])
