import type { Likenesses } from './likeness.ts'

/**
 * Reports that tell one event are about as like each other as any of them is like the next: a loose story takes in what is
 * less like it, a tight one (two bouts of one champion) does not. `usual` is how like reports of a story are to each other
 * as a rule; a group of few pairs is taken to be like that, as if `pairs` more had been seen. A loose group is taken to be no looser than usual, or it would grow without end.
 */
const cohesion = { usual: 0.3, pairs: 8, power: 0.625 }
/** The least bond by which groups are one. Measured on ECB+, see docs/decisions/0010. */
const least = 0.165

interface Group {
  /** The place of its first member. */
  readonly at: number
  readonly members: number[]
  /** Sum of the likenesses of all pairs within. */
  within: number
  /** How much tighter than usual it is: 1 for a single report and for a loose group, more for a tight one. */
  tightness: number
  /** The sum of the likenesses of its members to those of each other group, by the place of that. */
  readonly to: Float64Array
  /** The group behind it with which it has the strongest bond. */
  nearest: Group | undefined
  bond: number
}

/**
 * Brings together those that tell one event: the pair of groups with the strongest bond first, until none is enough; of
 * pairs as strong the last. Every group remembers its nearest, so that few pairs are looked at again.
 */
export const groupsOf = (likenesses: Likenesses): readonly (readonly number[])[] => {
  const groups = new Set(likenesses.map(groupOfOne))
  for (const group of groups) findNearest(group, groups)
  for (;;) {
    const into = strongest(groups)
    if (!into) return [...groups].map(({ members }) => members)
    const from = into.nearest!
    groups.delete(from)
    join(into, from, groups)
    for (const group of groups)
      if (group === into || group.nearest === into || group.nearest === from) findNearest(group, groups)
      else if (group.at < into.at) consider(group, into)
  }
}

const groupOfOne = (likenesses: Float64Array, at: number): Group => ({
  at,
  members: [at],
  within: 0,
  tightness: 1,
  to: likenesses.slice(),
  nearest: undefined,
  bond: 0,
})

const strongest = (groups: ReadonlySet<Group>): Group | undefined => {
  let found: Group | undefined
  for (const group of groups) if (group.nearest && group.bond >= (found?.bond ?? least)) found = group
  return found
}

const findNearest = (group: Group, groups: ReadonlySet<Group>): void => {
  group.nearest = undefined
  group.bond = 0
  for (const other of groups) if (other.at > group.at) consider(group, other)
}

/** Makes another its nearest if it is; of two as near the one behind. */
const consider = (group: Group, other: Group): void => {
  const mean = group.to[other.at]! / (group.members.length * other.members.length)
  const bond = mean / (group.tightness * other.tightness)
  if (bond < group.bond || (bond === group.bond && group.nearest && group.nearest.at > other.at)) return
  group.nearest = other
  group.bond = bond
}

const join = (into: Group, from: Group, others: ReadonlySet<Group>): void => {
  into.within += from.within + into.to[from.at]!
  into.members.push(...from.members)
  into.tightness = tightnessOf(into.members.length, into.within)
  for (const other of others) other.to[into.at] = into.to[other.at]! += from.to[other.at]!
}

const tightnessOf = (size: number, within: number): number => {
  const pairs = (size * (size - 1)) / 2
  const mean = (within + cohesion.usual * cohesion.pairs) / (pairs + cohesion.pairs)
  return Math.max(1, (mean / cohesion.usual) ** cohesion.power)
}
