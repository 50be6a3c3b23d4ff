import type { Tree } from '../../language/tree.ts'
import { bloody, politicking } from '../../lexicon/figurative.ts'

/** So many different words of elections and parliaments make an article one on them; a sentence needs fewer. */
const leastOfArticle = 4
const leastOfSentence = 2

/** Whether an article speaks of elections and parliaments, and more than of violence. */
export function isPolitical(trees: readonly Tree[]): boolean {
  const lemmas = trees.flatMap(lemmasOf)
  const political = lemmas.filter((lemma) => politicking.has(lemma))
  const violent = lemmas.filter((lemma) => bloody.has(lemma))
  return new Set(political).size >= leastOfArticle && political.length > violent.length
}

export const isPoliticalSentence = (tree: Tree): boolean =>
  new Set(lemmasOf(tree).filter((lemma) => politicking.has(lemma))).size >= leastOfSentence

const lemmasOf = ({ tokens }: Tree): string[] => tokens.map(({ lemma }) => lemma.toLowerCase())
