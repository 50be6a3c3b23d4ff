import type { Entity, Event, Quantity, Record, Relation, Span, Statement } from '../record/index.ts'

/** One thing that a report tells, as it can be found and shown; everything in it is the report's words or names. */
export interface Fact {
  readonly kind: 'statement' | 'event' | 'quantity' | 'relation' | 'sentence'
  /** Of the item in its record: "s2", "v5". Of a mere sentence its number there: "3". */
  readonly id: string
  /** Its words in the text of the article. */
  readonly spans: readonly Span[]
  /** Which sentences of the record it stands in, at least one. */
  readonly sentences: readonly number[]
  /** Whose statement it is, by every name that the article has for the speaker. */
  readonly speaker: readonly string[]
  /** Whom and what it is about, likewise. */
  readonly about: readonly string[]
  /** What happens: type, predicate, mode, contexts. */
  readonly event: readonly string[]
  readonly place: readonly string[]
  /** What is said, where it is a statement. */
  readonly said: readonly string[]
}

/**
 * Every fact of a record: statements, events, quantities, relations, in this order. "Ada Bell said rain was near" is a
 * statement, its speaker "Ada Bell", said "rain was near".
 */
export function factsOf(record: Record): readonly Fact[] {
  const names = namesOf(record)
  const { statements, events, quantities, relations, sentences } = record
  const found = [
    ...statements.map((statement) => ofStatement(statement, names)),
    ...events.map((event) => ofEvent(event, names)),
    ...quantities.map((quantity) => ofQuantity(quantity, names)),
    ...relations.map((relation) => ofRelation(relation, names)),
  ]
  return found.map(({ kind, id, spans, speaker = none, about = none, event = none, place = none, said = none }) => ({
    kind,
    id,
    spans,
    sentences: sentencesOf(spans, sentences),
    speaker,
    about,
    event,
    place,
    said,
  }))
}

type Found = Pick<Fact, 'kind' | 'id' | 'spans'> & Partial<Fact>
const none: readonly string[] = []

/** The names of a record's entities, and its words. */
interface Names {
  readonly words: (spans: readonly Span[]) => readonly string[]
  readonly of: (id: string | undefined) => readonly string[]
  /** Of all who are spoken of within these words. */
  readonly within: (spans: readonly Span[]) => readonly string[]
  readonly speakerOf: (statement: string | undefined) => readonly string[]
}

function namesOf({ article: { text }, entities, statements }: Record): Names {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))
  const byId = new Map(entities.map((entity) => [entity.id, namesOfEntity(entity, words)]))
  const of = (id: string | undefined) => (id === undefined ? undefined : byId.get(id)) ?? []
  const mentions = entities.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })))
  const inOrder = mentions.sort((a, b) => a.start - b.start)
  const speakers = new Map(statements.map(({ id, speaker, source }) => [id, { speaker, source }]))
  return {
    words,
    of,
    within: (spans) => unique(spans.flatMap((span) => startingIn(span, inOrder).flatMap(({ id }) => of(id)))),
    speakerOf: (id) => {
      const statement = id === undefined ? undefined : speakers.get(id)
      return statement ? unique([...of(statement.speaker), ...words(statement.source)]) : []
    },
  }
}

const namesOfEntity = ({ name, mentions }: Entity, words: Names['words']): readonly string[] =>
  unique([name, ...words(mentions.filter(({ form }) => form === 'name'))])

/** Lists of names are short: looking along them is faster than making a set. */
const unique = (values: readonly string[]): readonly string[] =>
  values.length < 2 ? values : values.filter((value, at) => values.indexOf(value) === at)

const ofStatement = (statement: Statement, names: Names): Found => {
  const { id, source, cue, content, addressee, place } = statement
  return {
    kind: 'statement',
    id,
    spans: inOrder([...source, ...cue, ...content]),
    speaker: names.speakerOf(id),
    about: unique([...names.within(content), ...names.of(addressee)]),
    place: names.of(place),
    said: names.words(content),
  }
}

const ofEvent = (event: Event, names: Names): Found => {
  const { id, type, predicate, mode, contexts, trigger, actors, recipients, place, statement } = event
  const parties = [...actors, ...recipients]
  return {
    kind: 'event',
    id,
    spans: inOrder([...trigger, ...parties.map(bare)]),
    speaker: names.speakerOf(statement),
    about: unique([...parties.flatMap(({ entity }) => names.of(entity)), ...names.words(parties)]),
    event: [type, predicate, ...(mode ? [mode] : []), ...contexts],
    place: names.of(place),
  }
}

const ofQuantity = ({ id, start, end, of = [] }: Quantity, names: Names): Found => ({
  kind: 'quantity',
  id,
  spans: inOrder([{ start, end }, ...of]),
  about: unique([...names.words(of), ...names.within(of)]),
})

const ofRelation = ({ id, subject, object, value, evidence }: Relation, names: Names): Found => ({
  kind: 'relation',
  id,
  spans: inOrder(evidence),
  about: unique([...names.of(subject), ...names.of(object), ...(value ? [value] : [])]),
})

const bare = ({ start, end }: Span): Span => ({ start, end })
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.length < 2 ? spans : spans.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The spans, sorted by start, that begin within another. */
function startingIn<S extends Span>({ start, end }: Span, spans: readonly S[]): readonly S[] {
  const first = firstFrom(start, spans)
  let last = first
  while (last < spans.length && spans[last]!.start < end) last++
  return spans.slice(first, last)
}

/** Where in sorted spans the first begins at `offset` or behind it. */
function firstFrom(offset: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function sentencesOf(spans: readonly Span[], sentences: readonly Span[]): readonly number[] {
  const found: number[] = []
  for (const { start, end } of spans)
    for (let at = Math.max(0, firstFrom(start + 1, sentences) - 1); at < sentences.length; at++) {
      const sentence = sentences[at]!
      if (sentence.start >= end) break
      if (sentence.end > start && !found.includes(at)) found.push(at)
    }
  return found.sort((a, b) => a - b)
}
