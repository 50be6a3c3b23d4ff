import type { Part, Record } from '../../record/index.ts'
import { wordsOf } from '../words.ts'
import { eventChanges } from './events.ts'
import { figureChanges } from './figures.ts'
import { isSlip, sidesOf } from './sides.ts'
import { statementChanges } from './statements.ts'
import type { VersionChange } from './version.ts'

/**
 * What two versions of an article tell otherwise, in facts: headline, statements, figures, events. Spaces, points, slips of
 * the pen and paragraphs in another order are no difference.
 */
export function differenceOf(before: Record, after: Record): VersionChange[] {
  const sides = sidesOf(before, after)
  return [
    ...headlineChange(before, after),
    ...statementChanges(sides),
    ...figureChanges(sides),
    ...eventChanges(sides),
  ].map(bare)
}

function headlineChange(before: Record, after: Record): VersionChange[] {
  const [old, now] = [before, after].map(headlineIn) as [Headline, Headline]
  const [a, b] = [wordsOf(old.words), wordsOf(now.words)]
  if (a.join(' ') === b.join(' ') || isSlip(a, b)) return []
  const because =
    a.length === 0
      ? `“${now.words}” is new.`
      : b.length === 0
        ? `“${old.words}” is gone.`
        : `“${old.words}” is now “${now.words}”.`
  return [
    {
      kind: 'headline-changed',
      because,
      ...(old.part && { before: [old.part] }),
      ...(now.part && { after: [now.part] }),
    },
  ]
}

interface Headline {
  readonly words: string
  readonly part: Part | undefined
}

function headlineIn({ article: { text, parts, headline } }: Record): Headline {
  const part = parts.find(({ role }) => role === 'headline')
  return { words: part ? text.slice(part.start, part.end) : (headline ?? ''), part }
}

/** Spans without what else stood on them. */
const bare = ({ before, after, ...change }: VersionChange): VersionChange => ({
  ...change,
  ...(before && { before: before.map(({ start, end }) => ({ start, end })) }),
  ...(after && { after: after.map(({ start, end }) => ({ start, end })) }),
})
