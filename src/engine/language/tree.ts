import type { Sentence } from '../text/sentences.ts'
import { joinHolders } from './holders.ts'
import { mendTree } from './mends.ts'
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
  /** The relation of each word to its head without its subtype: "nsubj" for "nsubj:pass". */
  relations: readonly string[]
  /** What hangs from each word, in text order. */
  children: readonly (readonly number[])[]
  /** The first and last word of what hangs from each word, itself included. */
  first: readonly number[]
  last: readonly number[]
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

export function treesOf(sentences: readonly Sentence[], language: readonly Analysis[]): Tree[] {
  const plain = new Map<string, string>()
  const relationOf = ({ deprel }: TokenTags): string => {
    const known = plain.get(deprel)
    if (known === undefined) plain.set(deprel, deprel.split(':', 1)[0]!)
    return known ?? plain.get(deprel)!
  }
  return language.map(({ tokens, names }, index) => {
    const sentence = sentences[index]!
    const joined = joinHolders(sentence.words, mendTree(sentence.words, tokens, names), names)
    return treeOf(sentence, joined, joined.map(relationOf), index)
  })
}

function treeOf(sentence: Sentence, tokens: readonly TokenTags[], relations: readonly string[], index: number): Tree {
  const { start, end, words, paragraph, role } = sentence
  const children = childrenOf(tokens)
  const root = Math.max(
    0,
    tokens.findLastIndex(({ head }) => head < 0),
  )
  const { first, last } = extents(tokens, children, root)
  return { start, end, words, paragraph, role, index, tokens, relations, root, children, first, last }
}

function childrenOf(tokens: readonly TokenTags[]): readonly number[][] {
  const children: number[][] = tokens.map(() => none)
  for (let at = 0; at < tokens.length; at++) {
    const { head } = tokens[at]!
    if (head < 0) continue
    if (children[head] === none) children[head] = [at]
    else children[head]!.push(at)
  }
  return children
}

/** What hangs from most words. */
const none: never[] = []

/** From the leaves to the root, so that it takes as long for a chain of words as for a bush. */
function extents(tokens: readonly TokenTags[], children: readonly (readonly number[])[], root: number) {
  const first = tokens.map((_, at) => at)
  const last = [...first]
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

export const relation = (tree: Tree, at: number): string => tree.relations[at]!

/** The first word that hangs from `at` by one of these relations, with or without a subtype: "nsubj", "nsubj:pass". */
export function childBy(tree: Tree, at: number, ...relations: readonly string[]): number | undefined {
  for (const child of tree.children[at]!) if (isBy(tree, child, relations)) return child
  return undefined
}

export function childrenBy(tree: Tree, at: number, ...relations: readonly string[]): readonly number[] {
  let found: number[] | undefined
  for (const child of tree.children[at]!)
    if (isBy(tree, child, relations))
      if (found) found.push(child)
      else found = [child]
  return found ?? none
}

function isBy(tree: Tree, at: number, relations: readonly string[]): boolean {
  const plain = tree.relations[at]!
  const { deprel } = tree.tokens[at]!
  for (const one of relations) if (one === plain || one === deprel) return true
  return false
}

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
