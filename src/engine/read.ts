import type { Article, Record, Sentence as RecordSentence } from '../record/index.ts'
import { check } from './checks/index.ts'
import { describe } from './entities/descriptions.ts'
import { findEntities, findNames } from './entities/index.ts'
import { findEvents } from './facts/events/index.ts'
import { findQuantities } from './facts/quantities/index.ts'
import { findRelations } from './facts/relations/index.ts'
import { findAttributions, findStatements } from './facts/statements/index.ts'
import { findTimes } from './facts/times/index.ts'
import { type Analysis, analyse, type Encoder } from './language/index.ts'
import { treesOf } from './language/tree.ts'
import type { Figures, Scene } from './reading.ts'
import { findSentences, type Sentence } from './text/sentences.ts'
import { silent, type Trace } from './trace.ts'

export interface ReadOptions {
  /** The record's id. */
  id: string
  /** Tells tags, trees and names. Without one, what is found is times (their tenses less surely), figures and checks. */
  encoder?: Encoder
  /** Whether sentences carry their tokens, with tags and heads where there is an encoder. */
  tokens?: boolean
  trace?: Trace
}

/**
 * Reads one article. Pure: the same article gives the same record, and no clock is asked; without `article.published`
 * the day is worked out from the words or left out. Never throws on any article whose parts lie in its text.
 */
export async function read(article: Article, options: ReadOptions): Promise<Record> {
  const sentences = findSentences(article)
  const language = options.encoder ? await analyse(sentences, options.encoder) : undefined
  return readAnalysed(article, sentences, language, options)
}

/** The rest of `read`, once the encoder has answered: `language` has an analysis for each sentence. */
export function readAnalysed(
  article: Article,
  sentences: readonly Sentence[],
  language: readonly Analysis[] | undefined,
  { id, tokens = false, trace = silent }: Omit<ReadOptions, 'encoder'>,
): Record {
  const text = { article, sentences, trace }
  const { times, published } = findTimes(text, language)
  const quantities = findQuantities(text, times)
  const dated = published ? { ...article, published } : article
  const figures = { ...text, article: dated, times, quantities }
  const { entities, statements, events, relations } = language ? readLanguage(figures, language) : nothingRead
  return {
    schema: 'copydesk/record@1',
    id,
    article: dated,
    sentences: sentences.map((sentence, i) =>
      tokens ? withTokens(sentence, language?.[i]) : { start: sentence.start, end: sentence.end },
    ),
    entities,
    times,
    quantities,
    statements,
    events,
    relations,
    checks: check(figures),
  }
}

type LanguageFacts = Pick<Record, 'entities' | 'statements' | 'events' | 'relations'>

const nothingRead: LanguageFacts = { entities: [], statements: [], events: [], relations: [] }

function readLanguage(figures: Figures, language: readonly Analysis[]): LanguageFacts {
  const draft = findNames(figures, language)
  const trees = treesOf(figures.sentences, language)
  const scene: Scene = { ...figures, trees, draft, descriptions: describe({ trees, draft }) }
  const attributions = findAttributions(scene)
  const cast = findEntities(scene, attributions)
  const statements = findStatements(scene, attributions, cast)
  return {
    entities: [...cast.entities],
    statements,
    events: findEvents(scene, cast, statements),
    relations: findRelations(scene, cast),
  }
}

const withTokens = ({ start, end, words }: Sentence, analysis: Analysis | undefined): RecordSentence => ({
  start,
  end,
  tokens: words.map((word, i) => ({ start: word.start, end: word.end, ...analysis?.tokens[i] })),
})
