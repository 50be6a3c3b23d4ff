import type { Record, Span } from '../../record/index.ts'
import { sentenceOf } from '../../record/sentences.ts'
import { columns } from '../../wording/columns.ts'
import { type Run, type Style, tame } from '../terminal.ts'
import { firstWords, lastWords } from '../../wording/cut.ts'

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
