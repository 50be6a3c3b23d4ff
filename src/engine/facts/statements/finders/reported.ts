import { childBy, childrenBy, isUnder, relation, type Stretch, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { cueVerbs, type Frames } from '../../../lexicon/cues.ts'
import { type Candidate, levelAt, type Page, type Source, spanOf, spansWhere, stretchOf } from '../candidate.ts'
import { cueClause, hasMark, isPassive, ownSubject, sourceOf, speakersVerbs, subjectOf, timeAt } from '../clause.ts'
import { attributed } from '../cue.ts'
import { invertedSource, nearbySource } from '../nearby.ts'

const framesOf = (tree: Tree, at: number): Frames | undefined =>
  tree.tokens[at]!.upos === 'VERB' ? cueVerbs.get(tree.tokens[at]!.lemma) : undefined

/** "Quill said that it rained", "said it rained", "asked whether it rained". */
export function findClause(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('that') || isAside(page, tree, at)) return undefined
  const clauses = clausesOf(tree, at)
  if (!clauses.length) return undefined
  const stray = straySubject(tree, at, clauses[0]!)
  const from = Math.max(at + 1, Math.min(...[...clauses, ...stray].map((word) => tree.first[word]!)))
  const end = Math.max(...clauses.map((clause) => tree.last[clause]! + 1))
  const to = endBefore(tree, from, restOf(page, tree, at, end))
  const isSaid = (word: number): boolean =>
    [...clauses, ...stray].some((above) => isUnder(tree, word, above)) || between(tree, word, at) || word >= end
  return attributed(page, tree, at, 'that', spansWhere(page, tree, { from, to }, isSaid))
}

/** The end of a clause with the phrases right behind it that the tree hangs from the verb of saying instead. */
function restOf({ times }: Page, tree: Tree, verb: number, end: number): number {
  let to = end
  for (const child of tree.children[verb]!)
    if (tree.first[child]! === to && /^obl|^adv/.test(tree.tokens[child]!.deprel) && !timeAt(times, tree.words[child]!))
      if (!cueVerbs.has(tree.tokens[child]!.lemma)) to = tree.last[child]! + 1
  return to
}

/** The subject of a clause that the tree took for an object of its verb: "says *the meeting* is off". */
function straySubject(tree: Tree, verb: number, clause: number): number[] {
  const { lemma } = tree.tokens[verb]!
  if (hearers.has(lemma) || cueVerbs.get(lemma)?.get('that') === 'ask') return []
  return tree.children[verb]!.filter(
    (child) =>
      child > verb &&
      child < clause &&
      /^(?:obj|iobj|nsubj|nsubj:pass|dislocated)$/.test(tree.tokens[child]!.deprel) &&
      (relation(tree, child) !== 'nsubj' || childrenBy(tree, verb, 'nsubj').some((subject) => subject < verb)) &&
      tree.words[child]!.lower !== 'that',
  )
}

/**
 * Where a clause ends before it is told what its speaker said more or did meanwhile: "it rained, adding that …", "the gate
 * is open as he walked through it", where another tense shows that the words are no longer his.
 */
function endBefore(tree: Tree, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const { xpos, lemma, deprel, head } = tree.tokens[at]!
    if (tree.words[at]!.text === ';') return at
    if (deprel !== 'advcl' || head >= at) continue
    if (xpos === 'VBG' && speakersVerbs.has(lemma)) return at
    const mark = childrenBy(tree, at, 'mark')[0] ?? at
    if (
      mark > head &&
      meanwhile.has(tree.words[mark]!.lower) &&
      tree.last[at]! + 2 >= to &&
      isOtherTense(tree, head, at)
    )
      return mark
  }
  return to
}

const meanwhile = wordSet('as while after before when though although')

function isOtherTense(tree: Tree, one: number, other: number): boolean {
  const [a, b] = [tenseOf(tree, one), tenseOf(tree, other)]
  return a !== undefined && b !== undefined && a !== b
}

/** Whether a clause is told in the past or the present, by its first verb or auxiliary. */
function tenseOf(tree: Tree, clause: number): 'past' | 'present' | undefined {
  const first = childrenBy(tree, clause, 'aux', 'cop')[0] ?? clause
  const { xpos } = tree.tokens[first]!
  return xpos === 'VBD' ? 'past' : xpos === 'VBZ' || xpos === 'VBP' ? 'present' : undefined
}

/** Commas and conjunctions between two clauses that one verb brings. */
const between = (tree: Tree, word: number, verb: number): boolean =>
  tree.tokens[word]!.head === verb && /^(?:punct|cc)$/.test(tree.tokens[word]!.deprel)

function clausesOf(tree: Tree, verb: number): number[] {
  const clauses = childrenBy(tree, verb, 'ccomp').filter((clause) => clause > verb)
  if (clauses.length)
    return [...clauses, ...childrenBy(tree, verb, 'conj').filter((other) => goesOn(tree, verb, other, clauses.at(-1)!))]
  const marked = (word: number): boolean => word > verb && hasMark(tree, word, 'that', 'whether', 'if')
  const loose = childrenBy(tree, verb, 'advcl').filter(
    (child) =>
      marked(child) && (!hasMark(tree, child, 'if') || cueVerbs.get(tree.tokens[verb]!.lemma)?.get('that') === 'ask'),
  )
  if (loose.length) return loose.slice(0, 1)
  return looseClause(tree, verb)
}

/** A clause with "that" which the tree hangs from another word behind the verb: "told the Post that …", "said at the time that …". */
function looseClause(tree: Tree, verb: number): number[] {
  const limit = Math.min(tree.words.length, verb + 9)
  for (let at = verb + 1; at < limit; at++) {
    const { upos, deprel, head } = tree.tokens[at]!
    if (upos === 'VERB' || upos === 'AUX') return []
    if (head <= at || tree.words[at]!.lower !== 'that') continue
    if (deprel === 'mark' || (deprel === 'obj' && hearers.has(tree.tokens[verb]!.lemma))) return [head]
  }
  return []
}

/** Whether a clause that the tree joins to the verb of saying is still said: "says it rained and that …", "…, but it dried". */
function goesOn(tree: Tree, verb: number, other: number, clause: number): boolean {
  if (other < clause) return false
  if (hasMark(tree, other, 'that')) return true
  const { lemma } = tree.tokens[other]!
  if (cueVerbs.has(lemma)) return false
  return childBy(tree, other, 'nsubj') !== undefined || isOtherTense(tree, verb, other)
}

const hearers = wordSet('tell remind assure inform warn')

/** "The deal, Quill said, is off", "The deal is off, Quill said on Monday", "as Quill put it". */
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
  if (levelAt(page, tree, from - 1) !== level) return undefined
  const host = hostOf(tree, at)
  const stretch = host === undefined ? { from: 0, to: words.length } : stretchOf(tree, host)
  const before = { from: Math.min(afterLabel(tree, stretch.from, from), from), to: from }
  const after = { from: to, to: Math.max(stretch.to, to) }
  const same = (word: number): boolean => levelAt(page, tree, word) === level || level < 0
  const content = [
    ...spansWhere(page, tree, before, same),
    ...(ends === ',' || ends === starts ? spansWhere(page, tree, after, same) : []),
  ]
  return attributed(page, tree, at, 'that', content, { source })
}

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
function isAside(page: Page, tree: Tree, verb: number): boolean {
  const { from, to, source } = asideOf(page, tree, verb)
  const [starts, ends] = [tree.words[from - 1]?.text, tree.words[to]?.text]
  if (!source || starts === undefined || !isBreak(starts)) return false
  if (relation(tree, verb) === 'conj' && from !== verb) return false
  if (ends !== undefined && isBreak(ends)) return tree.tokens[from]!.upos !== 'CCONJ'
  // ", said Ada Quill.": the verb stands first.
  return from === verb && (ends === undefined || ends === '.')
}

/** The clause of an aside, with the "as" before it, and who speaks in it. */
function asideOf(page: Page, tree: Tree, verb: number): Stretch & { source?: Source | undefined } {
  const clause = cueClause(tree, verb)
  const source = ownSubject(page, tree, verb) === undefined ? undefined : sourceOf(page, tree, verb)
  const last = invertedSource(page, tree, verb)
  if (last) return { from: verb, to: Math.max(last.to, clause.to), source: last.source }
  const as = tree.words[clause.from - 1]?.lower === 'as'
  if (as || (source && (clause.from === 0 || isBreak(tree.words[clause.from - 1]!.text))))
    return { from: clause.from - (as ? 1 : 0), to: clause.to, source }
  const found = nearbySource(page, tree, verb)
  if (!found) return { ...clause, source }
  return { from: Math.min(found.from, verb), to: Math.max(found.to, clause.to), source: found.source }
}

/** The head of the clause that an aside is said of; undefined where that is the whole sentence. */
function hostOf(tree: Tree, verb: number): number | undefined {
  const { head } = tree.tokens[verb]!
  const how = relation(tree, verb)
  if (head < 0 || (how !== 'parataxis' && how !== 'advcl')) return undefined
  return tree.tokens[head]!.head < 0 ? undefined : head
}

/** "Quill vowed to resign", "urged the council to resign". */
export function findInfinitive(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('to') || isPassive(tree, at)) return undefined
  const infinitive = childrenBy(tree, at, 'xcomp').find((child) => child > at && hasMark(tree, child, 'to'))
  if (infinitive === undefined) return undefined
  const hearer = childBy(tree, at, 'obj', 'iobj')
  const from =
    hearer !== undefined && hearer > at && hearer < infinitive ? tree.first[hearer]! : tree.first[infinitive]!
  // "wants to cut taxes, raise wages and stay": the tree may join the rest to the verb.
  const more = childrenBy(tree, at, 'conj').filter((other) => other > infinitive && tree.tokens[other]!.xpos === 'VB')
  const to = tree.last[more.at(-1) ?? infinitive]! + 1
  return attributed(
    page,
    tree,
    at,
    'to',
    spansWhere(page, tree, { from: Math.max(from, at + 1), to }, () => true),
  )
}

/** "Quill announced the construction of a fence", "accused him of theft", "called it a lie". */
export function findObject(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('obj') || isPassive(tree, at)) return undefined
  const object = childBy(tree, at, 'obj')
  if (object === undefined || subjectOf(page, tree, at) === undefined) return undefined
  const stretch = { from: object > at ? Math.max(tree.first[object]!, at + 1) : at + 1, to: at + 1 }
  for (const child of tree.children[at]!)
    if (child > at && (child === object || completes(tree, child)))
      stretch.to = Math.max(stretch.to, child === object ? coreEnd(tree, object) : tree.last[child]! + 1)
  if (framesOf(tree, at)!.has('that') && isTensed(tree, stretch.to)) stretch.to = clauseEnd(tree, stretch.to)
  const relative = object < at ? spansWhere(page, tree, stretchOf(tree, object), () => true) : []
  return attributed(page, tree, at, 'obj', [...relative, ...spansWhere(page, tree, stretch, () => true)])
}

/** Where an object ends before what is only told beside it: "backed Quill, who was glad", "her plan, the first of its kind". */
function coreEnd(tree: Tree, object: number): number {
  const beside = childrenBy(tree, object, 'acl:relcl', 'appos').find(
    (child) => child > object && tree.words[tree.first[child]! - 1]?.text === ',',
  )
  return beside === undefined ? tree.last[object]! + 1 : Math.min(tree.last[object]! + 1, tree.first[beside]! - 1)
}

/** Whether a verb in the past or present stands here: the object before it was its subject. */
const isTensed = (tree: Tree, at: number): boolean => /^(?:VB[DZP]|MD)$/.test(tree.tokens[at]?.xpos ?? '')

/** The end of a clause that the tree doesn't show: the next comma, or the end of the sentence. */
function clauseEnd(tree: Tree, from: number): number {
  let to = from
  while (to < tree.words.length && tree.tokens[to]!.upos !== 'PUNCT') to++
  return to
}

const completions = ['as', 'of', 'for', 'to']

/** What belongs to what is said of an object: "as a lie", "of theft", "a hero", "for trying". */
function completes(tree: Tree, at: number): boolean {
  const how = relation(tree, at)
  if (how === 'xcomp' || how === 'obj' || how === 'ccomp') return true
  return (
    (how === 'obl' || how === 'advcl') &&
    (prepositionOf(tree, at)?.word ?? '') !== '' &&
    completions.includes(prepositionOf(tree, at)!.word)
  )
}

interface Preposition {
  at: number
  word: string
}

function prepositionOf(tree: Tree, at: number): Preposition | undefined {
  const found = childrenBy(tree, at, 'case', 'mark').find((child) => child < at)
  return found === undefined ? undefined : { at: found, word: tree.words[found]!.lower }
}

/** "Quill warned of floods", "called for the mayor to resign", "spoke about the floods". */
export function findPrepositional(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  if (!frames) return undefined
  for (const child of tree.children[at]!) {
    const how = relation(tree, child)
    if (child < at || (how !== 'obl' && how !== 'advcl' && how !== 'xcomp')) continue
    const preposition = prepositionOf(tree, child)
    if (!preposition || (preposition.word === 'to' && how !== 'obl') || !frames.has(preposition.word)) continue
    let to = tree.last[child]! + 1
    for (const later of tree.children[at]!)
      if (later > child && completes(tree, later)) to = Math.max(to, tree.last[later]! + 1)
    const near = preposition.at - at < 3
    const cue = near
      ? undefined
      : [spanOf(tree, { from: at, to: at + 1 }), spanOf(tree, { from: preposition.at, to: preposition.at + 1 })]
    const content = spansWhere(page, tree, { from: preposition.at + 1, to }, () => true)
    const found = attributed(page, tree, at, preposition.word, content, cue ? { cue } : {})
    if (found && near) return { ...found, cue: [{ start: found.cue[0]!.start, end: tree.words[preposition.at]!.end }] }
    return found
  }
  return undefined
}

/** "The mayor is expected to resign", "was accused by Quill of theft", "was asked about it". */
export function findPassive(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('passive') || !isPassive(tree, at)) return undefined
  const asked = tree.tokens[at]!.lemma === 'ask'
  const subject = childBy(tree, at, 'nsubj:pass')
  const complement = childrenBy(tree, at, 'xcomp', 'ccomp', 'obl', 'advcl').filter(
    (child) =>
      child > at && (relation(tree, child) === 'ccomp' || relation(tree, child) === 'xcomp' || brings(tree, child)),
  )
  if (asked ? !complement.length : subject === undefined) return undefined
  const first = complement[0]
  const last = complement.at(-1)
  const rest =
    first === undefined || last === undefined
      ? []
      : spansWhere(page, tree, { from: Math.max(at + 1, tree.first[first]!), to: tree.last[last]! + 1 }, () => true)
  const spoken = asked || subject === undefined ? [] : spansWhere(page, tree, stretchOf(tree, subject), () => true)
  return attributed(page, tree, at, 'passive', [...spoken, ...rest])
}

const brings = (tree: Tree, at: number): boolean =>
  ['of', 'for', 'as', 'about', 'whether', 'if', 'that', 'to'].includes(prepositionOf(tree, at)?.word ?? '')
