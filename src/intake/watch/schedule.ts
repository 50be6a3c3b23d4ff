import { createHash } from 'node:crypto'
import type { Entry } from '../entries.ts'
import type { FeedState, PageState } from './state.ts'

/** What came of asking for a feed. Times are in milliseconds. */
export type Answer = { readonly moved?: string } & (
  | {
      readonly kind: 'changed'
      readonly entries: readonly Entry[]
      /** Whether it lists more than that. */
      readonly more: boolean
      readonly etag?: string
      readonly modified?: string
      readonly wait?: number
    }
  | { readonly kind: 'unchanged'; readonly wait?: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly retryAfter?: number }
)

const minute = 60_000
const day = 24 * 60 * minute

/** More than any feed lists: what fell out of it and comes back is not news again. */
const mostSeen = 1000
const mostPages = 500

/** What a feed is after an answer, and what in it is new: items to take as they are, and pages to fetch. */
export async function received(
  feed: FeedState,
  answer: Answer,
  { now, every }: { now: number; every: number },
): Promise<{ feed: FeedState; fresh: Entry[] }> {
  const { problem, ...before } = { ...feed, address: answer.moved ?? feed.address }
  if (answer.kind === 'gone') return { feed: { ...before, stopped: true }, fresh: [] }
  if (answer.kind === 'failed') {
    const { code, message, retryAfter = 0 } = answer
    const failures = feed.failures + 1
    const due = now + Math.max(backoff(feed.listed, failures, every), Math.min(retryAfter, 7 * day))
    return { feed: { ...before, failures, due, problem: { code, message } }, fresh: [] }
  }
  const due = now + spread(feed.listed, Math.min(day, Math.max(every, answer.wait ?? 0)))
  if (answer.kind === 'unchanged') return { feed: { ...before, failures: 0, due }, fresh: [] }
  const { etag: _, modified: __, ...rest } = before
  const { entries, etag, modified } = answer
  const known = new Set(feed.seen)
  const fresh = entries.filter((entry) => !known.has(keyOf(entry)))
  const teasers = (await teasersAmong(fresh)).slice(0, Math.max(0, mostPages - feed.pages.length))
  return {
    feed: {
      ...rest,
      ...(etag ? { etag } : {}),
      ...(modified ? { modified } : {}),
      failures: 0,
      due,
      seen: seenAfter(feed.seen, entries.map(keyOf)),
      pages: [
        ...feed.pages,
        ...teasers.map((entry) => ({ address: entry.url!, entry: entry.feed, due: now, failures: 0 })),
      ],
    },
    fresh: fresh.filter((entry) => !teasers.includes(entry)),
  }
}

/** What the feed lists now comes last and is never forgotten while it does. */
function seenAfter(seen: readonly string[], listed: readonly string[]): string[] {
  const now = new Set(listed)
  return [...seen.filter((key) => !now.has(key)).slice(-mostSeen), ...now]
}

/** An item with other words is another: an edited headline is news, a new count of comments is not. */
const keyOf = ({ id, url, headline, html, text }: Entry) =>
  hashOf(JSON.stringify([id ?? url ?? '', headline ?? '', html ?? text ?? ''])).slice(0, 16)

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Fewer characters are no report. */
const leastReport = 600
const cutOff = /(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\bread more|\bcontinue reading|\bmore ?»)[\s\])»›>.]{0,5}$/i

/** Those items that only begin, or sum up, what stands on their page. */
async function teasersAmong(entries: readonly Entry[]): Promise<readonly Entry[]> {
  const { articleFromFragment } = await import('../html/index.ts')
  return entries.filter(({ url, html, text = '' }) => {
    if (!url || !/^https?:/i.test(url)) return false
    const words = (html ? articleFromFragment(html).text : text).trim()
    return words.length < leastReport || cutOff.test(words.slice(-60))
  })
}

/** Twice as long after each failure, a day at most. */
const backoff = (address: string, failures: number, every: number) =>
  spread(`${address} ${failures}`, Math.min(day, Math.max(every, minute) * 2 ** Math.min(failures - 1, 20)))

/** Up to a fifth longer, by the address, so that feeds asked for together drift apart. */
const spread = (address: string, wait: number) =>
  Math.round(wait * (1 + 0.2 * (Number.parseInt(hashOf(address).slice(0, 8), 16) / 2 ** 32)))

/** How often a page is tried before the feed's own words have to do. */
const mostTries = 5

/** A page that could not be had for now: when to try again; undefined when that has been done enough. */
export function pageAgain(page: PageState, now: number, retryAfter = 0): PageState | undefined {
  const failures = page.failures + 1
  if (failures >= mostTries) return undefined
  return {
    ...page,
    failures,
    due: now + Math.max(backoff(page.address, failures, 5 * minute), Math.min(retryAfter, day)),
  }
}

/** "120", or a date, as milliseconds from `now`; undefined where it is neither. */
export function retryAfterOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** How long a feed says that it stays as it is: its `ttl` (minutes), or `max-age` (seconds). */
export function waitOf(feed: string, cacheControl = ''): number {
  const ttl = Number(/<ttl>\s{0,9}(\d{1,6})\s{0,9}<\/ttl>/.exec(feed.slice(0, 1 << 16))?.[1] ?? 0)
  const age = Number(/\bmax-age=(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0)
  return Math.max(ttl * minute, age * 1000)
}
