import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Passage } from '../../src/desk/api/parts.ts'
import { deskOnSamples, own } from './desk.ts'

const place = deskOnSamples()
const get = (url: string, headers = {}) => place.desk.inject({ url, headers: { ...own, ...headers } })

const ferry = '2026-02-10-halyard.txt'

/** Every page, at an address where there is something to answer. */
const addresses = {
  '/index.json': '/index.json',
  '/stories.json': '/stories.json',
  '/story/{story}.json': `/story/${ferry}.json`,
  '/story/{story}/timeline.json': `/story/${ferry}/timeline.json`,
  '/story/{story}/figures.json': `/story/${ferry}/figures.json`,
  '/story/{story}/quotes.json': `/story/${ferry}/quotes.json`,
  '/story/{story}/roles.json': `/story/${ferry}/roles.json`,
  '/story/{story}/network.json': `/story/${ferry}/network.json`,
  '/story/{story}/places.json': `/story/${ferry}/places.json`,
  '/story/{story}/versions.json': `/story/${ferry}/versions.json`,
  '/article/{article}.json': `/article/${ferry}.json`,
  '/article/{article}/why.json': `/article/${ferry}/why.json`,
  '/article/{article}/versions.json': `/article/${ferry}/versions.json`,
  '/who/{key}.json': `/who/${encodeURIComponent('person:chisomo kaphinde')}.json`,
  '/ledger/{ledger}.json': '/ledger/quotes.json',
  '/search.json': '/search.json?q=ferry',
  '/corrections.json': '/corrections.json',
  '/desk.json': '/desk.json',
}

interface Operation {
  readonly responses: {
    readonly [code: string]: { readonly content: { readonly [type: string]: { readonly schema: object } } }
  }
}
interface Described {
  readonly paths: { readonly [path: string]: { readonly get?: Operation; readonly post?: Operation } }
}

test('every answer is as OpenAPI describes it, and every page is described', async () => {
  const { paths } = (await get('/openapi.json')).json<Described>()
  expect(
    Object.keys(paths)
      .filter((path) => path.endsWith('.json'))
      .toSorted(),
  ).toEqual(Object.keys(addresses).toSorted())
  const ajv = new Ajv2020({ strict: false })
  for (const [path, address] of Object.entries(addresses)) {
    const response = await get(address)
    expect([address, response.statusCode]).toEqual([address, 200])
    const { schema } = paths[path]!.get!.responses['200']!.content['application/json']!
    const isValid = ajv.compile(schema)
    expect([address, isValid(response.json()), isValid.errors]).toEqual([address, true, null])
  }
})

test('every fault is as OpenAPI describes it, of every page, table and thing that can be done', async () => {
  const { paths } = (await get('/openapi.json')).json<Described>()
  const ajv = new Ajv2020({ strict: false })
  const codes = new Set<number>()
  const check = (what: string, one: Operation, { statusCode, headers, body }: Awaited<ReturnType<typeof get>>) => {
    expect([what, statusCode, headers['content-type']]).toEqual([
      what,
      expect.toSatisfy((code: number) => code >= 400 && code < 500),
      'application/json; charset=utf-8',
    ])
    const { schema } = one.responses[`${Math.floor(statusCode / 100)}XX`]!.content['application/json']!
    const isValid = ajv.compile(schema)
    expect([what, isValid(JSON.parse(body)), isValid.errors]).toEqual([what, true, null])
    codes.add(statusCode)
  }
  const post = (url: string, payload: unknown, headers = {}) =>
    place.desk.inject({ method: 'POST', url, headers: { ...own, ...headers }, payload: payload as object })
  for (const [path, { get: looks, post: does }] of Object.entries(paths)) {
    const nowhere = path.replaceAll(/\{\w+\}/g, 'nowhere')
    if (looks && path !== '/events') {
      expect(looks.responses['5XX']).toEqual(looks.responses['4XX'])
      for (const url of [`${nowhere}%`, `${nowhere}?nobody=asked`]) {
        // What tells of the desk itself, and who asks for nothing, cannot be asked wrongly.
        const told = await get(url)
        if (told.statusCode !== 200) check(url, looks, told)
      }
      if (path.includes('{')) check(nowhere, looks, await get(nowhere))
      check(`${path} of another host`, looks, await get(nowhere, { host: 'evil.example' }))
    }
    if (does) {
      for (const payload of [[], { nobody: 'asked' }]) check(`POST ${path}`, does, await post(nowhere, payload))
      check(`POST ${path} from elsewhere`, does, await post(nowhere, {}, { origin: 'http://evil.example' }))
      check(`POST ${path} too large`, does, await post('/seen', { reader: 'x'.repeat(2 ** 21) }))
    }
  }
  expect([...codes].toSorted()).toEqual([400, 403, 404, 413, 421])
})

test('all words that a page quotes stand in their article', async () => {
  const passages: Passage[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one)
    else if (typeof value === 'object' && value !== null) {
      if ('sentence' in value && 'marks' in value) passages.push(value as Passage)
      for (const one of Object.values(value)) collect(one)
    }
  }
  for (const address of Object.values(addresses)) collect((await get(address)).json())
  expect(passages.length).toBeGreaterThan(100)
  for (const { article, version, sentence, marks, at } of passages) {
    const query = version === undefined ? '' : `?version=${version}`
    const { record } = (await get(`/article/${encodeURIComponent(article)}.json${query}`)).json()
    expect(record.article.text).toContain(sentence)
    const first = marks[0]
    if (first)
      expect(record.article.text.slice(at.start, at.start + first.end - first.start)).toBe(
        sentence.slice(first.start, first.end),
      )
  }
})

test('a table has the rows of its page', async () => {
  const { series } = (await get(`/story/${ferry}/figures.json`)).json()
  const response = await get(`/story/${ferry}/figures.csv`)
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
  const rows = parse(response.body, { columns: true }) as { subject: string; value: string }[]
  expect(rows.map(({ subject, value }) => [subject, Number(value)])).toEqual(
    series.flatMap(({ subject, figures }: { subject: string; figures: { value: number }[] }) =>
      figures.map(({ value }) => [subject, value]),
    ),
  )
})

test('lists go on where the page before ended, and end', async () => {
  const whole = (await get('/story/2026-02-10-halyard.txt/timeline.json?limit=200')).json()
  const parts: { id: string }[] = []
  let after: string | undefined
  do {
    const page = (await get(`/story/${ferry}/timeline.json?limit=7${after ? `&after=${after}` : ''}`)).json()
    parts.push(...page.happenings)
    after = page.next
  } while (after)
  expect(parts.map(({ id }) => id)).toEqual(whole.happenings.map(({ id }: { id: string }) => id))
  const quotes: string[] = []
  let next: string | undefined
  do {
    const page = (await get(`/ledger/quotes.json?limit=40${next ? `&after=${next}` : ''}`)).json()
    quotes.push(...page.facts.map(({ article, item }: { article: string; item: string }) => `${article} ${item}`))
    next = page.next
  } while (next)
  expect(new Set(quotes).size).toBe(quotes.length)
  expect(quotes.length).toBeGreaterThan(100)
})

test('what has not changed is not sent again, until something has', async () => {
  const first = await get('/stories.json')
  const tag = first.headers.etag as string
  expect((await get('/stories.json', { 'if-none-match': tag })).statusCode).toBe(304)
  expect((await get('/stories.json?least=1', { 'if-none-match': tag })).statusCode).toBe(200)
  await place.archive.setMark('somebody', 3, '2026-03-01T00:00:00Z')
  expect((await get('/stories.json', { 'if-none-match': tag })).statusCode).toBe(200)
})

test('the ledger of roles has who is what, and neither where places lie nor how old somebody is', async () => {
  const { facts } = (await get('/ledger/memberships.json?limit=200')).json()
  const whats = facts.map(({ relation }: { relation: string[] }) => relation)
  expect(whats).toContainEqual(['holds-role', 'Transport Minister', '', ''])
  expect(whats).toContainEqual(['member-of', '', 'Northern Harbours Union', 'invited'])
  const types = new Set(whats.map(([type]: string[]) => type))
  expect(['located-in', 'age'].filter((type) => types.has(type))).toEqual([])
})

test('a first page tells no sentence twice, names who speaks where it can, and is not of one report', async () => {
  const { happenings, said } = (await get(`/story/${ferry}.json`)).json()
  for (const told of [
    happenings.map(({ first }: { first: Passage }) => first),
    said.map(({ passage }: { passage: Passage }) => passage),
  ] as Passage[][]) {
    expect(told.length).toBe(12)
    expect(new Set(told.map(({ sentence }) => sentence)).size).toBe(told.length)
    const articles = told.map(({ article }) => article)
    for (const one of articles) expect(articles.filter((other) => other === one).length).toBeLessThanOrEqual(3)
  }
  const alone = said.filter(({ sources, reports }: { sources: number; reports: number }) => sources * reports === 1)
  expect(new Set(alone.map(({ who }: { who: string }) => who))).toEqual(new Set(['named']))
})

test('a reader sees what is new since the mark, and nothing when all is seen', async () => {
  const before = (await get('/index.json?reader=ada')).json()
  expect(before.stories).toHaveLength(3)
  const seen = await place.desk.inject({
    method: 'POST',
    url: '/seen',
    headers: own,
    payload: { reader: 'ada', version: before.last },
  })
  expect(seen.statusCode).toBe(200)
  expect((await get('/index.json?reader=ada')).json()).toMatchObject({ seen: before.last, stories: [], unseen: 0 })
  expect((await get('/index.json?reader=ben')).json().stories).toHaveLength(3)
})

test.each([
  ['/story/nowhere.json', 404, 'no-such'],
  ['/article/nowhere.json', 404, 'no-such'],
  ['/who/nobody.json', 404, 'no-such'],
  ['/ledger/weather.json', 400, 'fst-err-validation'],
  ['/stories.json?limit=0', 400, 'fst-err-validation'],
  ['/stories.json?after=nonsense', 400, 'bad-query'],
  ['/ledger/quotes.json?q=nofield:x', 400, 'bad-query'],
  ['/nowhere', 404, 'no-page'],
  ['/assets/../../package.json', 404, 'no-page'],
  ['/assets/%2e%2e/%2e%2e/package.json', 404, 'no-page'],
])('%s is told as wrong', async (url, status, code) => {
  const response = await get(url)
  expect([response.statusCode, response.json().error.code]).toEqual([status, code])
})

test('a query that is not yet whole is told what it lacks, while it is typed', async () => {
  const response = await get('/search.json?q=speaker:')
  expect([response.statusCode, response.json().fault]).toEqual([200, expect.stringContaining('has nothing behind it')])
})
