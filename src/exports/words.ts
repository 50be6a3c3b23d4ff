import { type Article, type Event, type Record, type Span, sentenceOf, slice } from '../record/index.ts'

/** The words of several spans, divided by an ellipsis where the text goes on between them. */
export const wordsOf = (article: Article, spans: readonly Span[]): string =>
  spans.map((span) => slice(article.text, span)).join(' … ')

/** Words on one line: "Jens\nStoltenberg" is "Jens Stoltenberg". */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The sentence that tells something, on one line; its own words where no sentence holds them. */
export const sentenceWords = (record: Record, span: Span): string =>
  oneLine(slice(record.article.text, sentenceOf(record, span)))

/** Who did what to whom, in the article's words: "Port Authority – closed – harbor". */
export const telling = ({ actors, trigger, recipients }: Event, { text }: Article): string =>
  [...actors, trigger[0]!, ...recipients].map((span) => oneLine(slice(text, span))).join(' – ')
