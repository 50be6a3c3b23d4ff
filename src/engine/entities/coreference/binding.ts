import { childBy, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'

const clausal = wordSet('root ccomp xcomp advcl acl csubj parataxis acl:relcl advcl:relcl csubj:pass csubj:outer')

/** The predicate of the clause in which a word stands; a predicate's own is itself. */
export function clauseOf(tree: Tree, at: number): number {
  let node = at
  while (!isPredicate(tree, node)) node = tree.tokens[node]!.head
  return node
}

function isPredicate(tree: Tree, at: number): boolean {
  const { deprel, head, upos } = tree.tokens[at]!
  if (head < 0 || clausal.has(deprel)) return true
  return deprel === 'conj' && (upos === 'VERB' || upos === 'AUX' || childBy(tree, at, 'nsubj', 'cop') !== undefined)
}

/** The subject of a predicate, or the one it shares: "to help", "and left", "before leaving". */
export function subjectOf(tree: Tree, predicate: number): number | undefined {
  let at = predicate
  for (;;) {
    const own = childBy(tree, at, 'nsubj', 'csubj')
    if (own !== undefined) return own
    const { deprel, head } = tree.tokens[at]!
    if (head < 0 || !sharing.has(deprel)) return undefined
    at = deprel === 'advcl' || deprel === 'xcomp' || deprel === 'conj' ? clauseOf(tree, head) : head
  }
}

const sharing = wordSet('xcomp conj advcl')

/** Whether grammar forbids that the pronoun at `at` speaks of the same as the phrase headed by `other`, which stands before it. */
export function isBarred(tree: Tree, at: number, other: number, reflexive: boolean): boolean {
  if (holds(tree, other, at)) return true
  const { head, deprel } = tree.tokens[at]!
  if (reflexive || deprel === 'nmod:poss' || head < 0 || !isPredicate(tree, head)) return false
  if (tree.tokens[other]!.head === head && deprel !== 'parataxis') return true
  return !deprel.startsWith('nsubj') && subjectOf(tree, head) === other
}

/** Whether the phrase headed by `other` holds the pronoun at `at`, no clause between: "the head of his party". */
function holds(tree: Tree, other: number, at: number): boolean {
  let node = at
  while (node >= 0 && node !== other) {
    const { deprel, head } = tree.tokens[node]!
    if (clausal.has(deprel) || (node !== at && (deprel === 'conj' || deprel === 'appos'))) return false
    node = head
  }
  return node === other
}
