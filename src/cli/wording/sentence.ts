import type { Record, Sentence, Span } from '../../record/index.ts'

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
