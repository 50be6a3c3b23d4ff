import { childBy, childrenBy, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spansWhere, stretchOf } from '../candidate.ts'
import { hasMark, isPassive } from '../clause.ts'
import { withoutAside } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'

/** "Quill vowed to resign", "urged the council to resign", "proposed closing the bridge". */
export function findInfinitive(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  if (!frames || isPassive(tree, at)) return undefined
  if (frames.has('inf')) {
    const found = infinitiveOf(page, tree, at)
    if (found) return found
  }
  return frames.has('ing') ? participleOf(page, tree, at) : undefined
}

/** "Quill proposed *closing the bridge*": right behind the verb. */
function participleOf(page: Page, tree: Tree, at: number): Candidate | undefined {
  const participle = childrenBy(tree, at, 'xcomp', 'ccomp', 'advcl', 'obj').find(
    (child) => tree.first[child] === at + 1 && tree.tokens[child]!.xpos === 'VBG' && !hasOpening(tree, child),
  )
  if (participle === undefined) return undefined
  return attributed(
    page,
    tree,
    at,
    'ing',
    spansWhere(page, tree, stretchOf(tree, participle), () => true),
  )
}

const hasOpening = (tree: Tree, at: number): boolean => childBy(tree, at, 'mark', 'case') !== undefined

function infinitiveOf(page: Page, tree: Tree, at: number): Candidate | undefined {
  const infinitive = childrenBy(tree, at, 'xcomp').find((child) => child > at && hasMark(tree, child, 'to'))
  if (infinitive === undefined) return undefined
  const hearer = childBy(tree, at, 'obj', 'iobj')
  const from =
    hearer !== undefined && hearer > at && hearer < infinitive ? tree.first[hearer]! : tree.first[infinitive]!
  // "wants to cut taxes, raise wages and stay": the tree may join the rest to the verb.
  const isBare = (other: number): boolean =>
    other > infinitive && tree.tokens[other]!.xpos === 'VB' && childBy(tree, other, 'nsubj', 'aux') === undefined
  const more = childrenBy(tree, at, 'conj', 'parataxis').filter(isBare)
  // "vowed not to resign"
  const denied = /^(?:not|never)$/.test(tree.words[from - 1]?.lower ?? '')
  const stretch = { from: Math.max(denied ? from - 1 : from, at + 1), to: tree.last[more.at(-1) ?? infinitive]! + 1 }
  const to = withoutAside(page, tree, stretch)
  return attributed(
    page,
    tree,
    at,
    'inf',
    spansWhere(page, tree, { ...stretch, to }, () => true),
  )
}
