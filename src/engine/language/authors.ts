import { writings } from '../lexicon/writings.ts'
import { childBy, childrenBy, type Tree } from './tree.ts'

/** Whose words a writing has: "a report by *Amnesty International*", "the *ministry*'s statement"; not "a study of Norland". */
export function authorsOf(tree: Tree, writing: number): number[] {
  if (!writings.has(tree.tokens[writing]!.lemma)) return []
  return childrenBy(tree, writing, 'nmod', 'nmod:poss').filter((at) => {
    const preposition = childBy(tree, at, 'case')
    return (
      tree.tokens[at]!.deprel === 'nmod:poss' ||
      (preposition !== undefined && /^(?:by|from)$/.test(tree.words[preposition]!.lower))
    )
  })
}
