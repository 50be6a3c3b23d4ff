import type { Article, Record, Sentence as RecordSentence } from '../record/index.ts'
import { check } from './checks/index.ts'
import { findEntities } from './entities/index.ts'
import { findQuantities } from './facts/quantities/index.ts'
import { findTimes } from './facts/times/index.ts'
import { type Analysis, analyse, type Encoder } from './language/index.ts'
import { findSentences, type Sentence } from './text/sentences.ts'
import { silent, type Trace } from './trace.ts'

export interface ReadOptions {
  /** The record's id. */
  id: string
  /** Tells tags, trees and names. Without one, what is found is times, figures and checks. */
  encoder?: Encoder
  /** Whether sentences carry their tokens, with tags and heads where there is an encoder. */
  tokens?: boolean
  trace?: Trace
}

/**
 * Reads one article. Pure: the same article gives the same record, and no clock is asked; without `article.published`
 * the day is worked out from the words or left out. Never throws on any article whose parts lie in its text.
 */
export async function read(
  article: Article,
  { id, encoder, tokens = false, trace = silent }: ReadOptions,
): Promise<Record> {
  const sentences = findSentences(article)
  const language = encoder ? await analyse(sentences, encoder) : []
  const text = { article, sentences, trace }
  const { times, published } = findTimes(text)
  const quantities = findQuantities(text, times)
  const dated = published ? { ...article, published } : article
  const checks = check({ article: dated, sentences, trace, times, quantities })
  return {
    schema: 'copydesk/record@1',
    id,
    article: dated,
    sentences: sentences.map((sentence, i) =>
      tokens ? withTokens(sentence, language[i]) : { start: sentence.start, end: sentence.end },
    ),
    entities: encoder ? findEntities(text, language) : [],
    times,
    quantities,
    statements: [],
    events: [],
    relations: [],
    checks,
  }
}

const withTokens = ({ start, end, words }: Sentence, analysis: Analysis | undefined): RecordSentence => ({
  start,
  end,
  tokens: words.map((word, i) => ({ start: word.start, end: word.end, ...analysis?.tokens[i] })),
})
