import type { Record, Span } from './schema.ts'

type Sentences = Pick<Record, 'sentences'>

/** The index of the sentence that an offset lies in, -1 where none does. */
export function sentenceAt({ sentences }: Sentences, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low < sentences.length && sentences[low]!.start <= offset ? low : -1
}

/** The sentence that a span begins in, to the span's end where that is further; the span itself where none holds it. */
export function sentenceOf(record: Sentences, { start, end }: Span): Span {
  const sentence = record.sentences[sentenceAt(record, start)]
  return sentence ? { start: sentence.start, end: Math.max(sentence.end, end) } : { start, end }
}
