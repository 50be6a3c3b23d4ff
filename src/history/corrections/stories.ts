import type { Correction, Unfit } from './correction.ts'
import { inOrder, undone } from './log.ts'

export interface CorrectedStories {
  /** The story of each report. */
  readonly stories: ReadonlyMap<string, string>
  readonly applied: readonly Correction[]
  readonly unfit: readonly Unfit[]
}

/**
 * The stories of reports as the log would have them, given the story that each was placed in: reports split off are a
 * story that is called as the correction is, and of two stories merged the first is gone. A story that history has merged
 * into another since is that one: `merged` tells which.
 */
export function correctStories(
  placed: ReadonlyMap<string, string>,
  log: readonly Correction[],
  merged: ReadonlyMap<string, string> = new Map(),
): CorrectedStories {
  const ordered = inOrder(log)
  const back = undone(ordered)
  const stories = new Map(placed)
  const applied: Correction[] = []
  const unfit: Unfit[] = []
  for (const correction of ordered) {
    if (back.has(correction.id) || (correction.kind !== 'split-story' && correction.kind !== 'merge-stories')) continue
    const now = byNow(correction, new Set(stories.values()), merged)
    const reason = misfitOf(now, stories, correction)
    if (reason) unfit.push({ correction, reason })
    else {
      move(now, stories)
      applied.push(correction)
    }
  }
  return { stories, applied, unfit }
}

type OfStories = Correction & { kind: 'split-story' | 'merge-stories' }

/** The correction, of the stories as they are called by now. */
function byNow(correction: OfStories, known: ReadonlySet<string>, merged: ReadonlyMap<string, string>): OfStories {
  const story = storyNow(correction.story, known, merged)
  return correction.kind === 'split-story'
    ? { ...correction, story }
    : { ...correction, story, into: storyNow(correction.into, known, merged) }
}

/** What a story is called by now: `name` as long as there is one that is called so. */
export function storyNow(name: string, known: ReadonlySet<string>, merged: ReadonlyMap<string, string>): string {
  const passed = new Set<string>()
  let now = name
  while (!known.has(now) && !passed.has(now)) {
    passed.add(now)
    now = merged.get(now) ?? now
  }
  return known.has(now) ? now : name
}

function misfitOf(correction: OfStories, stories: ReadonlyMap<string, string>, asMade: OfStories): string | undefined {
  const known = new Set(stories.values())
  if (!known.has(correction.story)) return `there is no story ${correction.story} any more`
  if (correction.kind === 'merge-stories') {
    if (asMade.kind === 'merge-stories' && asMade.into === asMade.story) return 'a story cannot be merged into itself'
    return known.has(correction.into) ? undefined : `there is no story ${correction.into} any more`
  }
  const elsewhere = correction.reports.find((report) => stories.get(report) !== correction.story)
  if (elsewhere !== undefined) return `${elsewhere} is not in that story any more`
  const size = [...stories.values()].filter((story) => story === correction.story).length
  return new Set(correction.reports).size < size ? undefined : 'no report of the story would be left in it'
}

function move(correction: OfStories, stories: Map<string, string>): void {
  if (correction.kind === 'split-story') for (const report of correction.reports) stories.set(report, correction.id)
  else for (const [report, story] of stories) if (story === correction.story) stories.set(report, correction.into)
}
