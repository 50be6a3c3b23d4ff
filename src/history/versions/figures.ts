import { convert, dimensionOf } from '../../record/units.ts'
import { entriesOf } from '../figures/figures.ts'
import type { Entry } from '../figures/series.ts'
import type { Side, Sides } from './sides.ts'
import type { VersionChange, VersionChangeKind } from './version.ts'

/** Figures raised, lowered, bounded otherwise, added and removed. */
export function figureChanges({ before, after, cast }: Sides): VersionChange[] {
  const [old, now] = [entriesOf(before.report, cast, new Map()), entriesOf(after.report, cast, new Map())]
  const gone = old.filter((entry) => !before.isKept(spanOf(entry)) && !now.some((other) => isSame(entry, other)))
  const come = now.filter((entry) => !after.isKept(spanOf(entry)) && !old.some((other) => isSame(other, entry)))
  const bounded = gone.flatMap((entry) => {
    const other = come.find((one) => isSameNumber(entry, one) && isOfOne(entry, one, before, after))
    return other ? [{ entry, other }] : []
  })
  const pairs = pairsOf(gone, come, bounded, before, after)
  return [
    ...pairs.map(({ entry, other }) => changed(entry, other)),
    ...gone
      .filter((entry) => !pairs.some((pair) => pair.entry === entry))
      .map((entry) => lone('figure-removed', entry)),
    ...come.filter((entry) => !pairs.some((pair) => pair.other === entry)).map((entry) => lone('figure-added', entry)),
  ]
}

interface Pair {
  readonly entry: Entry
  readonly other: Entry
}

/** Each figure that is gone with the one in its place, those in the sentence that its own has become first. */
function pairsOf(
  gone: readonly Entry[],
  come: readonly Entry[],
  sure: readonly Pair[],
  before: Side,
  after: Side,
): Pair[] {
  const pairs = [...sure]
  const isFree = (entry: Entry): boolean => !pairs.some((pair) => pair.entry === entry || pair.other === entry)
  const beside = (entry: Entry, other: Entry): boolean =>
    before.becomes(spanOf(entry)) === after.sentenceOf(spanOf(other))
  for (const isNear of [true, false])
    for (const entry of gone) {
      if (!isFree(entry)) continue
      const other = come.find(
        (one) => isFree(one) && isOfOne(entry, one, before, after) && (beside(entry, one) || !isNear),
      )
      if (other) pairs.push({ entry, other })
    }
  return pairs
}

const spanOf = ({ figure }: Entry) => figure.spans[0]!

const isSameNumber = ({ figure: a }: Entry, { figure: b }: Entry): boolean =>
  a.value === b.value && a.high === b.high && a.unit === b.unit

const isSame = (a: Entry, b: Entry): boolean =>
  isSameNumber(a, b) && a.figure.comparator === b.figure.comparator && a.figure.subject === b.figure.subject

/** Whether two figures may be one that changed: of one subject, or in one place without one. */
function isOfOne(a: Entry, b: Entry, before: Side, after: Side): boolean {
  if (dimensionOf(a.figure) !== dimensionOf(b.figure) || a.figure.share !== b.figure.share) return false
  if (a.figure.subject !== undefined && a.figure.subject === b.figure.subject) return true
  return a.figure.subject === b.figure.subject && before.becomes(spanOf(a)) === after.sentenceOf(spanOf(b))
}

function changed(entry: Entry, other: Entry): VersionChange {
  const [a, b] = [entry.figure, other.figure]
  const from = a.unit === b.unit ? a.value : convert({ low: a.value, high: a.value }, a.unit, b.unit).low
  const kind: VersionChangeKind =
    b.value > from ? 'figure-raised' : b.value < from ? 'figure-lowered' : 'figure-bounded'
  return { kind, because: `“${entry.words}” is now “${other.words}”.`, before: a.spans, after: b.spans }
}

const lone = (kind: 'figure-added' | 'figure-removed', { words, figure: { spans } }: Entry): VersionChange =>
  kind === 'figure-added'
    ? { kind, because: `“${words}” is new.`, after: spans }
    : { kind, because: `“${words}” is gone.`, before: spans }
