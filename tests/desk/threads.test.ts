import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Who } from '../../src/desk/api/pages.ts'
import type { Quotes } from '../../src/desk/api/story.ts'
import { openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { StoryViews } from '../../src/desk/server/story-views.ts'
import { startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { run } from '../cli/run.ts'
import { deskOnSamples, own } from './desk.ts'

const place = deskOnSamples()
const module = new URL('held-thread.mjs', import.meta.url)
const built = new URL('../../dist/desk/server/answering/thread.js', import.meta.url)
const ferry = '2026-02-10-halyard.txt'

/** A desk on the same archive, with threads that can be held up. */
async function threaded({ grace = 60_000 } = {}) {
  const { archive } = place
  const locator = archive.name
  const desk = await openDesk({ archive, browser: '/nowhere', version: '0', threads: { locator, module, grace } })
  const flag = (name: string) => fileURLToPath(new URL(`file://${locator}.${name}`))
  const lower = (name: string) => rmSync(flag(name), { force: true })
  onTestFinished(async () => {
    for (const name of ['held', 'breaks']) lower(name)
    await desk.close()
  })
  return { desk, get: getter(desk), raise: (name: string) => writeFileSync(flag(name), ''), lower }
}

const getter = (desk: typeof place.desk) => async (url: string) => {
  const { statusCode, headers, body } = await desk.inject({ url, headers: own })
  return { status: statusCode, headers, body }
}

test('a thread answers as the desk itself does', async () => {
  const { get } = await threaded()
  const here = getter(place.desk)
  const tabs = ['', '/timeline', '/figures', '/quotes', '/roles', '/network', '/places', '/versions']
  const addresses = [
    ...tabs.flatMap((tab) => [`/story/${ferry}${tab}.json`, `/story/${ferry}${tab}.csv?limit=5`]),
    '/index.json?reader=nobody yet',
    `/who/${encodeURIComponent('person:chisomo kaphinde')}.json`,
    '/story/none.json',
    '/who/none.json',
  ]
  for (const address of addresses) {
    const [one, other] = [await get(address), await here(address)]
    expect([address, one.status, one.headers['content-type'], one.body]).toEqual([
      address,
      other.status,
      other.headers['content-type'],
      other.body,
    ])
  }
})

test('others are answered while what takes long is worked out', async () => {
  const { get, raise, lower } = await threaded()
  raise('held')
  const answered: string[] = []
  const slow = [`/story/${ferry}.json`, `/story/${ferry}/quotes.json`, '/index.json'].map(async (address) => {
    const { status } = await get(address)
    answered.push(address)
    return status
  })
  for (const address of ['/healthz', '/stories.json', `/article/${ferry}.json`, '/search.json?q=ferry'])
    expect([address, (await get(address)).status]).toEqual([address, 200])
  expect(answered).toEqual([])
  lower('held')
  expect(await Promise.all(slow)).toEqual([200, 200, 200])
})

test('what breaks a thread is told, and the next one who asks is answered', async () => {
  const { get, raise, lower } = await threaded()
  raise('held')
  raise('breaks')
  const [first, second] = [get(`/story/${ferry}.json`), get(`/story/${ferry}/roles.json`)]
  expect((await get('/healthz')).status).toBe(200)
  lower('held')
  const { status, headers, body } = await first
  expect([status, headers['retry-after'], JSON.parse(body).error]).toEqual([
    503,
    '2',
    { code: 'thread-lost', message: expect.stringContaining('out of everything') },
  ])
  expect((await second).status).toBe(200)
  expect((await get(`/story/${ferry}.json`)).status).toBe(200)
})

test('an answer after a correction shows it, and one after that is taken back does not', async () => {
  const { desk, get } = await threaded()
  const quotes = async () => JSON.parse((await get(`/story/${ferry}/quotes.json?limit=200`)).body) as Quotes
  const post = async (url: string, payload: object) =>
    (await desk.inject({ method: 'POST', url, headers: own, payload })).json()
  const { record, stamp } = JSON.parse((await get(`/article/${ferry}.json`)).body)
  const [said] = record.statements
  const known = new Set(record.statements.map(({ speaker }: { speaker?: string }) => speaker))
  const other = record.entities.find(
    ({ id, kind }: { id: string; kind: string }) => kind === 'person' && !known.has(id),
  )
  const speakers = ({ said }: Quotes) =>
    said.filter(({ passage }) => passage.article === ferry).map(({ speaker }) => speaker.name)
  const before = await quotes()
  expect(speakers(before)).not.toContain(other.name)
  const request = { kind: 'speaker', item: said.id, speaker: other.id }
  const { id } = await post('/corrections', { article: ferry, stamp, request })
  expect(speakers(await quotes())).toContain(other.name)
  const key = encodeURIComponent(`person:${other.name.toLowerCase()}`)
  expect((JSON.parse((await get(`/who/${key}.json`)).body) as Who).said).not.toEqual([])
  await post(`/corrections/${id}/undo`, {})
  expect(await quotes()).toEqual(before)
})

test('a desk is open before what is new is worked out, which waits for nobody to ask', async () => {
  const { desk, get, raise, lower } = await threaded()
  raise('held')
  const address = await desk.listen({ port: 0, host: '127.0.0.1' })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  const front = get('/index.json')
  expect((await get('/stories.json')).status).toBe(200)
  raise('breaks')
  lower('held')
  // It is the very answer that was begun when the desk opened, and fails with it.
  expect((await front).status).toBe(503)
  expect((await get('/index.json')).status).toBe(200)
})

test('an agent is answered from the threads too', async () => {
  const { desk, raise, lower, get } = await threaded()
  raise('held')
  const payload = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'timeline', arguments: { story: ferry } },
  }
  const headers = { ...own, accept: 'application/json, text/event-stream' }
  let isAnswered = false
  const told = desk.inject({ method: 'POST', url: '/mcp', headers, payload }).then((response) => {
    isAnswered = true
    return response
  })
  expect((await get('/healthz')).status).toBe(200)
  expect((await get('/stories.json')).status).toBe(200)
  expect(isAnswered).toBe(false)
  lower('held')
  expect(JSON.parse((await told).json().result.content[0].text).happenings.length).toBeGreaterThan(0)
})

test('a desk that is closed does not wait for what is not to be waited for, and says so', async () => {
  const { desk, get, raise } = await threaded({ grace: 1 })
  raise('held')
  const waiting = [`/story/${ferry}.json`, `/story/${ferry}/roles.json`, '/index.json'].map(get)
  expect((await get('/healthz')).status).toBe(200)
  await desk.close()
  for (const { status, body } of await Promise.all(waiting))
    expect([status, JSON.parse(body).error.code]).toEqual([503, 'closing'])
})

test('what is under way when a desk is closed is finished', async () => {
  const { desk, get, raise, lower } = await threaded()
  raise('held')
  const [working, waiting] = [get(`/story/${ferry}.json`), get(`/story/${ferry}/roles.json`)]
  expect((await get('/healthz')).status).toBe(200)
  const closed = desk.close()
  expect((await waiting).status).toBe(503)
  lower('held')
  expect((await working).status).toBe(200)
  await closed
})

test('stories are at hand up to so many reports, and one that has more alone', async () => {
  const union = '2026-02-02-halyard.txt'
  const size = async (story: string) => (await place.archive.story(story))!.reports
  const views = new StoryViews(place.archive, (await size(ferry)) + (await size(union)))
  const [first, second] = [await views.view(ferry), await views.view(union)]
  expect(await views.view(ferry)).toBe(first)
  expect(await views.view(union)).toBe(second)
  const few = new StoryViews(place.archive, 1)
  const alone = await few.view(ferry)
  expect(await few.view(ferry)).toBe(alone)
  await few.view(union)
  expect(await few.view(ferry)).not.toBe(alone)
})

test.skipIf(withoutPostgres)(
  'threads have connections to PostgreSQL of their own, and tell when they are lost',
  async () => {
    const postgres = startPostgres()
    const locator = postgres.database()
    expect((await run(['add', '--quick', '--archive', locator, 'samples/archive/lake-ferry'])).code).toBe(0)
    const archive = await openArchive(locator)
    const desk = await openDesk({ archive, browser: '/nowhere', version: '0', threads: { locator, module: built } })
    onTestFinished(async () => {
      await desk.close()
      await archive.close()
      postgres.remove()
    })
    const get = getter(desk)
    const { stories } = JSON.parse((await get('/stories.json?least=1')).body)
    const story = `/story/${stories[0].story}`
    expect(JSON.parse((await get(`${story}.json`)).body)).toMatchObject({ story: stories[0] })
    postgres.stop()
    expect(JSON.parse((await get(`${story}/figures.json`)).body).error.code).toBe('lost-connection')
  },
)
