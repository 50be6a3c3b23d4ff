import type { Span } from './schema.ts'
import { firstWhere } from './spans.ts'

interface Sentences {
  readonly sentences: readonly Span[]
}

/** The index of the sentence that an offset lies in, -1 where none does. */
export function sentenceAt({ sentences }: Sentences, offset: number): number {
  const at = firstWhere(sentences, ({ end }) => end > offset)
  return at < sentences.length && sentences[at]!.start <= offset ? at : -1
}

/** The sentence that a span begins in, to the span's end where that is further; the span itself where none holds it. */
export function sentenceOf(record: Sentences, { start, end }: Span): Span {
  const sentence = record.sentences[sentenceAt(record, start)]
  return sentence ? { start: sentence.start, end: Math.max(sentence.end, end) } : { start, end }
}
