import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../src/engine/index.ts'
import { type Source, sourcesFromBytes } from '../src/intake/index.ts'
import { faultsOf, type Record } from '../src/record/index.ts'
import { type Drop, failuresOf } from './case.ts'

const samples = new URL('../samples/', import.meta.url)
const facts = new URL('samples/', import.meta.url)
const files = readdirSync(samples).filter((file) => /\.(?:txt|html|json|xml)$/.test(file))

const sourcesIn = async (file: string): Promise<Source[]> =>
  (await sourcesFromBytes(readFileSync(new URL(file, samples)), { name: file })).map((source, index) => ({
    ...source,
    id: `${file.replace(/\.\w+$/, '')}${index ? `-${index + 1}` : ''}`,
  }))

const stories = (await Promise.all(files.map(sourcesIn))).flat().map((source) => [source.id, source] as const)

async function readAloud({ id, article }: Source): Promise<{ record: Record; drops: Drop[] }> {
  const drops: Drop[] = []
  const record = await read(article, {
    id,
    trace: { drop: ({ start, end }, reason) => void drops.push({ start, end, reason }) },
  })
  return { record, drops }
}

describe.each(stories)('%s', async (id, source) => {
  const { record, drops } = await readAloud(source)

  test('its record is sound', () => expect(faultsOf(record)).toEqual([]))

  test('its record with tokens is sound', async () =>
    expect(faultsOf(await read(source.article, { id, tokens: true }))).toEqual([]))

  test('what is known of it is on the record', () => {
    const failures = failuresOf(JSON.parse(readFileSync(new URL(`${id}.json`, facts), 'utf8')), { record, drops })
    expect(failures.length, failures.join('\n')).toBe(0)
  })
})

test('reading them in another order gives the same bytes', async () => {
  const written = async (list: typeof stories) => {
    const records = new Map<string, string>()
    for (const [id, source] of list) records.set(id, JSON.stringify((await readAloud(source)).record))
    return records
  }
  expect(await written(stories.toReversed())).toEqual(await written(stories))
})

test('plain text is kept as it came', async () => {
  for (const file of files.filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(new URL(file, samples), 'utf8').replace(/^\uFEFF/, '')
    expect((await sourcesIn(file)).map(({ article }) => article.text)).toEqual([text])
  }
})

test('every sample is described', () => {
  const described = readFileSync(new URL('README.md', samples), 'utf8').matchAll(/^\| `([\w.-]+)`/gm)
  expect([...described].map(([, file]) => file).toSorted()).toEqual(files.toSorted())
})
