import { setTimeout } from 'node:timers/promises'
import type { FetchOptions } from '../fetch.ts'
import type { Found } from '../items/index.ts'
import { systemResolve, within } from '../request.ts'
import { type Robots, robotsOf } from '../robots.ts'
import { IntakeError } from '../source.ts'
import { type Asking, askFeed, askPage, entryItem, itsPosition } from './ask.ts'
import { received } from './schedule.ts'
import type { FeedState, PageState } from './state.ts'

export { type FeedState, newFeed, type PageState } from './state.ts'

export interface WatchOptions extends Omit<FetchOptions, 'id' | 'published' | 'signal'> {
  /** When it fires, watching ends at once. */
  signal: AbortSignal
  /** The time, in milliseconds since 1970. */
  now: () => number
  /** Waits, but no longer than until the signal fires. Default: a timer. */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  /** Milliseconds between two requests for one feed. Default 15 minutes; a feed that asks for longer is heeded. */
  every?: number
  /** Milliseconds between two requests to one host. Default 2 000; a robots.txt that asks for longer is heeded. */
  pace?: number
  /** How many requests may be under way, each to another host. Default 4. */
  lanes?: number
}

/** What one request brought: what was found, and what the feed is from now on. Keep both together. */
export interface Poll {
  readonly feed: FeedState
  readonly found: readonly Found[]
}

/**
 * Watches feeds for as long as it is let: each is asked for when it is due, politely, and what is new in it comes out, one
 * poll a request. Ends when the signal fires, or when no feed is left that may still bring something.
 */
export async function* watch(feeds: readonly FeedState[], options: WatchOptions): AsyncGenerator<Poll> {
  const { signal, now, sleep = wait, lanes = 4 } = options
  const watched = new Map(feeds.map((feed) => [feed.listed, feed]))
  const running = new Map<string, Promise<Poll | undefined>>()
  const hosts = hostsWith(options)
  while (!signal.aborted) {
    const next = running.size < lanes ? nextOf(watched, running, hosts) : undefined
    if (next && next.at <= now()) {
      hosts.busy(next.host)
      running.set(next.feed.listed, ask(next, hosts, options))
    } else if (running.size > 0) {
      const poll = await Promise.race(running.values())
      if (!poll) break
      running.delete(poll.feed.listed)
      watched.set(poll.feed.listed, poll.feed)
      yield poll
    } else if (next) await sleep(next.at - now(), signal).catch(() => {})
    else break
  }
  await Promise.all(running.values())
}

const wait = (milliseconds: number, signal: AbortSignal) => setTimeout(milliseconds, undefined, { signal })

/** A request to be made: for a feed, or for a page of one. */
interface Task {
  feed: FeedState
  page: PageState | undefined
  host: string
  at: number
}

/** Whatever can be asked for first. Of one feed, and of one host, only one thing is asked for at a time. */
function nextOf(
  watched: ReadonlyMap<string, FeedState>,
  running: ReadonlyMap<string, unknown>,
  hosts: Hosts,
): Task | undefined {
  let next: Task | undefined
  for (const feed of watched.values()) {
    if (running.has(feed.listed)) continue
    const [page] = feed.pages.toSorted((a, b) => a.due - b.due)
    const own: readonly (PageState | undefined)[] = feed.stopped ? [page] : [undefined, page]
    for (const one of own) {
      if (feed.stopped && !one) continue
      const host = hostOf(one?.address ?? feed.address)
      const at = Math.max(one?.due ?? feed.due, hosts.freeAt(host))
      if (!next || at < next.at) next = { feed, page: one, host, at }
    }
  }
  return next && next.at < Number.POSITIVE_INFINITY ? next : undefined
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address)

async function ask({ feed, page, host }: Task, hosts: Hosts, options: WatchOptions): Promise<Poll | undefined> {
  const { signal, now, allowPrivate = false, maxBytes = 20e6, connectTimeout = 10_000, timeout = 30_000 } = options
  const { resolve = systemResolve, every = 15 * 60_000 } = options
  try {
    return await within(timeout, signal, async (signal) => {
      const reach = { allowPrivate, connectTimeout, signal, resolve }
      const allow = async (url: URL) =>
        (await hosts.robots(url, (at) => robotsOf(at, reach)).catch(unreadable)).heed(url)
      const asking: Asking = { reach, allow, maxBytes, now: now() }
      return page ? await pageOf(feed, page, asking) : await feedOf(feed, asking, every)
    })
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    hosts.free(host)
  }
}

/** Rules that cannot be read now may be later, unlike those that forbid. */
function unreadable(error: unknown): never {
  if (error instanceof IntakeError && error.code === 'robots') throw new IntakeError('robots-unreadable', error.message)
  throw error
}

async function feedOf(feed: FeedState, asking: Asking, every: number): Promise<Poll> {
  const answer = await askFeed(feed, asking)
  const { feed: after, fresh } = await received(feed, answer, { now: asking.now, every })
  const found: Found[] = fresh.map(({ feed, url }) => entryItem(feed, url, asking.now))
  const refused = ({ code, message }: { code: string; message: string }): Found[] => [
    { kind: 'refused', name: feed.listed, code, message, position: itsPosition },
  ]
  if (answer.kind === 'failed') return { feed: after, found: refused(answer) }
  if (answer.kind !== 'changed' || !answer.more || found.length === 0) return { feed: after, found }
  const message = `${feed.listed} lists more than ${answer.entries.length} items; those were read, the others were not`
  return { feed: after, found: [...found, ...refused({ code: 'too-many-items', message })] }
}

async function pageOf(feed: FeedState, page: PageState, asking: Asking): Promise<Poll> {
  const { found, again } = await askPage(page, asking)
  const pages = feed.pages.flatMap((one) => (one === page ? (again ?? []) : one))
  return { feed: { ...feed, pages }, found }
}

/** How long the rules of a site are taken to stand. */
const rulesStand = 60 * 60_000
/** How many hosts are remembered at a time, so that weeks of them do not add up. */
const mostHosts = 2000
const longestDelay = 60_000

interface Hosts {
  /** When the host may be asked again; never while it is being asked. */
  freeAt(host: string): number
  busy(host: string): void
  free(host: string): void
  robots(url: URL, load: (url: URL) => Promise<Robots>): Promise<Robots>
}

/** The hosts' pace and rules. */
function hostsWith({ now, pace = 2000 }: WatchOptions): Hosts {
  const freeAt = new Map<string, number>()
  const rules = new Map<string, { robots: Robots; until: number }>()
  const prune = () => {
    for (const [host, at] of freeAt) if (at < now()) freeAt.delete(host)
    for (const [origin, { until }] of rules) if (until < now()) rules.delete(origin)
    for (const origin of [...rules.keys()].slice(0, -mostHosts)) rules.delete(origin)
  }
  return {
    freeAt: (host) => freeAt.get(host) ?? 0,
    busy: (host) => void freeAt.set(host, Number.POSITIVE_INFINITY),
    free(host) {
      const delay = ['https:', 'http:'].map((scheme) => rules.get(`${scheme}//${host}`)?.robots.delay ?? 0)
      freeAt.set(host, now() + Math.max(pace, Math.min(longestDelay, Math.max(...delay) * 1000)))
      if (freeAt.size > mostHosts || rules.size > mostHosts) prune()
    },
    async robots(url, load) {
      const known = rules.get(url.origin)
      if (known && known.until > now()) return known.robots
      const robots = await load(url)
      rules.set(url.origin, { robots, until: now() + rulesStand })
      return robots
    },
  }
}
