import { type Days, daysBetween } from '../days.ts'
import type { CastMember } from '../entities.ts'
import { inCommon } from '../overlap.ts'
import { tolls } from './families.ts'
import { haveTwoNames } from './named.ts'
import type { Atlas } from './places.ts'
import { isCountry, type Party, type Sighting } from './sightings.ts'

/**
 * How well two sightings may be of one happening, in points for what, who, where and when; undefined where they cannot be.
 * The same sort of act is two points, and so is a name or place; `enoughFor` says how many it takes. That the same party
 * strikes in the same country again is not enough, whatever the points: something must tie this strike to that.
 */
export function fitOf(a: Sighting, b: Sighting, atlas: Atlas): number | undefined {
  const what = sameAct(a, b)
  if (what === 0 || !bearsOut(a, b) || isFewer(a, b) || areApart(a, b)) return undefined
  const actors = sameParty(a.actors, b.actors)
  const patients = sameParty(a.patients, b.patients)
  const who = Math.max(actors + patients, crossed(a, b))
  const near = atlas(a.place, b.place)
  const isCertain = actors >= named && patients >= named
  if (near === 'apart' && !(isCertain && isToldAlike(a, b))) return undefined
  if (actors < 0 && !(patients >= named || (near === 'same' && isToldAlike(a, b)))) return undefined
  if (patients < 0) return undefined
  const where = near === 'same' ? 2 : near === 'within' ? 1 : 0
  const when = sameTime(a, b, what + who + where >= 6)
  const more = sameCount(a, b) + sameSetting(a, b)
  const isTied =
    patients > 0 ||
    more >= 0.5 ||
    who >= 2 * named ||
    (near === 'same' && !isCountry(a.place!)) ||
    (actors >= named && a.actors.states.size === 0 && isToldAlike(a, b))
  if (when === undefined || (a.recurrence === 'again' && b.recurrence === 'again' && !isTied)) return undefined
  return what + Math.max(0, who) + where + when + more
}

/**
 * Points from which two sightings are one happening. Of a disaster a story has one, unless its reports tell of two places
 * or days; what lasts or comes once else needs a name or a place in common; what comes again and again needs two of them,
 * or one and the day.
 */
export const enoughFor = ({ isDisaster, recurrence }: Sighting): number => (isDisaster ? 2 : enough[recurrence])

const enough: { readonly [recurrence in Sighting['recurrence']]: number } = { lasting: 2.5, once: 3, again: 4.5 }

const named = 2

/**
 * Whether two sightings cannot be one, however alike: two sentences of two lengths, two numbers of people arrested on two
 * days, two storms by name, the dead of two disasters that are weeks apart.
 */
function areApart(a: Sighting, b: Sighting): boolean {
  if (a.term !== b.term && a.term && b.term) return true
  if (a.day !== b.day && a.count && b.count && a.count.value !== b.count.value && isArrest(a)) return true
  const areTolls = a.disaster !== undefined && b.disaster !== undefined && a.disaster !== b.disaster
  if (areTolls && Math.abs((a.day ?? 0) - (b.day ?? 0)) > longest.once) return true
  return (areTolls || (a.isDisaster && b.isDisaster)) && haveTwoNames(a.storms, b.storms)
}

const isArrest = ({ families }: Sighting): boolean => families[0] === 'arrest'

/** The dead and injured of one attack do not become fewer: seven killed on the day after fifteen were are others. */
function isFewer(a: Sighting, b: Sighting): boolean {
  const [earlier, later] = (a.day ?? 0) <= (b.day ?? 0) ? [a, b] : [b, a]
  if (earlier.recurrence !== 'again' || later.recurrence !== 'again' || earlier.day === later.day) return false
  if (!earlier.count || !later.count || !a.families.some((family) => tolls.has(family))) return false
  return later.count.value < earlier.count.value
}

/** Two words for one sort of act, or two acts that PLOVER codes alike. */
function sameAct(a: Sighting, b: Sighting): number {
  if (a.families.some((family) => b.families.includes(family))) return 2
  return a.event.mode !== undefined && a.event.type === b.event.type && a.event.mode === b.event.mode ? 1.5 : 0
}

/** What might have been is no happening, and what is planned is one with what is done only at or after its time. */
function bearsOut(a: Sighting, b: Sighting): boolean {
  if ((a.event.modality === 'unreal') !== (b.event.modality === 'unreal')) return false
  const [earlier, later] = (a.day ?? 0) <= (b.day ?? 0) ? [a, b] : [b, a]
  return !(earlier.event.modality === 'actual' && later.event.modality === 'planned' && !later.told && isNews(earlier))
}

/** Told of its own day, not looked back on. */
const isNews = ({ told, day }: Sighting): boolean => !told || day === undefined || day - told.to < 3

/** Points for whom two parties have in common, negative where both are named, or are of two countries, and share nobody. */
function sameParty(a: Party, b: Party): number {
  if (a.members.some((member) => b.members.includes(member))) return named
  if (share(a.states, b.states) || share(a.nouns, b.nouns)) return 1
  const areNamed = a.members.some(isSomebody) && b.members.some(isSomebody)
  return areNamed || (a.states.size > 0 && b.states.size > 0) ? -2 : 0
}

const isSomebody = ({ kind }: CastMember): boolean => kind === 'person' || kind === 'organization' || kind === 'group'

/** Talks and clashes are of both: who acts in one report may be whom it befalls in another. */
function crossed(a: Sighting, b: Sighting): number {
  const mutual = a.event.type === 'CONSULT' || a.event.type === 'AGREE'
  return mutual ? sameParty(a.actors, b.patients) + sameParty(a.patients, b.actors) : 0
}

/**
 * Points for the day. Days told that do not meet part two sightings, but for a day's difference about what else is certain
 * and comes once. Where none is told, a report tells of its own day; of what comes again, only of that.
 */
function sameTime(a: Sighting, b: Sighting, isCertain: boolean): number | undefined {
  const [first, second] = [a.told ?? reported(a), b.told ?? reported(b)]
  if (!first || !second) return 0
  const gap = daysBetween(first, second)
  if (gap === 0) return a.told && b.told && isNarrow(a.told) && isNarrow(b.told) ? 1.5 : 0.5
  if (a.told && b.told) return isCertain && gap === 1 && a.recurrence !== 'again' ? 0 : undefined
  if (a.recurrence === 'again' && isPlan(a) === isPlan(b) && sameCount(a, b) < 1) return undefined
  return gap > longest[a.recurrence] ? undefined : 0
}

/** So many days may lie between two reports of one happening, or between its day and a report that tells none. */
export const longest: { readonly [recurrence in Sighting['recurrence']]: number } = { again: 2, once: 7, lasting: 60 }

const isNarrow = ({ from, to }: Days): boolean => to - from <= 3

const isToldAlike = (a: Sighting, b: Sighting): boolean =>
  a.told !== undefined && b.told !== undefined && isNarrow(a.told) && daysBetween(a.told, b.told) === 0

const isPlan = ({ event }: Sighting): boolean => event.modality === 'planned'

/** A plan's time is within the month. */
export const reported = (sighting: Sighting): Days | undefined =>
  sighting.day === undefined ? undefined : { from: sighting.day, to: sighting.day + (isPlan(sighting) ? 30 : 1) }

/** The same number of those it befell; small numbers are often the same by chance. */
function sameCount({ count: a }: Sighting, { count: b }: Sighting): number {
  if (!a || !b || a.value !== b.value) return 0
  return a.value > 3 ? 1 : 0.5
}

const sameSetting = (a: Sighting, b: Sighting): number => Math.min(1, 0.5 * inCommon(a.setting, b.setting))

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => inCommon(a, b) > 0
