import { relation, type Stretch, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Page, spanOf, spansWhere, stretchOf, trimmed } from '../candidate.ts'

/** "According to Quill, it rained", "It rained, according to people familiar with the matter." */
export function findAccordingTo(page: Page, tree: Tree, at: number): Candidate | undefined {
  const { words, tokens } = tree
  if (words[at]!.lower !== 'according' || words[at + 1]?.lower !== 'to') return undefined
  const said = sourceHead(tree, at)
  if (said === undefined) return undefined
  const named = sourceStretch(page, tree, at, said)
  if (!named || (named.to - named.from === 1 && rules.has(words[named.from]!.lower))) return undefined
  const source = { speaker: { sentence: tree.index, word: said }, spans: [spanOf(tree, named)] }
  const host = clauseAbove(tree, tokens[said]!.head)
  const atEdge = at < 2 || words.length - named.to < 3
  const stretch = atEdge || host === undefined ? { from: 0, to: words.length } : stretchOf(tree, host)
  const content = spansWhere(page, tree, stretch, (word) => word < at || word >= named.to)
  if (!content.length) return undefined
  return { sentence: tree.index, kind: 'say', head: at, cue: [spanOf(tree, { from: at, to: at + 2 })], source, content }
}

/** What things go or are done according to, and nobody says: "according to plan". */
const rules = wordSet(
  'plan plans schedule law custom tradition type size age need taste ability instructions protocol script sharia rank merit',
)

/** Who it is according to: to the next comma that the phrase doesn't hold, or the end. */
function sourceStretch(page: Page, tree: Tree, at: number, said: number): Stretch | undefined {
  let to = Math.min(Math.max(tree.last[said]! + 1, at + 3), tree.words.length)
  while (to < tree.words.length && tree.tokens[to]!.upos !== 'PUNCT' && at > 1) to++
  return trimmed(page, tree, { from: at + 2, to })
}

function sourceHead(tree: Tree, at: number): number | undefined {
  const { head, deprel } = tree.tokens[at]!
  if (deprel === 'case' && head > at) return head
  return tree.children[at]!.find((child) => child > at && /^obl|^nmod|^obj/.test(tree.tokens[child]!.deprel))
}

const clauses = new Set(['root', 'ccomp', 'advcl', 'conj', 'parataxis', 'acl', 'csubj', 'xcomp'])

/** The head of the clause that a word stands in. */
function clauseAbove(tree: Tree, at: number): number | undefined {
  let node = at
  while (node >= 0 && !clauses.has(relation(tree, node))) node = tree.tokens[node]!.head
  return node < 0 ? undefined : node
}
