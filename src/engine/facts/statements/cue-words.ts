import type { Span } from '../../../record/index.ts'
import { childrenBy, relation, type Tree } from '../../language/tree.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { spanOf } from './candidate.ts'
import { issuingOf } from './issuing.ts'

/**
 * The words of a cue: the verb with its auxiliaries, its negation, the adverbs beside it and its particle ("has also
 * said", "did not say", "pointed out"), its "to" and what it leans on ("went on to say", "was quick to deny").
 */
export function cueOf(tree: Tree, verb: number, taken: (word: number) => boolean): Span {
  const leaning = leaningOf(tree, verb)
  const top = issuingOf(tree, leaning.top) ?? leaning.top
  let from = Math.min(leaning.from, top)
  let to = verb + 1
  while (from > 0 && isBeside(tree, from - 1, top, verb) && !taken(from - 1)) from--
  while (to < tree.words.length && isAfter(tree, to, verb) && !taken(to)) to++
  return spanOf(tree, { from, to })
}

/** The verb or adjective that a verb leans on, as long as only adverbs stand between: "*tried to* say", "*was quick* to say". */
function leaningOf(tree: Tree, verb: number): { top: number; from: number } {
  let [top, from] = [verb, verb]
  for (;;) {
    const { head, deprel, xpos } = tree.tokens[top]!
    const mark = childrenBy(tree, top, 'mark').find((word) => tree.words[word]!.lower === 'to')
    if (mark !== undefined && xpos === 'VB' && isRun(tree, mark + 1, from)) from = mark
    const leans = deprel === 'xcomp' || (from === mark && leanable.test(deprel) && isAspectual(tree, head))
    if (!leans || isIntent(tree, head) || head > from || !isRun(tree, head + 1, from)) return { top, from }
    ;[top, from] = [head, head]
  }
}

/** Whether a verb tells by itself what somebody wants: "*promised* to say". Who "*declined* to say" says nothing. */
const isIntent = ({ tokens }: Tree, verb: number): boolean =>
  cueVerbs.get(tokens[verb]!.lemma)?.has('inf') === true && !/^(?:decline|refuse)$/.test(tokens[verb]!.lemma)

const leanable = /^(?:advcl|ccomp|csubj|acl)$/

/** Whether a word only sets another going or tells how: "*went on* to say", "was *quick* to deny". */
const isAspectual = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]!.upos === 'ADJ' || aspectual.has(tokens[at]!.lemma)

const aspectual = wordSet('go continue begin start come proceed keep')

/** Whether nothing but adverbs stands from one word to another. */
const isRun = ({ tokens }: Tree, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ upos, deprel }) => upos === 'ADV' || deprel === 'compound:prt' || deprel === 'mark')

function isBeside(tree: Tree, at: number, top: number, verb: number): boolean {
  const { head, upos } = tree.tokens[at]!
  if (head !== top && head !== verb) return false
  const how = relation(tree, at)
  if (how === 'advmod') return (upos === 'ADV' || upos === 'PART') && !tree.tokens[at]!.xpos.startsWith('W')
  return how === 'aux' || how === 'cop'
}

function isAfter(tree: Tree, at: number, verb: number): boolean {
  const { head, deprel, upos } = tree.tokens[at]!
  return head === verb && (deprel === 'compound:prt' || (deprel === 'advmod' && upos === 'ADV' && at === verb + 1))
}
