import type { Record, Sentence, Span } from '../../record/index.ts'
import { columns, type Run, type Style, tame } from '../terminal.ts'

/** The sentence that a span stands in; the span itself where none holds it. */
export function sentenceOf({ sentences }: Pick<Record, 'sentences'>, span: Span): Span {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence: Sentence = sentences[middle]!
    if (span.start < sentence.start) high = middle - 1
    else if (span.start >= sentence.end) low = middle + 1
    else return { start: sentence.start, end: Math.max(sentence.end, span.end) }
  }
  return span
}

/**
 * The words around `span` in its sentence, of about `room` columns: “…have provided *more than $71 billion* in…”. Where
 * there is no colour, asterisks tell the span's own words.
 */
export function excerpt(record: Record, span: Span, room: number, style: Style, colour: boolean): Run[] {
  const { text } = record.article
  const sentence = sentenceOf(record, span)
  const own = shortened(tame(text.slice(span.start, span.end)).trim(), room)
  const rest = Math.max(0, room - columns(own) - 4)
  const left = tame(text.slice(Math.max(sentence.start, span.start - rest * 2), span.start)).trimStart()
  const right = tame(text.slice(span.end, Math.min(sentence.end, span.end + rest * 2))).trimEnd()
  const leftRoom = Math.max(Math.floor(rest * 0.45), rest - columns(right))
  const before = lastWords(left, leftRoom, span.start - sentence.start > rest * 2)
  const after = firstWords(right, Math.max(0, rest - columns(before)), sentence.end - span.end > rest * 2)
  return [
    { text: before, style: 'dim' },
    { text: colour ? own : `*${own}*`, style },
    { text: after, style: 'dim' },
  ]
}

const shortened = (words: string, room: number) =>
  columns(words) <= room
    ? words
    : `${firstWords(words, Math.floor(room * 0.6), true)} ${lastWords(words.slice(-room * 2), Math.floor(room * 0.3), true).replace(/^…/, '')}`

function firstWords(text: string, room: number, cut: boolean): string {
  if (!cut && columns(text) <= room) return text
  let end = Math.min(text.length, room)
  while (end > 0 && columns(text.slice(0, end)) > room) end--
  const space = text.lastIndexOf(' ', end)
  return `${text.slice(0, space > 0 ? space : end < room / 2 ? 0 : end).trimEnd()}…`
}

function lastWords(text: string, room: number, cut: boolean): string {
  if (!cut && columns(text) <= room) return text
  let start = Math.max(0, text.length - room)
  while (start < text.length && columns(text.slice(start)) > room) start++
  const space = text.indexOf(' ', start)
  return `…${text.slice(space >= 0 ? space + 1 : start)}`
}
