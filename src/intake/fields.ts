import type { Article } from '../record/index.ts'
import { agencyOf } from './agencies.ts'
import { datelineAt } from './dateline.ts'
import { assemble, type Passage } from './html/article.ts'
import { articleFromFragment } from './html/index.ts'
import { languageOf } from './language.ts'
import { bylineIn } from './plain/bylines.ts'
import { paragraphsOf } from './plain/paragraphs.ts'
import { publishedFrom } from './published.ts'

/** An article whose source names its pieces, as ninjs, schema.org and feeds do. Each is as the source spells it. */
export interface Fields {
  headline?: string | undefined
  deck?: string | undefined
  /** Names, or whole bylines ("By Ann Poe and Bo Lee, Associated Press"). */
  authors?: readonly (string | undefined)[]
  /** Where it was written, for an article that opens with no dateline of its own. */
  located?: string | undefined
  text?: string | undefined
  /** Wins over `text`, since its paragraphs are sure. */
  html?: string | undefined
  /** Names of who may have put it out; the first that is a news agency is taken. */
  from?: readonly (string | undefined)[]
  language?: string | undefined
  /** Tried in order until one is a date. */
  published?: readonly (string | undefined)[]
  url?: string | undefined
}

/** The article that fields make: headline, deck, byline and body as blocks; undefined where there are no words at all. */
export function articleFromFields(fields: Fields): Article | undefined {
  const headline = lineOf(fields.headline)
  const authors = (fields.authors ?? []).map(lineOf).filter((author) => author !== '')
  const byline = authors.join(', ')
  const body = bodyOf(fields)
  const opening = body.text.slice(body.parts.find(({ role }) => role === 'body' || role === 'dateline')?.start ?? 0)
  const dateline = datelineAt(opening)
  const first = body.text.split('\n\n', 1)[0]
  const front = assemble(
    [
      ['headline', headline === first ? '' : headline] as const,
      ['deck', lineOf(fields.deck)] as const,
      ['byline', byline === first ? '' : byline] as const,
      ['dateline', dateline ? '' : lineOf(fields.located)] as const,
    ].flatMap(([role, text]): Passage[] => (text ? [{ role, text }] : [])),
  )
  const gap = front.text && body.text ? '\n\n' : ''
  const text = front.text + gap + body.text
  if (!text) return undefined
  const shift = front.text.length + gap.length
  const agency =
    dateline?.agency ??
    firstOf(authors, (author) => bylineOf(author)?.agency) ??
    firstOf(fields.from, (name) => agencyOf(name))
  const published = firstOf(fields.published, (value) => publishedFrom(value, 'metadata'))
  const bylines = authors.flatMap(namesIn)
  return {
    text,
    parts: [
      ...front.parts,
      ...body.parts.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift })),
    ],
    ...(headline ? { headline } : {}),
    ...(bylines.length > 0 ? { bylines } : {}),
    ...(agency ? { agency } : {}),
    ...(fields.url ? { url: fields.url } : {}),
    language: languageOf(text, fields.language),
    ...(published ? { published } : {}),
  }
}

function bodyOf({ html, text = '' }: Fields): ReturnType<typeof assemble> {
  const marked = html?.trim() ? html : /<\/p>|<br ?\/?>/i.test(text) ? text : undefined
  return marked === undefined
    ? assemble(paragraphsOf(text).map(({ start, end }) => ({ role: 'body', text: text.slice(start, end) })))
    : articleFromFragment(marked)
}

/** A field of one line, without the markup and entities that feeds leave in titles ("Q&amp;A: <i>Dune</i>"). */
function lineOf(value = ''): string {
  const plain = /[<&]/.test(value) ? articleFromFragment(value).text : value
  return plain.replace(/\s+/g, ' ').trim()
}

const bylineOf = (author: string) => bylineIn(`By ${author.replace(/^(?:by|von|par|por|door|av|af) /i, '')}`)

/** What is no byline is a name of one word, or a handle, as it stands. */
function namesIn(author: string): string[] {
  const names = bylineOf(author)?.names
  return names ?? (author.length > 60 || author.includes('://') ? [] : [author])
}

function firstOf<T>(
  values: readonly (string | undefined)[] = [],
  read: (value: string) => T | undefined,
): T | undefined {
  for (const value of values) {
    const found = value === undefined ? undefined : read(value)
    if (found !== undefined) return found
  }
  return undefined
}
