import Type, { type Static } from 'typebox'
import type { RecordSchema } from '../../record/index.ts'
import { count, day, list, Named, next, object, oneOf, optional, Passage, Span, StoryHead, text } from './parts.ts'
import { Change, FigureSeries, Membership, Said, Standing, Tenure } from './story.ts'

/** One thing that a report tells, found by a query or listed in a ledger. */
export const FactRow = object({
  kind: oneOf(['statement', 'event', 'quantity', 'relation', 'sentence']),
  item: text('its id in the record: “s3”'),
  article: text(),
  headline: optional(text()),
  outlet: optional(text()),
  day: optional(day),
  passage: Passage,
  speaker: list(text(), 'every name that the article has for the speaker'),
  speakers: list(text(), 'who says it, each by one name: several where they say it together'),
  about: list(text()),
  event: list(text(), 'what happens: type, predicate, mode, contexts'),
  standing: optional(Standing),
  relation: list(text(), 'what holds: type, value, with whom, status; empty where the article does not tell'),
  place: list(text()),
})
export type FactRow = Static<typeof FactRow>
export const Facts = object({ facts: list(FactRow), next })
export type Facts = Static<typeof Facts>

export const Search = object({
  facts: list(FactRow),
  names: list(object({ key: text(), name: text(), kind: text(), articles: count() }), 'whom the words may name'),
  fault: optional(text('what is wrong with the query')),
  next,
})
export type Search = Static<typeof Search>

const VersionHead = object({
  version: count(),
  day: optional(day),
  seen: text('when it was met, ISO 8601'),
  headline: optional(text()),
  current: Type.Boolean(),
})

/** One thing on the record, as it stands beside the words of its article. */
export const Item = object({
  id: text('its id in the record; of times and figures that mean the same, that of the first'),
  kind: oneOf(['check', 'said', 'what', 'figure', 'when', 'who', 'where', 'tie']),
  lead: optional(text('what stands before it: who said it, when it was')),
  title: text(),
  note: optional(text()),
  tone: optional(text('“planned”, “denied”, “conflicts”')),
  spans: list(Span, 'its words'),
  beside: optional(list(Span, 'who said it and how, who took part')),
  inferred: optional(list(text(), 'what of it the article does not say in so many words')),
})
export type Item = Static<typeof Item>

export const Article = object({
  article: text(),
  version: count(),
  story: optional(StoryHead),
  outlet: optional(text()),
  day: optional(day),
  source: text('SHA-256 of the bytes it was read in'),
  record: Type.Unsafe<Static<typeof RecordSchema>>(
    Type.Object({}, { additionalProperties: true, description: 'copydesk/record@1, as corrected' }),
  ),
  items: list(Item, 'all that is on the record, in words'),
  stamp: text('tells whether ids still mean the same: a correction is asked for with it'),
  published: optional(text('when the article appeared and how that is known, in words')),
  keys: Type.Record(Type.String(), Type.String(), { description: 'entity id → key of its page' }),
  versions: list(VersionHead, 'the oldest first'),
  copyOf: optional(text()),
  corrections: list(
    object({ id: text(), kind: text(), author: text(), made: text(), says: text() }),
    'those that hold in it',
  ),
  unfit: list(object({ id: text(), reason: text() }), 'those that fit nothing in it any more'),
})
export type Article = Static<typeof Article>

export const LeftOut = object({
  article: text(),
  known: Type.Boolean({ description: 'whether this desk can read the article again to tell' }),
  leftOut: list(object({ span: Span, text: text(), reason: text('a stable code: “times/score”'), words: text() })),
})
export type LeftOut = Static<typeof LeftOut>

export const ArticleVersions = object({
  article: text(),
  steps: list(
    object({
      before: count('version'),
      after: count('version'),
      seen: text(),
      changes: list(
        object({
          kind: text(),
          because: text(),
          before: optional(list(Span, 'in the text of the version before')),
          after: optional(list(Span)),
        }),
      ),
    }),
    'from version to version, the newest first',
  ),
})
export type ArticleVersions = Static<typeof ArticleVersions>

export const Who = object({
  who: Named,
  wikidata: optional(text()),
  articles: count('that name them'),
  looked: count('how many of these, the newest, this page is made of'),
  tenures: list(Tenure),
  memberships: list(Membership),
  said: list(Said),
  quotes: count('all that they said in the reports that this page is made of; “said” has the newest'),
  about: list(Said, 'what others say of them'),
  did: list(object({ day: optional(day), type: text(), predicate: text(), others: list(Named), passage: Passage })),
  with: list(object({ who: Named, happenings: count() })),
  changes: list(Change),
})
export type Who = Static<typeof Who>

/** What a reader has not seen, of one story. */
export const News = object({
  story: StoryHead,
  facts: list(
    object({
      kind: oneOf(['happening', 'figure', 'statement']),
      day: optional(day),
      speakers: list(Named, 'who says it, as far as anybody knows'),
      reports: count('that tell it'),
      passage: Passage,
    }),
  ),
  more: count('facts that are new too, and not listed'),
  moved: list(FigureSeries, 'figures that changed or conflict, each value once'),
  changes: list(object({ article: text(), changes: list(text()) }), 'articles that now tell it otherwise'),
})
export type News = Static<typeof News>

export const Front = object({
  seen: count('up to which version the reader has seen what is new'),
  last: count('up to which version this page goes'),
  stories: list(News),
  unseen: count('reports that came since and are not on this page'),
  reports: count('in the archive'),
})
export type Front = Static<typeof Front>

export const Log = object({
  corrections: list(
    object({
      id: text(),
      kind: text(),
      scope: oneOf(['article', 'story', 'archive']),
      where: optional(text()),
      author: text(),
      made: text(),
      note: optional(text()),
      says: text('in a sentence'),
      words: list(text()),
      at: optional(Span),
      undone: Type.Boolean(),
      unfit: optional(text('why it holds no more')),
    }),
    'the newest first',
  ),
  next,
})
export type Log = Static<typeof Log>
