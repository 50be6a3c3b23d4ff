import { childBy, childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { type Act, plainAct } from '../../../lexicon/acts/index.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, newCandidate, type Stage } from '../candidate.ts'
import { caseOf, markOf, subjectOf } from '../clause.ts'
import { isParty } from '../fits.ts'
import { findByAdjective, findByVerb } from './verbs.ts'

/**
 * Sayings that are acts by what they say: "said it would send aid" promises, "announced that it will impose a curfew"
 * threatens, "said both sides must disarm" demands.
 */
export function findAnnouncement(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  if (upos !== 'VERB' || !announcing.has(lemma)) return undefined
  const clause = childBy(tree, at, 'ccomp') ?? childrenBy(tree, at, 'xcomp', 'parataxis')[0]
  const speaker = subjectOf(tree, at)
  if (clause === undefined || speaker === undefined || !isParty(stage, tree, speaker)) return undefined
  const subject = subjectOf(tree, clause)
  if (subject === undefined) return undefined
  if (caseOf(tree, clause) === 'behind' && isParty(stage, tree, subject))
    return newCandidate(tree, charge, at, 'verb', {
      predicate: 'accuse',
      more: [childBy(tree, clause, 'case')!],
      actors: [speaker],
      recipients: [subject],
    })
  const modal = childrenBy(tree, clause, 'aux').find((child) => modals.has(tree.words[child]!.lower))
  const same = subject === speaker || sameParty(stage, tree, subject, speaker)
  if (modal === undefined) return undefined
  const { lower } = tree.words[modal]!
  if (requiring.has(lower)) {
    if (same || !isParty(stage, tree, subject) || isPronoun(tree, subject)) return undefined
    return newCandidate(tree, demand, at, 'verb', {
      predicate: 'demand',
      more: [modal, clause],
      actors: [speaker],
      recipients: [subject],
    })
  }
  if (!same) return undefined
  const inner = findByVerb(stage, tree, clause) ?? findByAdjective(stage, tree, clause)
  const announce = (act: Act, predicate: string) =>
    newCandidate(tree, act, at, 'verb', {
      predicate,
      more: [modal, clause],
      actors: [speaker],
      recipients: inner?.recipients ?? [],
    })
  const gives = inner !== undefined && giving.has(inner.act.type)
  if (tree.children[clause]!.some((child) => negations.has(tree.words[child]!.lower)))
    return gives || yielding.has(tree.tokens[clause]!.lemma) ? announce(refusal, 'refuse') : undefined
  if (inner !== undefined && pressing.has(inner.act.type)) return announce(threat, 'threaten')
  if (gives) return isConditional(tree, clause) ? announce(threat, 'threaten') : announce(promise, 'promise')
  return undefined
}

/** "will withdraw unless they stop". */
const isConditional = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'advcl').some((child) => markOf(tree, child) === 'unless')

/** What one does who gives way. */
const yielding = wordSet(`
  accept allow permit let agree negotiate talk meet withdraw resign release recognize return give hand yield
  sign join participate surrender disarm leave stop halt comply cooperate apologize lift abandon change
  extradite pay attend`)

const promise = plainAct('AGREE', '030')
const threat = plainAct('THREATEN', '130')
/** "said rebels were behind the attack". */
const charge = plainAct('ACCUSE', '112')
const refusal = plainAct('REJECT', '120')
const demand = plainAct('REQUEST', '104')

const announcing = wordSet(`
  say announce declare state confirm tell insist stress emphasize reiterate conclude argue warn add`)
const modals: ReadonlySet<string> = new Set(['will', 'would', "'ll", 'must', 'should'])
const requiring: ReadonlySet<string> = new Set(['must', 'should'])
const negations: ReadonlySet<string> = new Set(['not', "n't", 'never'])
const giving: ReadonlySet<string> = new Set(['AID', 'RETREAT', 'COOPERATE', 'CONCEDE', 'SUPPORT', 'AGREE'])
const pressing: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'PROTEST', 'ASSAULT'])

const isPronoun = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'PRON'

/** Whether two words speak of one party: the same entity, the same noun, or a pronoun behind the speaker. */
function sameParty({ cast }: Stage, tree: Tree, subject: number, speaker: number): boolean {
  const [a, b] = [subject, speaker].map((word) => cast.at({ sentence: tree.index, word }))
  if (a && b) return a === b
  return isPronoun(tree, subject)
    ? relation(tree, subject) === 'nsubj'
    : tree.tokens[subject]!.lemma === tree.tokens[speaker]!.lemma
}
