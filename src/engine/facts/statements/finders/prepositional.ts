import { relation, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spanOf, spansWhere } from '../candidate.ts'
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
    if (!preposition || (preposition.word === 'to' && how !== 'obl') || !frames.has(preposition.word)) continue
    let to = tree.last[child]! + 1
    for (const later of tree.children[at]!)
      if (later > child && completes(tree, later)) to = Math.max(to, tree.last[later]! + 1)
    to = withRest(page, tree, at, to)
    const near = preposition.at - at < 3
    const cue = near
      ? undefined
      : [spanOf(tree, { from: at, to: at + 1 }), spanOf(tree, { from: preposition.at, to: preposition.at + 1 })]
    const from = preposition.at + 1
    const content = spansWhere(page, tree, { from, to: withoutAside(page, tree, { from, to }) }, () => true)
    const found = attributed(page, tree, at, preposition.word, content, cue ? { cue } : {})
    if (found && near) return { ...found, cue: [{ start: found.cue[0]!.start, end: tree.words[preposition.at]!.end }] }
    return found
  }
  return undefined
}
