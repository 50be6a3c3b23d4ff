import Type, { type Static } from 'typebox'
import type { RecordSchema } from '../../record/index.ts'
import { Item } from './pages.ts'
import { count, list, object, oneOf, optional, text } from './parts.ts'

/** What the page is that all others stand in. */
export const About = object({
  archive: text('its name, without a password'),
  samples: Type.Boolean({ description: 'whether these are the invented samples, which nothing is added to' }),
  adds: Type.Boolean({ description: 'whether this desk can read and add' }),
  here: optional(text('where an archive of one’s own would be, where these are the samples')),
})
export type About = Static<typeof About>

/** A story as it was read, kept nowhere. */
export const Read = object({
  record: Type.Unsafe<Static<typeof RecordSchema>>(
    Type.Object({}, { additionalProperties: true, description: 'copydesk/record@1' }),
  ),
  items: list(Item, 'all that is on the record, in words'),
  published: optional(text('when the article appeared and how that is known, in words')),
  others: count('other stories in what was pasted, which are not shown'),
})
export type Read = Static<typeof Read>

const Counts = object({
  added: count('new articles'),
  changed: count('new versions of articles'),
  known: count('there already'),
  refused: count(),
})

/** A feed that is followed. */
const Feed = object({
  address: text(),
  name: optional(text()),
  problem: optional(text('why it could not be had, the last time')),
  stopped: optional(Type.Boolean({ description: 'it says that it is gone for good' })),
})

export const Job = object({
  job: count('its number'),
  kind: oneOf(['add', 'watch', 'reread']),
  what: list(text(), 'what was named: addresses, paths, “12 files”'),
  state: oneOf(['running', 'interrupted', 'elsewhere', 'done', 'failed'], 'elsewhere: another copydesk is at it'),
  counts: Counts,
  read: optional(count('how many items were read, where it is running here')),
  share: optional(Type.Number({ minimum: 0, maximum: 1, description: 'how much of it, where that is known' })),
  problem: optional(text('what stopped it')),
  feeds: list(Feed),
  begun: text('ISO 8601'),
  ended: optional(text('ISO 8601')),
})
export type Job = Static<typeof Job>

export const Refusal = object({ name: text(), code: text(), message: text('what is wrong with it, and what to do') })
export type Refusal = Static<typeof Refusal>

export const Jobs = object({ jobs: list(Job, 'the newest first') })
export type Jobs = Static<typeof Jobs>
export const OneJob = object({ job: Job, refusals: list(Refusal), more: count('refusals that are not listed') })
export type OneJob = Static<typeof OneJob>

/** What is told of whatever is begun. */
export const Begun = object({
  job: optional(count('its number; missing where nothing was left to be added')),
  refused: list(Refusal, 'files that were not even taken'),
})
export type Begun = Static<typeof Begun>

/** What whoever adds knows better than the reports themselves. */
export const Told = {
  outlet: optional(Type.String({ minLength: 1, maxLength: 200, description: 'who published it' })),
  published: optional(Type.String({ maxLength: 40, description: 'when it appeared: 2026-02-10, 2026-02-10T09:30Z' })),
}
