import { dimensionOf } from '../../record/units.ts'
import { daysApart } from '../days.ts'
import type { CastMember } from '../entities.ts'
import { isAttack } from '../happenings/families.ts'
import { foldName } from '../folding.ts'
import { slotIn } from '../grouping.ts'
import type { Happening } from '../happenings/happening.ts'
import { haveTwoNames } from '../happenings/named.ts'
import type { Atlas } from '../happenings/places.ts'
import { inCommon } from '../overlap.ts'
import type { Figure } from './figure.ts'
import { isState, isToll } from './subject.ts'

/** A figure with what is needed to hold it against others. */
export interface Entry {
  readonly figure: Figure
  /** What it counts or measures, as it is read. */
  readonly title: string
  readonly words: string
  /** Told as a figure of before: "up from 12". */
  readonly isPast: boolean
  /** Told of those in a hospital or a morgue. */
  readonly isLocal: boolean
  /** Told as put right: "revised", "lowered". */
  readonly isRevised: boolean
  readonly scope?: CastMember
  readonly signature: ReadonlySet<string>
  /** Ids of the attacks that its sentence tells: each has its own dead. */
  readonly attacks: ReadonlySet<string>
  /** Ids of the disasters that its sentence tells. */
  readonly disasters: ReadonlySet<string>
  /** The own words of the storms that its sentence names. */
  readonly storms: ReadonlySet<string>
  /** Whether it stands with what somebody did. */
  readonly isDeed: boolean
  /** Told as a sum of all until then: "the toll", "since the war began". */
  readonly isTotal: boolean
  /** Report and place of its sentence. */
  readonly sentence: string
}

export interface Series {
  readonly key: string
  readonly unit: string
  readonly period: Figure['period']
  /** The places and things that its figures are of, the first first. */
  readonly scopes: CastMember[]
  readonly attacks: Set<string>
  readonly entries: Entry[]
}

/**
 * Whether a story tells of attack after attack, as a war does. Each has its own dead, and only sums and what is told of the
 * same attack can be held against each other.
 */
export const isOfManyAttacks = (happenings: readonly Happening[]): boolean => {
  const days = happenings.flatMap((happening) => (isAttack(happening) ? (happening.days[0]?.value.from ?? []) : []))
  return new Set(days).size >= manyDays
}

const manyDays = 4

/**
 * Figures of one subject, unit and period, where their places are not apart. Of the dead, the injured and the like a story
 * has one count a place; figures of things are of one series where their sentences speak of the same.
 */
export function seriesOf(entries: readonly Entry[], atlas: Atlas, ofManyAttacks: boolean): Series[] {
  const all: Series[] = []
  const byKey = new Map<string, Series[]>()
  for (const entry of entries) {
    const { subject, period } = entry.figure
    if (!subject) continue
    const key = `${subject}|${dimensionOf(entry.figure)}|${period?.from ?? ''}|${period?.to ?? ''}`
    const known = slotIn(byKey, key, (): Series[] => [])
    const own =
      onlyFit(entry, ofManyAttacks ? known.filter((series) => isTied(entry, series)) : known, atlas) ??
      opened(entry, known, all)
    own.entries.push(entry)
    for (const attack of entry.attacks) own.attacks.add(attack)
    if (entry.scope && !own.scopes.includes(entry.scope)) own.scopes.push(entry.scope)
  }
  return all
}

function opened({ figure }: Entry, known: Series[], all: Series[]): Series {
  const series = {
    key: figure.subject!,
    unit: figure.unit,
    period: figure.period,
    scopes: [],
    attacks: new Set<string>(),
    entries: [],
  }
  known.push(series)
  all.push(series)
  return series
}

/** The series that a figure belongs to; of several the one of its attack or its place, and where that tells none, none. */
function onlyFit(entry: Entry, known: readonly Series[], atlas: Atlas): Series | undefined {
  if (!isState(entry.figure.subject!)) return known.find((series) => isOfThing(entry, series))
  const fit = known.filter((series) => isOfState(entry, series, atlas))
  if (fit.length < 2) return fit[0]
  const near = fit.filter(
    ({ scopes, attacks }) => isShared(entry.attacks, attacks) || (entry.scope && scopes.includes(entry.scope)),
  )
  return near.length === 1 ? near[0] : undefined
}

/** Of one attack, both sums, or the very number again; sums of money and sizes need no tie. */
const isTied = ({ figure, attacks, isTotal }: Entry, series: Series): boolean =>
  figure.measure !== 'count' ||
  isShared(attacks, series.attacks) ||
  series.entries.some(
    (other) =>
      (isTotal && other.isTotal) ||
      isRepeated(other.figure, figure) ||
      (figure.happening !== undefined && other.figure.happening === figure.happening),
  )

/** A figure of things, where the sentences speak of the same. */
function isOfThing(entry: Entry, { entries, key }: Series): boolean {
  const last = entries.slice(-latest)
  const least = key.includes(' ') ? 0.2 : 0.5
  return last.some((other) => isAlike(entry.signature, other.signature, least)) && !isBeside(entry, last)
}

function isOfState(entry: Entry, { scopes, attacks, entries }: Series, atlas: Atlas): boolean {
  if (isBeside(entry, entries.slice(-latest)) || isOfAnother(entry, entries)) return false
  if (entry.attacks.size > 0 && attacks.size > 0 && !isShared(entry.attacks, attacks)) return false
  const isOfPlace = scopes.every((scope) => isComparable(entry.scope, scope, atlas))
  return isOfPlace || entries.some(({ figure }) => isRepeated(figure, entry.figure))
}

/** Numbers of two storms are of two things, and so are two of one sentence, unless the one is what it was before. */
const isBeside = (entry: Entry, last: readonly Entry[]): boolean =>
  last.some(
    (other) =>
      (other.sentence === entry.sentence && !isSameNumber(other, entry)) || haveTwoNames(other.storms, entry.storms),
  )

/**
 * Whether a count of the dead or injured is of something else than those before: another than they give, and that in the
 * same report by the same source, or so many days later with no word that it is a sum. "Three were killed" a week after
 * "twelve were killed" is another accident.
 */
function isOfAnother(entry: Entry, entries: readonly Entry[]): boolean {
  const { figure, isPast, isTotal, isRevised, isLocal } = entry
  if (!isToll(figure.subject!) || isPast || isTotal || isRevised || isLocal || figure.share) return false
  const others = entries.filter((other) => !other.isPast && !other.isLocal && !other.figure.share)
  const latest = others.at(-1)?.figure
  if (!latest || others.some((other) => other.figure.value === figure.value)) return false
  const isOwn = latest.report === figure.report && isSameGiver(latest, figure)
  const days = daysApart(latest.asOf, figure.asOf)
  return isOwn || days > (figure.value < latest.value ? fresh.lower : fresh.higher)
}

/** For so many days a count that is told as news may still be of what was counted before. */
const fresh = { lower: 2, higher: 7 }

/** One of the cast or of one name; whoever has neither is the same within a report only. */
export const isSameGiver = (a: Figure, b: Figure): boolean =>
  a.giver.by === b.giver.by && giverKey(a) === giverKey(b) && (isNamed(a) || a.report === b.report)

/** Whether it is known who gave a figure. */
export const isNamed = (figure: Figure): boolean => giverKey(figure) !== ''

const giverKey = ({ giver }: Figure): string => giver.key ?? foldName(giver.name ?? '')

const isSameNumber = (a: Entry, b: Entry): boolean =>
  a.isPast || b.isPast || a.figure.share !== b.figure.share || a.figure.value === b.figure.value

const isShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))

/** Small numbers are often the same by chance. */
const isRepeated = (a: Figure, b: Figure): boolean => a.value === b.value && a.value > 9

/** So many of a series are looked at. */
const latest = 8

/** Places that are not apart, and things of two names are. */
const isComparable = (a: CastMember | undefined, b: CastMember | undefined, atlas: Atlas): boolean =>
  !a || !b || isPlace(a) !== isPlace(b) || (isPlace(a) ? atlas(a, b) !== 'apart' : a === b)

const isPlace = ({ kind }: CastMember): boolean => kind === 'place' || kind === 'facility'

/** Whether two sentences have two words or names of `least` a part in common: a story has millions of pairs to look at. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  if (Math.min(a.size, b.size) / Math.max(a.size, b.size) < least) return false
  const common = inCommon(a, b)
  return common >= 2 && common / (a.size + b.size - common) >= least
}
