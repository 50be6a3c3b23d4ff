import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read, type Trace } from '../src/engine/index.ts'
import { sourcesFromBytes } from '../src/intake/index.ts'
import { loadEncoder } from '../src/model/index.ts'
import { faultsOf } from '../src/record/index.ts'
import { type Drop, failuresOf } from './case.ts'

const encoder = await loadEncoder()
const root = new URL('../cases/', import.meta.url)
const cases = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('expected.json'))
  .map((path) => path.replaceAll('\\', '/').slice(0, -'/expected.json'.length))
  .sort()

test('there are cases', () => expect(cases).not.toEqual([]))

test.each(cases)('%s', async (name) => {
  const folder = new URL(`${name}/`, root)
  const articles = readdirSync(folder).filter((file) => file !== 'expected.json')
  expect(articles, 'a case has one article, named article.txt or article.html').toHaveLength(1)
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
  const [source] = await sourcesFromBytes(readFileSync(new URL(articles[0]!, folder)), { id: name, ...expected.given })
  const drops: Drop[] = []
  const trace: Trace = { drop: ({ start, end }, reason) => void drops.push({ start, end, reason }) }
  const record = await read(source!.article, { id: name, encoder, trace })
  expect(faultsOf(record)).toEqual([])
  const failures = failuresOf(expected, { record, drops })
  expect(failures.length, failures.join('\n')).toBe(0)
})
