import type { Published } from '../../record/index.ts'
import { agencyOf } from '../agencies.ts'
import { bylineIn } from '../plain/bylines.ts'
import { publishedFrom } from '../published.ts'
import { type LinkedArticle, linkedArticles } from './json-ld.ts'
import { type Element, elementsOf, textOf, treeOf } from './tree.ts'

/** What a page says of its article beside the article's own words. */
export interface Metadata {
  /** Titles the page gives itself, the best first, without the site's name. */
  titles: string[]
  bylines: string[]
  agency?: string
  language?: string
  published?: Published
  url?: string
  description?: string
  /** The article's words, where JSON-LD has them. */
  body?: string
}

/** Names under which pages keep the day of publication, the surest first. */
const publishedNames = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'og:published_time'],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:articlepublishdate',
    'publishdate',
  ],
  ...[
    'publish_date',
    'publish-date',
    'published_time',
    'publication_date',
    'pubdate',
    'published-date',
    'published_at',
  ],
  ...[
    'article.published',
    'article_date_original',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
  ],
  ...[
    'dc.date.created',
    'dc.date',
    'date.issued',
    'displaydate',
    'originalpublicationdate',
    'rnews:datepublished',
    'date',
  ],
]
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
]
const titleNames = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'title',
]
const authorNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
]

/** Reads what the page says of its article. `address` is what it was asked for under, where that is known. */
export function metadataOf(root: Element, address: string | undefined): Metadata {
  const page = scan(root)
  const meta = (names: readonly string[]) => names.flatMap((name) => page.metas.get(name) ?? [])
  const url = [address, page.canonical, ...meta(['og:url', 'twitter:url'])].find(
    (value) => value && /^https?:\/\//i.test(value),
  )
  const linked = chosen(linkedArticles(root), url, [...meta(titleNames), ...page.headings])
  const site = [...meta(['og:site_name', 'application-name', 'twitter:site']), hostOf(url)].flatMap(
    (name) => name || [],
  )
  const given = [linked?.headline, ...page.props('headline'), ...meta(titleNames), page.title]
    .map((title) => withoutSite(lineOf(title), site))
    .filter((title) => title !== '')
  // A title is often the page's own heading with more behind it; a site's name may be a heading too.
  const shown = page.headings.find((heading) => given.some((title) => startsWith(title, heading)))
  const titles = [...(shown ? [shown] : []), ...given].slice(0, mostTitles)
  const authors = first([linked?.authors ?? [], page.props('author'), page.authors, meta(authorNames)], (said) => {
    const names = said.flatMap(namesIn)
    return names.length > 0 ? [...new Set(names)] : undefined
  })
  const agency = [
    ...(linked?.authors ?? []),
    ...page.props('author'),
    ...page.authors,
    ...meta(authorNames),
    ...(linked?.sources ?? []),
  ]
    .map((name) => agencyOf(lineOf(name)) ?? bylineOf(lineOf(name))?.agency)
    .find((name) => name !== undefined)
  const published = publishedOf(
    [linked?.published, ...page.props('datepublished'), ...meta(publishedNames), ...page.times],
    [linked?.modified, ...page.props('datemodified'), ...meta(modifiedNames)],
  )
  const language = page.language ?? meta(['content-language', 'og:locale'])[0] ?? linked?.language
  const description = lineOf(linked?.description ?? meta(['og:description', 'description', 'twitter:description'])[0])
  return {
    titles: [...new Set(titles)],
    bylines: authors ?? [],
    ...(agency ? { agency } : {}),
    ...(language ? { language } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(description ? { description } : {}),
    ...(linked?.body ? { body: linked.body } : {}),
  }
}

interface Page {
  title: string
  headings: string[]
  language: string | undefined
  canonical: string | undefined
  metas: ReadonlyMap<string, string[]>
  authors: string[]
  times: string[]
  /** Microdata and RDFa of that name, lower case. */
  props(name: string): string[]
}

const authorRel = /(?:^|\s)author(?:\s|$)/i

/** One walk over the page for all that may speak of the article. */
function scan(root: Element): Page {
  let title = ''
  let language: string | undefined
  let canonical: string | undefined
  const headings: string[] = []
  const authors: string[] = []
  const times: { value: string; sure: boolean }[] = []
  const metas = new Map<string, string[]>()
  const props = new Map<string, string[]>()
  const push = (map: Map<string, string[]>, name: string, value: string | undefined) => {
    if (!value?.trim()) return
    const values = map.get(name)
    if (values) values.push(value)
    else map.set(name, [value])
  }
  for (const element of elementsOf(root)) {
    const { tag, attributes } = element
    if (tag === 'title') title ||= shortTextOf(element)
    else if (tag === 'h1') headings.push(shortTextOf(element))
    else if (tag === 'html') language ??= attributes.get('lang') ?? attributes.get('xml:lang')
    if (attributes.size === 0) continue
    if (tag === 'meta')
      for (const key of ['property', 'name', 'http-equiv'])
        push(metas, (attributes.get(key) ?? '').toLowerCase(), attributes.get('content'))
    else if (tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      canonical ??= attributes.get('href')
    const value = () => attributes.get('content') ?? attributes.get('datetime') ?? shortTextOf(element)
    for (const name of (attributes.get('itemprop') ?? '').toLowerCase().split(/\s+/))
      if (wantedProps.has(name) && !isOfAnother(element))
        push(props, name, name === 'author' ? authorOf(element) : value())
    if (tag === 'a' && authorRel.test(attributes.get('rel') ?? '')) authors.push(shortTextOf(element))
    if (tag === 'time' || attributes.has('pubdate')) {
      const said = attributes.get('datetime') ?? shortTextOf(element)
      times.push({
        value: said,
        sure: attributes.has('pubdate') || /publish|posted|created|pubdate/i.test(attributes.get('class') ?? ''),
      })
    }
  }
  return {
    title,
    headings,
    language: language?.trim() ? language : undefined,
    canonical,
    metas,
    authors,
    times: [...times.filter(({ sure }) => sure), ...times.slice(0, 1)].map(({ value }) => value),
    props: (name) => props.get(name) ?? [],
  }
}

const wantedProps = new Set(['headline', 'author', 'datepublished', 'datemodified'])

/** Whether what an element says is of a comment, a review's subject or a related story, not of the page's article. */
function isOfAnother(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) {
    const type = at.attributes.get('itemtype')
    if (type && /(?:Comment|Person|Organization|ImageObject|VideoObject|WPSideBar|Product|ItemList)$/.test(type))
      return true
  }
  return false
}

function authorOf(element: Element): string {
  for (const inner of elementsOf(element))
    if (inner !== element && inner.attributes.get('itemprop')?.toLowerCase() === 'name')
      return inner.attributes.get('content') ?? shortTextOf(inner)
  return element.attributes.get('content') ?? shortTextOf(element)
}

const longestName = 400
const shortTextOf = (element: Element) => lineOf(textOf(element, longestName))

/** One line of plain text of what may hold markup, entities and line breaks. */
function lineOf(value = ''): string {
  const plain = /[<&]/.test(value) ? textOf(treeOf(value)) : value
  return plain.replace(/\s+/g, ' ').trim()
}

/** Of several articles in a page's JSON-LD, the one the page is of: by its address, else by its title, else the first. */
function chosen(
  articles: readonly LinkedArticle[],
  url: string | undefined,
  titles: readonly string[],
): LinkedArticle | undefined {
  if (articles.length < 2) return articles[0]
  const path = url && pathOf(url)
  const same = new Set(titles.map((title) => lettersOf(lineOf(title))))
  return (
    articles.find(({ urls }) => path !== undefined && path !== '/' && urls.some((other) => pathOf(other) === path)) ??
    articles.find(({ headline }) => headline !== undefined && same.has(lettersOf(lineOf(headline)))) ??
    articles[0]
  )
}

const pathOf = (url: string): string | undefined =>
  /^https?:\/\/[^/]{1,255}(\/[^?#]{0,2000})/i.exec(url)?.[1]?.replace(/\/$/, '')
const hostOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:.]{1,255})/i.exec(url ?? '')?.[1]

const mostTitles = 12
const startsWith = (title: string, heading: string) =>
  lettersOf(heading).length > 8 && lettersOf(title).startsWith(lettersOf(heading))

/** Letters and figures only, lower case: how titles are compared. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const dividers = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · ', ' • ', ': ']

/** "Storm hits coast | The Daily Lantern" is "Storm hits coast" where the site is called so. */
function withoutSite(title: string, site: readonly string[]): string {
  const names = site.map(lettersOf).filter((name) => name.length > 2)
  for (const divider of dividers) {
    const last = title.lastIndexOf(divider)
    const isSite = (part: string) =>
      names.some((name) => lettersOf(part) === name || (name.length > 4 && lettersOf(part).startsWith(name)))
    if (last > 0 && isSite(title.slice(last + divider.length))) return title.slice(0, last).trim()
    const end = title.indexOf(divider)
    if (end > 0 && isSite(title.slice(0, end))) return title.slice(end + divider.length).trim()
  }
  return title
}

const noName =
  /^(?:https?:|www\.|@)|^(?:admin|administrator|editor|staff|redaktion|redacción|redação|redazione|rédaction|редакция|newsroom|web ?master|null|undefined|unknown|anonymous)$/i

/** The people in what a page gives as its author: "By Ann Poe and Bo Lee, Associated Press" names two. */
function namesIn(said: string): string[] {
  const line = lineOf(said)
    .replace(/^(?:by|von|par|por|di|door|av|af|автор:?)\s+/i, '')
    .replace(/[\s,;|]{1,9}$/, '')
  if (line === '' || line.length > 160 || noName.test(line) || agencyOf(line)) return []
  return bylineOf(line)?.names ?? (line.length > 60 ? [] : [line])
}

/** A byline with or without its "By". */
const bylineOf = (line: string) => bylineIn(line) ?? bylineIn(`By ${line}`)

/** The first that is a date; of the others the first that gives the minute of the same day. */
function publishedOf(
  published: readonly (string | undefined)[],
  modified: readonly (string | undefined)[],
): Published | undefined {
  const read = (values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : (publishedFrom(value, 'metadata') ?? [])))
  const [best, ...others] = read(published)
  if (!best) return read(modified)[0]
  if (best.precision === 'minute') return best
  return others.find(({ precision, value }) => precision === 'minute' && value.startsWith(best.value)) ?? best
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}
