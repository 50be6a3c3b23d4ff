import { wordSet } from '../lexicon/word-set.ts'
import { childBy, childrenBy, type Tree } from './tree.ts'

/**
 * Whether a phrase says that there is none: "nobody", "no soldiers", "none of the passengers", "neither of them"; not "no
 * fewer than ten" and "none other than the mayor".
 */
export const isNone = (tree: Tree, at: number): boolean =>
  (nobodies.has(tree.words[at]!.lower) && tree.words[at + 1]?.lower !== 'other') ||
  childrenBy(tree, at, 'det', 'cc', 'amod').some(
    (child) => child < at && denying.has(tree.words[child]!.lower) && !comparing.has(tree.words[child + 1]!.lower),
  )

/** Whether it names nobody either: "nobody", "no one"; "none of the passengers" names whom. */
export const isNobody = (tree: Tree, at: number): boolean =>
  isNone(tree, at) &&
  (nobodies.has(tree.words[at]!.lower) || tree.words[at]!.lower === 'one') &&
  childBy(tree, at, 'nmod') === undefined

const nobodies = wordSet('nobody none nothing neither no-one')
const denying = wordSet('no neither')
const comparing = wordSet('fewer less more longer other matter')
