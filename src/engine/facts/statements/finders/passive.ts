import type { Span } from '../../../../record/index.ts'
import { childBy, childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { cueVerbs } from '../../../lexicon/cues.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Page, spansWhere, stretchOf } from '../candidate.ts'
import { isPassive, ownSubject, quotedBy } from '../clause.ts'
import { prepositionOf } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'

/** "The mayor is expected to resign", "was accused by Quill of theft", "was asked about it". */
export function findPassive(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  const told = frames?.has('passive') || (frames?.has('obj') && childBy(tree, at, 'obl:agent') !== undefined)
  if (!told || !isPassive(tree, at)) return undefined
  // "was quoted by Tass as saying …": the words are those of whoever is quoted, and told by "saying".
  if (childrenBy(tree, at, 'advcl', 'xcomp', 'ccomp').some((clause) => quotedBy(tree, clause)?.giving === at))
    return undefined
  const asked = tree.tokens[at]!.lemma === 'ask'
  const subject = childBy(tree, at, 'nsubj:pass')
  const complement = childrenBy(tree, at, 'xcomp', 'ccomp', 'obl', 'advcl').filter(
    (child) =>
      child > at &&
      !isMainClause(tree, child) &&
      (relation(tree, child) === 'ccomp' || relation(tree, child) === 'xcomp' || brings(tree, child)),
  )
  if (asked ? !complement.length : subject === undefined) return undefined
  const [first] = complement
  const last = asked ? first : complement.at(-1)
  const spoken = asked || subject === undefined ? [] : spansWhere(page, tree, stretchOf(tree, subject), () => true)
  const rest = first === undefined || last === undefined ? [] : brought(page, tree, at, first, last)
  return attributed(page, tree, at, 'passive', [...spoken, ...rest])
}

function brought(page: Page, tree: Tree, verb: number, first: number, last: number): Span[] {
  const from = Math.max(verb + 1, tree.first[first]!)
  return spansWhere(page, tree, { from, to: answerAt(page, tree, from, tree.last[last]! + 1) }, () => true)
}

/** Where a question ends before its answer, that the tree may hang from it: "Asked whether it rained*,* Quill said …". */
function answerAt(page: Page, tree: Tree, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (!cueVerbs.get(tree.tokens[at]!.lemma)?.has('quote') || !/^VB[DZP]$/.test(tree.tokens[at]!.xpos)) continue
    const subject = ownSubject(page, tree, at)
    const comma = subject === undefined ? -1 : tree.first[subject]! - 1
    if (comma > from && tree.words[comma]!.text === ',') return comma
  }
  return to
}

/** "When it was confirmed, *she left*": the clause behind the comma is the sentence's own. */
const isMainClause = (tree: Tree, child: number): boolean =>
  relation(tree, child) === 'ccomp' &&
  tree.words[tree.first[child]! - 1]?.text === ',' &&
  childBy(tree, child, 'mark') === undefined

const brings = (tree: Tree, at: number): boolean => openings.has(prepositionOf(tree, at)?.word ?? '')

const openings = wordSet('of for as about whether if that to')
