import type { Article, Part, PartRole, Published } from '../../record/index.ts'
import { languageOf } from '../language.ts'
import { cities } from '../places.ts'
import { publishedFrom } from '../published.ts'
import type { Given } from '../source.ts'
import { bylineOf, reportersIn } from './bylines.ts'
import { type Layout, layOut } from './layout.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { preferred } from './publication.ts'

/**
 * The article in a plain text as people paste it: what is headline, deck, byline, dateline, caption, body, and what the
 * page said around them, though nothing marks it. The text stays verbatim, a byte order mark aside; every character but
 * white space is in exactly one part. Where no article shows (a sentence, a talk, a list) all is body.
 */
export function articleFromText(input: string, given: Given): Article {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input
  const pieces = paragraphsOf(text).flatMap((paragraph) => piecesOf(text, paragraph))
  const layout = layOut(pieces, text)
  const { headline, bylines, agency } = saidOf(pieces, layout)
  const published = given.published ? publishedFrom(given.published, 'given') : publicationOf(pieces, layout)
  const start = pieces[layout.lead]?.start ?? 0
  return {
    text,
    parts: partsOf(pieces, layout),
    ...(headline ? { headline } : {}),
    ...(bylines.length > 0 ? { bylines } : {}),
    ...(agency ? { agency } : {}),
    ...(given.url ? { url: given.url } : {}),
    language: languageOf(text.slice(start, start + 4000)),
    ...(published ? { published } : {}),
  }
}

function partsOf(pieces: readonly Piece[], { roles, lead }: Layout): Part[] {
  const parts: Part[] = []
  pieces.forEach((piece, i) => {
    const role = roles[i] ?? 'body'
    let { start } = piece
    if (role === 'body' && piece.dateline && (i === lead || isSigned(piece))) {
      parts.push({ start, end: start + piece.dateline.end, role: 'dateline' })
      start += piece.dateline.end
      while (piece.head[start - piece.start]?.trim() === '') start++
      if (start === piece.end) return
    }
    const before = parts.at(-1)
    if (before?.role === role && joins(role)) before.end = piece.end
    else parts.push({ start, end: piece.end, role })
  })
  return parts
}

const joins = (role: PartRole) => role === 'body' || role === 'furniture'

/** Further down a story only a dateline that cannot be prose is one. */
const isSigned = ({ dateline }: Piece) =>
  dateline?.agency !== undefined || cities.has(dateline?.place?.toLowerCase() ?? '')

/** How wires mark the ends of a headline: "^Ministers meet<". */
const wireSigns = /^\^|[<^]$/g

function saidOf(
  pieces: readonly Piece[],
  { roles }: Layout,
): { headline?: string; bylines: string[]; agency?: string } {
  const headline = pieces[roles.indexOf('headline')]?.head.replace(wireSigns, '')
  const signed = pieces.flatMap((piece, i) => {
    const byline =
      roles[i] !== 'byline' || piece.kind === 'credits' ? undefined : (piece.byline ?? bylineOf(piece.head))
    return byline ? [byline] : []
  })
  const names = signed.flatMap((byline) => byline.names)
  const reporters = pieces.flatMap((piece) => (piece.kind === 'credits' ? reportersIn(piece.head) : []))
  const filed = pieces.find((piece, i) => roles[i] === 'body' && piece.dateline?.agency)
  const agency = filed?.dateline?.agency ?? signed.find((byline) => byline.agency)?.agency
  return {
    ...(headline ? { headline } : {}),
    bylines: [...new Set(names.length > 0 ? names : reporters)],
    ...(agency ? { agency } : {}),
  }
}

function publicationOf(pieces: readonly Piece[], { roles, lead }: Layout): Published | undefined {
  const dates = pieces.flatMap(({ publication }, i) =>
    publication && roles[i] !== 'body' && (i < lead || publication.labelled) ? [publication] : [],
  )
  return preferred(dates)?.published
}
