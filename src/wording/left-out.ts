import { reasons, type Trace } from '../engine/index.ts'
import type { Span } from '../record/index.ts'

/** Something the engine looked at and left out. */
export interface Dropped {
  span: Span
  /** The stable code: “times/score”. */
  reason: string
  /** The reason in words: “more than one may be meant, and none is clearly the nearer”. */
  words: string
}

/** A trace that keeps what it hears in `dropped`. */
export const listen = (dropped: Dropped[]): Trace => ({
  drop({ start, end }, reason) {
    dropped.push({ span: { start, end }, reason, words: reasons[reason] ?? reason })
  },
})

/** One line of a table: id, where, reason code, the words and why. Divided by tabs, for standard error. */
export function sayDropped(id: string, text: string, { span, reason, words }: Dropped): string {
  const said = text.slice(span.start, Math.min(span.end, span.start + 120))
  return [id, `${span.start}-${span.end}`, reason, JSON.stringify(said), words].join('\t')
}
