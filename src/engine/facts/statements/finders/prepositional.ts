import { childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spansWhere } from '../candidate.ts'
import { completes, prepositionOf, withoutAside, withRest } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'

/** "Quill warned of floods", "called for the mayor to resign", "spoke about the floods". */
export function findPrepositional(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  if (!frames) return undefined
  for (const child of tree.children[at]!) {
    const how = relation(tree, child)
    if (child < at || (how !== 'obl' && how !== 'advcl' && how !== 'xcomp')) continue
    const preposition = prepositionOf(tree, child)
    // A clause with "that" is no phrase, whatever hangs it here.
    if (!preposition || preposition.word === 'that' || !frames.has(preposition.word)) continue
    if (preposition.word === 'to' && how !== 'obl') continue
    // "presented itself as he arrived": that is when.
    if (preposition.word === 'as' && childrenBy(tree, child, 'nsubj').length > 0) continue
    let to = tree.last[child]! + 1
    for (const later of tree.children[at]!)
      if (later > child && completes(tree, later)) to = Math.max(to, tree.last[later]! + 1)
    to = withRest(page, tree, at, to)
    // "sees *it as a threat*": what it is said to be of is said with it.
    const near = preposition.at - at < 3
    const object = preposition.word === 'as' ? objectBefore(tree, at, preposition.at) : undefined
    const isWhole = object !== undefined || (preposition.word === 'as' && !near)
    const begin = object === undefined ? preposition.at : Math.max(tree.first[object]!, at + 1)
    const from = isWhole ? begin : preposition.at + 1
    const content = spansWhere(page, tree, { from, to: withoutAside(page, tree, { from, to }) }, () => true)
    const found = attributed(page, tree, at, preposition.word, content)
    if (!found || isWhole) return found
    const opening = tree.words[preposition.at]!
    const cue = near
      ? [{ start: found.cue[0]!.start, end: opening.end }]
      : [...found.cue, { start: opening.start, end: opening.end }]
    return { ...found, cue }
  }
  return undefined
}

const objectBefore = (tree: Tree, verb: number, preposition: number): number | undefined =>
  childrenBy(tree, verb, 'obj', 'iobj').find((child) => child > verb && child < preposition)
