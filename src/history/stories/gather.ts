import type { Report } from '../report.ts'
import { keysOf, lookup } from './keys.ts'
import { type Placed, type Placement, place } from './place.ts'
import { type Sketch, sketchOf } from './sketch.ts'

/** A history of stories in memory, which takes one report after another. It keeps sketches, not records. */
export interface Stories {
  add(report: Report): Placement
  /** Looks at every report once more, now that all are there: then the order in which they came matters less. */
  settle(): void
  /** The story that a report belongs to by now. */
  storyOf(report: string): string | undefined
  /** The report that it is a copy of, as far as is known by now. */
  copyOf(report: string): string | undefined
}

interface Kept {
  readonly sketch: Sketch
  readonly order: number
  story: string
  copyOf?: string
}

/** An empty history. Whatever `place` decides is done here as the archive does it in its tables. */
export const gatherStories = (): Stories => {
  const kept = new Map<string, Kept>()
  const byKey = new Map<string, string[]>()
  const members = new Map<string, Set<string>>()

  const candidatesOf = (sketch: Sketch): readonly Placed[] => {
    const shared = new Map<string, number>()
    for (const key of keysOf(sketch))
      for (const report of byKey.get(key) ?? []) shared.set(report, (shared.get(report) ?? 0) + 1)
    const own = kept.get(sketch.report)
    shared.delete(sketch.report)
    const others = [...shared]
      .map(([report, count]) => ({ one: kept.get(report)!, count }))
      .sort((a, b) => b.count - a.count || b.one.order - a.one.order)
      .slice(0, lookup.candidates)
      .map(({ one }) => one)
    return (own ? [own, ...others] : others).map((one) => ({ ...one, size: members.get(one.story)!.size }))
  }

  const move = (report: string, to: string): void => {
    const one = kept.get(report)!
    members.get(one.story)?.delete(report)
    one.story = to
    members.set(to, (members.get(to) ?? new Set()).add(report))
  }

  const keep = (sketch: Sketch, { story, copyOf }: Placement): void => {
    const { report } = sketch
    const before = kept.get(report)
    const order = before?.order ?? kept.size
    if (before?.sketch !== sketch) {
      for (const key of before ? keysOf(before.sketch) : [])
        byKey.set(
          key,
          byKey.get(key)!.filter((other) => other !== report),
        )
      for (const key of keysOf(sketch)) byKey.set(key, [...(byKey.get(key) ?? []), report].slice(-lookup.perKey))
    }
    members.get(before?.story ?? '')?.delete(report)
    kept.set(report, { sketch, order, story, ...(copyOf === undefined ? {} : { copyOf }) })
    members.set(story, (members.get(story) ?? new Set()).add(report))
  }

  const follow = ({ story, copyOf, copies, merged, moved }: Placement): void => {
    for (const other of merged) for (const report of [...(members.get(other) ?? [])]) move(report, story)
    for (const { report, to } of moved) move(report, to)
    if (copyOf !== undefined && copies.length > 0)
      for (const one of kept.values())
        if (copies.includes(one.sketch.report) || (one.copyOf && copies.includes(one.copyOf))) one.copyOf = copyOf
  }

  const put = (sketch: Sketch): Placement => {
    const placement = place(sketch, candidatesOf(sketch))
    keep(sketch, placement)
    follow(placement)
    return placement
  }

  return {
    add: (report) => put(sketchOf(report)),
    settle: () => {
      for (const { sketch } of [...kept.values()]) put(sketch)
    },
    storyOf: (report) => kept.get(report)?.story,
    copyOf: (report) => kept.get(report)?.copyOf,
  }
}
