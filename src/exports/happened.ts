import type { Entity, Event, Record, Role } from '../record/index.ts'
import type { Tally } from './exporter.ts'

/** Whether an event may be counted as having happened, for formats that hold nothing else; if not, that is counted. */
export function hasHappened({ negated, modality }: Event, tally: Tally): boolean {
  if (negated) tally.leftOut('denied')
  else if (modality !== 'actual') tally.leftOut('not-actual')
  return !negated && modality === 'actual'
}

/** Acts that those who are named as their actors do with one another: "A and B met". */
const together: ReadonlySet<Event['type']> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

/** Two sides of an event; either may be missing. `mutual` where both did it with one another. */
export interface Sides {
  readonly actor?: Role
  readonly recipient?: Role
  readonly mutual?: true
}

/** Everyone who acted with everyone whom it was done to, as the codebooks of event data split compound actors. */
export function sidesOf({ type, actors, recipients }: Event): Sides[] {
  if (recipients.length) {
    if (!actors.length) return recipients.map((recipient) => ({ recipient }))
    return actors.flatMap((actor) => recipients.map((recipient) => ({ actor, recipient })))
  }
  if (actors.length > 1 && together.has(type))
    return actors.flatMap((actor, at) => actors.slice(at + 1).map((recipient) => ({ actor, recipient, mutual: true })))
  return actors.map((actor) => ({ actor }))
}

/** The entities of a record by id. */
export const entitiesById = ({ entities }: Record): ReadonlyMap<string, Entity> =>
  new Map(entities.map((entity) => [entity.id, entity]))

/** PLOVER's and CAMEO's number of a quadrant. */
export const quadNumbers: ReadonlyMap<string, number> = new Map([
  ['verbal-cooperation', 1],
  ['material-cooperation', 2],
  ['verbal-conflict', 3],
  ['material-conflict', 4],
])
