import { relation, type Stretch, type Tree } from '../../../language/tree.ts'
import { cueVerbs } from '../../../lexicon/cues.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, levelAt, type Page, type Source, spansWhere, stretchOf } from '../candidate.ts'
import { cueClause, isPassive, ownSubject, quotedBy, sourceOf } from '../clause.ts'
import { attributed, framesOf } from '../cue.ts'
import { invertedSource, nearbySource } from '../nearby.ts'
import { quotedCue } from './quoted-as.ts'

/** "The deal, Quill said, is off", "The deal is off, Tass quoted Quill as saying", "as Quill put it". */
export function findAside(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  if (!frames?.has('that') && !frames?.has('quote')) return undefined
  if (isPassive(tree, at)) return undefined
  const { from, to, source } = asideOf(page, tree, at)
  const level = levelAt(page, tree, at)
  const { words } = tree
  const starts = words[from - 1]?.text
  const ends = words[to]?.text
  if (
    !source ||
    starts === undefined ||
    !isBreak(starts) ||
    (ends !== undefined && !isBreak(ends) && !/^[.;:!?)]/.test(ends))
  )
    return undefined
  if (levelAt(page, tree, from - 1) !== level || isOther(tree, at, from)) return undefined
  // At the end of a sentence all of it is said: "The gate broke when it rained, Quill said."
  const host = ends === undefined || ends === '.' ? undefined : hostOf(tree, quotedBy(tree, at)?.giving ?? at)
  const stretch = host === undefined ? { from: 0, to: words.length } : stretchOf(tree, host)
  const before = { from: Math.min(afterLabel(tree, stretch.from, from), from), to: from }
  const after = { from: to, to: Math.max(stretch.to, to) }
  const same = (word: number): boolean => levelAt(page, tree, word) === level || level < 0
  const content = [
    ...spansWhere(page, tree, before, same),
    ...((ends === ',' || ends === starts) && !isSpeakers(tree, to + 1) ? spansWhere(page, tree, after, same) : []),
  ]
  return attributed(page, tree, at, 'that', content, { source, cue: quotedCue(page, tree, at) })
}

/** What whoever speaks does besides, and is not said: "…, the agency reported, *citing* officials". */
const isSpeakers = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]?.xpos === 'VBG' && (sourcing.has(tokens[at]!.lemma) || cueVerbs.has(tokens[at]!.lemma))

const sourcing = wordSet('cite quote refer invoke echo')

/** What stands between commas and attributes nothing: "the region, *which they ruled*", "it helps, *you know*". */
function isOther(tree: Tree, verb: number, from: number): boolean {
  const { tokens, words } = tree
  const { deprel, head } = tokens[from]!
  const isObject = deprel === 'obj' && head === verb && /^(?:which|whom|that)$/.test(words[from]!.lower)
  return isObject || isOfNoun(tree, verb, from) || (tokens[verb]!.lemma === 'know' && words[from]!.lower === 'you')
}

/** "…, *an offer* the union rejected", "*a claim* she denied": a noun before it whose clause this is. */
function isOfNoun({ tokens, words }: Tree, verb: number, from: number): boolean {
  for (let at = verb - 1; at > from && tokens[at]!.upos !== 'VERB'; at--) {
    const { upos } = tokens[at]!
    const begins = upos === 'PROPN' ? indefinite.test(words[from]!.lower) : opening.has(words[at]!.lower)
    if (begins && tokens[at - 1]!.upos === 'NOUN') return true
  }
  return false
}

const indefinite = /^an?$/
const opening = wordSet('the a an i you he she it we they my your his her its our their')

/** Past "10:05 a.m.:" at the start: a heading is not said. */
function afterLabel({ words, tokens }: Tree, from: number, to: number): number {
  for (let at = from; at < to && at < from + 7; at++) {
    if (tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'AUX') return from
    if (words[at]!.text === ':') return at + 1
  }
  return from
}

const isBreak = (mark: string): boolean => /^[,–—]$|^--?$/.test(mark)

/** Whether a clause of saying stands between two commas: "The deal, Quill said, is off". */
export function isAside(page: Page, tree: Tree, verb: number): boolean {
  const { from, to, source } = asideOf(page, tree, verb)
  const [starts, ends] = [tree.words[from - 1]?.text, tree.words[to]?.text]
  if (!source || starts === undefined || !isBreak(starts)) return false
  if (relation(tree, verb) === 'conj' && from !== verb) return false
  if (ends !== undefined && isBreak(ends)) return tree.tokens[from]!.upos !== 'CCONJ'
  // ", said Ada Quill.": the verb stands first, and who speaks behind it.
  const subject = ownSubject(page, tree, verb)
  return from === verb && (subject === undefined || subject > verb) && (ends === undefined || ends === '.')
}

/** The clause of an aside, with the "as" before it, and who speaks in it. */
function asideOf(page: Page, tree: Tree, verb: number): Stretch & { source?: Source | undefined } {
  const clause = cueClause(tree, verb)
  const quoted = quotedBy(tree, verb)
  if (quoted) {
    const from = Math.min(cueClause(tree, quoted.giving).from, tree.first[quoted.speaker]!)
    return { from, to: clause.to, source: sourceOf(page, tree, verb) }
  }
  const source = ownSubject(page, tree, verb) === undefined ? undefined : sourceOf(page, tree, verb)
  const last = invertedSource(page, tree, verb)
  if (last) return { from: verb, to: Math.max(last.to, clause.to), source: last.source }
  const as = tree.words[clause.from - 1]?.lower === 'as'
  if (as || (source && (clause.from === 0 || isBreak(tree.words[clause.from - 1]!.text))))
    return { from: clause.from - (as ? 1 : 0), to: clause.to, source }
  const found = nearbySource(page, tree, verb)
  // "Quill, who was there, praised *the cook*": its subject stands before it.
  const isObject = source !== undefined && clause.from < verb && found !== undefined && found.from > verb
  if (!found || isObject) return { ...clause, source }
  return { from: Math.min(found.from, verb), to: Math.max(found.to, clause.to), source: found.source }
}

/** The head of the clause that an aside is said of; undefined where that is the whole sentence. */
function hostOf(tree: Tree, verb: number): number | undefined {
  const { head } = tree.tokens[verb]!
  const how = relation(tree, verb)
  if (head < 0 || (how !== 'parataxis' && how !== 'advcl')) return undefined
  return tree.tokens[head]!.head < 0 ? undefined : head
}
