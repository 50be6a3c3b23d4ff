import Type, { type Static, type TProperties, type TSchema } from 'typebox'

/** What answers of several pages are made of. All of it is what the archive has, or words of a report. */

export const object = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}) })
export const optional = Type.Optional
export const list = <T extends TSchema>(of: T, description?: string) =>
  Type.Array(of, description ? { description } : {})
export const text = (description?: string) => Type.String(description ? { description } : {})
export const count = (description?: string) => Type.Integer({ minimum: 0, ...(description ? { description } : {}) })
/** A number by which something is known: larger ones are none, and databases stumble over them. */
export const number = (least: 0 | 1, description?: string) =>
  Type.Integer({ minimum: least, maximum: Number.MAX_SAFE_INTEGER, ...(description ? { description } : {}) })
export const oneOf = <const T extends string[]>(values: readonly [...T], description?: string) =>
  Type.Enum(values, description ? { description } : {})

export const Span = object({ start: count(), end: count() }, 'UTF-16 code units, end exclusive')
export type Span = Static<typeof Span>

const day = text('ISO day')

/** A sentence of a report with the words that a fact stands on. */
export const Passage = object(
  {
    article: text('the report'),
    version: optional(count('of the report, where it is not the last')),
    outlet: optional(text()),
    day: optional(day),
    sentence: text('as the report has it'),
    marks: list(Span, 'the words of the fact, in the sentence'),
    at: Span,
  },
  'words of a report: its sentence, which of it is meant, and where in the article that is',
)
export type Passage = Static<typeof Passage>

/** Someone or something by name, and the key under which it has a page of its own. */
export const Named = object({ key: optional(text()), name: text(), kind: optional(text()) })
export type Named = Static<typeof Named>

export const StoryHead = object({
  story: text('its id'),
  title: text('the newest headline, or how the newest report begins'),
  reports: count(),
  independent: count('how many of them are no copy of another'),
  from: optional(day),
  to: optional(day),
})
export type StoryHead = Static<typeof StoryHead>

export const ReportHead = object({
  article: text(),
  outlet: optional(text()),
  day: optional(day),
  headline: text('the headline, or how the report begins'),
  copyOf: optional(text('the report it is a copy of')),
  versions: optional(count()),
})
export type ReportHead = Static<typeof ReportHead>

/** Where a list goes on, and how many a page of it has. */
export const Cursor = {
  after: optional(Type.String({ maxLength: 500, description: 'the “next” of the answer before' })),
  limit: optional(Type.Integer({ minimum: 1, maximum: 200, description: 'how many at the most' })),
}
export const next = optional(text('give it back as “after” for those that follow; missing where there are no more'))
export { day }
