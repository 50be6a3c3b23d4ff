import { childBy, childrenBy, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spansWhere } from '../candidate.ts'
import { withoutAside } from '../complements.ts'
import { hasMark, isPassive } from '../clause.ts'
import { attributed, framesOf } from '../cue.ts'

/** "Quill vowed to resign", "urged the council to resign". */
export function findInfinitive(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('to') || isPassive(tree, at)) return undefined
  const infinitive = childrenBy(tree, at, 'xcomp').find((child) => child > at && hasMark(tree, child, 'to'))
  if (infinitive === undefined) return undefined
  const hearer = childBy(tree, at, 'obj', 'iobj')
  const from =
    hearer !== undefined && hearer > at && hearer < infinitive ? tree.first[hearer]! : tree.first[infinitive]!
  // "wants to cut taxes, raise wages and stay": the tree may join the rest to the verb.
  const isBare = (other: number): boolean =>
    other > infinitive && tree.tokens[other]!.xpos === 'VB' && childBy(tree, other, 'nsubj', 'aux') === undefined
  const more = childrenBy(tree, at, 'conj', 'parataxis').filter(isBare)
  const stretch = { from: Math.max(from, at + 1), to: tree.last[more.at(-1) ?? infinitive]! + 1 }
  const to = withoutAside(page, tree, stretch)
  return attributed(
    page,
    tree,
    at,
    'to',
    spansWhere(page, tree, { ...stretch, to }, () => true),
  )
}
