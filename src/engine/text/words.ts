import type { Span } from '../../record/index.ts'

/** A word by English UD. `text` is its exact source slice, `lower` the same in lower case with straight apostrophes. */
export interface Word extends Span {
  text: string
  lower: string
}

/** The words of `text.slice(span.start, span.end)`, with offsets into `text`. White space belongs to no word. */
export function findWords(text: string, span: Span): Word[] {
  const words: Word[] = []
  for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    const start = span.start + match.index
    words.push({ start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase() })
  }
  return words
}
