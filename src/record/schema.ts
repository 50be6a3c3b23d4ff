/**
 * The one source of the record: TypeScript types, validator and published JSON Schema all come from here.
 * docs/record-spec.md says in words what each type means.
 */
import Type, { type Static, type TProperties } from 'typebox'
import { entityKinds, eventTypes, modalities } from './kinds.ts'

export { plover } from './kinds.ts'

const closed = { additionalProperties: false }
const object = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(properties, { ...closed, description })
const optional = Type.Optional
const id = (letter: string) => Type.String({ pattern: `^${letter}[1-9][0-9]*$` })
const offset = Type.Integer({ minimum: 0 })
const spanFields = { start: offset, end: offset }
const oneOf = <const T extends string[]>(values: readonly [...T]) => Type.Enum(values)
const isoDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const roles = ['headline', 'deck', 'byline', 'dateline', 'caption', 'body', 'furniture'] as const
export const timeTypes = ['DATE', 'TIME', 'DURATION', 'SET'] as const
export const timeMods = [
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
] as const
export const comparators = ['=', '>', '>=', '<', '<=', '~'] as const
export const measures = [
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'speed',
  'duration',
  'energy',
  'power',
  'pressure',
  'frequency',
  'data',
  'percent',
  'percentage-point',
  'ratio',
  'count',
  'ordinal',
  'magnitude',
  'angle',
  'other',
] as const

export const SpanSchema = object(spanFields, 'Half-open, in UTF-16 code units of article.text.')
const spans = Type.Array(SpanSchema)

export const PartSchema = object(
  { ...spanFields, role: oneOf(roles) },
  'What a stretch of the text is to the article. In order, never overlapping.',
)

export const PublishedSchema = object(
  {
    value: Type.String({
      pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$',
    }),
    precision: oneOf(['year', 'month', 'day', 'minute']),
    basis: oneOf(['given', 'metadata', 'dateline', 'inferred']),
    evidence: spans,
  },
  'When the article appeared, ISO 8601, how exactly that is known, and from which words.',
)

export const ArticleSchema = object(
  {
    text: Type.String(),
    parts: Type.Array(PartSchema),
    headline: optional(Type.String()),
    bylines: optional(Type.Array(Type.String())),
    agency: optional(Type.String()),
    url: optional(Type.String()),
    language: Type.String({ description: 'BCP 47; "und" where it could not be told.' }),
    published: optional(PublishedSchema),
  },
  'The words of the source and what was said around them.',
)

export const TokenSchema = object(
  {
    ...spanFields,
    lemma: optional(Type.String()),
    upos: optional(Type.String()),
    xpos: optional(Type.String()),
    head: optional(Type.Integer({ minimum: -1 })),
    deprel: optional(Type.String()),
  },
  'A word by English Universal Dependencies v2, with Penn tags; head is an index into the sentence, -1 for its root.',
)

export const SentenceSchema = object(
  { ...spanFields, tokens: optional(Type.Array(TokenSchema)) },
  'A sentence; its tokens only when asked for.',
)

export const MentionSchema = object(
  { ...spanFields, form: oneOf(['name', 'nominal', 'pronoun']) },
  'One place where an entity is spoken of.',
)

export const EntitySchema = object(
  {
    id: id('e'),
    kind: oneOf([...entityKinds]),
    name: Type.String(),
    mentions: Type.Array(MentionSchema),
    wikidata: optional(Type.String({ pattern: '^Q[1-9][0-9]*$' })),
    country: optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    sector: optional(Type.String()),
    salience: Type.Number({ minimum: 0, maximum: 1 }),
  },
  'A person or thing the article names.',
)

export const TimeSchema = object(
  {
    ...spanFields,
    id: id('t'),
    type: oneOf(timeTypes),
    value: Type.String({ description: 'TIMEX3 value.' }),
    mod: optional(oneOf(timeMods)),
    from: optional(isoDate),
    to: optional(isoDate),
    anchor: optional(id('t')),
    quant: optional(
      Type.String({
        pattern: '^[A-Z]+( [A-Z]+)*$',
        description: 'TIMEX3 quant of a SET: "EVERY", "EACH", "EVERY OTHER".',
      }),
    ),
    freq: optional(Type.String({ pattern: '^[1-9][0-9]*X$', description: 'TIMEX3 freq of a SET: "2X" for twice.' })),
    zone: optional(
      Type.String({
        pattern: '^[+-]\\d{2}:\\d{2}$',
        description: 'UTC offset of a time of day, where the words give one.',
      }),
    ),
  },
  'A TIMEX3 expression, resolved; from (inclusive) and to (exclusive) are the calendar interval it covers.',
)

export const QuantitySchema = object(
  {
    ...spanFields,
    id: id('q'),
    value: Type.Number(),
    high: optional(Type.Number()),
    unit: Type.String({ description: 'ISO 4217 for money, UCUM for physical units, "%", or "1" for counts.' }),
    measure: oneOf(measures),
    comparator: oneOf(comparators),
    of: optional(spans),
    time: optional(id('t')),
  },
  'A figure with its unit and what it measures.',
)

export const StatementSchema = object(
  {
    id: id('s'),
    form: oneOf(['direct', 'indirect', 'mixed']),
    kind: Type.String(),
    source: spans,
    speaker: optional(id('e')),
    speakers: optional(
      Type.Array(id('e'), {
        minItems: 2,
        description: 'All who say it, the speaker first, where they say it together.',
      }),
    ),
    cue: spans,
    content: spans,
    addressee: optional(id('e')),
    time: optional(id('t')),
    place: optional(id('e')),
    negated: optional(Type.Boolean()),
  },
  'Anything the article attributes to someone.',
)

export const RoleSchema = object(
  { ...spanFields, entity: optional(id('e')) },
  'Who takes part in an event, as written, and which entity that is.',
)

export const EventSchema = object(
  {
    id: id('v'),
    type: oneOf([...eventTypes]),
    predicate: Type.String(),
    mode: optional(Type.String()),
    contexts: Type.Array(Type.String()),
    trigger: spans,
    actors: Type.Array(RoleSchema),
    recipients: Type.Array(RoleSchema),
    place: optional(id('e')),
    time: optional(id('t')),
    negated: Type.Boolean(),
    modality: oneOf([...modalities]),
    statement: optional(id('s')),
    cameo: optional(
      Type.String({ pattern: '^[0-9]{2,4}$', description: 'Category of CAMEO, the scheme before PLOVER.' }),
    ),
    quad: optional(Type.String()),
    intensity: optional(Type.Number()),
  },
  'A happening, coded once however often the article tells it.',
)

export const RelationSchema = object(
  {
    id: id('r'),
    type: Type.String(),
    subject: id('e'),
    object: optional(id('e')),
    value: optional(Type.String()),
    status: optional(Type.String()),
    time: optional(id('t')),
    evidence: spans,
  },
  'What holds for a while rather than happens.',
)

export const CheckSchema = object(
  {
    id: id('c'),
    rule: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
    verdict: oneOf(['agrees', 'conflicts', 'notable']),
    message: Type.String(),
    evidence: spans,
    refs: Type.Array(Type.String()),
  },
  "The article's figures and dates held against each other and against the calendar.",
)

export const RecordSchema = Type.Object(
  {
    schema: Type.Literal('copydesk/record@1'),
    id: Type.String({ minLength: 1 }),
    article: ArticleSchema,
    sentences: Type.Array(SentenceSchema),
    entities: Type.Array(EntitySchema),
    times: Type.Array(TimeSchema),
    quantities: Type.Array(QuantitySchema),
    statements: Type.Array(StatementSchema),
    events: Type.Array(EventSchema),
    relations: Type.Array(RelationSchema),
    checks: Type.Array(CheckSchema),
  },
  { ...closed, title: 'Copydesk record', description: 'What Copydesk makes of one article.' },
)

export type Span = Static<typeof SpanSchema>
export type PartRole = (typeof roles)[number]
export type Part = Static<typeof PartSchema>
export type Published = Static<typeof PublishedSchema>
export type Article = Static<typeof ArticleSchema>
export type Token = Static<typeof TokenSchema>
export type Sentence = Static<typeof SentenceSchema>
export type Mention = Static<typeof MentionSchema>
export type Entity = Static<typeof EntitySchema>
export type Time = Static<typeof TimeSchema>
export type TimeMod = (typeof timeMods)[number]
export type Quantity = Static<typeof QuantitySchema>
export type Measure = (typeof measures)[number]
export type Comparator = (typeof comparators)[number]
export type Statement = Static<typeof StatementSchema>
export type Role = Static<typeof RoleSchema>
export type Event = Static<typeof EventSchema>
export type Relation = Static<typeof RelationSchema>
export type Check = Static<typeof CheckSchema>
export type Record = Static<typeof RecordSchema>
