import { declaredCharsets, textOf } from '../bytes.ts'
import type { Entry } from '../entries.ts'
import { kindOf, kindOfBytes } from '../kind.ts'
import { feedsFromOpml } from '../opml.ts'
import { IntakeError } from '../source.ts'
import type { Feeds, Found, Item, Position, Refused } from './item.ts'

/** What is known of bytes that lie whole in memory. */
export interface Whole {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType?: string
  readonly address?: string
  readonly seen?: string
  readonly position: Position
}

/**
 * What one file holds: each item of a feed or a list, a mail and what is attached to it, the feeds of a list of feeds;
 * anything else is one item. Nothing is read here: what turns out to have no words is refused when it is.
 */
export async function* itemsOfWhole(whole: Whole): AsyncGenerator<Found> {
  switch (kindOfBytes(whole.bytes)) {
    case 'pdf':
      return yield itemOf(whole)
    case 'mail':
      return yield* mailWithAttachments(whole)
  }
  const text = wordsOf(whole)
  const kind = text === undefined ? undefined : kindOf(text)
  if (text === undefined) yield itemOf(whole)
  else if (kind === 'feed-list') yield* feedsIn(whole, text)
  else if (kind === 'feed' || isJsonFeed(kind, text)) yield* entriesIn(whole, text)
  else yield* elementsIn(whole, kind, text)
}

const itemOf = (whole: Whole): Item => ({ kind: 'item', ...whole })

/** What is no text is told when it is read. */
function wordsOf({ bytes, name, mediaType }: Whole): string | undefined {
  try {
    return textOf(bytes, name, declaredCharsets(bytes, mediaType))
  } catch {
    return undefined
  }
}

/** How deep mails may be attached to mails. */
const deepest = 5

/** A mail as an item, then what is attached to it that can be read by itself. */
export async function* mailWithAttachments(whole: Whole, depth = 0): AsyncGenerator<Item> {
  yield itemOf({ mediaType: 'message/rfc822', ...whole })
  if (depth === deepest || !hasAttachments(whole.bytes)) return
  const { attachmentsOf } = await import('../mail/index.ts')
  const { attached, sent } = await attachmentsOf(whole.bytes).catch(() => ({ attached: [], sent: undefined }))
  for (const { name, mediaType, bytes } of attached) {
    const part: Whole = {
      name: `${whole.name}/${name}`,
      bytes,
      mediaType,
      ...(sent ? { seen: sent } : {}),
      position: whole.position,
    }
    if (kindOfBytes(bytes) === 'mail') yield* mailWithAttachments(part, depth + 1)
    else yield itemOf(part)
  }
}

/** Taking a mail apart takes a hundred times as long as looking whether it says that something is attached. */
const hasAttachments = (bytes: Uint8Array) =>
  /content-disposition:\s{0,9}attachment|application\/pdf|message\/rfc822/i.test(Buffer.from(bytes).toString('latin1'))

function* feedsIn({ name, position }: Whole, text: string): Generator<Feeds | Refused> {
  try {
    const { feeds, refused } = feedsFromOpml(text, name)
    for (const { code, message } of refused) yield { kind: 'refused', name, code, message, position }
    yield { kind: 'feeds', name, feeds, position }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    yield { kind: 'refused', name, code: error.code, message: error.message, position }
  }
}

const isJsonFeed = (kind: string | undefined, text: string) =>
  kind === 'json' && /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text.slice(0, 1 << 16))

async function* entriesIn(whole: Whole, text: string): AsyncGenerator<Item> {
  let entries: Entry[] = []
  try {
    const { entriesOf } = await import('../entries.ts')
    entries = await entriesOf(text)
  } catch {
    // Not well formed; whoever reads it whole says how.
  }
  if (entries.length === 0) yield itemOf(whole)
  const { name, position, seen } = whole
  for (const [index, entry] of entries.entries())
    yield itemOfEntry(entry, `${name}:${index + 1}`, { ...position, nth: index + 1 }, seen)
}

/** One item of a feed, as bytes that are a feed themselves. */
export const itemOfEntry = (
  { feed, url }: Pick<Entry, 'feed' | 'url'>,
  name: string,
  position: Position,
  seen?: string,
): Item => ({
  kind: 'item',
  name,
  bytes: new TextEncoder().encode(feed),
  mediaType: feed.startsWith('{') ? 'application/feed+json' : 'application/xml; charset=utf-8',
  ...(url && /^https?:/i.test(url) ? { address: url } : {}),
  ...(seen ? { seen } : {}),
  position,
})

/** Each element of a list of articles. */
function* elementsIn(whole: Whole, kind: string | undefined, text: string): Generator<Item> {
  const list = kind === 'json' && text.trimStart().startsWith('[') ? listIn(text) : undefined
  // The list's address is that of none of them.
  const { address: _, ...each } = whole
  if (!list || list.length < 2) yield itemOf(whole)
  else
    for (const [index, element] of list.entries())
      yield {
        ...itemOf(each),
        name: `${whole.name}:${index + 1}`,
        bytes: new TextEncoder().encode(JSON.stringify(element)),
        mediaType: 'application/json',
        position: { ...whole.position, nth: index + 1 },
      }
}

function listIn(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null) ? value : undefined
  } catch {
    return undefined
  }
}
