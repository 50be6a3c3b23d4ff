import { tolls } from './families.ts'
import { enoughFor, fitOf, longest, reported } from './fit.ts'
import type { Atlas } from './places.ts'
import type { Sighting } from './sightings.ts'

/**
 * Sightings gathered by happening: first what comes once or lasts, then the rest, among it deaths and injuries as those of
 * the disaster that their sentence tells.
 */
export function join(sightings: readonly Sighting[], atlas: Atlas): Sighting[][] {
  const single = gather(
    sightings.filter(({ recurrence }) => recurrence !== 'again'),
    atlas,
  )
  const disasters = new Map<string, number>()
  single.forEach((group, at) => {
    for (const one of group) if (one.isDisaster) disasters.set(sentenceOf(one), at)
  })
  const others: Sighting[] = []
  for (const sighting of inFixedOrder(sightings.filter(({ recurrence }) => recurrence === 'again'))) {
    const at = disasters.get(sentenceOf(sighting))
    const disaster = at === undefined ? undefined : single[at]!
    if (disaster && isItsToll(sighting, disaster)) disaster.push(sighting)
    else others.push(tiedTo(sighting, disaster && `disaster ${at}`))
  }
  return [...single, ...gather(others, atlas)]
}

/** "A ferry capsized, killing 12" is one with "19 died when the ferry capsized". */
const isItsToll = ({ families: [first] }: Sighting, disaster: readonly Sighting[]): boolean =>
  first === 'death' &&
  disaster.some(({ isDisaster, families }) => isDisaster && families.find((family) => tolls.has(family)) === first)

const sentenceOf = ({ report, sentence }: Sighting): string => `${report.id} ${sentence}`

/** A toll of a disaster is told day after day, with other numbers. */
const tiedTo = (sighting: Sighting, disaster: string | undefined): Sighting =>
  disaster && sighting.families.some((family) => tolls.has(family))
    ? { ...sighting, recurrence: 'lasting', setting: new Set([...sighting.setting, disaster]), disaster }
    : sighting

/**
 * Each in turn, by day and name of its report, goes to the happening that it fits best;
 * where it fits two as well, or none, it stands alone. Two events that a report tells apart stay apart, unless of one disaster.
 */
function gather(sightings: readonly Sighting[], atlas: Atlas): Sighting[][] {
  const groups: Group[] = []
  const byKey = new Map<string, Group[]>()
  for (const sighting of inFixedOrder(sightings)) {
    const near = keysOf(sighting).flatMap((key) => (byKey.get(key) ?? []).filter((group) => isNear(group, sighting)))
    const group = bestOf(new Set(near), sighting, atlas) ?? opened(groups)
    group.members.push(sighting)
    group.reports.add(sighting.report.id)
    keepProfile(group, sighting)
    widen(group, sighting)
    for (const key of keysOf(sighting)) {
      const known = byKey.get(key) ?? []
      if (known.length === 0) byKey.set(key, known)
      if (!group.keys.has(key)) known.push(group)
      group.keys.add(key)
    }
  }
  return groups.map(({ members }) => members)
}

interface Group {
  readonly keys: Set<string>
  /** The days that any of it tells or is reported on; none where one has no day. */
  from: number
  to: number
  readonly members: Sighting[]
  readonly reports: Set<string>
  /** Sightings that differ in who, where or when, the latest ones. */
  readonly profiles: Map<string, Sighting>
}

function opened(groups: Group[]): Group {
  const group: Group = {
    keys: new Set(),
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    members: [],
    reports: new Set(),
    profiles: new Map(),
  }
  groups.push(group)
  return group
}

/** Whether a group has a day that is near enough, so that what is months away costs no time. */
function isNear({ from, to }: Group, sighting: Sighting): boolean {
  const days = sighting.told ?? reported(sighting)
  const most = Math.max(longest[sighting.recurrence], 2)
  return !days || (days.from - most <= to && from <= days.to + most)
}

function widen(group: Group, sighting: Sighting): void {
  const { from, to } = sighting.told ?? reported(sighting) ?? always
  group.from = Math.min(group.from, from)
  group.to = Math.max(group.to, to)
}

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** By the record alone, so that the order in which reports are handed over decides nothing. */
const inFixedOrder = (sightings: readonly Sighting[]): Sighting[] =>
  sightings.toSorted(
    (a, b) =>
      (a.day ?? Number.MAX_VALUE) - (b.day ?? Number.MAX_VALUE) ||
      (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0),
  )

const keysOf = ({ families, event }: Sighting): readonly string[] =>
  event.mode === undefined ? families : [...families, `${event.type}/${event.mode}`]

function bestOf(candidates: ReadonlySet<Group>, sighting: Sighting, atlas: Atlas): Group | undefined {
  let best: Group | undefined
  let most = 0
  for (const group of candidates) {
    if (group.reports.has(sighting.report.id) && !sighting.isDisaster) continue
    const points = pointsFor(group, sighting, atlas)
    if (points === most) best = undefined
    if (points > most) [best, most] = [group, points]
  }
  return best
}

/** The best fit to any that is in the group, or 0 where one of them says that it cannot be. */
function pointsFor({ profiles }: Group, sighting: Sighting, atlas: Atlas): number {
  let most = 0
  for (const member of profiles.values()) {
    const points = fitOf(member, sighting, atlas)
    if (points === undefined) return 0
    if (points >= Math.max(enoughFor(member), enoughFor(sighting))) most = Math.max(most, points)
  }
  return most
}

/** So many are compared at most; more cost time and tell nothing new. */
const mostProfiles = 24

function keepProfile({ profiles }: Group, sighting: Sighting): void {
  const profile = profileOf(sighting)
  // What is told again goes behind the others: those told last are kept.
  profiles.delete(profile)
  profiles.set(profile, sighting)
  if (profiles.size > mostProfiles) profiles.delete(profiles.keys().next().value!)
}

const profileOf = ({ actors, patients, place, told, day, count, families, event }: Sighting): string =>
  JSON.stringify([
    families,
    event.modality,
    keysIn(actors.members),
    [...actors.nouns],
    keysIn(patients.members),
    [...patients.nouns],
    place?.key,
    told ?? day,
    count?.value,
  ])

const keysIn = (members: readonly { readonly key: string }[]): string[] => members.map(({ key }) => key)
