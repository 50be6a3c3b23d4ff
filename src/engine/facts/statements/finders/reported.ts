import { childBy, childrenBy, isUnder, relation, type Stretch, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { cueVerbs } from '../../../lexicon/cues.ts'
import { type Candidate, levelAt, type Page, spanOf, spansWhere, stretchOf } from '../candidate.ts'
import { cueClause, isPassive, ownSubject, subjectOf } from '../clause.ts'
import { attributed } from '../cue.ts'

const framesOf = (tree: Tree, at: number) =>
  tree.tokens[at]!.upos === 'VERB' ? cueVerbs.get(tree.tokens[at]!.lemma)?.frames : undefined

/** "Quill said that it rained", "said it rained", "asked whether it rained". */
export function findClause(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('that')) return undefined
  const clauses = clausesOf(tree, at)
  if (!clauses.length) return undefined
  const from = Math.max(at + 1, Math.min(...clauses.map((clause) => tree.first[clause]!)))
  const to = Math.max(...clauses.map((clause) => tree.last[clause]! + 1))
  const isSaid = (word: number): boolean =>
    clauses.some((clause) => isUnder(tree, word, clause)) || between(tree, word, at)
  return attributed(page, tree, at, spansWhere(page, tree, { from, to }, isSaid))
}

/** Commas and conjunctions between two clauses that one verb brings. */
const between = (tree: Tree, word: number, verb: number): boolean =>
  tree.tokens[word]!.head === verb && /^(?:punct|cc)$/.test(tree.tokens[word]!.deprel)

function clausesOf(tree: Tree, verb: number): number[] {
  const clauses = childrenBy(tree, verb, 'ccomp').filter((clause) => clause > verb)
  if (clauses.length)
    return [...clauses, ...childrenBy(tree, verb, 'conj').filter((other) => hasMark(tree, other, 'that'))]
  const marked = (word: number): boolean => word > verb && hasMark(tree, word, 'that', 'whether', 'if')
  const loose = childrenBy(tree, verb, 'advcl').filter(
    (child) => marked(child) && (!hasMark(tree, child, 'if') || cueVerbs.get(tree.tokens[verb]!.lemma)?.kind === 'ask'),
  )
  if (loose.length) return loose.slice(0, 1)
  // The tree hangs it from the hearer: "told the Post that …".
  const hearer = childBy(tree, verb, 'obj', 'iobj')
  if (hearer === undefined || !hearers.has(tree.tokens[verb]!.lemma)) return []
  return childrenBy(tree, hearer, 'acl', 'ccomp')
    .filter((child) => hasMark(tree, child, 'that'))
    .slice(0, 1)
}

const hearers = wordSet('tell remind assure inform warn')

const hasMark = (tree: Tree, at: number, ...marks: readonly string[]): boolean =>
  childrenBy(tree, at, 'mark').some((mark) => marks.includes(tree.words[mark]!.lower))

/** "The deal, Quill said, is off", "The deal is off, Quill said on Monday", "as Quill put it". */
export function findAside(page: Page, tree: Tree, at: number): Candidate | undefined {
  const frames = framesOf(tree, at)
  if (!frames?.has('that') && !frames?.has('quote')) return undefined
  if (ownSubject(tree, at) === undefined || isPassive(tree, at)) return undefined
  const { from, to } = asideOf(tree, at)
  const level = levelAt(page, tree, at)
  const { words } = tree
  const starts = words[from - 1]?.text
  const ends = words[to]?.text
  if (
    starts === undefined ||
    !/^[,–—]$|^--?$/.test(starts) ||
    (ends !== undefined && !/^[,.;:!?–—)]$|^--?$/.test(ends))
  )
    return undefined
  if (levelAt(page, tree, from - 1) !== level) return undefined
  const host = hostOf(tree, at)
  const stretch = host === undefined ? { from: 0, to: words.length } : stretchOf(tree, host)
  const before = { from: Math.min(stretch.from, from), to: from }
  const after = { from: to, to: Math.max(stretch.to, to) }
  const same = (word: number): boolean => levelAt(page, tree, word) === level || level < 0
  const content = [
    ...spansWhere(page, tree, before, same),
    ...(ends === ',' || ends === starts ? spansWhere(page, tree, after, same) : []),
  ]
  return attributed(page, tree, at, content)
}

/** The clause of an aside, with the "as" before it. */
function asideOf(tree: Tree, verb: number): Stretch {
  const clause = cueClause(tree, verb)
  return tree.words[clause.from - 1]?.lower === 'as' ? { ...clause, from: clause.from - 1 } : clause
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
  const to = tree.last[infinitive]! + 1
  return attributed(
    page,
    tree,
    at,
    spansWhere(page, tree, { from: Math.max(from, at + 1), to }, () => true),
  )
}

/** "Quill announced the construction of a fence", "accused him of theft", "called it a lie". */
export function findObject(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('obj') || isPassive(tree, at)) return undefined
  const object = childBy(tree, at, 'obj')
  if (object === undefined || subjectOf(tree, at) === undefined) return undefined
  const stretch = { from: object > at ? Math.max(tree.first[object]!, at + 1) : at + 1, to: at + 1 }
  for (const child of tree.children[at]!)
    if (child > at && (child === object || completes(tree, child)))
      stretch.to = Math.max(stretch.to, tree.last[child]! + 1)
  const relative = object < at ? spansWhere(page, tree, stretchOf(tree, object), () => true) : []
  return attributed(page, tree, at, [...relative, ...spansWhere(page, tree, stretch, () => true)])
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
    const found = attributed(page, tree, at, content, cue ? { cue } : {})
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
  return attributed(page, tree, at, [...spoken, ...rest])
}

const brings = (tree: Tree, at: number): boolean =>
  ['of', 'for', 'as', 'about', 'whether', 'if', 'that', 'to'].includes(prepositionOf(tree, at)?.word ?? '')
