import { childBy, childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Page, spansWhere, stretchOf } from '../candidate.ts'
import { isPassive } from '../clause.ts'
import { prepositionOf } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'

/** "The mayor is expected to resign", "was accused by Quill of theft", "was asked about it". */
export function findPassive(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('passive') || !isPassive(tree, at)) return undefined
  const asked = tree.tokens[at]!.lemma === 'ask'
  const subject = childBy(tree, at, 'nsubj:pass')
  const complement = childrenBy(tree, at, 'xcomp', 'ccomp', 'obl', 'advcl').filter(
    (child) =>
      child > at && (relation(tree, child) === 'ccomp' || relation(tree, child) === 'xcomp' || brings(tree, child)),
  )
  if (asked ? !complement.length : subject === undefined) return undefined
  const first = complement[0]
  const last = complement.at(-1)
  const rest =
    first === undefined || last === undefined
      ? []
      : spansWhere(page, tree, { from: Math.max(at + 1, tree.first[first]!), to: tree.last[last]! + 1 }, () => true)
  const spoken = asked || subject === undefined ? [] : spansWhere(page, tree, stretchOf(tree, subject), () => true)
  return attributed(page, tree, at, 'passive', [...spoken, ...rest])
}

const brings = (tree: Tree, at: number): boolean => openings.has(prepositionOf(tree, at)?.word ?? '')

const openings = wordSet('of for as about whether if that to')
