import { childrenBy, relation, type Stretch, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { timeAt } from '../times/at.ts'
import { type Page, type Source, spanOf, stretchOf, trimmed } from './candidate.ts'

/** A noun phrase as written, and whom it means: "Mayor Ada Quill, 45, who resigned", "who". */
export function phraseOf(page: Page, tree: Tree, head: number): Source | undefined {
  const isRelative = relatives.has(tree.words[head]!.lower)
  const clause = isRelative ? relativeClause(tree, head) : undefined
  const stretch = bracketed(
    tree,
    trimmed(page, tree, withRelative(tree, withoutTime(page, tree, head, nounPhrase(tree, head)))),
  )
  if (!stretch) return undefined
  const own = spanOf(tree, stretch)
  const meant = clause === undefined ? isRelative && whoBefore(page, tree, head) : tree.tokens[clause]!.head
  if (meant === false || meant === undefined) return { speaker: { sentence: tree.index, word: head }, spans: [own] }
  const phrase = nounPhrase(tree, meant)
  const before = trimmed(page, tree, { from: phrase.from, to: Math.min(phrase.to, tree.first[clause ?? head]!) })
  return { speaker: { sentence: tree.index, word: meant }, spans: before ? [spanOf(tree, before), own] : [own] }
}

/** Without the day that it tells beside a noun: "the council *on Monday* said". */
function withoutTime({ times }: Page, tree: Tree, head: number, { from, to }: Stretch): Stretch {
  const last = tree.children[head]!.at(-1)
  const isTime = last !== undefined && last > head && tree.last[last] === to - 1 && timeAt(times, tree.words[last]!)
  return { from, to: isTime && /^(?:nmod|obl)/.test(tree.tokens[last]!.deprel) ? tree.first[last]! : to }
}

/** With the relative clause behind its comma, which the tree may hang elsewhere: "said Ada Quill, *who bakes*". */
export function withRelative(tree: Tree, { from, to }: Stretch): Stretch {
  const pronoun = to + 1
  if (tree.words[to]?.text !== ',' || !/^(?:who|whose|which)$/.test(tree.words[pronoun]?.lower ?? ''))
    return { from, to }
  let clause = pronoun
  while (tree.tokens[clause]!.head >= pronoun) clause = tree.tokens[clause]!.head
  return tree.first[clause]! < to ? { from, to } : { from, to: tree.last[clause]! + 1 }
}

/** With the bracket that closes one within: "Ada Quill (Oxbow)". */
function bracketed(tree: Tree, stretch: Stretch | undefined): Stretch | undefined {
  if (!stretch || tree.words[stretch.to]?.text !== ')') return stretch
  const open = tree.words.slice(stretch.from, stretch.to).some(({ text }) => text === '(')
  return open ? { ...stretch, to: stretch.to + 1 } : stretch
}

/**
 * What hangs from a noun, without the preposition or conjunction before it, the clause it stands in ("it was *Quill*") and
 * what is only told beside it ("Quill, *speaking in Oxbow*,").
 */
export function nounPhrase(tree: Tree, head: number): Stretch {
  let { from, to } = stretchOf(tree, head)
  for (const child of tree.children[head]!)
    if (child < head) from = Math.max(from, beginBehind(tree, child, head))
    else if (relation(tree, child) === 'case') to = Math.min(to, child)
    else if (isBesideNoun(tree, child)) to = Math.min(to, tree.first[child]!)
  return { from: Math.min(from, head), to: Math.max(to, head + 1) }
}

/** Where a noun phrase begins if a word before its noun is none of it: behind it, else 0. */
function beginBehind(tree: Tree, child: number, head: number): number {
  const { tokens, words } = tree
  const how = tokens[child]!.deprel
  const last = tree.last[child]!
  if (how === 'case' || how === 'cc' || how === 'mark') return child + 1
  // "OXBOW — Ada Quill"
  if (last + 1 < head && dash.test(words[last + 1]!.text)) return last + 2
  if (words[last + 1]?.text === ',' && !premodifiers.has(relation(tree, child))) return last + 2
  const isClause = clausal.has(how) || (/^W/.test(tokens[child]!.xpos) && how === 'advmod')
  if (isClause) return Math.min(last + 1, head)
  return how === 'punct' && dash.test(words[child]!.text) && child + 1 < head ? child + 1 : 0
}

const premodifiers = wordSet('det amod compound nummod nmod flat appos punct')
const clausal = wordSet('nsubj nsubj:pass expl cop aux aux:pass parataxis advcl ccomp acl:relcl')
const dash = /^(?:[–—―]|--)$/

/** What is told beside a noun rather than of it: "Quill, *speaking in Oxbow*", "Quill, *in a statement*". */
function isBesideNoun(tree: Tree, child: number): boolean {
  const how = tree.tokens[child]!.deprel
  const first = tree.first[child]!
  if (/^(?:parataxis|advcl)/.test(how)) return true
  if (tree.words[first - 1]?.text !== ',' && tree.words[first]!.text !== ',') return false
  if (how === 'acl') return tree.tokens[child]!.xpos === 'VBG'
  return how === 'nmod' && childrenBy(tree, child, 'case').some((word) => occasional.has(tree.words[word]!.lower))
}

const occasional = wordSet('in through during on at after before via')

const relatives = wordSet('who that which whose')

/** Who stands right before a "who" that the tree hangs elsewhere: "*Ada Quill*, the mayor, who has said", "*a baker* who said". */
function whoBefore({ draft }: Page, tree: Tree, pronoun: number): number | undefined {
  if (tree.words[pronoun]!.lower !== 'who') return undefined
  let last = pronoun - 1
  while (last > 0 && tree.tokens[last]!.upos === 'PUNCT') last--
  let head = last
  while (/^(?:flat|appos)$/.test(tree.tokens[head]?.deprel ?? '') && tree.tokens[head]!.head < head)
    head = tree.tokens[head]!.head
  const isPerson = draft.names.some(
    ({ sentence, from, to, kind }) =>
      kind === 'person' && sentence === tree.index && [last, head].some((at) => at >= from && at < to),
  )
  if (isPerson) return head
  return last === pronoun - 1 && tree.tokens[last]?.upos === 'NOUN' ? last : undefined
}

/** The relative clause that a pronoun opens: "was glad" of "*who* was glad". */
export function relativeClause(tree: Tree, pronoun: number): number | undefined {
  let at = pronoun
  while (at >= 0 && tree.tokens[at]!.deprel !== 'acl:relcl') at = tree.tokens[at]!.head
  return at < 0 ? undefined : at
}

/** The noun of a stretch that hangs from elsewhere; the last where there are several. */
export function topOf(tree: Tree, { from, to }: Stretch): number {
  let top = from
  for (let at = from; at < to; at++) {
    const { head } = tree.tokens[at]!
    if ((head < from || head >= to) && isNominal(tree, at)) top = at
  }
  return top
}

export const isNominal = (tree: Tree, at: number): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.tokens[at]!.upos)
