import { childBy, childrenBy, isUnder, relation, type Tree } from '../../../language/tree.ts'
import { cueVerbs } from '../../../lexicon/cues.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { timeAt } from '../../times/at.ts'
import { type Candidate, type Page, spansWhere } from '../candidate.ts'
import { hasMark, isSpeaking, joinedTeller, isTelling } from '../clause.ts'
import { withoutAside } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'
import { isAside } from './aside.ts'

/** "Quill said that it rained", "said it rained", "asked whether it rained". */
export function findClause(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('that') || isCarried(tree, at) || isAside(page, tree, at)) return undefined
  const clauses = clausesOf(tree, at)
  if (!clauses.length) return undefined
  const stray = straySubject(page, tree, at, clauses[0]!)
  const first = Math.max(at + 1, Math.min(...[...clauses, ...stray].map((word) => tree.first[word]!)))
  const from = Math.min(first, lostBeginning(page, tree, at, clauses[0]!))
  const end = Math.max(...clauses.map((clause) => endOf(tree, at, clause)))
  const to = withoutAside(page, tree, { from, to: endBefore(tree, at, from, restOf(page, tree, at, end)) })
  const isSaid = (word: number): boolean =>
    word < first ||
    [...clauses, ...stray].some((above) => isUnder(tree, word, above)) ||
    between(tree, word, at) ||
    word >= end
  return attributed(page, tree, at, 'that', spansWhere(page, tree, { from, to }, isSaid))
}

/** "said in a letter *seen by the Mail* that …": whoever has it does not say so. */
const isCarried = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.xpos === 'VBN' &&
  /^(?:acl|advcl)$/.test(relation(tree, at)) &&
  childBy(tree, at, 'obl:agent') !== undefined

/** The end of a clause; one that the tree hangs above the verb ends at a comma: "Quill, who said *she would stay*, left". */
function endOf(tree: Tree, verb: number, clause: number): number {
  const end = tree.last[clause]! + 1
  if (!isUnder(tree, verb, clause)) return end
  const comma = tree.words.findIndex(({ text }, word) => word > clause && text === ',')
  return comma < 0 ? end : Math.min(end, comma)
}

/**
 * Where what is said begins though the tree hangs its first words elsewhere: at a "that" behind the verb, or right behind
 * the verb where the clause lacks its subject ("said *the taxes used by Quill* are too low").
 */
function lostBeginning(page: Page, tree: Tree, verb: number, clause: number): number {
  const begin = behind(page, tree, verb)
  const hasSubject = childBy(tree, clause, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== undefined
  const isWhole =
    hasSubject || tree.tokens[clause]!.xpos === 'VBG' || hasMark(tree, clause, 'to', 'whether', 'if', 'that')
  return !isWhole || tree.words[begin]?.lower === 'that' ? begin : tree.words.length
}

/** The word behind a verb and those whom it tells, and when: "told reporters on Monday *that*". */
function behind({ times }: Page, tree: Tree, verb: number): number {
  let at = verb + 1
  for (const child of tree.children[verb]!) {
    if (child <= verb || tree.first[child]! !== at) continue
    const how = relation(tree, child)
    const hears = how === 'iobj' || (how === 'obj' && isTelling(tree, verb))
    if (!hears && !/^(?:advmod|compound|obl)$/.test(how) && !timeAt(times, tree.words[child]!)) break
    at = tree.last[child]! + 1
  }
  return at
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
function straySubject({ times }: Page, tree: Tree, verb: number, clause: number): number[] {
  if (isTelling(tree, verb) || cueVerbs.get(tree.tokens[verb]!.lemma)?.get('that') === 'ask') return []
  return tree.children[verb]!.filter(
    (child) =>
      child > verb &&
      child < clause &&
      /^(?:obj|iobj|nsubj|nsubj:pass|dislocated)$/.test(tree.tokens[child]!.deprel) &&
      (relation(tree, child) !== 'nsubj' || childrenBy(tree, verb, 'nsubj').some((subject) => subject < verb)) &&
      tree.words[child]!.lower !== 'that' &&
      // "said Monday that it rained" tells when it was said.
      !(tree.words[tree.last[child]! + 1]?.lower === 'that' && timeAt(times, tree.words[child]!)),
  )
}

/**
 * Where a clause ends before it is told what its speaker said more or did meanwhile: "it rained, adding that …", "the gate
 * is open as he walked through it", where another tense shows that the words are no longer his.
 */
function endBefore(tree: Tree, verb: number, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const { deprel, head } = tree.tokens[at]!
    if (tree.words[at]!.text === ';') return at
    if (joinedTeller(tree, at) === verb) return childrenBy(tree, at, 'cc')[0] ?? at
    if (deprel !== 'advcl' || head >= at) continue
    if (isSpeaking(tree, at)) return at
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
  const clauses = childrenBy(tree, verb, 'ccomp').filter(
    (clause) => clause > verb && !hasMark(tree, clause, ...meanwhile) && !isBeside(tree, clause),
  )
  if (clauses.length)
    return [...clauses, ...childrenBy(tree, verb, 'conj').filter((other) => goesOn(tree, verb, other, clauses.at(-1)!))]
  const marked = (word: number): boolean => word > verb && hasMark(tree, word, 'that', 'whether', 'if')
  const loose = childrenBy(tree, verb, 'advcl').filter(
    (child) =>
      marked(child) && (!hasMark(tree, child, 'if') || cueVerbs.get(tree.tokens[verb]!.lemma)?.get('that') === 'ask'),
  )
  if (loose.length) return loose.slice(0, 1)
  const told = looseClause(tree, verb)
  return told.length ? told : nextClause(tree, verb)
}

/** A clause right behind the verb that the tree hangs beside it: "Quill rose and said *the bridge is* safe". */
function nextClause(tree: Tree, verb: number): number[] {
  if (childBy(tree, verb, 'obj', 'xcomp') !== undefined) return []
  for (let subject = verb + 1; subject < Math.min(tree.words.length, verb + 8); subject++) {
    const { head, deprel } = tree.tokens[subject]!
    if (tree.first[subject] !== verb + 1 || !/^(?:nsubj|expl)/.test(deprel) || head < subject) continue
    return [head]
  }
  return []
}

/** A relative clause that the tree takes for what is said: "told them about the raid, *where* …". */
function isBeside(tree: Tree, clause: number): boolean {
  const first = tree.first[clause]!
  return tree.words[first - 1]?.text === ',' && /^(?:where|which|who|whose)$/.test(tree.words[first]!.lower)
}

/**
 * A clause with "that" which the tree hangs from another word behind the verb: "told the Post that …", "said at the time
 * that …", "said in a letter seen by the Mail that …".
 */
function looseClause(tree: Tree, verb: number): number[] {
  const limit = Math.min(tree.words.length, verb + 16)
  for (let at = verb + 1; at < limit; at++) {
    const { upos, xpos, deprel, head } = tree.tokens[at]!
    if ((upos === 'VERB' || upos === 'AUX') && !isCarried(tree, at)) return []
    if (head <= at || tree.words[at]!.lower !== 'that') continue
    if (deprel === 'mark' || (deprel === 'obj' && (xpos === 'IN' || isTelling(tree, verb)))) return [head]
  }
  return []
}

/** Whether a clause that the tree joins to the verb of saying is still said: "says it rained and that …", "…, but it dried". */
function goesOn(tree: Tree, verb: number, other: number, clause: number): boolean {
  if (other < clause) return false
  if (hasMark(tree, other, 'that')) return true
  const { lemma } = tree.tokens[other]!
  // "Police say she spoke and *refused* to go": another tense is hers.
  if (isOtherTense(tree, verb, other) && !cueVerbs.get(lemma)?.has('that')) return true
  if (cueVerbs.has(lemma) && !isOwnThought(tree, other)) return false
  return childBy(tree, other, 'nsubj') !== undefined || isOtherTense(tree, verb, other) || isModal(tree, other)
}

/** "warned that the bridge is old and *would* fall" */
const isModal = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'aux').some((aux) => tree.tokens[aux]!.xpos === 'MD')

/** "Quill says it is late and *she believes* …" */
function isOwnThought(tree: Tree, verb: number): boolean {
  const subject = childBy(tree, verb, 'nsubj')
  const kind = cueVerbs.get(tree.tokens[verb]!.lemma)?.get('that')
  return subject !== undefined && tree.tokens[subject]!.upos === 'PRON' && (kind === 'believe' || kind === 'intend')
}
