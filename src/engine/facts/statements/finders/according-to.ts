import { isUnder, relation, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spanOf, spansWhere, stretchOf } from '../candidate.ts'
import { phraseOf } from '../clause.ts'

/** "According to Quill, it rained", "It rained, according to people familiar with the matter." */
export function findAccordingTo(page: Page, tree: Tree, at: number): Candidate | undefined {
  const { words, tokens } = tree
  if (words[at]!.lower !== 'according' || words[at + 1]?.lower !== 'to') return undefined
  const said = sourceHead(tree, at)
  if (said === undefined) return undefined
  const source = phraseOf(page, tree, said)
  const host = clauseAbove(tree, tokens[said]!.head)
  if (!source || host === undefined) return undefined
  const content = spansWhere(
    page,
    tree,
    stretchOf(tree, host),
    (word) => !isUnder(tree, word, said) && word !== at && word !== at + 1,
  )
  if (!content.length) return undefined
  return { sentence: tree.index, kind: 'say', head: at, cue: [spanOf(tree, { from: at, to: at + 2 })], source, content }
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
