import { enoughFor, fitOf } from '../happenings/fit.ts'
import { atlasOf } from '../happenings/places.ts'
import { type Sighting, sightingsOf } from '../happenings/sightings.ts'
import type { Side, Sides } from './sides.ts'
import type { VersionChange } from './version.ts'

/** Events added and removed, and those that are planned, done, denied or vouched for otherwise. */
export function eventChanges({ before, after, cast }: Sides): VersionChange[] {
  const atlas = atlasOf([before.report, after.report], cast)
  const [old, now] = [sightingsOf(before.report, cast), sightingsOf(after.report, cast)]
  const isOne = (a: Sighting, b: Sighting): boolean => {
    const isOfOneSort = a.families.some((family) => b.families.includes(family))
    const isBeside = before.becomes(a.event.trigger[0]!) === after.sentenceOf(b.event.trigger[0]!)
    return isOfOneSort && (isBeside || (fitOf(a, b, atlas) ?? 0) >= Math.min(3, enoughFor(a)))
  }
  const gone = old.filter((one) => !isKept(one, before))
  const come = now.filter((one) => !isKept(one, after))
  const pairs = gone.flatMap((a) =>
    come
      .filter((b) => isOne(a, b))
      .slice(0, 1)
      .map((b) => [a, b] as const),
  )
  return [
    ...pairs.flatMap(([a, b]) => changesIn(a, b)),
    ...gone.filter((a) => !now.some((b) => isOne(a, b))).map(removed),
    ...come.filter((b) => !old.some((a) => isOne(a, b))).map(added),
  ]
}

const isKept = ({ event }: Sighting, side: Side): boolean => event.trigger.every((span) => side.isKept(span))

function changesIn(a: Sighting, b: Sighting): VersionChange[] {
  const spans = { before: a.event.trigger, after: b.event.trigger }
  const [from, to] = [a.event, b.event]
  const changes: VersionChange[] = []
  if (from.negated !== to.negated)
    changes.push({
      kind: 'event-negated',
      because: `${told(a)} is now said ${to.negated ? 'not ' : ''}to have happened.`,
      ...spans,
    })
  if (from.modality !== to.modality)
    changes.push({
      kind: 'modality-changed',
      because: `${told(a)} was ${from.modality} and is now ${to.modality}.`,
      ...spans,
    })
  if (!from.statement && to.statement)
    changes.push({ kind: 'attribution-softened', because: `${told(a)} is now only what someone says.`, ...spans })
  if (from.statement && !to.statement)
    changes.push({
      kind: 'attribution-hardened',
      because: `${told(a)} is now told without saying who says so.`,
      ...spans,
    })
  return changes
}

const removed = (one: Sighting): VersionChange => ({
  kind: 'event-removed',
  because: `${told(one)} is gone.`,
  before: one.event.trigger,
})

const added = (one: Sighting): VersionChange => ({
  kind: 'event-added',
  because: `${told(one)} is new.`,
  after: one.event.trigger,
})

const told = ({ report, event }: Sighting): string =>
  `“${event.trigger.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' … ')}”`
