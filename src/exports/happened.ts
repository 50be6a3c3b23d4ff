import type { Happening, Report } from '../history/index.ts'
import type { Event, Role } from '../record/index.ts'
import type { ExportOptions, Tally } from './exporter.ts'

/** Whether an event may be counted as having happened, for formats that hold nothing else; if not, that is counted. */
export function hasHappened({ negated, modality }: Event, tally: Tally): boolean {
  if (negated) tally.leftOut('denied')
  else if (modality !== 'actual') tally.leftOut('not-actual')
  return !negated && modality === 'actual'
}

/** The happening that an event of a report is, and by how many it is told. */
export type Told = Pick<Happening, 'id' | 'mentions' | 'reports' | 'sources'>

/** The happenings of a report by its events: `toldIn(report)(event)`. */
export const toldBy =
  ({ happeningsOf }: ExportOptions) =>
  (report: Report): ((event: Event) => Told) => {
    const byEvent = new Map<string, Happening>()
    for (const happening of happeningsOf?.(report) ?? [])
      for (const telling of happening.tellings) if (telling.report === report.id) byEvent.set(telling.event, happening)
    return ({ id, trigger }) =>
      byEvent.get(id) ?? { id: `${report.id}/${id}`, mentions: trigger.length, reports: 1, sources: 1 }
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

/** PLOVER's and CAMEO's number of a quadrant. */
export const quadNumbers: ReadonlyMap<string, number> = new Map([
  ['verbal-cooperation', 1],
  ['material-cooperation', 2],
  ['verbal-conflict', 3],
  ['material-conflict', 4],
])
