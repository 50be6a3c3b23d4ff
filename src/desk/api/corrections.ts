import Type, { type Static, type TObject } from 'typebox'
import { entityKinds, eventTypes, modalities } from '../../record/kinds.ts'
import { count, list, object, oneOf, optional, Span, StoryHead, text } from './parts.ts'

const item = (letters: string) => Type.String({ pattern: `^[${letters}][1-9][0-9]{0,6}$` })
const name = Type.String({ minLength: 1, maxLength: 500 })
const spans = (least: number) => Type.Array(Span, { minItems: least, maxItems: 50 })
const everywhere = optional(Type.Boolean({ description: 'whether it holds wherever the name stands' }))
const When = Type.Union([
  Type.Null({ description: 'nobody can tell' }),
  item('t'),
  object({ words: Span, day: Type.String({ maxLength: 10 }) }, 'words that mean a day'),
])

const Added = object({
  type: oneOf([...eventTypes]),
  predicate: optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'lemma; of the trigger where it is missing' }),
  ),
  trigger: spans(1),
  actors: spans(0),
  recipients: spans(0),
  time: optional(When),
  negated: Type.Boolean(),
  modality: oneOf([...modalities]),
})

const kinds = [
  object({ kind: Type.Literal('reject'), item: item('esv'), everywhere }),
  object({ kind: Type.Literal('confirm'), item: item('esv'), everywhere }),
  object({ kind: Type.Literal('rename'), item: item('e'), name, everywhere }),
  object({ kind: Type.Literal('retype'), item: item('e'), type: oneOf([...entityKinds]), everywhere }),
  object({ kind: Type.Literal('merge'), item: item('e'), into: item('e'), everywhere }),
  object({
    kind: Type.Literal('split'),
    item: item('e'),
    mentions: Type.Array(count('its place among the entity’s mentions'), { minItems: 1, maxItems: 2000 }),
    name,
  }),
  object({ kind: Type.Literal('speaker'), item: item('s'), speaker: Type.Union([Type.Null(), item('e')]) }),
  object({ kind: Type.Literal('time'), item: item('v'), time: When }),
  object({ kind: Type.Literal('add-event'), event: Added }),
] as const
export type Request = Static<(typeof kinds)[number]>

/** One of some objects, told apart by their `kind`, so that what is wrong is told of the one that is meant. */
const byKind = <const T extends readonly TObject[]>(all: T) =>
  Type.Unsafe<Static<T[number]>>(
    Type.Object(
      {},
      {
        additionalProperties: true,
        required: ['kind'],
        discriminator: { propertyName: 'kind' },
        oneOf: all,
      },
    ),
  )

/** What is to be put right in an article, its items called as the answer of its page calls them. */
export const Asked = object({
  article: Type.String({ minLength: 1, maxLength: 400 }),
  stamp: optional(text('of the article’s answer: what has changed since is then refused, not misunderstood')),
  note: optional(Type.String({ maxLength: 2000 })),
  request: byKind(kinds),
})
export type Asked = Omit<Static<typeof Asked>, 'request'> & { readonly request: Request }

export const Preview = object({
  says: text('what it says, in a sentence'),
  gone: list(text(), 'items of the article, in words, that would be there no longer'),
  come: list(text(), 'items that would be new'),
  others: count('how many other articles it may change'),
  stories: list(StoryHead, 'those whose ledgers are made anew'),
  moreStories: count('stories that are not listed'),
})
export type Preview = Static<typeof Preview>

export const Kept = object({ id: text('by which it is taken back'), says: text() })
export type Kept = Static<typeof Kept>
