import type { Article, Part } from '../record/index.ts'
import { agencyOf } from './agencies.ts'
import { datelineAt } from './dateline.ts'
import { assemble } from './html/article.ts'
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
  const body = withoutFirst(bodyOf(fields), new Set([headline, byline]))
  const dateline = datelineAt(body.text.slice(body.parts.find(({ role }) => role !== 'caption')?.start ?? 0))
  const front = assemble(
    [
      { role: 'headline', text: headline } as const,
      { role: 'deck', text: lineOf(fields.deck) } as const,
      { role: 'byline', text: byline } as const,
      { role: 'dateline', text: dateline ? '' : lineOf(fields.located) } as const,
    ].filter(({ text }) => text !== ''),
  )
  const text = [front.text, body.text].filter((piece) => piece !== '').join('\n\n')
  if (text === '') return undefined
  const bylines = authors.flatMap(namesIn)
  const agency =
    dateline?.agency ??
    firstOf(authors, (author) => bylineOf(author)?.agency) ??
    firstOf(fields.from, (name) => agencyOf(name))
  const published = firstOf(fields.published, (value) => publishedFrom(value, 'metadata'))
  return {
    text,
    parts: [...front.parts, ...moved(body.parts, text.length - body.text.length)],
    ...(headline ? { headline } : {}),
    ...(bylines.length > 0 ? { bylines } : {}),
    ...(agency ? { agency } : {}),
    ...(fields.url ? { url: fields.url } : {}),
    language: languageOf(text, fields.language),
    ...(published ? { published } : {}),
  }
}

const moved = (parts: readonly Part[], by: number): Part[] =>
  parts.map(({ start, end, role }) => ({ start: start + by, end: end + by, role }))

/** A body that opens with what stands in a field of its own says it only there. Each of `said` is taken off once. */
function withoutFirst(
  body: { text: string; parts: Part[] },
  said: ReadonlySet<string>,
): { text: string; parts: Part[] } {
  const first = body.text.split('\n\n', 1)[0] ?? ''
  if (first === '' || !said.has(first)) return body
  const cut = Math.min(first.length + 2, body.text.length)
  const parts = body.parts.filter(({ start }) => start >= cut)
  return withoutFirst(
    { text: body.text.slice(cut), parts: moved(parts, -cut) },
    new Set([...said].filter((one) => one !== first)),
  )
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
