import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { itemsOf } from '../../src/wording/items.ts'
import { made } from '../archive/records.ts'
import { reading } from '../history/a-reading.ts'
import { own } from './desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-together-'))
const article = await reading(
  'harbour-talks.txt',
  '2026-03-02',
  'Mara Quill and Tomas Brandt said that the bay was shut. "Nobody sails," Brandt said.',
)
let archive: Archive
let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  archive = await openArchive(join(folder, 'together.db'))
  const { record } = article
  const bytes = Buffer.from(record.article.text)
  await archive.add([
    {
      bytes,
      mediaType: 'text/plain',
      name: 'wire/harbour-talks.txt',
      seen: made.made,
      readings: [{ ...made, record }],
    },
  ])
  desk = await openDesk({ archive, browser: join(folder, 'none'), version: '0' })
}, 60_000)

afterAll(async () => {
  await desk?.close()
  await archive?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (url: string) => (await desk.inject({ url, headers: own })).body
const answer = async (url: string) => JSON.parse(await get(url))
const both = ['Mara Quill', 'Tomas Brandt']

test('who says it together is named in every table and on every page of it', async () => {
  const { facts } = await answer('/ledger/quotes.json')
  expect(facts.map(({ speakers }: { speakers: string[] }) => speakers)).toEqual([both, ['Tomas Brandt']])
  expect(await get('/ledger/quotes.csv')).toContain(',Mara Quill; Tomas Brandt,')
  const story = encodeURIComponent((await archive.storyOf('harbour-talks.txt'))!)
  const names = ({ said }: { said: { speakers: { name: string }[] }[] }) =>
    said.map(({ speakers }) => speakers.map(({ name }) => name)).toSorted()
  expect(names(await answer(`/story/${story}/quotes.json`))).toEqual([both, ['Tomas Brandt']])
  expect(await get(`/story/${story}/quotes.csv`)).toContain(',Mara Quill; Tomas Brandt,')
  for (const [name, count] of [
    ['mara quill', 1],
    ['tomas brandt', 2],
  ] as const) {
    const key = encodeURIComponent(`person:${name}`)
    expect((await answer(`/story/${story}/quotes.json?who=${key}`)).total).toBe(count)
    const { said, quotes, about } = await answer(`/who/${key}.json`)
    expect([said.length, quotes, about.length]).toEqual([count, count, 0])
  }
  const { stories } = await answer('/index.json')
  const speakers = stories[0].facts.flatMap(({ speakers }: { speakers: { name: string }[] }) => speakers)
  expect(speakers.map(({ name }: { name: string }) => name)).toContain('Mara Quill')
})

test('beside the article too, and nobody where the article has one alone', () => {
  const leads = itemsOf(article.record).flatMap(({ kind, lead }) => (kind === 'said' ? [lead] : []))
  expect(leads).toEqual(['Mara Quill and Tomas Brandt', 'Tomas Brandt'])
})

test('an agent is told both, and how many quotes there are of somebody', async () => {
  const asked = async (name: string, given: object) => {
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }
    const headers = { ...own, accept: 'application/json, text/event-stream' }
    const response = await desk.inject({ method: 'POST', url: '/mcp', headers, payload })
    return JSON.parse(response.json().result.content[0].text)
  }
  const { facts } = await asked('find_facts', { query: 'bay', kind: 'quotes' })
  expect(facts.map(({ speaker }: { speaker: string }) => speaker)).toEqual(['Mara Quill and Tomas Brandt'])
  const { quotes, total, totalAtLeast } = await asked('quotes_of', { who: 'Mara Quill' })
  expect(quotes.map(({ saidTogetherBy }: { saidTogetherBy?: string[] }) => saidTogetherBy)).toEqual([both])
  expect([total, totalAtLeast]).toEqual([1, undefined])
})
