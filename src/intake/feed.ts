import { createRequire } from 'node:module'
import type { parseFeed } from 'feedsmith'
import type { Article } from '../record/index.ts'
import { articleFromFields, type Fields } from './fields.ts'

type Feed = ReturnType<typeof parseFeed<string>>

/**
 * The articles of a feed, one an item: RSS 0.9 to 2.0, RSS 1.0, Atom and JSON Feed, as text or as a parsed JSON value.
 * Items without a word are passed over. Throws where the feed is not well formed. Entities that a feed declares itself are
 * never put in, so none can grow, nor fetch anything.
 */
export function articlesFromFeed(feed: unknown): Article[] {
  return itemsOfFeed(feed).flatMap((item) => articleFromFields(item) ?? [])
}

/** What a feed says of an item, and the name that it gives it for good. */
export interface FeedItem extends Fields {
  id?: string | undefined
}

/** The items of a feed as they are written there. Throws where the feed is not well formed. */
export const itemsOfFeed = (feed: unknown): FeedItem[] => fieldsOf(load()(feed))

/** Loaded when first needed: it takes 100 ms, and most of what is read is no feed. */
function load() {
  const require = createRequire(import.meta.url)
  return (require('feedsmith') as { parseFeed: typeof parseFeed<string> }).parseFeed
}

function fieldsOf({ format, feed }: Feed): FeedItem[] {
  if (format === 'rss')
    return (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      headline: item.title ?? item.dc?.titles?.[0],
      authors: item.dc?.creators ?? item.authors?.map(({ name }) => name) ?? [],
      html: item.content?.encoded ?? item.description,
      from: [...(item.dc?.publishers ?? []), item.source?.title, feed.copyright],
      language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
      published: [item.pubDate, ...(item.dc?.dates ?? [])],
      url: item.link ?? permanent(item.guid),
    }))
  if (format === 'rdf')
    return (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      headline: item.title,
      authors: item.dc?.creators ?? [],
      html: item.content?.encoded ?? item.description,
      from: item.dc?.publishers ?? feed.dc?.publishers ?? [],
      language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      published: item.dc?.dates ?? [],
      url: item.link,
    }))
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      headline: entry.title?.value,
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      ...bodyOf(entry.content?.value ? entry.content : entry.summary),
      from: [entry.source?.title?.value, entry.rights?.value],
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
      published: [entry.published, entry.updated],
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
    }))
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    headline: item.title,
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    html: item.content_html,
    text: item.content_text ?? item.summary,
    language: item.language ?? feed.language,
    published: [item.date_published, item.date_modified],
    url: item.url ?? item.external_url,
  }))
}

/** Unless it says otherwise, a guid is an address; many that say nothing are none. */
const permanent = ({ value = '', isPermaLink = true }: { value?: string; isPermaLink?: boolean } = {}) =>
  isPermaLink && /^https?:/i.test(value) ? value : undefined

/** Atom says of its text whether it is markup; RSS never does, and mostly is. */
const bodyOf = ({ type = 'text', value }: { type?: string; value?: string } = {}) =>
  /html/.test(type) ? { html: value } : { text: value }
