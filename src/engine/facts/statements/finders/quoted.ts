import type { Span } from '../../../../record/index.ts'
import { childBy, isUnder, relation, type Tree } from '../../../language/tree.ts'
import { cueVerbs } from '../../../lexicon/cues.ts'
import { type Candidate, levelAt, type Page, quotationAt } from '../candidate.ts'
import { isPassive } from '../clause.ts'
import { attributed } from '../cue.ts'
import { nearbySource, sourceBetween } from '../nearby.ts'
import type { Quotation } from '../quotations.ts'

/** What stands in quotation marks beside a verb of saying: `"We go on," Quill said`, `Quill said: "We go on."`, or both. */
export function findQuoted(page: Page, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  if (upos !== 'VERB' || !cueVerbs.get(lemma)?.has('quote') || isUnsaid(tree, at)) return undefined
  const before = quotationBefore(page, tree, at)
  const after = quotationAfter(page, tree, at)
  if (!before && !after) return undefined
  const content = [...(before ? [before] : []), ...(after ? said(page, tree, at, after) : [])].map(bare)
  const that = after && !before ? thatBefore(page, tree, at, after) : undefined
  if (that) content[0] = { ...content[0]!, start: that.start }
  const first = before && (before.to.sentence === tree.index ? before.to.word + 1 : 0)
  // `"…," said Ada Quill`: whatever stands before the quotation, the speaker stands behind the verb.
  const behind = first === at ? nearbySource(page, tree, at)?.source : undefined
  if (behind) return attributed(page, tree, at, 'quote', content, { source: behind })
  const beside = first === undefined ? undefined : sourceBetween(page, tree, first, at)
  return attributed(page, tree, at, 'quote', content, { beside })
}

/** The "that" before a quotation: `said that "not one" voted`. */
function thatBefore({ sentences }: Page, tree: Tree, verb: number, { from }: Quotation): Span | undefined {
  const word = sentences[from.sentence]!.words[from.word - 1]
  return from.sentence === tree.index && from.word - 1 > verb && word?.lower === 'that' ? word : undefined
}

/** What was done to something is not said of it: `The "opening" was put off`, but `a song titled "Rain"`. */
const isUnsaid = (tree: Tree, verb: number): boolean =>
  isPassive(tree, verb) && !cueVerbs.get(tree.tokens[verb]!.lemma)!.has('passive')

const bare = ({ start, end }: Span): Span => ({ start, end })

/** No clause of saying is longer between its verb and the words it brings. */
const reach = 40

function quotationAfter(page: Page, tree: Tree, at: number): Quotation | undefined {
  const level = levelAt(page, tree, at)
  const { words } = tree
  const limit = Math.min(words.length, at + reach)
  let next = at + 1
  while (next < limit && !quotationAt(page, tree.index, next, level) && levelAt(page, tree, next) === level) {
    if (!leans(tree, at, next)) return undefined
    next++
  }
  if (next === words.length)
    return /^[:,]$/.test(words[next - 1]!.text) || next === at + 1 ? nextQuotation(page, tree, level) : undefined
  const quotation = quotationAt(page, tree.index, next, level)
  if (!quotation || quotation.from.sentence !== tree.index || quotation.from.word !== next) return undefined
  const open = words[next - 1]!.text
  if (open === ':' || (open === ',' && (isCapital(words[next + 1]?.text) || isHead(tree, at, quotation))))
    return quotation
  // Nothing of the clause that it belongs to may stand before it: 'said he was "tired"' is a whole clause.
  for (let word = at + 1; word < next; word++)
    if (tree.words[word]!.lower !== 'that' && isHungFrom(tree, word, quotation)) return undefined
  return isHead(tree, at, quotation) ? quotation : undefined
}

const isCapital = (text = ''): boolean => text !== text.toLowerCase()

/** The quotation that begins the next sentence, where this one ends in "said:". */
function nextQuotation(page: Page, tree: Tree, level: number): Quotation | undefined {
  const quotation = page.trees[tree.index + 1]?.words.length ? quotationAt(page, tree.index + 1, 0, level) : undefined
  return quotation?.from.sentence === tree.index + 1 && quotation.from.word === 0 ? quotation : undefined
}

/** The quotation that ends before the clause of a verb: `*"We go on,"* Quill said`. */
export function quotationBefore(page: Page, tree: Tree, at: number): Quotation | undefined {
  const level = levelAt(page, tree, at)
  const limit = Math.max(-1, at - reach)
  let next = at - 1
  while (next > limit && !quotationAt(page, tree.index, next, level) && levelAt(page, tree, next) === level) {
    if (joinsClauses(tree, next) || (!leans(tree, at, next) && isVerbal(tree, next))) return undefined
    next--
  }
  if (next < 0) return lastQuotation(page, tree, at, level)
  const quotation = quotationAt(page, tree.index, next, level)
  if (!quotation?.closed || quotation.to.sentence !== tree.index || quotation.to.word !== next) return undefined
  if (isHead(tree, at, quotation)) return quotation
  return opensSentence(page, tree, quotation, level) &&
    (isFinished(page, quotation) || tree.words[next + 1]?.text === ',')
    ? quotation
    : undefined
}

/** "and" between clauses, not that of `"…," Quill and Roe said`. */
function joinsClauses(tree: Tree, at: number): boolean {
  if (relation(tree, at) !== 'cc') return false
  const joined = tree.tokens[tree.tokens[at]!.head]
  return joined?.deprel !== 'conj' || !/^(?:NOUN|PROPN|PRON)$/.test(joined.upos)
}

/** Whether nothing but quotations stands before one in its sentence: `citing "duties abroad," he said …` is no utterance. */
function opensSentence(page: Page, tree: Tree, { from }: Quotation, level: number): boolean {
  if (from.sentence !== tree.index) return true
  for (let at = 0; at < from.word; at++)
    if (levelAt(page, tree, at) === level && !/^(?:PUNCT|CCONJ)$/.test(tree.tokens[at]!.upos)) return false
  return true
}

/** The quotation that ends the sentence before with a question or a cry: `"Why?" Quill asked.` */
function lastQuotation(page: Page, tree: Tree, verb: number, level: number): Quotation | undefined {
  const before = page.trees[tree.index - 1]
  if (before?.paragraph !== tree.paragraph || childBy(tree, verb, 'ccomp', 'obj', 'xcomp') !== undefined)
    return undefined
  const quotation = quotationAt(page, before.index, before.words.length - 1, level)
  const mark = before.words.at(-2)?.text ?? ''
  return quotation?.closed && quotation.to.sentence === before.index && /^(?:[?!]|…|\.{3})/.test(mark) && verb < 12
    ? quotation
    : undefined
}

/** A verb, but for one of a clause about the speaker: "an engineer who built it". */
const isVerbal = (tree: Tree, at: number): boolean =>
  /^(?:VERB|AUX|SCONJ)$/.test(tree.tokens[at]!.upos) && relation(tree, at) !== 'acl'

/** Whether a word between a verb and its quotation belongs to the verb's own clause. */
function leans(tree: Tree, verb: number, at: number): boolean {
  if (tree.tokens[at]!.upos === 'PUNCT') return tree.words[at]!.text !== ';'
  let node = at
  while (node >= 0 && tree.tokens[node]!.head !== verb) node = tree.tokens[node]!.head
  if (node < 0) return tree.words[at]!.lower === 'that'
  const how = relation(tree, node)
  if (how === 'xcomp' || how === 'conj' || how === 'parataxis') return false
  if (how === 'ccomp') return relation(tree, at) === 'mark'
  // "told reporters when asked about it: …" is told, not asked.
  return (
    how !== 'advcl' ||
    childBy(tree, node, 'mark', 'advmod') !== undefined ||
    !cueVerbs.get(tree.tokens[node]!.lemma)?.has('quote')
  )
}

function isHungFrom(tree: Tree, at: number, { from, to }: Quotation): boolean {
  const last = to.sentence === tree.index ? to.word : tree.words.length
  for (let node = tree.tokens[at]!.head; node >= 0; node = tree.tokens[node]!.head)
    if (node >= from.word && node <= last) return true
  return false
}

/** Whether a word of the quotation hangs from the verb, or the verb from it. */
function isHead(tree: Tree, verb: number, { from, to }: Quotation): boolean {
  const first = from.sentence === tree.index ? from.word : 0
  const last = to.sentence === tree.index ? to.word : tree.words.length - 1
  const { head } = tree.tokens[verb]!
  const hangs = head >= first && head <= last && childBy(tree, verb, 'mark') === undefined
  return hangs || tree.children[verb]!.some((child) => child >= first && child <= last)
}

/** Whether a quotation ends as an utterance does: `"We go on,"`. */
export function isFinished({ sentences }: Page, { to }: Quotation): boolean {
  const { words } = sentences[to.sentence]!
  return /^[,.?!…—–-]/.test(words[to.word - 1]?.text ?? '')
}

/** The quotation, and the rest of the clause that it begins: `said "not one" of them voted`. */
function said(page: Page, tree: Tree, verb: number, quotation: Quotation): Span[] {
  const clause = childBy(tree, verb, 'ccomp')
  const { to } = quotation
  if (clause === undefined || to.sentence !== tree.index || isFinished(page, quotation)) return [quotation]
  const last = tree.last[clause]!
  if (last <= to.word || !isUnder(tree, to.word, clause)) return [quotation]
  let end = last
  while (end > to.word && tree.tokens[end]!.upos === 'PUNCT') end--
  return [{ start: quotation.start, end: tree.words[end]!.end }]
}
