import type { Report } from '../history/index.ts'
import {
  type Article,
  type Entity,
  type Record,
  type Span,
  type Statement,
  slice,
  splitsPair,
  type Time,
} from '../record/index.ts'
import type { Tally } from './exporter.ts'
import { oneLine } from './words.ts'

type ById<T> = ReadonlyMap<string, T>

/** A report of which there is left what can be traced to its words, and what its facts name, by id. */
export interface TracedReport extends Report {
  readonly entities: ById<Entity>
  readonly times: ById<Time>
  readonly statements: ById<Statement>
}

/**
 * The reports with those facts alone whose words stand in the text where the record has them. What else there is, is
 * counted as left out: a fact with a span that is empty, outside the text or within a character; an entity none of
 * whose mentions says its name; what stands on such a fact.
 */
export async function* traced(reports: AsyncIterable<Report>, tally: Tally): AsyncGenerator<TracedReport> {
  for await (const report of reports) {
    const record = tracedRecord(report.record, tally)
    const { entities, times, statements } = record
    yield { ...report, record, entities: byId(entities), times: byId(times), statements: byId(statements) }
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ById<T> =>
  new Map(items.map((item) => [item.id, item]))

function tracedRecord(record: Record, tally: Tally): Record {
  const isSound = soundnessIn(record.article.text)
  const { keep, standing, isKnown, known } = sieve(isSound, tally)
  const entities = keep(namedEntities(record, isSound, tally), ({ mentions }) => mentions)
  const times = keep(record.times, (time) => [time])
  const quantities = keep(record.quantities, (figure) => [figure, ...(figure.of ?? [])])
  const statements = keep(record.statements, ({ source, cue, content }) =>
    content.length ? [...source, ...cue, ...content] : [],
  )
  // An event that somebody tells must not come to be told by the article itself.
  const events = keep(
    standing(record.events, ({ statement }) => isKnown(statement)),
    ({ trigger, actors, recipients }) => (trigger.length ? [...trigger, ...actors, ...recipients] : []),
  )
  const relations = keep(
    standing(record.relations, ({ subject, object }) => isKnown(subject) && isKnown(object)),
    ({ evidence }) => evidence,
  )
  const article = tracedArticle(record.article, isSound, tally)
  if (article.published) known.add('published')
  const checks = keep(
    standing(record.checks, ({ refs }) => refs.every(isKnown)),
    ({ evidence }) => evidence,
  )
  const named = <T extends object>(items: readonly T[]) => items.map((item) => withoutUnknown(item, known))
  return {
    ...{ ...record, article, sentences: record.sentences.filter(isSound), entities, checks },
    ...{ times: named(times), quantities: named(quantities), statements: named(statements) },
    events: named(events).map((one) => ({ ...one, actors: named(one.actors), recipients: named(one.recipients) })),
    relations: named(relations),
  }
}

/** Keeps items whose words are there, and whose ids are then `known`; and those that stand on known ones. */
function sieve(isSound: IsSound, tally: Tally) {
  const known = new Set<string>()
  return {
    known,
    isKnown: (id: string | undefined) => id === undefined || known.has(id),
    keep: <T extends { id: string }>(items: readonly T[], spansOf: (item: T) => readonly Span[]): T[] =>
      items.filter((item) => {
        const spans = spansOf(item)
        const isKept = spans.length > 0 && spans.every(isSound)
        if (isKept) known.add(item.id)
        else tally.leftOut('untraceable')
        return isKept
      }),
    standing: <T>(items: readonly T[], stands: (item: T) => boolean): T[] => {
      const kept = items.filter(stands)
      tally.leftOut('untraceable-reference', items.length - kept.length)
      return kept
    },
  }
}

type IsSound = (span: Span) => boolean

/** Whether a span holds words of the text, and whole characters. */
const soundnessIn =
  (text: string): IsSound =>
  (span) =>
    span.start >= 0 &&
    span.end <= text.length &&
    !splitsPair(text, span.start) &&
    !splitsPair(text, span.end) &&
    /\S/.test(slice(text, span))

/** Entities with their sound mentions, one of which says the name. */
function namedEntities({ article, entities }: Record, isSound: IsSound, tally: Tally): Record['entities'] {
  return entities.map((entity) => {
    const mentions = entity.mentions.filter(isSound)
    const name = oneLine(entity.name)
    if (!mentions.some((mention) => oneLine(slice(article.text, mention)) === name)) return { ...entity, mentions: [] }
    tally.leftOut('untraceable', entity.mentions.length - mentions.length)
    return { ...entity, mentions }
  })
}

function tracedArticle(article: Article, isSound: IsSound, tally: Tally): Article {
  const { published, ...rest } = article
  const parts = article.parts.filter(isSound)
  if (published?.evidence.every(isSound)) return { ...rest, parts, published }
  if (published) tally.leftOut('untraceable')
  return { ...rest, parts }
}

const references: ReadonlySet<string> = new Set(['anchor', 'time', 'speaker', 'addressee', 'place', 'entity'])

/** A fact that names only facts that are there: a speaker who cannot be traced is no speaker. */
function withoutUnknown<T extends object>(item: T, known: ReadonlySet<string>): T {
  const fields = Object.entries(item)
  const isKnown = ([key, value]: [string, unknown]): boolean =>
    key === 'speakers'
      ? (value as string[]).every((id) => known.has(id))
      : !references.has(key) || known.has(value as string)
  const kept = fields.filter(isKnown)
  return kept.length === fields.length ? item : (Object.fromEntries(kept) as T)
}
