import type { Sentence } from '../text/sentences.ts'
import { joinHolders } from './holders.ts'
import type { Analysis, TokenTags } from './index.ts'

/**
 * A sentence with its dependencies (Universal Dependencies v2), for finders to walk. Words are counted from 0 within the
 * sentence; `index` is its place among the article's sentences.
 */
export interface Tree extends Sentence {
  index: number
  tokens: readonly TokenTags[]
  /** The word at the root. */
  root: number
  /** What hangs from each word, in text order. */
  children: readonly (readonly number[])[]
  /** The first and last word of what hangs from each word, itself included. */
  first: Int32Array
  last: Int32Array
}

/** Where a word stands in the article. */
export interface Position {
  sentence: number
  word: number
}

/** Words `from` to `to` (exclusive) of a sentence. */
export interface Stretch {
  from: number
  to: number
}

export const treesOf = (sentences: readonly Sentence[], language: readonly Analysis[]): Tree[] =>
  language.map(({ tokens, names }, index) => {
    const sentence = sentences[index]!
    return treeOf(sentence, joinHolders(sentence.words, tokens, names), index)
  })

function treeOf(sentence: Sentence, tokens: readonly TokenTags[], index: number): Tree {
  const children: number[][] = tokens.map(() => [])
  let root = 0
  for (const [at, { head }] of tokens.entries())
    if (head < 0) root = at
    else children[head]!.push(at)
  return { ...sentence, index, tokens, root, children, ...extents(tokens, children, root) }
}

/** From the leaves to the root, so that it takes as long for a chain of words as for a bush. */
function extents(tokens: readonly TokenTags[], children: readonly (readonly number[])[], root: number) {
  const first = Int32Array.from(tokens, (_, at) => at)
  const last = Int32Array.from(first)
  const order = tokens.length ? [root] : []
  for (let i = 0; i < order.length; i++) for (const child of children[order[i]!]!) order.push(child)
  for (let i = order.length - 1; i > 0; i--) {
    const at = order[i]!
    const { head } = tokens[at]!
    first[head] = Math.min(first[head]!, first[at]!)
    last[head] = Math.max(last[head]!, last[at]!)
  }
  return { first, last }
}

/** The relation of a word to its head without its subtype: "nsubj" for "nsubj:pass". */
export function relation(tree: Tree, at: number): string {
  const { deprel } = tree.tokens[at]!
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** The first word that hangs from `at` by one of these relations, with or without a subtype: "nsubj", "nsubj:pass". */
export const childBy = (tree: Tree, at: number, ...relations: readonly string[]): number | undefined =>
  tree.children[at]!.find((child) => isBy(tree, child, relations))

export const childrenBy = (tree: Tree, at: number, ...relations: readonly string[]): number[] =>
  tree.children[at]!.filter((child) => isBy(tree, child, relations))

const isBy = (tree: Tree, at: number, relations: readonly string[]): boolean =>
  relations.includes(tree.tokens[at]!.deprel) || relations.includes(relation(tree, at))

/** Whether `at` is `above` or hangs from it, at any depth. */
export function isUnder(tree: Tree, at: number, above: number): boolean {
  let node = at
  while (node >= 0 && node !== above) node = tree.tokens[node]!.head
  return node === above
}

/**
 * The word of a stretch that hangs from outside it: "Guard" of "Finnish Border Guard". Where the tree takes it apart,
 * the first that is no modifier, else the last.
 */
export function headOf(tree: Tree, { from, to }: Stretch): number {
  let last = from
  for (let at = from; at < to; at++) {
    const { head } = tree.tokens[at]!
    if (head >= from && head < to) continue
    if (!modifying.has(relation(tree, at))) return at
    last = at
  }
  return last
}

const modifying: ReadonlySet<string> = new Set(['amod', 'compound', 'flat', 'det', 'case', 'nummod', 'punct'])

/**
 * The subject of a verb or predicate. What stands right before it, but for adverbs and auxiliaries, and is a subject, is
 * its own, wherever the tree hangs it: "comes as Finland officially became a member".
 */
export function subjectOf(tree: Tree, verb: number): number | undefined {
  const own = childBy(tree, verb, 'nsubj')
  const begin = tree.children[verb]!.find((at) => at < verb && /^(?:cop|aux)/.test(tree.tokens[at]!.deprel)) ?? verb
  let before = begin - 1
  while (before >= 0 && tree.tokens[before]!.upos === 'ADV') before--
  if (before < 0 || before === own) return own
  const near = relation(tree, before) === 'flat' ? tree.tokens[before]!.head : before
  return relation(tree, near) === 'nsubj' ? near : own
}
