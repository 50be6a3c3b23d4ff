import { type Article, contains, type Record, type Sentence, type Span, slice } from '../record/index.ts'

/** The words of several spans, divided by an ellipsis where the text goes on between them. */
export const wordsOf = (article: Article, spans: readonly Span[]): string =>
  spans.map((span) => slice(article.text, span)).join(' … ')

/** Words on one line: "Jens\nStoltenberg" is "Jens Stoltenberg". */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The sentence that holds a span, and which it is. */
export function sentenceOf({ sentences }: Record, span: Span): { at: number; sentence: Sentence } | undefined {
  const at = sentences.findIndex((sentence) => contains(sentence, span))
  return at < 0 ? undefined : { at, sentence: sentences[at]! }
}

/** The sentence that tells something, on one line; its own words where no sentence holds them. */
export const sentenceWords = (record: Record, span: Span): string =>
  oneLine(slice(record.article.text, sentenceOf(record, span)?.sentence ?? span))
