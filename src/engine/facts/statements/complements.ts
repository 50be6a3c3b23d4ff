import { childrenBy, relation, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'

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
