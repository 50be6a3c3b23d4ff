import type { Sketch } from './sketch.ts'
import type { Likeness } from './likeness.ts'

/**
 * Reports that tell one event are about as like each other as any of them is like the next: a loose story takes in what is
 * less like it, a tight one (two bouts of one champion) does not. `usual` is how like reports of a story are to each other
 * as a rule; a group of few pairs is taken to be like that, as if `pairs` more had been seen.
 */
const cohesion = { usual: 0.3, pairs: 8, power: 0.625 }
/** The least bond by which groups are one. Measured on ECB+, see docs/decisions/0010. */
const least = 0.18

interface Group {
  readonly members: number[]
  /** Sum of the likenesses of all pairs within. */
  within: number
}

/** Brings together those that tell one event: the pair of groups with the strongest bond first, until none is enough. */
export const groupsOf = (sketches: readonly Sketch[], likeness: Likeness): readonly (readonly number[])[] => {
  const groups = new Map<number, Group>(sketches.map((_, at) => [at, { members: [at], within: 0 }]))
  /** Sums of the likenesses between two groups, the numbers of their first members as indexes. */
  const between = sketches.map((a, i) => Float64Array.from(sketches, (b, j) => (i === j ? 0 : likeness(a, b))))
  for (;;) {
    const pair = strongest(groups, between)
    if (!pair) return [...groups.values()].map(({ members }) => members)
    const [a, b] = pair
    const [into, from] = [groups.get(a)!, groups.get(b)!]
    into.within += from.within + between[a]![b]!
    into.members.push(...from.members)
    groups.delete(b)
    for (const other of groups.keys()) between[other]![a] = between[a]![other]! += between[b]![other]!
  }
}

const strongest = (
  groups: ReadonlyMap<number, Group>,
  between: readonly Float64Array[],
): readonly [number, number] | undefined => {
  const all = [...groups].map(([at, { members, within }]) => ({
    at,
    size: members.length,
    tight: tightness(members.length, within),
  }))
  let best: readonly [number, number] | undefined
  let bond = least
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      const mean = between[a.at]![b.at]! / (a.size * b.size)
      if (mean < bond * a.tight * b.tight) continue
      bond = mean / (a.tight * b.tight)
      best = [a.at, b.at]
    }
  })
  return best
}

/** How much tighter than usual a group is: 1 for a single report, more than 1 for a tight group. */
const tightness = (size: number, within: number): number => {
  const pairs = (size * (size - 1)) / 2
  const mean = (within + cohesion.usual * cohesion.pairs) / (pairs + cohesion.pairs)
  return (mean / cohesion.usual) ** cohesion.power
}
