import type { Event, Role } from '../../../record/index.ts'
import { akin, generic } from '../../lexicon/acts/index.ts'
import type { Trace } from '../../trace.ts'
import type { Telling } from './telling.ts'

/** How many happenings of a type are held against a new telling, the latest first. */
const memory = 24

/**
 * One event however often it is told: tellings of one type whose predicates are akin and that name no other parties, time
 * or certainty are joined; each later one adds its words and what the earlier left open.
 */
export function mergeTellings(tellings: readonly Telling[], trace: Trace): Omit<Event, 'id'>[] {
  const events: Telling[] = []
  const latest = new Map<string, number[]>()
  for (const telling of tellings) {
    const before = latest.get(telling.event.type) ?? []
    const same = before.findLast((at) => isSame(events[at]!, telling))
    if (same !== undefined) {
      events[same] = join(events[same]!, telling)
      continue
    }
    latest.set(telling.event.type, [...before.slice(1 - memory), events.length])
    events.push(telling)
  }
  return events.flatMap(({ event, bare }) => {
    if (!bare || event.time || event.place || (telling.has(event.type) && !lasting.has(event.predicate))) return [event]
    trace.drop(event.trigger[0]!, 'events/nobody')
    return []
  })
}

/** Types of acts that are news though nobody is named: "fighting", "protests". Talks and help are of somebody. */
const telling: ReadonlySet<string> = new Set([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'MOBILIZE',
  'OTHER',
])

/** What goes on for years is no news by itself. */
const lasting: ReadonlySet<string> = new Set(['war', 'occupation'])

function isSame(a: Telling, b: Telling): boolean {
  if (a.event.negated !== b.event.negated) return false
  if (clash(a, b) || countOthers(a, b) || meetOthers(a, b)) return false
  if (b.bare && b.known) return generic.has(b.event.predicate) && akin(a.event.predicate, b.event.predicate)
  if (a.event.modality !== b.event.modality) return false
  if (!akin(a.event.predicate, b.event.predicate)) return false
  const actors = meet(a.actors, b.actors)
  const recipients = meet(a.recipients, b.recipients)
  return actors !== 'apart' && recipients !== 'apart' && (actors === 'shared' || recipients === 'shared')
}

/** Whether two tellings are of days apart. */
function clash({ time: a }: Telling, { time: b }: Telling): boolean {
  if (!a?.from || !a.to || !b?.from || !b.to) return false
  return a.to <= b.from || b.to <= a.from
}

/** “Killed nine people” and “killed four people” are two happenings, though both are of people. */
const countOthers = ({ counts: a }: Telling, { counts: b }: Telling): boolean =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value))

/** She who met the president and she who met the minister are one, but two meetings. */
const meetOthers = ({ event, actors: a }: Telling, { event: other, actors: b }: Telling): boolean =>
  event.type === 'CONSULT' &&
  !generic.has(other.predicate) &&
  a.size > 1 &&
  b.size > 1 &&
  [...a].some((key) => !b.has(key)) &&
  [...b].some((key) => !a.has(key))

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): 'shared' | 'open' | 'apart' {
  if (!a.size || !b.size) return 'open'
  return [...a].some((key) => b.has(key)) ? 'shared' : 'apart'
}

function join(a: Telling, b: Telling): Telling {
  const { event } = a
  const time = event.time ?? b.event.time
  const place = event.place ?? b.event.place
  return {
    event: {
      ...event,
      trigger: [...event.trigger, ...b.event.trigger],
      contexts: [...new Set([...event.contexts, ...b.event.contexts])].sort(),
      actors: fuller(event.actors, b.event.actors),
      recipients: fuller(event.recipients, b.event.recipients),
      ...(time && { time }),
      ...(place && { place }),
    },
    ...((a.time ?? b.time) && { time: a.time ?? b.time! }),
    actors: a.actors.size ? a.actors : b.actors,
    recipients: a.recipients.size ? a.recipients : b.recipients,
    counts: [...a.counts, ...b.counts],
    bare: a.bare && b.bare,
    known: a.known,
  }
}

/** The roles of the earlier telling, unless it has none. */
const fuller = (a: Role[], b: Role[]): Role[] => (a.length ? a : b)
