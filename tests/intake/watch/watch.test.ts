import { describe, expect, onTestFinished, test } from 'vitest'
import { type FeedState, type Item, newFeed, type Poll, sourcesFromBytes, watch } from '../../../src/intake/index.ts'
import { redirect, type Site, send, serve } from '../fetch/site.ts'

const xml = { 'content-type': 'application/rss+xml' }
const long = (n: number) => `Report ${n}. ${'The ferry sailed on Thursday, the coast guard said. '.repeat(20)}`
const item = (n: number, words = long(n), link = '') =>
  `<item><title>Ferry ${n}</title><guid>g${n}</guid>${link && `<link>${link}</link>`}<description>${words}</description></item>`
const rss = (items: readonly string[], head = '') =>
  `<rss version="2.0"><channel><title>News</title>${head}${items.join('')}</channel></rss>`
const page = (words: string) => `<html><head><title>Ferry</title></head><body><p>${words}</p></body></html>`
const minute = 60_000
const begin = Date.parse('2023-04-20T14:35:00Z')

async function site(pages: Parameters<typeof serve>[0]): Promise<Site> {
  const served = await serve(pages)
  onTestFinished(() => served.close())
  return served
}

/** Watches until `polls` requests are answered, on a clock that only waiting moves on. */
async function watched(feeds: readonly FeedState[], polls: number, options: object = {}) {
  const stop = new AbortController()
  const clock = { time: begin, slept: 0 }
  const answered: (Poll & { at: number })[] = []
  const sleep = async (milliseconds: number) => {
    clock.time += milliseconds
    if (++clock.slept > 200) stop.abort()
  }
  const watching = { signal: stop.signal, now: () => clock.time, sleep, allowPrivate: true, timeout: 2000, ...options }
  for await (const poll of watch(feeds, watching)) {
    answered.push({ ...poll, at: clock.time })
    if (answered.length === polls) stop.abort()
  }
  return answered
}
const told = (polls: readonly Poll[]) =>
  polls.map(({ found }) =>
    found.map((one) => (one.kind === 'refused' ? `! ${one.code}` : ((one as Item).address ?? one.kind))),
  )
const headlines = async ({ found }: Poll) =>
  (await Promise.all(found.map((one) => sourcesFromBytes((one as Item).bytes))))
    .flat()
    .map(({ article }) => article.headline)

describe('a feed that is watched', () => {
  test('gives what is new in it, once, and what has other words again', async () => {
    const editions = [
      rss([item(1), item(2)]),
      rss([item(3), item(1), item(2)]),
      rss([item(3), item(1), item(2, `${long(2)} All safe.`)]),
    ]
    let asked = 0
    const { at } = await site({
      '/feed': (request, response) => send(editions[Math.min(asked++, 2)]!, xml)(request, response),
    })
    const polls = await watched([newFeed({ address: `${at}/feed` })], 4)
    expect(await Promise.all(polls.map(headlines))).toEqual([['Ferry 1', 'Ferry 2'], ['Ferry 3'], ['Ferry 2'], []])
    expect(polls[0]!.found[0]).toMatchObject({ seen: '2023-04-20T14:35:00.000Z' })
    const between = polls[1]!.at - polls[0]!.at
    expect(between >= 15 * minute && between <= 18 * minute).toBe(true)
  })

  test('goes on from what was kept of it, with nothing told twice', async () => {
    const { at } = await site({ '/feed': send(rss([item(1)]), xml) })
    const [first] = await watched([newFeed({ address: `${at}/feed` })], 1)
    const kept: FeedState = JSON.parse(JSON.stringify(first!.feed))
    expect(kept).toEqual(first!.feed)
    expect(told(await watched([kept], 2))).toEqual([[], []])
  })

  test('is asked only whether it has changed', async () => {
    const conditions: unknown[] = []
    const { at } = await site({
      '/feed': ({ headers }, response) => {
        conditions.push([headers['if-none-match'], headers['if-modified-since']])
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else
          response
            .writeHead(200, { ...xml, etag: '"1"', 'last-modified': 'Thu, 20 Apr 2023 14:00:00 GMT' })
            .end(rss([item(1)]))
      },
    })
    const polls = await watched([newFeed({ address: `${at}/feed` })], 3)
    expect(polls.map(({ found }) => found.length)).toEqual([1, 0, 0])
    expect(conditions.slice(0, 2)).toEqual([
      [undefined, undefined],
      ['"1"', 'Thu, 20 Apr 2023 14:00:00 GMT'],
    ])
    expect(polls[2]!.feed).toMatchObject({ etag: '"1"', failures: 0 })
  })

  test('that says how long it stays as it is, is left alone so long', async () => {
    const { at } = await site({ '/feed': send(rss([item(1)], '<ttl>120</ttl>'), xml) })
    const [one, two] = await watched([newFeed({ address: `${at}/feed` })], 2)
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(120 * minute)
  })

  test('that has moved for good is asked for there from then on; for the time being it is not', async () => {
    const to = await site({ '/new': send(rss([item(1)]), xml), '/now': send(rss([item(2)]), xml) })
    const from = await site({ '/old': redirect(`${to.at}/new`, 301), '/busy': redirect(`${to.at}/now`, 302) })
    const feeds = [newFeed({ address: `${from.at}/old` }), newFeed({ address: `${from.at}/busy` })]
    const polls = await watched(feeds, 4)
    const last = (path: string) => polls.findLast(({ feed }) => feed.listed.endsWith(path))!.feed.address
    expect(last('/old')).toBe(`${to.at}/new`)
    expect(last('/busy')).toBe(`${from.at}/busy`)
    expect(from.asked.filter(({ path }) => path === '/old')).toHaveLength(1)
  })

  test('that is gone (410) is asked for no more, and watching ends when nothing is left', async () => {
    const { at, asked } = await site({ '/feed': (_, response) => void response.writeHead(410).end() })
    const polls = await watched([newFeed({ address: `${at}/feed` })], 9)
    expect(polls).toHaveLength(1)
    expect(polls[0]!.feed.stopped).toBe(true)
    expect(await watched([polls[0]!.feed], 9)).toEqual([])
    expect(asked.filter(({ path }) => path === '/feed')).toHaveLength(1)
  })
})

describe('a feed that misbehaves is asked for ever less often, and forgiven once it behaves', () => {
  test('503, 429 with Retry-After, then well', async () => {
    const answers = [
      [503, {}],
      [429, { 'retry-after': '7200' }],
      [503, { 'retry-after': 'Thu, 20 Apr 2023 20:35:00 GMT' }],
    ] as const
    let asked = 0
    const { at } = await site({
      '/feed': (request, response) => {
        const answer = answers[asked++]
        if (answer) response.writeHead(answer[0], answer[1]).end('later')
        else send(rss([item(1)]), xml)(request, response)
      },
    })
    const polls = await watched([newFeed({ address: `${at}/feed` })], 4)
    expect(told(polls)).toEqual([['! http-status'], ['! http-status'], ['! http-status'], ['item']])
    expect(polls.map(({ feed }) => feed.failures)).toEqual([1, 2, 3, 0])
    const waits = polls.slice(1).map(({ at }, i) => (at - polls[i]!.at) / minute)
    expect(waits[0]! >= 15 && waits[0]! < 19).toBe(true)
    expect(waits[1]!).toBeGreaterThanOrEqual(120)
    expect(polls[3]!.at).toBeGreaterThanOrEqual(Date.parse('2023-04-20T20:35:00Z'))
    expect(polls[2]!.feed.problem).toMatchObject({ code: 'http-status' })
    expect(polls[3]!.feed.problem).toBeUndefined()
  })

  test('waits double up to a day, the same whenever it is reckoned', async () => {
    const { at } = await site({ '/feed': (_, response) => void response.writeHead(500).end() })
    const feed = newFeed({ address: `${at}/feed` })
    const polls = await watched([feed], 12)
    const waits = polls.slice(1).map(({ at }, i) => at - polls[i]!.at)
    for (const [i, wait] of waits.entries()) expect(wait >= Math.min(24 * 60, 15 * 2 ** i) * minute).toBe(true)
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.2 * 24 * 60 * minute)
    expect((await watched([feed], 12)).map(({ at }) => at)).toEqual(polls.map(({ at }) => at))
  })

  test('and it keeps no other feed from being heard', async () => {
    const bad = await site({ '/feed': () => {} })
    const good = await site({ '/feed': send(rss([item(1)]), xml) })
    const polls = await watched([newFeed({ address: `${bad.at}/feed` }), newFeed({ address: `${good.at}/feed` })], 2, {
      timeout: 300,
    })
    expect(told(polls)).toEqual([['item'], ['! timeout']])
  })
})

describe('where a feed gives only the beginning, the page is fetched', () => {
  test('and is what is kept; the feed’s own words have to do where the page cannot be had', async () => {
    const words = long(1)
    const pages: Parameters<typeof serve>[0] = {
      '/1': send(page(words), { 'content-type': 'text/html; charset=utf-8' }),
      '/3': send('<html><body><script>show()</script></body></html>', { 'content-type': 'text/html' }),
      '/robots.txt': send('User-agent: *\nDisallow: /4\n'),
      '/4': send(page('Not to be seen.')),
    }
    const { at, asked } = await site(pages)
    pages['/feed'] = send(
      rss([1, 2, 3, 4].map((n) => item(n, 'It sailed…', `${at}/${n}`)).concat(item(5, long(5), `${at}/5`))),
      xml,
    )
    const polls = await watched([newFeed({ address: `${at}/feed` })], 5)
    expect(told(polls)).toEqual([
      [`${at}/5`],
      [`${at}/1`],
      ['! http-status', `${at}/2`],
      ['! no-text', `${at}/3`],
      ['! robots', `${at}/4`],
    ])
    expect(new TextDecoder().decode((polls[1]!.found[0] as Item).bytes)).toBe(page(words))
    expect(polls[1]!.found[0]).toMatchObject({ mediaType: 'text/html; charset=utf-8' })
    expect(polls[4]!.feed.pages).toEqual([])
    expect(asked.filter(({ path }) => path === '/4' || path === '/5')).toEqual([])
    expect(asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1)
  })

  test('again a few times while it may pass', async () => {
    let tries = 0
    const pages: Parameters<typeof serve>[0] = {
      '/1': (request, response) =>
        ++tries < 3
          ? void response.writeHead(503).end()
          : send(page(long(1)), { 'content-type': 'text/html' })(request, response),
      '/2': (_, response) => void response.writeHead(503).end(),
    }
    const { at } = await site(pages)
    pages['/feed'] = send(
      rss(
        [1, 2].map((n) => item(n, 'It sailed…', `${at}/${n}`)),
        '<ttl>1440</ttl>',
      ),
      xml,
    )
    const polls = await watched([newFeed({ address: `${at}/feed` })], 9)
    expect(told(polls).flat()).toEqual([`${at}/1`, '! http-status', `${at}/2`])
    expect(tries).toBe(3)
  })
})

describe('politeness', () => {
  test('one host is asked for one thing at a time, at a pace of its own; others need not wait for it', async () => {
    let now = 0
    let most = 0
    const answer: Parameters<typeof serve>[0][string] = (request, response) => {
      most = Math.max(most, ++now)
      setTimeout(() => {
        now--
        send(rss([item(1)]), xml)(request, response)
      }, 20)
    }
    const { at } = await site({ '/1': answer, '/2': answer, '/3': answer })
    const polls = await watched(
      [1, 2, 3].map((n) => newFeed({ address: `${at}/${n}` })),
      3,
    )
    expect(most).toBe(1)
    expect(polls.map(({ at }) => at - begin)).toEqual([0, 2000, 4000])
  })

  test('robots.txt may ask for a slower pace, and forbid', async () => {
    const { at } = await site({
      '/robots.txt': send('User-agent: *\nCrawl-delay: 10\nDisallow: /2\n'),
      '/1': send(rss([item(1)]), xml),
      '/2': send(rss([item(2)]), xml),
    })
    const polls = await watched(
      [1, 2].map((n) => newFeed({ address: `${at}/${n}` })),
      2,
    )
    expect(told(polls)).toEqual([['item'], ['! robots']])
    expect(polls[1]!.at - polls[0]!.at).toBe(10_000)
  })

  test('private addresses are not asked unless that is wished', async () => {
    const { at, asked } = await site({ '/feed': send(rss([item(1)]), xml) })
    expect(told(await watched([newFeed({ address: `${at}/feed` })], 1, { allowPrivate: false }))).toEqual([
      ['! private-address'],
    ])
    expect(asked).toEqual([])
  })
})

describe('it stops at once', () => {
  test('while it waits, and in the midst of a request', async () => {
    const { at } = await site({ '/feed': send(rss([item(1)]), xml), '/silent': () => {} })
    for (const path of ['/feed', '/silent']) {
      const stop = new AbortController()
      const polls: Poll[] = []
      setTimeout(() => stop.abort(), 150)
      const options = { signal: stop.signal, now: Date.now, allowPrivate: true, timeout: 60_000 }
      for await (const poll of watch([newFeed({ address: at + path })], options)) polls.push(poll)
      expect(polls.length).toBe(path === '/feed' ? 1 : 0)
    }
  })

  test('and does nothing when it was stopped before', async () => {
    const signal = AbortSignal.abort()
    for await (const _ of watch([newFeed({ address: 'http://127.0.0.1/' })], { signal, now: Date.now }))
      expect.unreachable()
  })
})

test('weeks of news leave no more than what the feed lists and a thousand marks', async () => {
  let edition = 0
  const { at } = await site({
    '/feed': (request, response) => {
      edition += 40
      send(rss(Array.from({ length: 40 }, (_, i) => item(edition + i))), xml)(request, response)
    },
  })
  const polls = await watched([newFeed({ address: `${at}/feed` })], 60)
  expect(polls.every(({ found }) => found.length === 40)).toBe(true)
  expect(polls.at(-1)!.feed.seen.length).toBe(1040)
})
