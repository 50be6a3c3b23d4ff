import type { Entity, Record, Span } from '../../record/index.ts'
import { referenceLists, references } from '../../record/references.ts'
import { inTextOrder } from '../../record/spans.ts'
import { nowOf, type Working } from './working.ts'

/**
 * The sound record that a working one comes to: united entities are one, what is rejected is gone with what cannot be said
 * without it, and every list is numbered in text order.
 */
export function settled(working: Working): Settled {
  const { record, rejected } = working
  const ids = new Map<string, string>([['published', 'published']])
  const standing = <Item extends { id: string }>(items: Map<string, Item>) =>
    [...items.values()].filter(({ id }) => !rejected.has(id))
  const entities = numbered('e', united(working), ({ mentions }) => mentions, ids)
  for (const id of working.into.keys()) alsoCalled(ids, id, nowOf(working, id))
  const times = numbered('t', [...working.times.values()], (time) => [time], ids)
  const quantities = numbered('q', record.quantities, (quantity) => [quantity], ids)
  const statements = numbered('s', standing(working.statements), ({ content }) => content, ids)
  const events = numbered('v', standing(working.events), ({ trigger }) => trigger, ids)
  const holding = record.relations.filter(({ subject, object }) => isRelation(ids, subject, object))
  const relations = renumbered('r', holding, ids)
  const checks = record.checks.filter(({ refs }) => refs.every((ref) => ids.has(ref)))
  const was = new Map([...ids].filter(([id]) => !working.into.has(id)).map(([id, now]) => [now, id]))
  const now = {
    ...record,
    entities,
    times: times.map((time) => pointing(time, ids)),
    quantities: quantities.map((quantity) => pointing(quantity, ids)),
    statements: statements.map((statement) => pointing(statement, ids)),
    events: events.map((event) => pointing(event, ids)),
    relations: relations.map((relation) => pointing(relation, ids)),
    checks: renumbered('c', checks, ids).map((check) => pointing(check, ids)),
  }
  return { record: now, was }
}

export interface Settled {
  readonly record: Record
  /** What each item was called before, by what it is called now. */
  readonly was: ReadonlyMap<string, string>
}

/** What was said of an entity is said of the one that it joined. */
function alsoCalled(ids: Map<string, string>, id: string, home: string): void {
  const called = ids.get(home)
  if (called !== undefined) ids.set(id, called)
}

/** A relation needs both its ends, and two. */
function isRelation(ids: ReadonlyMap<string, string>, subject: string, object: string | undefined): boolean {
  return ids.has(subject) && (object === undefined || (ids.has(object) && ids.get(object) !== ids.get(subject)))
}

/** Each entity with the mentions of those that joined it; of what they are, its own word goes first. */
function united(working: Working): Entity[] {
  const groups = new Map<string, Entity[]>()
  for (const [id, entity] of working.entities) {
    const now = nowOf(working, id)
    groups.set(now, [...(groups.get(now) ?? []), entity])
  }
  return [...groups]
    .filter(([id]) => !working.rejected.has(id))
    .map(([id, group]) => unite(working.entities.get(id)!, group))
    .filter(({ mentions }) => mentions.length > 0)
}

function unite(home: Entity, group: readonly Entity[]): Entity {
  if (group.length === 1) return home
  const first = <Field extends 'wikidata' | 'country' | 'sector'>(field: Field) => {
    const value = home[field] ?? group.find((entity) => entity[field] !== undefined)?.[field]
    return value === undefined ? {} : { [field]: value }
  }
  const mentions = new Map(
    group.flatMap((entity) => entity.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention] as const)),
  )
  return {
    ...home,
    mentions: [...mentions.values()].sort(inTextOrder),
    ...first('wikidata'),
    ...first('country'),
    ...first('sector'),
    salience: Math.max(...group.map(({ salience }) => salience)),
  }
}

/** The items in text order with ids to match, which are noted down beside those that they had. */
function numbered<Item extends { id: string }>(
  letter: string,
  items: readonly Item[],
  wordsOf: (item: Item) => readonly Span[],
  ids: Map<string, string>,
): Item[] {
  const firstOf = (item: Item) => Math.min(...wordsOf(item).map(({ start }) => start))
  const sorted = items
    .map((item) => ({ item, first: firstOf(item) }))
    .sort((a, b) => a.first - b.first)
    .map(({ item }) => item)
  return renumbered(letter, sorted, ids)
}

const renumbered = <Item extends { id: string }>(
  letter: string,
  items: readonly Item[],
  ids: Map<string, string>,
): Item[] =>
  items.map((item, at) => {
    const id = `${letter}${at + 1}`
    ids.set(item.id, id)
    return { ...item, id }
  })

/** A copy that names other items by their new ids, and leaves out those that are gone. */
function pointing<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((item) => pointing(item, ids)) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (key === 'refs') return [[key, (field as string[]).map((ref) => ids.get(ref)!)]]
    if (referenceLists.has(key)) {
      const left = [...new Set((field as string[]).flatMap((ref) => ids.get(ref) ?? []))]
      return left.length > 1 ? [[key, left]] : []
    }
    if (!references.has(key)) return [[key, pointing(field, ids)]]
    const id = ids.get(field as string)
    return id === undefined ? [] : [[key, id]]
  })
  return Object.fromEntries(fields) as T
}
