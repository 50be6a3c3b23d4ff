import type { Entity, Event, Record, Span, Statement, Time } from '../../record/index.ts'
import { overlaps } from '../../record/spans.ts'
import { entityKey } from '../entities.ts'
import { type Anchor, find } from './anchor.ts'
import type { Target } from './correction.ts'

/**
 * A record while corrections are carried out one after another. Items keep the ids they came with, new ones have the id of
 * their correction; what is rejected or united is only marked, so that a later correction still finds it by its words.
 */
export interface Working {
  readonly record: Record
  readonly entities: Map<string, Entity>
  readonly times: Map<string, Time>
  readonly statements: Map<string, Statement>
  readonly events: Map<string, Event>
  readonly rejected: Set<string>
  /** Which entity one was united with. */
  readonly into: Map<string, string>
  /** The keys that an entity has or had. */
  readonly keys: Map<string, ReadonlySet<string>>
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))

export const workingOn = (record: Record): Working => ({
  record,
  entities: byId(record.entities),
  times: byId(record.times),
  statements: byId(record.statements),
  events: byId(record.events),
  rejected: new Set(),
  into: new Map(),
  keys: new Map(record.entities.map((entity) => [entity.id, new Set([entityKey(entity)])])),
})

/** Why a correction cannot be carried out, in its message. */
export class Misfit extends Error {}

/** The entity that one is by now. */
export function nowOf({ into }: Working, id: string): string {
  let now = id
  for (let next = into.get(now); next !== undefined; next = into.get(now)) now = next
  return now
}

/** Where the words are, of those that are found. */
export function spansOf({ record }: Working, words: readonly Anchor[]): Span[] {
  const spans = words.flatMap((one) => find(one, record.article.text) ?? [])
  if (spans.length === 0) throw new Misfit('its words are not in the article any more, or are there more than once')
  return spans
}

/** Where the words are, all of them, outside of what the page said around the article. */
export function tellingSpansOf(working: Working, words: readonly Anchor[]): Span[] {
  if (words.length === 0) return []
  const spans = spansOf(working, words)
  if (spans.length < words.length) throw new Misfit('some of its words are not in the article any more')
  const furniture = working.record.article.parts.filter(({ role }) => role === 'furniture')
  if (spans.some((span) => furniture.some((part) => overlaps(part, span))))
    throw new Misfit('its words are not part of the story')
  return spans
}

/** The item that a target means: the one that most of its words are those of. An entity is the one that it is by now. */
export function itemOf(working: Working, target: Target): string {
  const spans = spansOf(working, target.words)
  const scores = new Map<string, number>()
  for (const [id, words] of itemsLike(working, target.item)) {
    const score = spans.reduce((sum, span) => sum + Math.max(...words.map((own) => likeness(own, span))), 0)
    if (score > 0) scores.set(id, Math.max(score, scores.get(id) ?? 0))
  }
  const best = Math.max(...scores.values())
  const [found, ...others] = [...scores].filter(([, score]) => score === best).map(([id]) => id)
  if (found === undefined) throw new Misfit('nothing of its kind was found in its words')
  if (others.length === 0) return found
  const isUnmoved = target.words.every(({ start }, at) => spans[at]?.start === start)
  if (isUnmoved && [found, ...others].includes(target.item)) return target.item
  throw new Misfit('its words may mean more than one item')
}

/** The items whose ids begin like one, each with its words. */
function itemsLike(working: Working, id: string): [string, readonly Span[]][] {
  switch (id[0]) {
    case 's':
      return [...working.statements].map(([own, { content }]) => [own, content])
    case 'v':
      return [...working.events].map(([own, { trigger }]) => [own, trigger])
    default:
      return [...mentionsNow(working)]
  }
}

/** The mentions of every entity, of united ones together. */
function mentionsNow(working: Working): Map<string, Span[]> {
  const mentions = new Map<string, Span[]>()
  for (const [id, entity] of working.entities) {
    const now = nowOf(working, id)
    mentions.set(now, [...(mentions.get(now) ?? []), ...entity.mentions])
  }
  return mentions
}

/** 1 for the same words, less where two readings of an article drew their bounds differently, 0 for others. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const share = shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  return share >= 0.5 ? share : 0
}
