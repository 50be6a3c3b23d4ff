import type { Article, Published, Quantity, Time } from '../record/index.ts'
import type { Description } from './entities/descriptions.ts'
import type { Draft } from './entities/name.ts'
import type { Tree } from './language/index.ts'
import type { Sentence } from './text/sentences.ts'
import type { Trace } from './trace.ts'

/** What every finder may look at: the article, its sentences, and where to say what was left out. */
export interface Text {
  article: Article
  sentences: readonly Sentence[]
  trace: Trace
}

/** What the facts room made of times: the resolved expressions, and when the article appeared if that could be told. */
export interface TimesFound {
  times: Time[]
  published?: Published
}

/** What the checks may hold against each other. `article.published` is already set where it is known. */
export interface Figures extends Text {
  times: readonly Time[]
  quantities: readonly Quantity[]
}

/** What people, statements, events and relations are found in. There is a tree for each sentence, furniture too. */
export interface Scene extends Figures {
  trees: readonly Tree[]
  /** Names as `entities` settled them, before it is known which of them are one. */
  draft: Draft
  /** What syntax says of the names: "NATO Secretary-General" of "Jens Stoltenberg". */
  descriptions: readonly Description[]
}
