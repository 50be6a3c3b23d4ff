import type { Standing } from '../history/index.ts'
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
  /** The same with one name each: "Ada Bell", "Bo Lind" where both say it; else the words for whoever does. */
  readonly speakers: readonly string[]
  /** Whom and what it is about, likewise. */
  readonly about: readonly string[]
  /** What happens: type, predicate, mode, contexts. */
  readonly event: readonly string[]
  /** How a happening stands in the article: "planned", "denied". */
  readonly standing?: Standing
  /** What holds, '' for what is not told: type, value, with whom, status: "holds-role", "mayor", "Odport", "former". */
  readonly relation: readonly string[]
  readonly place: readonly string[]
  /** What is said, where it is a statement. */
  readonly said: readonly string[]
}

/** The kinds of fact that a record has; a mere sentence is found by its words alone. */
export type Kind = Exclude<Fact['kind'], 'sentence'>

/**
 * Every fact of a record: statements, events, quantities, relations, in this order; or those of one kind. "Ada Bell said
 * rain was near" is a statement, its speaker "Ada Bell", said "rain was near".
 */
export function factsOf(record: Record, kind?: Kind): readonly Fact[] {
  const names = namesOf(record)
  const { statements, events, quantities, relations, sentences } = record
  const factOf = (found: Found): Fact => ({
    kind: found.kind,
    id: found.id,
    spans: found.spans,
    sentences: sentencesOf(found.spans, sentences),
    speaker: found.speaker ?? none,
    speakers: found.speakers ?? none,
    about: found.about ?? none,
    event: found.event ?? none,
    ...(found.standing ? { standing: found.standing } : {}),
    relation: found.relation ?? none,
    place: found.place ?? none,
    said: found.said ?? none,
  })
  const of = <T>(own: Kind, items: readonly T[], found: (item: T, names: Names) => Found): readonly Fact[] =>
    kind === undefined || kind === own ? items.map((item) => factOf(found(item, names))) : []
  return [
    ...of('statement', statements, ofStatement),
    ...of('event', events, ofEvent),
    ...of('quantity', quantities, ofQuantity),
    ...of('relation', relations, ofRelation),
  ]
}

type Found = Pick<Fact, 'kind' | 'id' | 'spans'> & Partial<Fact>
const none: readonly string[] = []

/** The names of a record's entities, and its words. */
interface Names {
  readonly words: (spans: readonly Span[]) => readonly string[]
  readonly of: (id: string | undefined) => readonly string[]
  /** Of all who are spoken of within these words. */
  readonly within: (spans: readonly Span[]) => readonly string[]
  readonly speakerOf: (statement: string | undefined) => Pick<Fact, 'speaker' | 'speakers'>
  readonly standingOf: (event: Event) => Standing
}

const nobody = { speaker: none, speakers: none }

/** Where an entity is spoken of, and all its names. */
interface Spoken {
  readonly start: number
  readonly names: readonly string[]
}

function namesOf({ article: { text }, entities, statements }: Record): Names {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))
  const byId = new Map(entities.map((entity) => [entity.id, namesOfEntity(entity, words)]))
  const of = (id: string | undefined) => (id === undefined ? undefined : byId.get(id)) ?? none
  const spoken = inOrder(
    entities.flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ start, names: of(id) }))),
  )
  const said = new Map(statements.map((statement) => [statement.id, statement]))
  return {
    words,
    of,
    within: (spans) => spans.reduce((found, span) => distinct(found, ...namesWithin(span, spoken)), none),
    speakerOf: (id) => {
      const statement = id === undefined ? undefined : said.get(id)
      if (!statement) return nobody
      const source = words(statement.source)
      const who = (statement.speakers ?? [statement.speaker]).map(of)
      const first = who.flatMap(([name]) => name ?? none)
      return { speaker: distinct(...who, source), speakers: first.length > 0 ? first : source.slice(0, 1) }
    },
    standingOf: ({ negated, modality, statement = '' }) => {
      const saying = said.get(statement)
      if (negated || saying?.kind === 'deny') return 'denied'
      return modality === 'actual' && saying ? 'claimed' : modality
    },
  }
}

const namesOfEntity = ({ name, mentions }: Entity, words: Names['words']): readonly string[] =>
  distinct([name], words(mentions.filter(({ form }) => form === 'name')))

/**
 * The values of several lists, each once. Lists are so short that looking along them is faster than making a set, and
 * copying them than leaving room for more.
 */
const distinct = (...lists: readonly (readonly string[])[]): readonly string[] => {
  let found = none
  for (const list of lists) for (const value of list) if (!found.includes(value)) found = [...found, value]
  return found
}

const ofStatement = (statement: Statement, names: Names): Found => {
  const { id, source, cue, content, addressee, place } = statement
  return {
    kind: 'statement',
    id,
    spans: inOrder([...source, ...cue, ...content]),
    ...names.speakerOf(id),
    about: distinct(names.within(content), names.of(addressee)),
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
    ...names.speakerOf(statement),
    about: distinct(...parties.map(({ entity }) => names.of(entity)), names.words(parties)),
    event: [type, predicate, ...(mode ? [mode] : []), ...contexts],
    standing: names.standingOf(event),
    place: names.of(place),
  }
}

const ofQuantity = ({ id, start, end, of = [] }: Quantity, names: Names): Found => ({
  kind: 'quantity',
  id,
  spans: inOrder([{ start, end }, ...of]),
  about: distinct(names.words(of), names.within(of)),
})

const ofRelation = ({ id, type, subject, object, value, status, evidence }: Relation, names: Names): Found => ({
  kind: 'relation',
  id,
  spans: inOrder(evidence),
  about: distinct(names.of(subject), names.of(object), value ? [value] : none),
  relation: [type, value ?? '', names.of(object)[0] ?? '', status ?? ''],
})

const bare = ({ start, end }: Span): Span => ({ start, end })

/** By where they begin, the shorter first. Most come so, and need no copy. */
function inOrder<S extends { readonly start: number; readonly end?: number }>(spans: readonly S[]): readonly S[] {
  const compare = (a: S, b: S) => a.start - b.start || (a.end ?? 0) - (b.end ?? 0)
  return spans.every((span, at) => at === 0 || compare(spans[at - 1]!, span) <= 0) ? spans : spans.toSorted(compare)
}

/** The names of each of those, sorted by start, who are spoken of from within a span. */
function namesWithin({ start, end }: Span, spoken: readonly Spoken[]): readonly (readonly string[])[] {
  const first = firstFrom(start, spoken)
  let last = first
  while (last < spoken.length && spoken[last]!.start < end) last++
  return first === last ? noOne : spoken.slice(first, last).map(({ names }) => names)
}

const noOne: readonly (readonly string[])[] = []

/** Where in sorted spans the first begins at `offset` or behind it. */
function firstFrom(offset: number, spans: readonly { readonly start: number }[]): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function sentencesOf(spans: readonly Span[], sentences: readonly Span[]): readonly number[] {
  let found: readonly number[] = []
  for (const { start, end } of spans)
    for (let at = Math.max(0, firstFrom(start + 1, sentences) - 1); at < sentences.length; at++) {
      const sentence = sentences[at]!
      if (sentence.start >= end) break
      if (sentence.end > start && !found.includes(at)) found = [...found, at]
    }
  return found.length < 2 ? found : found.toSorted((a, b) => a - b)
}
