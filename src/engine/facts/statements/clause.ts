import type { Span } from '../../../record/index.ts'
import { childBy, childrenBy, type Position, relation, type Stretch, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { type Page, type Source, spanOf, stretchOf, trimmed } from './candidate.ts'

/** Whether a verb says what was done to its subject: "was asked", "is expected", "asked about it, he …". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass') !== undefined) return true
  const { xpos, deprel } = tree.tokens[verb]!
  return (
    xpos === 'VBN' &&
    /^(?:acl|advcl|amod|root)/.test(deprel) &&
    childBy(tree, verb, 'nsubj') === undefined &&
    !childrenBy(tree, verb, 'aux').some((aux) => tree.tokens[aux]!.lemma === 'have')
  )
}

/** Whether a word is denied: "did not say", "never said". */
export const isNegated = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'advmod').some((child) => negations.has(tree.words[child]!.lower))

const negations = wordSet("not n't never nor neither cannot")

/** Who says it: the subject of a verb, its agent in the passive, or whoever is the subject of the verb that it leans on. */
export function sourceOf(page: Page, tree: Tree, verb: number): Source | undefined {
  if (isPassive(tree, verb)) {
    const agent = childBy(tree, verb, 'obl:agent')
    return agent === undefined ? undefined : phraseOf(page, tree, agent)
  }
  const subject = subjectOf(tree, verb)
  return subject === undefined ? undefined : phraseOf(page, tree, subject)
}

/** The word that heads a verb's subject, be it the subject of a verb above it: "He rose, saying …", "asked him to say …". */
export function subjectOf(tree: Tree, verb: number): number | undefined {
  let at = verb
  for (let steps = 0; steps < 8; steps++) {
    const own = ownSubject(tree, at)
    if (own !== undefined) return own
    const { head } = tree.tokens[at]!
    if (head < 0) return undefined
    const how = relation(tree, at)
    if (how === 'acl') return head
    if (how === 'xcomp') {
      const controller = childBy(tree, head, 'obj', 'iobj')
      if (controller !== undefined && controller < at && !isSubjectControl(tree, head)) return controller
    } else if (how !== 'conj' && how !== 'advcl' && how !== 'parataxis') return undefined
    at = head
  }
  return undefined
}

/** A verb's own subject, the one nearest before it where the tree has several. */
export function ownSubject(tree: Tree, verb: number): number | undefined {
  const subjects = childrenBy(tree, verb, 'nsubj', 'expl')
  return subjects.findLast((subject) => subject < verb) ?? subjects[0]
}

/**
 * The words of a verb's clause but for what it brings: "Quill said in a statement on Monday". Undefined where other words
 * stand between them.
 */
export function cueClause(tree: Tree, verb: number): Stretch {
  let [from, to] = [verb, verb + 1]
  const own = tree.children[verb]!.filter((child) => adjuncts.has(relation(tree, child)))
  for (const child of own.filter((child) => child < verb).reverse())
    if (tree.last[child]! + 1 === from) from = tree.first[child]!
  for (const child of own.filter((child) => child > verb)) if (tree.first[child]! === to) to = tree.last[child]! + 1
  return { from, to }
}

const adjuncts = wordSet('nsubj aux advmod obl iobj obj compound cop')

/** "He promised her to resign": it is he who resigns. */
const isSubjectControl = (tree: Tree, verb: number): boolean => tree.tokens[verb]!.lemma === 'promise'

/** A noun phrase as written, and whom it means: "Mayor Ada Quill, 45, who resigned", "who". */
export function phraseOf(page: Page, tree: Tree, head: number): Source | undefined {
  const { sentence, word } = { sentence: tree.index, word: head }
  const stretch = trimmed(page, tree, nounPhrase(tree, head))
  if (!stretch) return undefined
  return { speaker: { sentence, word: antecedent(tree, word) }, span: spanOf(tree, stretch) }
}

/** What hangs from a noun, without the preposition or conjunction before it and what is only told beside it. */
function nounPhrase(tree: Tree, head: number): { from: number; to: number } {
  let { from, to } = stretchOf(tree, head)
  for (const child of tree.children[head]!) {
    const how = relation(tree, child)
    if (child < head && (how === 'case' || how === 'cc' || how === 'mark')) from = Math.max(from, child + 1)
    if (child > head && (how === 'parataxis' || how === 'advcl')) to = Math.min(to, tree.first[child]!)
  }
  return { from: Math.min(from, head), to: Math.max(to, head + 1) }
}

const relatives = wordSet('who that which')

function antecedent(tree: Tree, word: number): number {
  if (!relatives.has(tree.words[word]!.lower)) return word
  let at = word
  while (at >= 0 && tree.tokens[at]!.deprel !== 'acl:relcl') at = tree.tokens[at]!.head
  return at < 0 ? word : tree.tokens[at]!.head
}

/** Verbs that only set another going: "went on to say", "continued to insist". */
const lightVerbs = wordSet('go continue begin start come proceed keep')

/**
 * The words of a cue: the verb with its auxiliaries, its negation, the adverbs beside it and its particle ("has also
 * said", "did not say", "pointed out"), and a light verb before it ("went on to say").
 */
export function cueOf(tree: Tree, verb: number, taken: (word: number) => boolean): Span {
  let from = verb
  let to = verb + 1
  const { head, deprel } = tree.tokens[verb]!
  const light = deprel === 'xcomp' && head < verb && verb - head < 4 && lightVerbs.has(tree.tokens[head]!.lemma)
  const top = light ? head : verb
  if (light) from = head
  while (from > 0 && isBeside(tree, from - 1, top, verb) && !taken(from - 1)) from--
  while (to < tree.words.length && isAfter(tree, to, verb) && !taken(to)) to++
  return spanOf(tree, { from, to })
}

function isBeside(tree: Tree, at: number, top: number, verb: number): boolean {
  const { head, upos } = tree.tokens[at]!
  if (head !== top && head !== verb) return false
  const how = relation(tree, at)
  return how === 'aux' || how === 'cop' || (how === 'advmod' && (upos === 'ADV' || upos === 'PART'))
}

function isAfter(tree: Tree, at: number, verb: number): boolean {
  const { head, deprel, upos } = tree.tokens[at]!
  return head === verb && (deprel === 'compound:prt' || (deprel === 'advmod' && upos === 'ADV' && at === verb + 1))
}

/** Whom it is said to: "told reporters", "said to her", "wrote to the board". */
export function addresseeOf(tree: Tree, verb: number): Position | undefined {
  const word = childBy(tree, verb, 'iobj') ?? (takesHearer(tree, verb) ? childBy(tree, verb, 'obj') : undefined)
  return word === undefined ? undefined : { sentence: tree.index, word }
}

const hearerVerbs = wordSet('tell remind assure inform warn ask urge advise beg implore instruct order notify convince')

const takesHearer = (tree: Tree, verb: number): boolean => hearerVerbs.has(tree.tokens[verb]!.lemma)
