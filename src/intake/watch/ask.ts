import { declaredCharsets, textOf } from '../bytes.ts'
import type { Entry } from '../entries.ts'
import { refuseUnread } from '../fetch.ts'
import { type Found, type Item, itemOfEntry } from '../items/index.ts'
import { kindOf } from '../kind.ts'
import { bodyOf, follow, type Reach, webAddress } from '../request.ts'
import { IntakeError, said } from '../source.ts'
import { sourcesFromBytes } from '../sources.ts'
import { type Answer, pageAgain, retryAfterOf, waitOf } from './schedule.ts'
import type { FeedState, PageState } from './state.ts'

/** What asking needs: how far it may go, whom it must heed, and the time. */
export interface Asking {
  readonly reach: Reach
  readonly allow: (url: URL) => Promise<void>
  readonly maxBytes: number
  readonly now: number
}

/** Asks for a feed, unless it is as it was. Never rejects but with the caller's own wish to stop. */
export async function askFeed(feed: FeedState, { reach, allow, maxBytes, now }: Asking): Promise<Answer> {
  const headers = {
    ...(feed.etag ? { 'if-none-match': feed.etag } : {}),
    ...(feed.modified ? { 'if-modified-since': feed.modified } : {}),
  }
  try {
    const { response, url, moved } = await follow(webAddress(feed.address), { ...reach, headers }, allow)
    const { statusCode = 0 } = response
    const said = response.headers
    const gone = moved ? { moved: moved.href } : {}
    if (statusCode === 304 || statusCode === 410) response.destroy()
    // Unchanged since when? Whoever believed that would never hear of the feed again.
    if (statusCode === 304 && Object.keys(headers).length === 0)
      throw new IntakeError('bad-response', `${url.href} answered 304 to whoever has nothing of it; try again later`)
    if (statusCode === 304) return { kind: 'unchanged', ...gone, wait: waitOf('', said['cache-control']) }
    if (statusCode === 410) return { kind: 'gone' }
    if (statusCode < 200 || statusCode > 299) {
      response.destroy()
      const retryAfter = retryAfterOf(said['retry-after'], now)
      const message = `${url.href} answered ${statusCode}; it is asked for again later`
      return { kind: 'failed', code: 'http-status', message, ...(retryAfter === undefined ? {} : { retryAfter }) }
    }
    const bytes = await bodyOf(response, url, { most: maxBytes, signal: reach.signal })
    const text = textOf(bytes, url.href, declaredCharsets(bytes, said['content-type']))
    const entries = await entriesIn(text, url)
    return {
      kind: 'changed',
      ...gone,
      entries: entries.slice(0, mostListed),
      more: entries.length > mostListed,
      ...(said.etag ? { etag: said.etag } : {}),
      ...(said['last-modified'] ? { modified: said['last-modified'] } : {}),
      wait: waitOf(text, said['cache-control']),
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return { kind: 'failed', code: error.code, message: error.message }
  }
}

/** No feed lists more of what is new; whoever lists all there ever was is heard on the newest. */
const mostListed = 2000

async function entriesIn(text: string, { href }: URL): Promise<Entry[]> {
  const kind = kindOf(text)
  if (kind !== 'feed' && kind !== 'json')
    throw new IntakeError('not-a-feed', `${href} is no feed; give the address of one`)
  try {
    const { entriesOf } = await import('../entries.ts')
    const entries = await entriesOf(text, mostListed + 1)
    return entries.map((entry) => (entry.url ? { ...entry, url: addressOf(entry.url, href) } : entry))
  } catch (error) {
    throw new IntakeError('bad-feed', `${href} is a feed that is not well formed (${said(error)})`)
  }
}

const addressOf = (address: string, base: string) =>
  URL.canParse(address, base) ? new URL(address, base).href : address

/** Codes of what may be otherwise an hour later. */
const passing = new Set(['timeout', 'dns', 'refused', 'unreachable', 'bad-response', 'robots-unreadable'])

/** Where what a feed gave lies: nowhere but by itself. */
export const itsPosition = { at: 0, nth: 1 }

/** The feed's own words on a page, as an item. */
export const entryItem = (feed: string, url: string | undefined, now: number): Item =>
  itemOfEntry({ feed, ...(url ? { url } : {}) }, url ?? 'an item of a feed', itsPosition, new Date(now).toISOString())

/**
 * Fetches the page of an item of which the feed gave a teaser. Where the page cannot be had or read, the teaser is what
 * there is, and the reason; what may pass is tried again first. Never rejects but with the caller's own wish to stop.
 */
export async function askPage(page: PageState, asking: Asking): Promise<{ found: Found[]; again?: PageState }> {
  const { reach, allow, maxBytes, now } = asking
  const instead = ({ code, message }: IntakeError): Found[] => [
    { kind: 'refused', name: page.address, code, message, position: itsPosition },
    entryItem(page.entry, page.address, now),
  ]
  let retryAfter: number | undefined
  let status = 0
  try {
    const { response, url } = await follow(webAddress(page.address), reach, allow)
    status = response.statusCode ?? 0
    retryAfter = retryAfterOf(response.headers['retry-after'], now)
    refuseUnread(response, url)
    const bytes = await bodyOf(response, url, { most: maxBytes, signal: reach.signal })
    const mediaType = response.headers['content-type']
    const known = { url: url.href, ...(mediaType ? { contentType: mediaType } : {}) }
    // A page whose words are put in by a script holds less than the teaser, and is refused here.
    await sourcesFromBytes(bytes, known)
    const seen = new Date(now).toISOString()
    const item: Item = { kind: 'item', name: url.href, address: url.href, bytes, seen, position: itsPosition }
    return { found: [mediaType ? { ...item, mediaType } : item] }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    const passes = error.code === 'http-status' ? status === 429 || status >= 500 : passing.has(error.code)
    const again = passes ? pageAgain(page, now, retryAfter) : undefined
    return again ? { found: [], again } : { found: instead(error) }
  }
}
