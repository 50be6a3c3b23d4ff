// npm run licences: every package of the lockfile must be under a licence that is listed here. What ships with Copydesk,
// or is bundled into what runs in the browser, has the narrower list.
import { readFileSync } from 'node:fs'

const shipped = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Unlicense',
  'Zlib',
])
/** Tools may also be under a licence that asks something only of whoever hands on the tool. */
const tools = new Set([...shipped, 'MPL-2.0', 'Python-2.0'])
/** Packages that don't say it themselves, for tools only, with where it is said. */
const saidElsewhere = {
  // Its repository is under MIT; the benchmarks compare dates with it (by way of compromise-dates).
  'spacetime-holiday': 'MIT',
}

/** Whether "(MIT OR CC0-1.0)" or "MIT AND Zlib" is granted by a list: one of what OR joins, all of what AND joins. */
const isGranted = (expression, list) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => list.has(one.trim())))

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const bundled = bundledNames()
const counts = new Map()
const faults = []
for (const [path, { dev = false, version, license }] of Object.entries(packages)) {
  if (path === '') continue
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const isTool = dev && !bundled.has(name)
  const said = license ?? (isTool ? saidElsewhere[name] : undefined)
  counts.set(said, (counts.get(said) ?? 0) + 1)
  if (!said) faults.push(`${name}@${version} doesn't say under which licence it is`)
  else if (!isGranted(said, isTool ? tools : shipped)) faults.push(`${name}@${version} is under ${said}`)
}
const told = [...counts].toSorted((a, b) => b[1] - a[1]).map(([license, count]) => `${license} ${count}`)
console.log(`licences of ${Object.keys(packages).length - 1} packages: ${told.join(', ')}`)
for (const fault of faults)
  console.error(`${fault}; take another package, or list the licence in scripts/check-licences.mjs`)
process.exit(faults.length ? 1 : 0)

/** What the build put into the scripts for the browser, as it lists it beside them. */
function bundledNames() {
  const notices = readFileSync(new URL('../dist/desk/static/LICENSES.md', import.meta.url), 'utf8')
  return new Set([...notices.matchAll(/^## (\S+) - /gm)].map(([, name]) => name))
}
