import { overlapOf, type Shingles } from './shingles.ts'

/** What tells of a text whether it is another's copy. */
export interface Copied {
  readonly shingles: Shingles
  /** The agency it credits, folded: "reuters". */
  readonly agency?: string
}

/** Least shares of the shorter text that stand in the longer one; lower where both credit the same agency. */
const least = { containment: 0.6, credited: 0.35 }
/** Shorter texts share so much by chance: a quotation, a form of words. */
const leastSeen = 6

/** Whether two texts go back to one: a copy, a copy cut short, or wire copy behind a lead of its own. Symmetric. */
export const isCopy = (a: Copied, b: Copied): boolean => {
  const overlap = overlapOf(a.shingles, b.shingles)
  return overlap.seen >= leastSeen && overlap.containment >= (creditSame(a, b) ? least.credited : least.containment)
}

const creditSame = (a: Copied, b: Copied): boolean => a.agency !== undefined && a.agency === b.agency
