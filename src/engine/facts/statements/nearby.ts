import { childBy, childrenBy, type Stretch, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { timeAt } from '../times/at.ts'
import { levelAt, type Page, type Source, spanOf, trimmed } from './candidate.ts'
import { addresseeOf, isPassive } from './clause.ts'
import { isNominal, nounPhrase, topOf, withRelative } from './phrase.ts'

/** Who speaks, by where words stand, and which words that is. */
export interface Nearby extends Stretch {
  source: Source
}

/**
 * Who says it where the tree doesn't tell, for a verb in the past or present: the noun phrase right behind a verb that
 * follows a comma or a quotation (`"…," said Ada Quill`), the one right before it (`…, a former official said`), or what
 * an apposition parts from it (`Ada Quill, the mayor, said`).
 */
export function nearbySource(page: Page, tree: Tree, verb: number): Nearby | undefined {
  if (!/^VB[DZP]$/.test(tree.tokens[verb]!.xpos) || isPassive(tree, verb)) return undefined
  return (
    behind(page, tree, verb) ??
    before(page, tree, verb) ??
    describedBefore(page, tree, verb) ??
    apartBefore(page, tree, verb) ??
    namedBefore(page, tree, verb)
  )
}

/**
 * Who speaks at the end of a sentence behind a verb that nothing else can follow: "Bridge to open in May, says mayor",
 * whatever the tree takes for its subject.
 */
export function invertedSource(page: Page, tree: Tree, verb: number): Nearby | undefined {
  if (!endVerbs.has(tree.tokens[verb]!.lemma) || verb < 2) return undefined
  const found = behind(page, tree, verb)
  if (!found || unsaid.has(tree.words[found.from]!.lower)) return undefined
  const rest = tree.tokens.slice(found.to)
  return rest.every(({ upos }) => upos === 'PUNCT') ? found : undefined
}

const endVerbs = wordSet('say add warn insist')
const unsaid = wordSet('nothing something anything everything much little more less so that this it yes no what as')

function behind(page: Page, tree: Tree, verb: number): Nearby | undefined {
  if (verb > 0 && tree.tokens[verb - 1]!.upos !== 'PUNCT') return undefined
  let from = verb + 1
  while (from < tree.words.length && tree.tokens[from]!.upos === 'ADV') from++
  if (from >= tree.words.length || !phraseStarts.has(tree.tokens[from]!.upos)) return undefined
  let head = from
  for (
    let above = tree.tokens[head]!.head;
    above > head && tree.first[above]! >= from;
    above = tree.tokens[head]!.head
  ) {
    if (isNominal(tree, head) && !isNominal(tree, above)) break
    head = above
  }
  // "Quill, who was there, told *reporters*": they hear it.
  if (!isNominal(tree, head) || addresseeOf(tree, verb)?.word === head) return undefined
  return nearby(page, tree, head, withRelative(tree, { from, to: nounPhrase(tree, head).to }))
}

const phraseStarts = wordSet('DET ADJ NOUN PROPN NUM PRON')

function before(page: Page, tree: Tree, verb: number): Nearby | undefined {
  // "Quill *last week* said"
  let to = verb
  while (to > 0 && timeAt(page.times, tree.words[to - 1]!)) to--
  let from = to
  while (from > 0 && to - from < 12 && nounWords.has(tree.tokens[from - 1]!.upos) && !opens(tree, from - 1)) from--
  if (from === to || (from > 0 && tree.tokens[from - 1]!.upos !== 'PUNCT' && !opens(tree, from - 1))) return undefined
  const stretch = trimmed(page, tree, { from, to })
  return stretch && nearby(page, tree, topOf(tree, stretch), stretch)
}

/** Whether a word opens a clause: "after", "but", "that". */
const opens = ({ words, tokens }: Tree, at: number): boolean =>
  clauseOpeners.has(words[at]!.lower) &&
  !/^(?:DET|PRON|ADV)$/.test(tokens[at]!.upos) &&
  !/^(?:many|much|few|little)$/.test(words[at + 1]?.lower ?? '')

const clauseOpeners = wordSet(
  'that but as after before when while since until because where though although if whether how why',
)

const nounWords = wordSet('DET ADJ NOUN PROPN NUM ADP PRON PART ADV')

/** "*People briefed on the plan* say": the tree may take the participle for a clause of the verb's. */
function describedBefore(page: Page, tree: Tree, verb: number): Nearby | undefined {
  const clause = childrenBy(tree, verb, 'ccomp', 'advcl', 'csubj').findLast((child) => tree.last[child]! + 1 === verb)
  const subject = clause === undefined ? undefined : childBy(tree, clause, 'nsubj', 'nsubj:pass')
  if (clause === undefined || subject === undefined || subject > clause) return undefined
  if (!/^(?:VB[DGN]|JJ)$/.test(tree.tokens[clause]!.xpos) || childBy(tree, clause, 'aux', 'cop') !== undefined)
    return undefined
  return nearby(page, tree, subject, { from: nounPhrase(tree, subject).from, to: verb })
}

/** No apposition is longer. */
const reach = 40

function apartBefore(page: Page, tree: Tree, verb: number): Nearby | undefined {
  const mark = tree.words[verb - 1]?.text
  if (mark !== ',' && mark !== ')' && mark !== '—' && mark !== '--') return undefined
  const level = levelAt(page, tree, verb)
  for (let at = verb - 2; at >= 0 && at > verb - reach; at--) {
    if (/^[;:]$/.test(tree.words[at]!.text)) return undefined
    const { head, deprel } = tree.tokens[at]!
    if (!isNominal(tree, at) || levelAt(page, tree, at) !== level || !subjectLike.has(deprel)) continue
    if (head >= 0 && head < verb) continue
    return nearby(page, tree, at, { from: nounPhrase(tree, at).from, to: verb })
  }
  return undefined
}

/** "In a letter to Oxbow, *Ada Quill, the mayor*, said": a name behind a comma, whatever the tree hangs it from. */
function namedBefore(page: Page, tree: Tree, verb: number): Nearby | undefined {
  const level = levelAt(page, tree, verb)
  for (let at = verb - 1; at >= 0 && at > verb - reach; at--) {
    if (/^[;:]$/.test(tree.words[at]!.text)) return undefined
    if (!page.speakers[tree.index]!.has(at) || levelAt(page, tree, at) !== level) continue
    const { from } = nounPhrase(tree, at)
    if (tree.words[from - 1]?.text !== ',' || tree.tokens[from]!.upos === 'DET') continue
    return isOnlyDescribed(tree, at, verb) ? nearby(page, tree, at, { from, to: verb }) : undefined
  }
  return undefined
}

/** Whether no clause stands from a name to its verb but one that a comma and "who" open. */
function isOnlyDescribed({ words, tokens }: Tree, name: number, verb: number): boolean {
  const finite = tokens.findIndex(({ xpos }, at) => at > name && at < verb && /^(?:VB[DPZ]|MD)$/.test(xpos))
  if (finite < 0) return true
  const who = words.findIndex(({ lower }, at) => at > name && /^(?:who|whose|which)$/.test(lower))
  return who > 0 && who < finite && words[who - 1]!.text === ',' && words[verb - 1]!.text === ','
}

const subjectLike = wordSet('nsubj nsubj:pass nsubj:outer dislocated root dep obl:unmarked parataxis vocative')

/** What stands between a quotation and its verb: `"…," Ada Quill (Oxbow), 45, the mayor, said`. */
export function sourceBetween(page: Page, tree: Tree, from: number, verb: number): Source | undefined {
  if (isPassive(tree, verb)) return undefined
  const stretch = trimmed(page, tree, { from, to: verb })
  return stretch && nearby(page, tree, topOf(tree, stretch), stretch)?.source
}

function nearby(page: Page, tree: Tree, head: number, stretch: Stretch): Nearby | undefined {
  const phrase = trimmed(page, tree, stretch)
  if (!phrase || !isNominal(tree, head)) return undefined
  return { ...phrase, source: { speaker: { sentence: tree.index, word: head }, spans: [spanOf(tree, phrase)] } }
}
