import { createHash } from 'node:crypto'
import type { Article } from '../record/index.ts'
import { declaredCharsets, textOf } from './bytes.ts'
import { kindOf, kindOfBytes } from './kind.ts'
import { isTooLarge, mostBytes } from './limits.ts'
import { articleFromText } from './plain/index.ts'
import { publishedFrom } from './published.ts'
import { type Given, IntakeError, said, type Source } from './source.ts'

/** Bytes as they lay in a file or came from the network, with what is known of where they lay. */
export interface GivenBytes extends Given {
  /** The file's path or the address, for messages. Never looked at to tell what the bytes are. */
  name?: string
  /** The HTTP header of that name. The bytes win where they contradict it. */
  contentType?: string
}

/** What a source holds, before its id and what the caller knows of it are put to it. */
interface Found {
  id?: string
  article: Article
}

/** Every source in the bytes: one for an article, one an item for a feed or a list. Rejects with IntakeError. */
export async function sourcesFromBytes(bytes: Uint8Array, given: GivenBytes = {}): Promise<Source[]> {
  const name = given.name ?? given.url ?? given.id ?? 'the input'
  if (bytes.length > mostBytes) throw new IntakeError('too-large', `${name} ${isTooLarge}`, given.id)
  const found = await foundInBytes(bytes, name, given)
  const [only] = found
  if (only && found.length === 1) return [finish(only, given, bytes)]
  return found.map((one, index) => {
    const own = given.id === undefined ? {} : { id: `${given.id}/${index + 1}` }
    const url = one.article.url ?? given.url
    return finish(one, { ...given, ...own, ...(url ? { url } : {}) }, `${url}\n${one.article.text}`)
  })
}

/** One article from text as people paste it. Throws IntakeError. */
export function sourceFromText(text: string, given: Given = {}): Source {
  return finish({ article: articleFromText(text, given) }, given, text)
}

/** One article from a page. Rejects with IntakeError. */
export async function sourceFromHtml(html: string, given: Given = {}): Promise<Source> {
  return finish(await foundOnPage(html, given), given, html)
}

/**
 * One line of the bulk contract, `{ id, text | html, url?, published?, outlet? }`; `published` is for lines that give none.
 * Rejects with IntakeError, with the id if that could be read.
 */
export async function sourceFromLine(line: string, published?: string): Promise<Source> {
  if (line.length > mostBytes) throw new IntakeError('too-large', `the line ${isTooLarge}`)
  const { value, fault } = parsed(line)
  if (fault) throw new IntakeError('not-json', `the line is no JSON (${fault}); mend it`)
  return sourceFromObject(value, published)
}

/** Who a line of the bulk contract says published it: its `outlet`, else its `source` where that is a name. */
export function outletFromLine(line: string): string | undefined {
  const { value } = parsed(line)
  return isObject(value) ? [value.outlet, value.source].find(hasWords)?.trim() : undefined
}

async function sourceFromObject(value: unknown, otherwise: string | undefined): Promise<Source> {
  if (!isObject(value))
    throw new IntakeError('not-an-object', 'the line is no JSON object; write it as { "id": …, "text": … }')
  const { id, text, html, url, published = otherwise, outlet } = value
  if (typeof id !== 'string' || id === '')
    throw new IntakeError('no-id', 'the line has no "id"; give it one, in quotation marks')
  for (const [key, field] of Object.entries({ url, published, outlet }))
    if (field !== undefined && field !== null && typeof field !== 'string')
      throw new IntakeError(`bad-${key}`, `"${key}" of ${id} is no string; write it as one or leave it out`, id)
  const given: Given = { id }
  if (typeof url === 'string') given.url = url
  if (typeof published === 'string') given.published = published
  if (hasWords(text)) return sourceFromText(text, given)
  if (hasWords(html)) return sourceFromHtml(html, given)
  throw new IntakeError('no-text', `${id} has no words; give it "text" or "html"`, id)
}

const hasWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The readers of what is more than text are loaded only when they are needed. */
async function foundInBytes(bytes: Uint8Array, name: string, given: GivenBytes): Promise<Found[]> {
  switch (kindOfBytes(bytes)) {
    case 'pdf':
      return [{ article: await (await import('./pdf/index.ts')).articleFromPdf(bytes, { ...given, name }) }]
    case 'mail':
      return [{ article: await (await import('./mail/index.ts')).articleFromMail(bytes, { ...given, name }) }]
  }
  const text = textOf(bytes, name, declaredCharsets(bytes, given.contentType))
  if (text.trim() === '') throw new IntakeError('empty', `${name} is empty; give it some words to read`, given.id)
  return foundIn(text, name, given)
}

async function foundIn(text: string, name: string, given: Given): Promise<Found[]> {
  switch (kindOf(text)) {
    case 'json':
      return foundInJson(text, name, given)
    case 'feed':
      return foundInFeed(text, name)
    case 'html':
      return [await foundOnPage(text, given)]
    case 'feed-list':
      throw new IntakeError('feed-list', `${name} is a list of feeds; give the address of a feed, or watch the list`)
    case 'xml':
      throw new IntakeError('not-an-article', `${name} is XML, but neither a feed nor a page; give it as one of those`)
    case 'text':
      return [{ article: articleFromText(text, given) }]
  }
}

const foundOnPage = async (html: string, given: Given): Promise<Found> => ({
  article: (await import('./html/index.ts')).articleFromHtml(html, given),
})

async function foundInFeed(feed: unknown, name: string): Promise<Found[]> {
  const { articlesFromFeed } = await import('./feed.ts')
  let articles: Article[]
  try {
    articles = articlesFromFeed(feed)
  } catch (error) {
    throw new IntakeError('bad-feed', `${name} is a feed that is not well formed (${said(error)}); mend it first`)
  }
  if (articles.length === 0)
    throw new IntakeError('no-items', `${name} is a feed without items; try again when it has some`)
  return articles.map((article) => ({ article }))
}

/** JSON, lines of JSON, or text that only starts like it: "[Updated] The minister…". */
async function foundInJson(text: string, name: string, given: Given): Promise<Found[]> {
  const { value, fault } = parsed(text)
  if (fault) return (await foundInLines(text, name, given)) ?? foundInBrackets(text, name, given, fault)
  if (isObject(value) && /^https?:\/\/jsonfeed\.org\/version\//.test(String(value.version)))
    return foundInFeed(value, name)
  const articles = (await import('./json.ts')).articlesFromJson(value)
  if (articles.length > 0) return articles.map((article) => ({ article }))
  const bulk = (Array.isArray(value) ? value : [value]).filter((one) => isObject(one) && 'id' in one)
  if (bulk.length === 0)
    throw new IntakeError(
      'not-an-article',
      `${name} is JSON, but holds no article; give it ninjs, a NewsArticle or { "id": …, "text": … }`,
    )
  const found: Found[] = []
  for (const value of bulk) found.push(await sourceFromObject(value, given.published))
  return found
}

/** Lines of the bulk contract, told by the first of them being a JSON object; the first fault names its line. */
async function foundInLines(text: string, name: string, { published }: Given): Promise<Found[] | undefined> {
  const lines = text.split('\n')
  if (!isObject(parsed(lines.find((line) => line.trim() !== '') ?? '').value)) return undefined
  const found: Found[] = []
  for (const [index, line] of lines.entries())
    if (line.trim() !== '')
      try {
        found.push(await sourceFromLine(line, published))
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error
        throw new IntakeError(error.code, `${name}:${index + 1}: ${error.message}`, error.id)
      }
  return found
}

function foundInBrackets(text: string, name: string, given: Given, fault: string): Found[] {
  if (/^\s*(?:\{\s*["}]|\[\s*[{["\]])/.test(text))
    throw new IntakeError('not-json', `${name} is JSON that is not well formed (${fault}); mend it first`)
  return [{ article: articleFromText(text, given) }]
}

function parsed(text: string): { value?: unknown; fault?: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: said(error) }
  }
}

/** What the caller knows wins over what the source says of itself; the bytes give an id where nobody did. */
function finish(found: Found, { id: given, url, published: day }: Given, bytes: string | Uint8Array): Source {
  const id = given ?? found.id ?? createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const published = day === undefined ? found.article.published : publishedFrom(day, 'given')
  if (day !== undefined && !published)
    throw new IntakeError('bad-published', `"${day}" is no date; write it as 2023-04-20 or 2023-04-20T14:35Z`, id)
  return { id, article: { ...found.article, ...(url ? { url } : {}), ...(published ? { published } : {}) } }
}
