import type { CastMember } from '../entities.ts'
import type { Atlas } from '../happenings/places.ts'
import { units } from '../../record/units.ts'
import type { Figure } from './figure.ts'
import { isState } from './subject.ts'

/** A figure with what is needed to hold it against others. */
export interface Entry {
  readonly figure: Figure
  readonly words: string
  /** Told as a figure of before: "up from 12". */
  readonly isPast: boolean
  /** Told of those in a hospital or a morgue. */
  readonly isLocal: boolean
  /** Told as put right: "revised", "lowered". */
  readonly isRevised: boolean
  readonly scope?: CastMember
  readonly signature: ReadonlySet<string>
}

export interface Series {
  readonly key: string
  readonly unit: string
  readonly period: Figure['period']
  /** The places and things that its figures are of, the first first. */
  readonly scopes: CastMember[]
  readonly entries: Entry[]
}

/**
 * Figures of one subject, unit and period, where their places are not apart. Of the dead, the injured and the like a story
 * has one count a place; figures of things are of one series where their sentences speak of the same.
 */
export function seriesOf(entries: readonly Entry[], atlas: Atlas): Series[] {
  const all: Series[] = []
  const byKey = new Map<string, Series[]>()
  for (const entry of entries) {
    const { subject, period } = entry.figure
    if (!subject) continue
    const key = `${subject}|${dimensionOf(entry.figure)}|${period?.from ?? ''}|${period?.to ?? ''}`
    const known = byKey.get(key) ?? []
    const own = known.find((series) => belongs(entry, series, atlas)) ?? opened(entry, all)
    if (!known.includes(own)) byKey.set(key, [...known, own])
    own.entries.push(entry)
    if (entry.scope && !own.scopes.includes(entry.scope)) own.scopes.push(entry.scope)
  }
  return all
}

function opened({ figure }: Entry, all: Series[]): Series {
  const series = { key: figure.subject!, unit: figure.unit, period: figure.period, scopes: [], entries: [] }
  all.push(series)
  return series
}

/** Miles and kilometers are lengths; currencies are never converted. */
const dimensionOf = ({ unit, measure }: Figure): string => units[unit]?.[0] ?? `${measure} ${unit}`

const belongs = (entry: Entry, { scopes, entries, key }: Series, atlas: Atlas): boolean =>
  isState(key)
    ? scopes.every((scope) => isComparable(entry.scope, scope, atlas)) ||
      entries.some(({ figure }) => isRepeated(figure, entry.figure))
    : entries.slice(-latest).some((other) => isAlike(entry.signature, other.signature, key.includes(' ') ? 0.2 : 0.5))

/** Small numbers are often the same by chance. */
const isRepeated = (a: Figure, b: Figure): boolean => a.value === b.value && a.value > 9

/** So many of a series are looked at. */
const latest = 8

/** Places that are not apart, and things of two names are. */
const isComparable = (a: CastMember | undefined, b: CastMember | undefined, atlas: Atlas): boolean =>
  !a || !b || isPlace(a) !== isPlace(b) || (isPlace(a) ? atlas(a, b) !== 'apart' : a === b)

const isPlace = ({ kind }: CastMember): boolean => kind === 'place' || kind === 'facility'

/** Whether two sentences have two words or names of `least` a part in common. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  const common = [...a].filter((one) => b.has(one)).length
  return common >= 2 && common / (a.size + b.size - common) >= least
}
