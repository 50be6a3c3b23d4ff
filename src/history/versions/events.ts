import { enoughFor, fitOf } from '../happenings/fit.ts'
import { atlasOf } from '../happenings/places.ts'
import { type Sighting, sightingsOf } from '../happenings/sightings.ts'
import { mostAlike } from './pairing.ts'
import type { Side, Sides } from './sides.ts'
import type { VersionChange } from './version.ts'

/** Events added and removed, and those that are planned, done, denied or vouched for otherwise. */
export function eventChanges({ before, after, cast }: Sides): VersionChange[] {
  const atlas = atlasOf([before.report, after.report], cast)
  const [old, now] = [sightingsOf(before.report, cast), sightingsOf(after.report, cast)]
  /** 0 where they are not one; those in the sentence that the other's has become first. */
  const likeness = (a: Sighting, b: Sighting): number => {
    if (!a.families.some((family) => b.families.includes(family))) return 0
    const isBeside = before.becomes(a.event.trigger[0]!) === after.sentenceOf(b.event.trigger[0]!)
    const fit = fitOf(a, b, atlas) ?? 0
    return isBeside ? 100 + fit : fit >= Math.min(3, enoughFor(a)) ? fit : 0
  }
  const [gone, come] = [old.filter((one) => !isKept(one, before)), now.filter((one) => !isKept(one, after))]
  const pairs = mostAlike(gone, come, likeness)
  const paired = new Set(pairs.values())
  const [stay, stand] = [old.filter((one) => !gone.includes(one)), now.filter((one) => !come.includes(one))]
  return [
    ...[...pairs].flatMap(([a, b]) => changesIn(a, b)),
    ...gone.filter((a) => !pairs.has(a) && !stand.some((b) => likeness(a, b))).map(removed),
    ...come.filter((b) => !paired.has(b) && !stay.some((a) => likeness(a, b))).map(added),
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
