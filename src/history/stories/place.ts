import { isCopy } from '../copies/copy.ts'
import { chooseStory } from './choose.ts'
import type { Sketch } from './sketch.ts'

/** A report that has its place already. */
export interface Placed {
  readonly sketch: Sketch
  readonly story: string
  /** How many reports its story has by now, those that are not at hand among them. */
  readonly size: number
  /** The report it is a copy of; that one is a copy of none. */
  readonly copyOf?: string
}

/** Where a report belongs, and what its coming shows of those before it. */
export interface Placement {
  /** An id that the story keeps: that of its first report; where stories are merged, of the one with more reports here. */
  readonly story: string
  /** The report it is a copy of, where it is one; that one is a copy of none. */
  readonly copyOf?: string
  /** Reports thought original until now that this one shows to be copies of `copyOf`, as are the copies of theirs. */
  readonly copies: readonly string[]
  /** Stories that this report shows to be one with `story`: all their reports now belong to it. */
  readonly merged: readonly string[]
  /** Reports placed before that this one shows to belong elsewhere. */
  readonly moved: readonly Moved[]
}

export interface Moved {
  readonly report: string
  readonly from: string
  readonly to: string
}

/** Decides on a report by those that share keys with it, best first; where it comes again, it may be among them. */
export const place = (sketch: Sketch, candidates: readonly Placed[]): Placement => {
  const again = candidates.find((placed) => placed.sketch.report === sketch.report)
  const others = candidates.filter((placed) => placed !== again)
  return { ...chooseStory(sketch, others, again), ...originalOf(sketch, others) }
}

/**
 * The first found of those it copies, or the original of that one; any others are copies of that as well. Where it comes
 * again and was the original of some, they follow it.
 */
const originalOf = (sketch: Sketch, others: readonly Placed[]): Pick<Placement, 'copyOf' | 'copies'> => {
  const found = others
    .filter((placed) => isCopy(placed.sketch, sketch))
    .map(({ sketch: { report }, copyOf }) => copyOf ?? report)
  const originals = new Set(found)
  const copyOf = found.find((original) => original !== sketch.report)
  if (copyOf === undefined) return { copies: [] }
  originals.delete(copyOf)
  return { copyOf, copies: [...originals] }
}
