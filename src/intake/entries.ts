import { setImmediate } from 'node:timers/promises'
import { type FeedItem, itemsOfFeed } from './feed.ts'
import { type Tag, tagsOf } from './tags.ts'

/** One item of a feed by itself. */
export interface Entry extends FeedItem {
  /** A feed of this item alone, in its own words: the same whatever else the feed comes to hold. */
  readonly feed: string
}

/** Milliseconds in which items are parsed before whoever else waits gets a turn. */
const turn = 20

/**
 * The items of a feed, the first `most` of them, each as a feed of its own, so that one can be kept and read without the
 * others. Rejects where the feed is not well formed. Each takes a millisecond: others have their turn in between.
 */
export async function entriesOf(feed: string, most = Number.POSITIVE_INFINITY): Promise<Entry[]> {
  const whole = feed.trimStart().startsWith('{') ? JSON.parse(feed) : feed
  const single = typeof whole === 'string' ? singleXml(whole, most) : singleJson(whole, most)
  // Without items it is empty, or not well formed: the parser knows.
  if (single.length === 0) itemsOfFeed(whole)
  const entries: Entry[] = []
  let since = performance.now()
  for (const feed of single) {
    const [item, ...more] = itemsOfFeed(feed.startsWith('{') ? JSON.parse(feed) : feed)
    if (item && more.length === 0) entries.push({ ...item, feed })
    if (performance.now() - since < turn) continue
    await setImmediate()
    since = performance.now()
  }
  return entries
}

/** What a JSON Feed says for all its items. */
const shared = ['version', 'title', 'language', 'authors', 'author']

function singleJson(feed: { readonly [key: string]: unknown }, most: number): string[] {
  const head = Object.entries(feed).filter(([key]) => shared.includes(key))
  const items = Array.isArray(feed.items) ? feed.items.slice(0, most) : []
  return items.map((item) => JSON.stringify({ ...Object.fromEntries(head), items: [item] }))
}

/** What a feed says of itself that is said of each of its items too; when it was made and how often is not. */
const kept = new Set(['title', 'language', 'copyright', 'rights', 'publisher', 'creator', 'author'])
const isItem = (name: string) => /^(?:\w+:)?(?:item|entry)$/i.test(name)
const localName = (name: string) => name.replace(/^.*:/, '').toLowerCase()

interface Piece {
  name: string
  text: string
  /** Whether it stands in the channel rather than in the root beside it, as RSS 1.0 has it. */
  inChannel: boolean
}

function singleXml(xml: string, most: number): string[] {
  const { root, channel, pieces } = outlineOf(xml, most)
  if (!root) return []
  const textOf = ({ start, end }: Tag) => xml.slice(start, end)
  const head = pieces
    .filter(({ name }) => kept.has(localName(name)))
    .map(({ text }) => text)
    .join('')
  return pieces
    .filter(({ name }) => isItem(name))
    .map(({ text, inChannel }) => {
      const about = channel ? textOf(channel) + head : head
      const closed = channel ? `</${channel.name}>` : ''
      const inside = inChannel ? `${about}${text}${closed}` : `${about}${closed}${text}`
      return `${textOf(root)}${inside}</${root.name}>`
    })
}

/** The root, the channel if there is one, and what stands right below them, up to so many items. */
function outlineOf(xml: string, most: number): { root?: Tag; channel?: Tag; pieces: Piece[] } {
  const open: Tag[] = []
  const pieces: Piece[] = []
  let root: Tag | undefined
  let channel: Tag | undefined
  let items = 0
  const holds = (depth: number) => depth === 1 || (depth === 2 && open[1] === channel && channel !== undefined)
  const add = ({ name, start }: Tag, end: number) => {
    if (!holds(open.length)) return
    pieces.push({ name, text: xml.slice(start, end), inChannel: open.length === 2 })
    if (isItem(name)) items++
  }
  for (const tag of tagsOf(xml)) {
    if (items >= most) break
    if (tag.kind === 'empty') add(tag, tag.end)
    else if (tag.kind === 'open') {
      root ??= tag
      if (open.length === 1 && localName(tag.name) === 'channel') channel ??= tag
      open.push(tag)
    } else if (open.at(-1)?.name === tag.name) {
      const opened = open.pop()!
      if (opened !== channel) add(opened, tag.end)
    }
  }
  return { ...(root ? { root } : {}), ...(channel ? { channel } : {}), pieces }
}
