import { isCopy } from '../copies/copy.ts'
import type { Sketch } from './sketch.ts'

/** A report that has its place already. */
export interface Placed {
  readonly sketch: Sketch
  readonly story: string
  /** The report it is a copy of; that one is a copy of none. */
  readonly copyOf?: string
}

/** Where a report belongs, and what its coming shows of those before it. */
export interface Placement {
  /** An id that the story keeps: that of its first report, of the older one where stories are merged. */
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

const least = 0.35

/** Decides on a report by those that share keys with it, best first. The same report again has the place it had. */
export const place = (sketch: Sketch, candidates: readonly Placed[]): Placement => {
  const again = candidates.find((placed) => placed.sketch.report === sketch.report)
  const others = candidates.filter((placed) => placed !== again)
  const original = others.filter((placed) => isCopy(placed.sketch, sketch)).map((p) => p.copyOf ?? p.sketch.report)
  const [copyOf, ...copies] = [...new Set(original)]
  const near = others
    .map((placed) => ({ story: placed.story, likeness: likeness(sketch, placed.sketch) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
  return {
    story: again?.story ?? near[0]?.story ?? sketch.report,
    ...(copyOf === undefined ? {} : { copyOf }),
    copies,
    merged: [],
    moved: [],
  }
}

const likeness = (a: Sketch, b: Sketch): number => {
  const weights = new Map(b.terms)
  const shared = a.terms.reduce((sum, [word, weight]) => sum + weight * (weights.get(word) ?? 0), 0)
  return shared / (norm(a) * norm(b) || 1)
}

const norm = ({ terms }: Sketch): number => Math.hypot(...terms.map(([, weight]) => weight))
