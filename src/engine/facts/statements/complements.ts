import { childrenBy, relation, type Stretch, type Tree } from '../../language/tree.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { timeAt } from '../times/at.ts'
import { levelAt, type Page } from './candidate.ts'
import { isSpeaking } from './clause.ts'
import { texts } from './issuing.ts'
import { relativeClause } from './phrase.ts'

const completions = wordSet('as of for to')

/** What belongs to what is said of an object: "as a lie", "of theft", "a hero", "for trying". */
export function completes(tree: Tree, at: number): boolean {
  const how = relation(tree, at)
  if (how === 'xcomp' || how === 'obj' || how === 'ccomp') return true
  return (how === 'obl' || how === 'advcl') && completions.has(prepositionOf(tree, at)?.word ?? '')
}

/** A word that opens a phrase: "of" in "of theft". */
export interface Preposition {
  at: number
  word: string
}

/** The preposition or conjunction that opens a phrase or clause. */
export function prepositionOf(tree: Tree, at: number): Preposition | undefined {
  const found = childrenBy(tree, at, 'case', 'mark').find((child) => child < at)
  return found === undefined ? undefined : { at: found, word: tree.words[found]!.lower }
}

/**
 * The end of a stretch with what the tree hangs from the verb: "predicted wins *in the north*", but neither when nor where
 * that was said ("in an interview"); and what the object is doing, of verbs that tell of a whole clause: "the video shows
 * a man *running away*".
 */
export function withRest({ times }: Page, tree: Tree, verb: number, end: number): number {
  const tells = cueVerbs.get(tree.tokens[verb]!.lemma)?.has('that')
  let to = end
  for (const child of tree.children[verb]!) {
    if (tree.first[child]! !== to) continue
    const how = relation(tree, child)
    const preposition = prepositionOf(tree, child)?.word ?? ''
    const places =
      (tree.tokens[child]!.deprel === 'obl' && placing.has(preposition)) || (how === 'advcl' && preposition === 'in')
    const acts = tells && how === 'advcl' && tree.tokens[child]!.xpos === 'VBG' && child === to
    const isElsewhere = isOccasion(tree.tokens[child]!.lemma) || tree.words[to]!.text === ','
    if (acts || (places && !isElsewhere && !timeAt(times, tree.words[child]!))) to = tree.last[child]! + 1
  }
  return to
}

/** Where something is said, rather than what it is said of. */
const isOccasion = (lemma: string): boolean => texts.has(lemma) || occasions.has(lemma)

const occasions = wordSet(
  'interview book debate conference meeting hearing testimony rally address remark comment manner way tone',
)

const placing = wordSet('in about against with between over from into among within toward towards by')

/**
 * The end of a stretch without what is only told beside it: "praised Quill, *who was glad*", "left the union, *raising
 * fears*".
 */
export function withoutAside(page: Page, tree: Tree, { from, to }: Stretch): number {
  const levels = [levelAt(page, tree, from), levelAt(page, tree, from - 1)]
  for (let at = from + 2; at < to; at++) {
    if (tree.words[at - 1]!.text !== ',' || !levels.includes(levelAt(page, tree, at))) continue
    const clause = asideAt(tree, at)
    if (clause !== undefined && tree.first[clause]! >= at - 1 && tree.last[clause]! >= to - 2) return at - 1
  }
  return to
}

function asideAt(tree: Tree, at: number): number | undefined {
  const { deprel } = tree.tokens[at]!
  if (deprel === 'advcl' && isSpeaking(tree, at)) return at
  return relatives.has(tree.words[at]!.lower) ? relativeClause(tree, at) : undefined
}

const relatives = wordSet('who which whose whom where')
