/** Every way in which the feeds of the soak misbehave (benchmarks/soak/feeds.mjs), each once, all beside each other. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { misbehaving } from '../../../benchmarks/soak/feeds.mjs'
import { type Found, newFeed, sourcesFromBytes, watch } from '../../../src/intake/index.ts'

const server = async () => {
  const served = await misbehaving()
  onTestFinished(() => void served.close())
  return served
}

/** Nothing that is not on this machine is asked for. */
const resolve = async (host: string) => {
  throw Object.assign(new Error(`${host} is nowhere`), { code: 'ENOTFOUND' })
}

const hasAll = (outcome: string, told: string) => outcome.split(', ').every((one) => told.split(', ').includes(one))
/** “timeout, read” */
const toldOf = (found: readonly Found[]) =>
  [...new Set(found.map((one) => (one.kind === 'refused' ? one.code : 'read')))].toSorted(readLast).join(', ')
const readLast = (a: string, b: string) => Number(a === 'read') - Number(b === 'read') || a.localeCompare(b)

/** Watches until each has brought what it is to bring, or its time is up, on a clock that only waiting moves on. */
async function watched(feeds: Awaited<ReturnType<typeof server>>['feeds'], timeout: number) {
  const stop = new AbortController()
  let [time, slept] = [Date.parse('2023-04-20T14:35:00Z'), 0]
  const found = new Map<string, Found[]>()
  const isDone = () =>
    feeds.every(({ address, outcome }) => {
      const all = found.get(address)
      return all && (outcome === '' || hasAll(outcome, toldOf(all)))
    })
  const sleep = async (milliseconds: number) => {
    time += milliseconds
    if (++slept > 300) stop.abort()
  }
  const options = { signal: stop.signal, now: () => time, sleep, allowPrivate: true, maxBytes: 2e6, pace: 0, lanes: 8 }
  for await (const poll of watch(feeds.map(newFeed), { ...options, resolve, timeout })) {
    found.set(poll.feed.listed, [...(found.get(poll.feed.listed) ?? []), ...poll.found])
    if (isDone()) stop.abort()
  }
  return found
}

const descriptors = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)
const sockets = () => process.getActiveResourcesInfo().filter((kind) => kind.startsWith('TCPSocket')).length

test.each([
  [false, 30_000],
  [true, 1000],
])(
  'each is told with its reason, and what is good is read (slow: %s)',
  async (wanted, timeout) => {
    const served = await server()
    const feeds = served.feeds.filter(({ slow, name }) => slow === wanted || name === 'well')
    const before = [descriptors(), sockets()]
    const found = await watched(feeds, timeout)
    const told = feeds.map(({ name, address }) => [name, toldOf(found.get(address) ?? [])])
    expect(told).toEqual(feeds.map(({ name, outcome }) => [name, outcome]))
    for (const one of [...found.values()].flat()) {
      if (one.kind === 'refused') expect(one.message).toMatch(/^[^\n]+$/)
      if (one.kind !== 'item') continue
      for (const { article } of await sourcesFromBytes(one.bytes))
        expect(article.text).not.toMatch(/root:.*:0:0|(?:ha){20}/)
    }
    await expect.poll(() => [descriptors(), sockets()]).toEqual(before)
  },
  120_000,
)

test('of a feed that lists all there ever was the first are read, and that is told', async () => {
  const served = await misbehaving({ huge: 2500 })
  onTestFinished(() => void served.close())
  const [feed] = served.feeds.slice(-1)
  const stop = new AbortController()
  let polls = 0
  for await (const { found, feed: after } of watch([newFeed(feed!)], {
    ...{ signal: stop.signal, now: Date.now, allowPrivate: true, every: 0, pace: 0, timeout: 60_000 },
  })) {
    // What was read once is not read again, and nothing is told again either.
    expect([toldOf(found), found.length]).toEqual(polls === 0 ? ['too-many-items, read', 2001] : ['', 0])
    expect(after.seen).toHaveLength(2000)
    if (++polls === 2) stop.abort()
  }
  expect(polls).toBe(2)
}, 120_000)
