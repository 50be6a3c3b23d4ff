import { groupsOf } from './bonds.ts'
import { likenessesOf } from './likeness.ts'
import type { Moved, Placed, Placement } from './place.ts'
import type { Sketch } from './sketch.ts'

/** Fewer reports are not enough to move others out of their story, or to make one of their own of them. */
const enough = 3
/** A story is merged with another where so much of it goes there. What is not at hand stays. */
const most = 2 / 3
/** So many reports of a story of more than three must be near a report to bring it there: one may have strayed in itself. */
const bonds = 2

type Choice = Pick<Placement, 'story' | 'merged' | 'moved'>

/** A group of reports and how many of them each story has. */
interface Counted {
  readonly group: readonly Placed[]
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Groups the report and those near it anew, as if they had all come at once, and holds that against the stories they are
 * in: so the order in which reports come matters little, for what was placed early is looked at again with the later known.
 * `again` is the report itself where it comes again.
 */
export const chooseStory = (sketch: Sketch, others: readonly Placed[], again?: Placed): Choice => {
  const near: readonly Placed[] = [{ sketch, story: again?.story ?? '', size: again?.size ?? 0 }, ...others]
  const counted = groupsOf(likenessesOf(near.map((placed) => placed.sketch))).map((members) =>
    count(members.map((at) => near[at]!)),
  )
  const here = counted.find(({ group }) => group[0]?.sketch === sketch)!
  const homes = homesOf(counted)
  const story = storyOf(here, homes) ?? again?.story ?? sketch.report
  const merged = [...here.counts].filter(([other, n]) => other !== story && goes(other, n, here, homes))
  const gone = new Map(merged.map(([other]) => [other, story]))
  const moved = counted.flatMap((one) => movesIn(one, one === here ? story : storyOf(one, homes), gone))
  return { story, merged: [...gone.keys()], moved: moved.filter(({ report }) => report !== sketch.report) }
}

const count = (group: readonly Placed[]): Counted => {
  const counts = new Map<string, number>()
  for (const { story } of group) if (story) counts.set(story, (counts.get(story) ?? 0) + 1)
  return { group, counts }
}

/** The group in which each story lives on: that with most of its reports. */
const homesOf = (counted: readonly Counted[]): ReadonlyMap<string, Counted> => {
  const homes = new Map<string, Counted>()
  for (const one of counted)
    for (const [story, n] of one.counts) if (n > (homes.get(story)?.counts.get(story) ?? 0)) homes.set(story, one)
  return homes
}

/** Whose story a group tells: the one with most reports in it of those that live on there, else that of its strays. */
const storyOf = (one: Counted, homes: ReadonlyMap<string, Counted>): string | undefined => {
  const byCount = [...one.counts]
    .filter(([story, n]) => n >= Math.min(bonds, Math.ceil(sizeOf(story, one) / 3)))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const own = byCount.find(([story]) => homes.get(story) === one)?.[0]
  if (own !== undefined || byCount.length === 0) return own
  return one.group.length < enough ? byCount[0]![0] : splitOff(one)
}

const sizeOf = (story: string, { group }: Counted): number => group.find((placed) => placed.story === story)!.size

/** A story that comes apart from another is named after its first report. The mark tells it from one that it founded. */
const splitOff = ({ group }: Counted): string => {
  const age = ({ sketch }: Placed): string => `${sketch.day ?? ''} ${sketch.report}`
  return `${group.reduce((first, other) => (age(other) < age(first) ? other : first)).sketch.report}~`
}

const goes = (story: string, n: number, here: Counted, homes: ReadonlyMap<string, Counted>): boolean =>
  homes.get(story) === here && n >= most * sizeOf(story, here)

/** Reports of a group that belong to its story and are in another. */
const movesIn = ({ group }: Counted, to: string | undefined, gone: ReadonlyMap<string, string>): readonly Moved[] =>
  to === undefined || group.length < enough
    ? []
    : group
        .map(({ sketch: { report }, story }) => ({ report, from: gone.get(story) ?? story, to }))
        .filter(({ from }) => from !== to && from !== '')
