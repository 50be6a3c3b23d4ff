import type { Record, Span } from '../../record/index.ts'
import { splitsPair } from '../../record/spans.ts'

/**
 * Words of an article, so that they are found again when it is read anew or edited: the fields of a TextQuoteSelector and
 * of a TextPositionSelector of the W3C's Web Annotation model. Offsets are UTF-16 code units of `article.text`.
 */
export interface Anchor {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/** Context kept on each side, and how far it is widened until it tells the words from the same words elsewhere. */
const context = 32
const widest = 256
/** So much of the context must still be there; less may be any sentence with these words. */
const enough = 20

/** The words at some spans of a record, to be found again by `find`. */
export const anchor = (record: Record, spans: readonly Span[]): Anchor[] =>
  spans.map((span) => anchorAt(record.article.text, span))

function anchorAt(text: string, { start, end }: Span): Anchor {
  const exact = text.slice(start, end)
  for (let reach = context; ; reach *= 2) {
    const [from, to] = [whole(text, Math.max(0, start - reach)), whole(text, end + reach)]
    const made = { exact, prefix: text.slice(from, start), suffix: text.slice(end, to), start, end }
    if (reach >= widest || text.indexOf(text.slice(from, to)) === text.lastIndexOf(text.slice(from, to))) return made
  }
}

/** The offset, moved so that it cuts no character in two. */
const whole = (text: string, at: number): number => (splitsPair(text, at) ? at - 1 : at)

/**
 * Where the words stand now: the same words amid the most of their old context. Undefined where they are gone, where too
 * little of the context is left, and where two places serve as well and neither is the old one.
 */
export function find(sought: Anchor, text: string): Span | undefined {
  const places = placesOf(sought, text)
  const best = Math.max(...places.map(({ score }) => score))
  const [first, ...others] = places.filter(({ score }) => score === best)
  const found =
    others.length === 0 ? first : places.find(({ start, score }) => start === sought.start && score === best)
  return found && { start: found.start, end: found.start + sought.exact.length }
}

/** Where the words stand amid enough of their context. */
function placesOf({ exact, prefix, suffix }: Anchor, text: string): { start: number; score: number }[] {
  const places: { start: number; score: number }[] = []
  if (exact === '') return places
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const score = alikeBefore(prefix, text, start) + alikeAfter(suffix, text, start + exact.length)
    const isWhole = whole(text, start) === start && whole(text, start + exact.length) === start + exact.length
    if (isWhole && score >= Math.min(enough, prefix.length + suffix.length)) places.push({ start, score })
  }
  return places
}

function alikeBefore(prefix: string, text: string, at: number): number {
  let same = 0
  while (same < prefix.length && same < at && prefix[prefix.length - 1 - same] === text[at - 1 - same]) same++
  return same
}

function alikeAfter(suffix: string, text: string, at: number): number {
  let same = 0
  while (same < suffix.length && suffix[same] === text[at + same]) same++
  return same
}

/** The words of an anchor and around it, to tell whether two mean the same words of an article. */
export const quoteOf = ({ exact, prefix, suffix }: Anchor): string => JSON.stringify([exact, prefix, suffix])
