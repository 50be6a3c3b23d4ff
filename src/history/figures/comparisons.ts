import { convert } from '../../record/units.ts'
import { daysApart } from '../days.ts'
import { isCountry } from '../happenings/sightings.ts'
import { inCommon } from '../overlap.ts'
import { isApart, isBound, isBoundOf } from './bounds.ts'
import type { Comparison, Figure, FigureVerdict } from './figure.ts'
import { type Entry, isNamed, isSameGiver, type Series } from './series.ts'
import { isChanging, isToll } from './subject.ts'

/** Every figure against the latest before it, or the one of an earlier report that it repeats. */
export function comparisonsOf(series: readonly Series[]): Comparison[] {
  const dead = series.filter(({ key, period }) => key === 'dead' && !period)
  const most = dead.toSorted((a, b) => b.entries.length - a.entries.length)[0]
  return series.flatMap((one) => [...within(one), ...(one.key === 'bodies' && most ? againstDead(one, most) : [])])
}

function within({ entries }: Series): Comparison[] {
  const found: Comparison[] = []
  const earlier: Entry[] = []
  let latest: Entry | undefined
  for (const entry of entries) {
    const { share } = entry.figure
    const again = earlier.findLast((other) => isSame(other, entry) && other.figure.report !== entry.figure.report)
    const repeats = earlier.some((other) => isSame(other, entry) && other.figure.report === entry.figure.report)
    const whole = share === 'part' ? latest : (wholeOf(entry, entries) ?? wider(entry, latest))
    if (whole) found.push(...partOf(whole, entry, whichOf(entry)))
    if (whole || share === 'part') continue
    if (again && !repeats) found.push(comparison('agrees', again, entry, 'the same figure'))
    else if (latest && !repeats && !entry.isPast && !share) found.push(...held(latest, entry))
    if (share) continue
    earlier.push(entry)
    if (!entry.isPast && !(again && latest && isOlder(again, latest))) latest = entry
  }
  return found
}

/** What a count in a hospital is a part of: the latest higher one until the end of that day. */
const wholeOf = ({ isLocal, figure }: Entry, entries: readonly Entry[]): Entry | undefined =>
  isLocal
    ? entries.findLast(
        (other) =>
          !other.isLocal && daysApart(other.figure.asOf, figure.asOf) >= 0 && other.figure.value > figure.value,
      )
    : undefined

/** A toll of one fire or storm is a part of that of all, and one of a province of that of its country. */
function wider({ figure, scope }: Entry, latest: Entry | undefined): Entry | undefined {
  if (!scope || !latest || latest.scope === scope || !isToll(figure.subject!)) return undefined
  if (daysApart(latest.figure.asOf, figure.asOf) > longAfter) return undefined
  const isInside =
    latest.scope && isCountry(latest.scope) && !isCountry(scope) && scope.country === latest.scope.country
  return (scope.kind === 'occurrence' || isInside) && figure.value < latest.figure.value ? latest : undefined
}

const whichOf = ({ figure: { share }, isLocal, scope }: Entry): string =>
  share ? 'only some of them' : isLocal ? 'those in hospital' : `those of ${scope!.name}`

const isOlder = (a: Entry, b: Entry): boolean => (a.figure.asOf ?? '') < (b.figure.asOf ?? '')

const isSame = ({ figure: a }: Entry, { figure: b }: Entry): boolean =>
  a.unit === b.unit && a.value === b.value && a.high === b.high && a.share === b.share && !isApart(a, b)

function held(a: Entry, b: Entry): Comparison[] {
  const ruled = verdictOn(a, b)
  return ruled ? [comparison(ruled[0], a, b, ruled[1])] : []
}

/** The rules, each with its reason; none says anything of two bounds that do not meet. */
function verdictOn(a: Entry, b: Entry): readonly [FigureVerdict, string] | undefined {
  const [first, second] = [a.figure, b.figure]
  const days = daysApart(first.asOf, second.asOf)
  if (isRounding(a, b)) return ['rounds', 'one is the other rounded']
  if ((days === 0 || first.high !== undefined || second.high !== undefined) && isBoundOf(inUnit(first, second), second))
    return ['agrees', 'the one keeps to the bound of the other']
  const isHigher = second.value > valueIn(first, second.unit)
  const isOneGiver = isSameGiver(first, second)
  const isUpdate = days === 0 && isOneGiver && first.report !== second.report && isDated(first, second)
  if (days > 0 && (isHigher ? isNews(second.subject!) : isHeld(second.subject!)) && areOfTwo(a, b)) return undefined
  if ((days > 0 || isUpdate) && isHigher && isToll(first.subject!)) return ['supersedes', 'a later and higher count']
  if (days > 0 && isHigher && b.isTotal) return ['supersedes', 'a later and higher total']
  if (days > 0 && (isOneGiver || b.isRevised)) return ['supersedes', 'a later figure of the same source, or put right']
  if (days >= longAfter && !isToll(first.subject!) && !areOfOneSize(first, second)) return undefined
  const isNewer = isChanging(first.subject!) || (days >= longAfter && !isToll(first.subject!))
  if (days > 0 && isNewer) return ['supersedes', 'a later figure']
  if (
    areOfOneHand(first, second, isOneGiver) ||
    !isDated(first, second) ||
    (!isNamed(first) && !isNamed(second)) ||
    (isBound(first) && isBound(second))
  )
    return undefined
  return [
    'conflicts',
    isOneGiver ? 'two figures of one source for the same' : 'two sources give two figures for the same',
  ]
}

/** Nobody contradicts himself within a report, nor an outlet within a day on what is no toll: it speaks of two things. */
const areOfOneHand = (first: Figure, second: Figure, isOneGiver: boolean): boolean =>
  first.report === second.report
    ? isOneGiver || !(isNamed(first) && isNamed(second))
    : isOneGiver && first.giver.by === 'outlet' && !isToll(first.subject!)

/** Counts that come anew with whatever else happens: the dead of another accident, those held after another raid. */
const isNews = (subject: string): boolean => isToll(subject) || isHeld(subject)
const isHeld = (subject: string): boolean => subject.split(' ', 1)[0] === 'held'

/**
 * Whether two counts are of two things that happened, and the later is no sum: two deeds, or two disasters. Deaths that a
 * story tells without a deed are those of its disaster, whichever sentence they stand in.
 */
const areOfTwo = (a: Entry, b: Entry): boolean => {
  if (b.isTotal || b.isRevised || b.isPast) return false
  const areDeeds = a.isDeed && b.isDeed && a.figure.happening !== b.figure.happening
  return areDeeds || (a.disasters.size > 0 && b.disasters.size > 0 && !inCommon(a.disasters, b.disasters))
}

/** Without the days of both it cannot be told which is the later. */
const isDated = (a: Figure, b: Figure): boolean => a.asOf !== undefined && b.asOf !== undefined

/** After so many days a sum or a size that someone else gives is taken for a newer one. */
const longAfter = 7

/** What is ten times as much is seldom the same grown: a cost of a year and one of a war. */
const areOfOneSize = (first: Figure, second: Figure): boolean => {
  const ratio = Math.abs(second.value / (valueIn(first, second.unit) || 1))
  return ratio < 10 && ratio > 0.1
}

const valueIn = ({ value, unit }: Pick<Figure, 'value' | 'unit'>, other: string): number =>
  unit === other ? value : convert({ low: value, high: value }, unit, other).low

const inUnit = ({ value, high, unit, comparator }: Figure, { unit: other }: Figure) =>
  unit === other
    ? { value, comparator, ...(high !== undefined && { high }) }
    : {
        value: valueIn({ value, unit }, other),
        comparator,
        ...(high !== undefined && { high: valueIn({ value: high, unit }, other) }),
      }

/** "About 70" of 71.3, "60 miles" of 97 kilometers. */
function isRounding(a: Entry, b: Entry): boolean {
  if (
    a.figure.high !== b.figure.high ||
    (isBound(a.figure) && isBound(b.figure) && isApart(inUnit(a.figure, b.figure), b.figure))
  )
    return false
  const [one, other] = [valueIn(a.figure, b.figure.unit), b.figure.value]
  if (one === other) return true
  const give = (entry: Entry): number => giveOf(entry) * (entry === a && one !== 0 ? one / (a.figure.value || 1) : 1)
  return Math.abs(one - other) <= Math.max(give(a), give(b))
}

/** How far a figure may be off for being rounded: half of its last digit, a twentieth for "about"; of a plain count nothing. */
function giveOf({ figure, words }: Entry): number {
  const size = Math.abs(figure.value)
  const digits = /\d[\d,]{0,20}(?:\.(\d{1,12}))?/.exec(words)
  const mantissa = digits ? Number(digits[0].replaceAll(',', '')) : size
  const power = mantissa > 0 ? size / mantissa : 1
  const decimals = digits?.[1]?.length ?? 0
  const zeros = decimals ? 0 : trailingZeros(mantissa)
  const isExact = figure.measure === 'count' && power === 1 && zeros < 2 && figure.comparator !== '~'
  if (isExact) return 0
  const place = 0.5 * power * 10 ** (zeros - decimals)
  return figure.comparator === '~' ? Math.max(Math.min(place, size * 0.1), size * 0.05) : Math.min(place, size * 0.05)
}

function trailingZeros(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 0
  let zeros = 0
  for (let rest = value; rest % 10 === 0; rest /= 10) zeros++
  return zeros
}

const partOf = (whole: Entry, part: Entry, which: string): Comparison[] =>
  part.figure.value <= whole.figure.value ? [comparison('narrower', whole, part, `the one counts ${which}`)] : []

/** Bodies found so many days after a count of the dead are of another disaster. */
const soon = 3

/** Bodies that were counted somewhere are not all the dead. */
const againstDead = ({ entries }: Series, dead: Series): Comparison[] =>
  entries.flatMap((entry) => {
    const { value, asOf, share } = entry.figure
    const latest = dead.entries.findLast(({ figure }) => !figure.share && daysApart(figure.asOf, asOf) >= 0)
    if (!latest || share || daysApart(latest.figure.asOf, asOf) > soon) return []
    if (latest.figure.value === value) return [comparison('agrees', latest, entry, 'as many bodies as dead')]
    return partOf(latest, entry, 'bodies, not all the dead')
  })

const comparison = (verdict: FigureVerdict, a: Entry, b: Entry, why: string): Comparison => ({
  verdict,
  between: [a.figure.id, b.figure.id],
  because: `${told(a)} and then ${told(b)}: ${why}.`,
  evidence: [a, b].map(({ figure: { report, spans } }) => ({ report, spans })),
})

/** "“At least 19” (Coast Daily, 2026-03-03)". */
const told = ({ words, figure: { giver, asOf } }: Entry): string => {
  const whence = [giver.name, asOf].filter((one) => one !== undefined).join(', ')
  return `“${words}”${whence && ` (${whence})`}`
}
