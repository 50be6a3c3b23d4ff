import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root, textOf } from './docs/documents.ts'

const code = ['src/desk', 'src/archive', 'src/cli/desk']
  .flatMap((room) =>
    readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  )
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`${root}${path}`, 'utf8'))
  .join('\n')

/** The faults that the page on the API lists: `| 404 | `no-such`, `no-page` | …`. */
const rows = [...textOf('docs/api.md').matchAll(/^\| (\d{3}) +\| ([^|]+)\|/gm)]
const listed = rows.flatMap(([, , codes]) => codes!.match(/[a-z-]{3,}/g)!)

// Codes of the framework are made of its own: FST_ERR_VALIDATION.
test('the page on the API lists codes that there are', () =>
  expect(listed.filter((one) => !one.startsWith('fst-') && !code.includes(`'${one}'`))).toEqual([]))

test('it lists every code with which the desk itself refuses', () => {
  const given = [...code.matchAll(/refuse\([^)]*?\d{3}, '([a-z-]+)'/g)].map(([, one]) => one!)
  // One of them nobody hears, for whoever asked has gone; another is of a house that was not built.
  const unheard = ['given-up', 'not-built']
  expect(given.length).toBeGreaterThan(8)
  expect([...new Set(given)].filter((one) => !listed.includes(one) && !unheard.includes(one))).toEqual([])
})
