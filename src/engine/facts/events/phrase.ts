import type { Span } from '../../../record/index.ts'
import { childrenBy, relation, type Tree } from '../../language/tree.ts'
import { isNoun } from './clause.ts'
import { partOf } from './fits.ts'

/** The core of a noun phrase: "Israeli troops", "President Bush", "dozens of people", without articles and what follows. */
export function coreOf(tree: Tree, head: number): Span {
  let from = head
  let to = head
  for (const child of tree.children[head]!) {
    if (child < head && inCore.has(relation(tree, child)) && tree.first[child]! < from) from = tree.first[child]!
    if (child > head && afterHead.has(relation(tree, child))) to = Math.max(to, tree.last[child]!)
  }
  to = Math.max(to, partOf(tree, head) ?? to)
  while (from < head && (tree.tokens[from]!.upos === 'DET' || tree.tokens[from]!.upos === 'PUNCT')) from++
  return { start: tree.words[from]!.start, end: tree.words[to]!.end }
}

const inCore: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'nmod', 'flat', 'det'])
const afterHead: ReadonlySet<string> = new Set(['flat'])

/** A noun and what is joined to it: "Iran and Syria". */
export function joined(tree: Tree, head: number): number[] {
  return [head, ...childrenBy(tree, head, 'conj').filter((child) => isNoun(tree, child))]
}
