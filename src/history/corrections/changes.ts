import type { Entity, Event, Role, Span } from '../../record/index.ts'
import { contains, inTextOrder } from '../../record/spans.ts'
import { entityKey } from '../entities.ts'
import type { Anchor } from './anchor.ts'
import type { Correction, Identity, Moment, Named, Target } from './correction.ts'
import { itemOf, Misfit, nowOf, spansOf, tellingSpansOf, type Working } from './working.ts'

/** Carries out one correction of a record. Says whether it met anything; throws a Misfit where it should have and did not. */
export function changed(working: Working, correction: Correction): boolean {
  switch (correction.kind) {
    case 'merge':
      return 'item' in correction.into
        ? merge(working, correction.target as Target, correction.into)
        : identify(working, correction.target as Named, correction.into)
    case 'split':
      return split(working, correction)
    case 'rename':
      return each(working, correction.target, (id) => describe(working, id, { name: correction.name }))
    case 'retype':
      return each(working, correction.target, (id) => describe(working, id, { kind: correction.type }))
    case 'confirm':
      return each(working, correction.target, (id) => working.rejected.delete(id))
    case 'reject':
      return each(working, correction.target, (id) => working.rejected.add(id))
    case 'speaker':
      return setSpeaker(working, correction.target, correction.speaker)
    case 'time':
      return setTime(working, correction)
    case 'add-event':
      return addEvent(working, correction)
    default:
      return false
  }
}

const each = (working: Working, target: Target | Named, change: (id: string) => unknown): boolean => {
  if ('key' in target) return meeting(working, target, change)
  change(itemOf(working, target))
  return true
}

/** Changes every entity that has the key or had it, but none that joined another. Says whether there is any. */
function meeting(working: Working, { key }: Named, change: (id: string) => unknown): boolean {
  const met = withKey(working, key).filter((id) => nowOf(working, id) === id)
  for (const id of met) change(id)
  return met.length > 0
}

const withKey = (working: Working, key: string): string[] =>
  [...working.keys].filter(([, keys]) => keys.has(key)).map(([id]) => id)

function describe({ entities, keys }: Working, id: string, change: Partial<Entity>): void {
  const described = { ...entities.get(id)!, ...change }
  entities.set(id, described)
  keys.set(id, new Set([...(keys.get(id) ?? []), entityKey(described)]))
}

/** Every entity that goes by the target's names joins the other, also one that an earlier entry joined elsewhere. */
function merge(working: Working, target: Target, into: Target): boolean {
  const home = itemOf(working, into)
  const joining = entitiesAt(working, spansOf(working, target.words))
  if (joining.length === 0) joining.push(itemOf(working, target))
  for (const id of joining) join(working, id, home)
  return true
}

const entitiesAt = ({ entities }: Working, spans: readonly Span[]): string[] =>
  [...entities]
    .filter(([, { mentions }]) => mentions.some((own) => spans.some((span) => isSame(own, span))))
    .map(([id]) => id)

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

function join({ into, rejected }: Working, id: string, home: string): void {
  if (id === home) return
  into.set(id, home)
  rejected.delete(home)
}

/** Whatever has the key is the one that is called so in this record, or takes that name. */
function identify(working: Working, { key }: Named, identity: Identity): boolean {
  const met = withKey(working, key)
  for (const id of met) {
    const home = homeOf(working, id, identity)
    if (home === undefined) become(working, id, identity)
    else join(working, id, home)
  }
  return met.length > 0
}

function homeOf(working: Working, id: string, { type: kind, name, wikidata }: Identity): string | undefined {
  const called = [...(wikidata ? withKey(working, wikidata) : []), ...withKey(working, entityKey({ kind, name }))]
  return called.map((other) => nowOf(working, other)).find((other) => other !== id)
}

/** What was known of it was known of somebody else. */
function become(working: Working, id: string, { type: kind, name, wikidata }: Identity): void {
  const { wikidata: _, country: _country, sector: _sector, ...entity } = working.entities.get(id)!
  working.into.delete(id)
  working.entities.set(id, entity)
  describe(working, id, { kind, name, ...(wikidata && { wikidata }) })
}

/** What the mentions that move were the source, the role or the evidence of moves along with them. */
function split(working: Working, { id, target, mentions, as }: Correction & { kind: 'split' }): boolean {
  const old = itemOf(working, target)
  const spans = spansOf(working, mentions)
  const owners = [...working.entities].filter(([own]) => nowOf(working, own) === old)
  const moved = owners.flatMap(([, entity]) => entity.mentions.filter((own) => spans.some((span) => isSame(own, span))))
  const count = owners.reduce((sum, [, entity]) => sum + entity.mentions.length, 0)
  if (moved.length === 0) throw new Misfit('the mentions are not those of the entity any more')
  if (moved.length === count) throw new Misfit('the entity has no other mentions: rename it instead')
  for (const [own, entity] of owners)
    working.entities.set(own, { ...entity, mentions: entity.mentions.filter((mention) => !moved.includes(mention)) })
  const { salience } = working.entities.get(old)!
  const { type: kind, name, wikidata } = as
  const made: Entity = {
    id,
    kind,
    name,
    mentions: moved.toSorted(inTextOrder),
    ...(wikidata && { wikidata }),
    salience,
  }
  working.entities.set(id, made)
  working.keys.set(id, new Set([entityKey(made)]))
  repoint(working, old, id, moved)
  return true
}

function repoint(working: Working, old: string, now: string, moved: readonly Span[]): void {
  const isOld = (id: string | undefined) => id !== undefined && nowOf(working, id) === old
  const within = (outer: Span) => moved.some((span) => contains(outer, span))
  const renewed = (role: Role): Role => (isOld(role.entity) && within(role) ? { ...role, entity: now } : role)
  const renewedId = (id: string): string => (isOld(id) ? now : id)
  for (const [id, { speaker, speakers, ...statement }] of working.statements)
    if ((isOld(speaker) || speakers?.some(isOld)) && statement.source.some(within))
      working.statements.set(id, {
        ...statement,
        ...(speaker && { speaker: renewedId(speaker) }),
        ...(speakers && { speakers: speakers.map(renewedId) }),
      })
  for (const [id, { actors, recipients, ...event }] of working.events)
    working.events.set(id, { ...event, actors: actors.map(renewed), recipients: recipients.map(renewed) } as Event)
}

function setSpeaker(working: Working, target: Target, speaker: Target | null): boolean {
  const id = itemOf(working, target)
  const { speaker: _, speakers: __, ...statement } = working.statements.get(id)!
  const said = speaker && itemOf(working, speaker)
  if (said) working.rejected.delete(said)
  working.statements.set(id, said ? { ...statement, speaker: said } : statement)
  return true
}

function setTime(working: Working, { id, target, time }: Correction & { kind: 'time' }): boolean {
  const event = itemOf(working, target)
  const { time: _, ...timeless } = working.events.get(event)!
  working.events.set(event, time ? { ...timeless, time: timeAt(working, time, `${id} time`) } : timeless)
  return true
}

/** The time in the record that has these words, read as the analyst does; a new one where they were taken for none. */
function timeAt(working: Working, { words, type, value, from, to }: Moment, id: string): string {
  const [span] = tellingSpansOf(working, [words])
  const known = [...working.times.values()].find((time) => isSame(time, span!))
  const read = { id: known?.id ?? id, type, value, ...(from && { from }), ...(to && { to }) }
  working.times.set(read.id, { start: span!.start, end: span!.end, ...read })
  return read.id
}

/** Nothing is added where the same words are the same happening already. */
function addEvent(working: Working, { id, event }: Correction & { kind: 'add-event' }): boolean {
  const { type, predicate, negated, modality } = event
  const trigger = tellingSpansOf(working, event.trigger)
  const known = [...working.events].find(
    ([, own]) => own.type === type && own.trigger.some((span) => trigger.some((other) => isSame(span, other))),
  )
  if (known) {
    working.rejected.delete(known[0])
    return true
  }
  const actors = rolesAt(working, event.actors)
  const recipients = rolesAt(working, event.recipients)
  const time = event.time && { time: timeAt(working, event.time, `${id} time`) }
  working.events.set(id, { id, type, predicate, contexts: [], trigger, actors, recipients, ...time, negated, modality })
  return true
}

const rolesAt = (working: Working, words: readonly Anchor[]): Role[] =>
  tellingSpansOf(working, words).map((span) => {
    const named = [...working.entities].filter(([, { mentions }]) => mentions.some((own) => isSame(own, span)))
    return { start: span.start, end: span.end, ...(named.length === 1 && { entity: named[0]![0] }) }
  })
