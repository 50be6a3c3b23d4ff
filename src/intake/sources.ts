import { createHash } from 'node:crypto'
import type { Article } from '../record/index.ts'
import { languageOf } from './language.ts'
import { publishedFrom } from './published.ts'
import { type Given, IntakeError, type Source } from './source.ts'

/** Bytes as they lay in a file or came from the network, with what is known of where they lay. */
export interface GivenBytes extends Given {
  /** The file's path or the address, for messages. Never looked at to tell what the bytes are. */
  name?: string
  /** The HTTP header of that name. The bytes win where they contradict it. */
  contentType?: string
}

/** Every source in the bytes: one for an article, one an item for a feed. Throws IntakeError. */
export function sourcesFromBytes(bytes: Uint8Array, given: GivenBytes = {}): Source[] {
  return [sourceFromText(new TextDecoder().decode(bytes), given)]
}

/** One article from text as people paste it. Throws IntakeError. */
export function sourceFromText(text: string, given: Given = {}): Source {
  const article: Article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: languageOf(text) }
  return finish(article, given, () => text)
}

/** One article from a page. Throws IntakeError. */
export function sourceFromHtml(html: string, given: Given = {}): Source {
  return sourceFromText(html, given)
}

/** One line of the bulk contract, `{ id, text | html, url?, published? }`. Throws IntakeError, with the id if it could be read. */
export function sourceFromLine(line: string): Source {
  const { id, text, url, published } = JSON.parse(line)
  return sourceFromText(text, { id, url, published })
}

function finish(article: Article, given: Given, bytes: () => string): Source {
  const id = given.id ?? createHash('sha256').update(bytes()).digest('hex').slice(0, 16)
  const published = given.published === undefined ? article.published : publishedFrom(given.published, 'given')
  if (given.published !== undefined && !published)
    throw new IntakeError('bad-published', `"${given.published}" is no date; give it as 2023-04-20`, id)
  return { id, article: { ...article, ...(given.url ? { url: given.url } : {}), ...(published ? { published } : {}) } }
}
