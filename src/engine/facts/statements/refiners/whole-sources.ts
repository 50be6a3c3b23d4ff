import type { Span } from '../../../../record/index.ts'
import { contains } from '../../../../record/spans.ts'
import { childBy, childrenBy, isUnder, type Stretch, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import { type Candidate, type Page, spanOf, trimmed } from '../candidate.ts'

/**
 * Makes sources whole phrases: without what leads to them ("*after* Ada Quill said"), what leads on ("the mayor *who*") and
 * the clause that the tree took for a part of them ("according to the council*, it has rained*").
 */
export const takeWholeSources = (page: Page, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((candidate) => {
    const { source, dropped } = candidate
    if (dropped || !source) return candidate
    const { sentence, word } = source.speaker
    const tree = page.trees[sentence]!
    const spans = source.spans.map((span) => (contains(span, tree.words[word]!) ? whole(page, tree, span, word) : span))
    return { ...candidate, source: { ...source, spans } }
  })

function whole(page: Page, tree: Tree, span: Span, head: number): Span {
  const { from, to } = wordsOf(tree, span, head)
  const first = beginning(tree, from, head)
  let end = clauseAfter(tree, head, to)
  while (end - 1 > head && leadsOn(tree, end - 1)) end--
  const start = first === from ? undefined : trimmed(page, tree, { from: first, to: head + 1 })
  const stop = end === to ? undefined : trimmed(page, tree, { from: head, to: end })
  return start || stop ? spanOf(tree, { from: start?.from ?? from, to: stop?.to ?? to }) : span
}

/** Behind what leads to the noun, and behind the comma that ends it: "*for instance,* an aide". */
function beginning(tree: Tree, from: number, head: number): number {
  let first = from
  while (first < head && leadsTo(tree, first)) first++
  const comma = first === from ? -1 : tree.words.findIndex(({ text }, at) => at > first && text === ',')
  return comma > first && comma < head ? comma + 1 : first
}

function wordsOf({ words }: Tree, span: Span, head: number): Stretch {
  let [from, to] = [head, head + 1]
  while (from > 0 && contains(span, words[from - 1]!)) from--
  while (to < words.length && contains(span, words[to]!)) to++
  return { from, to }
}

/** "*after* Quill", "*where* officials"; not "*about* ten voters", "*at least* ten". */
const leadsTo = ({ tokens, words }: Tree, at: number): boolean =>
  (joining.has(tokens[at]!.deprel) && isPlain(words[at]!, at) && !amounting.has(words[at]!.lower)) ||
  opening.has(words[at]!.lower)

/** No name: "*Odport* fans". */
const isPlain = ({ text, lower }: Word, at: number): boolean => at === 0 || text === lower

const joining = wordSet('case cc mark fixed')
const amounting = wordSet(
  'about at over under around up near nearly above below between both neither either more less than',
)
const opening = wordSet('where when what why how which whom')

/** "the mayor *who*", "the author *of*", "the council *and*"; not "many of *whom*", "who dropped *out*". */
const leadsOn = ({ tokens, words }: Tree, at: number): boolean =>
  relatives.has(words[at]!.lower)
    ? tokens[at - 1]!.upos !== 'ADP'
    : (/^(?:case|cc|mark|det)$/.test(tokens[at]!.deprel) && tokens[at]!.xpos !== 'POS') ||
      /^[“‘,]$/.test(words[at]!.text)

const relatives = wordSet('who whom whose which that')
const subordinating = wordSet('who whom whose which that where when how what why whether if')

/** Where a clause begins behind the head that is no clause about it: at the last comma or subject before its verb. */
function clauseAfter(tree: Tree, head: number, to: number): number {
  let comma: number | undefined
  for (let at = head + 1; at < to; at++) {
    if (subordinating.has(tree.words[at]!.lower)) return to
    if (/^(?:[,;:–—]|--?)$/.test(tree.words[at]!.text)) comma = at
    if (!isTensed(tree, at) || isAbout(tree, at, head)) continue
    const subject = childrenBy(tree, at, 'nsubj', 'expl').find((child) => child > head && child < at)
    if (comma !== undefined) return comma
    if (subject !== undefined) return Math.max(tree.first[subject]!, head + 1)
    // "a poll taken last week" is taken for the past of "take".
    if (tree.tokens[at]!.xpos !== 'VBD' || tree.tokens[at]!.upos === 'AUX') return at
  }
  return to
}

const isTensed = ({ tokens }: Tree, at: number): boolean =>
  /^(?:VB[DPZ]|MD)$/.test(tokens[at]!.xpos) && !/^(?:compound|amod|nmod|flat)/.test(tokens[at]!.deprel)

/** Whether a verb belongs to a clause about the noun or one of its words: "a letter the council *had sent*". */
function isAbout(tree: Tree, verb: number, head: number): boolean {
  for (let at = verb; at > head; at = tree.tokens[at]!.head)
    if (/^acl/.test(tree.tokens[at]!.deprel) && isUnder(tree, at, head)) return true
  return childBy(tree, verb, 'mark') !== undefined
}
