import type { Time } from '../../../record/index.ts'
import { childBy, childrenBy, isUnder, relation, type Tree } from '../../language/tree.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Scene } from '../../reading.ts'
import { timeAt } from '../times/at.ts'
import type { Candidate } from './candidate.ts'
import { caseOf, markOf, verbAbove } from './clause.ts'
import { doing } from './finders/nouns.ts'

/** The time that a word of a sentence belongs to. */
export const timeHolding = ({ times }: Scene, tree: Tree, at: number): Time | undefined =>
  timeAt(times, tree.words[at]!)

/**
 * When it happened: the date that hangs from the words that tell it, else from the clause it stands in, else from the one
 * that it accompanies: "said on Monday, as he visited Juba".
 */
export function timeOf(scene: Scene, { tree, at, more, form }: Candidate): Time | undefined {
  const own = [at, ...more].map((word) => hangingFrom(scene, tree, word)).find((time) => time)
  if (own) return own
  const beside = form === 'noun' ? besideNoun(scene, tree, at) : undefined
  if (beside) return beside
  const complement = form === 'verb' ? childBy(tree, at, 'xcomp') : undefined
  const past = complement === undefined ? undefined : hangingFrom(scene, tree, complement)
  if (past && isOver(scene, past)) return past
  const found = byClause(scene, tree, at, form)
  return found || form !== 'verb' ? found : (following(scene, tree, at) ?? beforeSubject(scene, tree, at))
}

/** The day that opens the clause, though the network took it for part of the subject: "on Tuesday 12 people died". */
function beforeSubject(scene: Scene, tree: Tree, at: number): Time | undefined {
  const subject = childBy(tree, at, 'nsubj')
  const from = subject === undefined ? at : tree.first[subject]!
  if (from + 1 >= at || !/^(?:on|in|at)$/.test(tree.words[from]!.lower)) return undefined
  const time = timeHolding(scene, tree, from + 1)
  return time && dated(time) ? time : undefined
}

function byClause(scene: Scene, tree: Tree, at: number, form: Candidate['form']): Time | undefined {
  const verb = form === 'noun' ? verbAbove(tree, at) : at
  if (verb === undefined || (form === 'noun' && !shares(tree, at, verb))) return undefined
  let clause = verb
  for (let steps = 0; steps < 4; steps++) {
    const time = hangingFrom(scene, tree, clause)
    if (time) return time
    const head: number = tree.tokens[clause]!.head
    if (head < 0 || !accompanies(tree, clause)) return undefined
    clause = head
  }
  return undefined
}

/** The time that is part of a noun's phrase or stands right behind it: "the 2013 murder", "a summit Monday of leaders". */
function besideNoun(scene: Scene, tree: Tree, at: number): Time | undefined {
  for (let word = at - 1; word >= tree.first[at]! && naming.has(relation(tree, word)); word--) {
    const time = timeHolding(scene, tree, word)
    if (time && dated(time)) return time
  }
  const next = at + 1 < tree.words.length ? timeHolding(scene, tree, at + 1) : undefined
  const { head } = tree.tokens[at]!
  return next && dated(next) && !(head >= 0 && isTelling(tree, head)) ? next : undefined
}

/** The time that comes next, if no other verb comes before it: "became a member earlier this month, widening the bloc". */
function following(scene: Scene, tree: Tree, at: number): Time | undefined {
  for (let word = at + 1; word < tree.tokens.length && word < at + reach; word++) {
    const { upos } = tree.tokens[word]!
    if (upos === 'VERB' || upos === 'SCONJ') return undefined
    const time = timeHolding(scene, tree, word)
    if (time && isLabel(tree, word, time)) continue
    if (time) return dated(time) ? time : undefined
  }
  return undefined
}

/** No time further off than this is told of a verb. */
const reach = 16

/** "applied to join in May": what was asked in a month gone by was asked then. */
const isOver = ({ article }: Scene, { to }: Time): boolean =>
  to !== undefined && article.published !== undefined && to <= article.published.value.slice(0, 10)

function hangingFrom(scene: Scene, tree: Tree, at: number): Time | undefined {
  for (const child of tree.children[at]!) {
    if (!temporal.has(relation(tree, child)) || isPastVerb(tree, at, child) || isTerm(tree, at, child)) continue
    const isObject = relation(tree, child) === 'obj'
    const isApart = apart.has(caseOf(tree, child) ?? '')
    const below = (word: number): Time | undefined => {
      if (isApart) return undefined
      const time = relation(tree, word) === 'case' ? undefined : timeHolding(scene, tree, word)
      return time && isObject && isLabel(tree, word, time) ? undefined : time
    }
    const time = timeHolding(scene, tree, child) ?? tree.children[child]!.map(below).find((found) => found)
    if (time && dated(time)) return time
  }
  return undefined
}

/** Whether it is the day by which something else is to be done: "will vote on *the agreement by Friday*" tells of no agreement on Friday. */
const isTerm = (tree: Tree, at: number, child: number): boolean =>
  caseOf(tree, child) === 'by' &&
  tree.tokens[at]!.upos === 'NOUN' &&
  childrenBy(tree, at, 'det').some((det) => tree.words[det]!.lower === 'the')

/** Whether a month or year only tells which one a thing is: "gave up its *2019* claim", unlike "launched an *overnight* raid". */
const isLabel = (tree: Tree, word: number, { value }: Time): boolean =>
  naming.has(relation(tree, word)) && value.length <= 'YYYY-MM'.length

/** What comes before or after has a day of its own: "fled after the raid on Monday". */
const apart = wordSet('after before since until following over despite')

const naming: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod'])

/** Whether a verb that the word does not govern stands between: in "those killed in the raid rose to 40 on Friday" the day is the rise's. */
function isPastVerb(tree: Tree, at: number, child: number): boolean {
  for (let word = at + 1; word < child; word++)
    if (tree.tokens[word]!.upos === 'VERB' && !isUnder(tree, word, at)) return true
  return false
}

const temporal: ReadonlySet<string> = new Set(['obl', 'nmod', 'advmod', 'compound', 'amod', 'dep', 'obj'])

const dated = ({ type, value }: Time): boolean => (type === 'DATE' || type === 'TIME') && !/_REF$/.test(value)

/**
 * Whether a noun is part of what its verb says happened then, not what it is about: "rebels launched an attack on Monday",
 * "in the attack on Monday ten died", unlike "condemned the attack on Monday", "arrested on Monday over the attack".
 */
function shares(tree: Tree, at: number, verb: number): boolean {
  const { deprel } = tree.tokens[at]!
  const preposition = caseOf(tree, at) ?? ''
  if (deprel === 'nsubj') return !cueVerbs.has(tree.tokens[verb]!.lemma)
  const { lemma } = tree.tokens[verb]!
  if (deprel === 'obj' || deprel === 'nsubj:pass') return doing.has(lemma) || undergoing.has(lemma)
  return /^obl/.test(deprel) && (preposition === 'during' || (within.has(preposition) && !isTelling(tree, verb)))
}

const within = wordSet('in at by with for to under')
const undergoing = wordSet('suffer survive see witness experience convene open host escape delay expect set slate')

/** Verbs that tell of what happened, on another day: "was identified in the crash on Monday", "rose to 21". */
const isTelling = ({ tokens }: Tree, verb: number): boolean =>
  cueVerbs.has(tokens[verb]!.lemma) || counting.has(tokens[verb]!.lemma)

const counting = wordSet('rise climb increase raise bring reach arrest charge sentence convict recover find mourn bury')

/** Whether a clause tells what goes on with the one it hangs from. */
function accompanies(tree: Tree, clause: number): boolean {
  const by = relation(tree, clause)
  if (by === 'xcomp' || by === 'conj') return true
  if (by !== 'advcl') return false
  const mark = markOf(tree, clause)
  return mark === undefined || mark === 'as' || mark === 'while' || mark === 'when' || mark === 'to'
}
