import { isoDate, parseIso } from '../../record/calendar.ts'
import type { Entity, Record, Span } from '../../record/index.ts'
import { splitsPair } from '../../record/spans.ts'
import { entityKey } from '../entities.ts'
import { type Anchor, anchor } from './anchor.ts'
import type { Corrected } from './apply.ts'
import { type CorrectionFault, correctionFrom } from './check.ts'
import type { Correction, Draft, Identity, Moment, Named, NewEvent, Target } from './correction.ts'
import { correctionOf } from './identity.ts'
import { targetOf } from './target.ts'

/** Words of the article read as a day: “Friday” is 2026-02-20. */
interface Dated {
  readonly words: Span
  /** ISO day. */
  readonly day: string
}

/** A time of the article by its id, words read as a day, or null where nobody can tell. */
type When = string | Dated | null

/**
 * What is to be put right in an article whose items are called by the ids that they are shown with: `{ kind: 'speaker',
 * item: 's3', speaker: 'e2' }`.
 */
export type Request = OfItem | OfArticle

/** What may hold of an entity everywhere. */
type OfItem = { readonly item: string; readonly everywhere?: boolean } & (
  | { readonly kind: 'reject' | 'confirm' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'retype'; readonly type: Entity['kind'] }
  | { readonly kind: 'merge'; readonly into: string }
)

type OfArticle =
  /** `mentions` are places in the entity's own list. */
  | { readonly kind: 'split'; readonly item: string; readonly mentions: readonly number[]; readonly name: string }
  | { readonly kind: 'speaker'; readonly item: string; readonly speaker: string | null }
  | { readonly kind: 'time'; readonly item: string; readonly time: When }
  | { readonly kind: 'add-event'; readonly event: AddedEvent }

/** A happening that was not found, in the words at some spans. */
export interface AddedEvent extends Pick<NewEvent, 'type' | 'predicate' | 'negated' | 'modality'> {
  readonly trigger: readonly Span[]
  readonly actors: readonly Span[]
  readonly recipients: readonly Span[]
  readonly time?: When
}

/** Who asks, when, and why. */
export interface By {
  readonly author: string
  readonly made: string
  readonly note?: string
}

/** The entry of the log that a request comes to, or what is wrong with it. */
export function requested(
  request: Request,
  by: By,
  article: string,
  seen: Pick<Corrected, 'record' | 'was'>,
): Correction | CorrectionFault {
  try {
    const draft =
      'everywhere' in request && request.everywhere
        ? draftEverywhere(request, by, seen.record)
        : draftInArticle(request, by, article, seen)
    return correctionFrom(JSON.parse(JSON.stringify(correctionOf(draft))))
  } catch (error) {
    if (error instanceof NotThere) return { fault: error.message }
    throw error
  }
}

/** What a request names and the article has not, in its message. */
class NotThere extends Error {}

type Seen = Pick<Corrected, 'record' | 'was'>

function draftInArticle(request: Request, by: By, article: string, seen: Seen): Draft {
  const base = { ...by, scope: 'article', article } as const
  if (request.kind === 'add-event') return { ...base, kind: 'add-event', event: eventOf(seen.record, request.event) }
  const { kind, item } = request
  const one = { ...base, target: target(seen, item) }
  switch (kind) {
    case 'rename':
      return { ...one, kind, name: request.name }
    case 'retype':
      return { ...one, kind, type: request.type }
    case 'merge':
      return { ...one, kind, into: target(seen, request.into) }
    case 'split': {
      const { kind: type } = entity(seen.record, item)
      return {
        ...one,
        kind,
        mentions: mentionsOf(seen.record, item, request.mentions),
        as: { type, name: request.name },
      }
    }
    case 'speaker':
      return { ...one, kind, speaker: request.speaker === null ? null : target(seen, request.speaker) }
    case 'time':
      return { ...one, kind, time: momentOf(seen.record, request.time) }
    default:
      return { ...one, kind }
  }
}

function draftEverywhere(request: OfItem, by: By, record: Record): Draft {
  const base = { ...by, scope: 'archive', target: named(record, request.item) } as const
  switch (request.kind) {
    case 'rename':
      return { ...base, kind: request.kind, name: request.name }
    case 'retype':
      return { ...base, kind: request.kind, type: request.type }
    case 'merge':
      return { ...base, kind: request.kind, into: identity(record, request.into) }
    default:
      return { ...base, kind: request.kind }
  }
}

/** An item by its words, and by the id that it had when the article was read. */
function target({ record, was }: Seen, item: string): Target {
  const found = targetOf(record, item)
  if (!found) throw new NotThere(`there is no ${/^[esv]\d+$/.test(item) ? item : `entity ${item}`} in that article`)
  const before = was.get(found.item)
  return before && /^[esv]\d+$/.test(before) ? { ...found, item: before } : found
}

function entity({ entities }: Record, item: string): Entity {
  const found = entities.find(({ id }) => id === item)
  if (found) return found
  throw new NotThere(
    `there is no entity ${item} in that article; only people, places and what else has a name are meant here`,
  )
}

const named = (record: Record, item: string): Named => ({ key: entityKey(entity(record, item)) })

function identity(record: Record, item: string): Identity {
  const { kind: type, name, wikidata } = entity(record, item)
  return { type, name, ...(wikidata ? { wikidata } : {}) }
}

function mentionsOf(record: Record, item: string, places: readonly number[]): Anchor[] {
  const { mentions } = entity(record, item)
  return anchor(
    record,
    places.map((at) => {
      const mention = mentions[at]
      if (mention) return mention
      throw new NotThere(`${item} has ${mentions.length} mentions in that article, and none of number ${at + 1}`)
    }),
  )
}

function momentOf(record: Record, when: When): Moment | null {
  if (when === null) return null
  if (typeof when !== 'string') return dayOf(record, when)
  const time = record.times.find(({ id }) => id === when)
  if (!time) throw new NotThere(`there is no time ${when} in that article`)
  const { type, value, from, to } = time
  const [words] = anchor(record, [{ start: time.start, end: time.end }]) as [Anchor]
  return { words, type, value, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function dayOf(record: Record, { words, day }: Dated): Moment {
  const from = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseIso(day) : undefined
  if (from === undefined) throw new NotThere(`${day} is no day such as 2026-02-17`)
  const [found] = anchorsAt(record, [words]) as [Anchor]
  return { words: found, type: 'DATE', value: day, from: day, to: isoDate(from + 1) }
}

function eventOf(record: Record, { time, trigger, actors, recipients, ...event }: AddedEvent): NewEvent {
  const moment = time === undefined ? null : momentOf(record, time)
  return {
    ...event,
    trigger: anchorsAt(record, trigger),
    actors: anchorsAt(record, actors),
    recipients: anchorsAt(record, recipients),
    ...(moment ? { time: moment } : {}),
  }
}

/** The words at spans that somebody chose. */
function anchorsAt(record: Record, spans: readonly Span[]): Anchor[] {
  const { text } = record.article
  const isWhole = ({ start, end }: Span) =>
    start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end)
  const wrong = spans.find((span) => !isWhole(span))
  if (wrong) throw new NotThere(`there are no words at ${wrong.start} to ${wrong.end} of that article`)
  return anchor(record, spans)
}
