import type { Article, PartRole, Span } from '../../record/index.ts'
import { findWords, type Word } from './words.ts'

/**
 * A sentence with its words. `paragraph` counts from 0 over the article; `role` is that of the part it stands in. A
 * sentence never crosses a paragraph or a part. Furniture has sentences too; finders pass it over.
 */
export interface Sentence extends Span {
  words: Word[]
  paragraph: number
  role: PartRole
}

/** Every sentence of the article, in text order, trimmed of white space, none without a word. */
export function findSentences(article: Article): Sentence[] {
  return article.parts.map((part, paragraph) => ({
    start: part.start,
    end: part.end,
    role: part.role,
    paragraph,
    words: findWords(article.text, part),
  }))
}
