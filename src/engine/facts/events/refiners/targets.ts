import { relation, type Tree } from '../../../language/tree.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { caseOf, markOf } from '../clause.ts'
import { entityAt, isInfinitive, isParty } from '../fits.ts'
import { timeHolding } from '../when.ts'

/**
 * Whom an act concerns where its frame leaves it open: the nearest party in what completes it, "lifted embargoes on sales
 * to Iran" (Iran), "demanded that the minister resign" (the minister). What its prepositions lead to goes first, then whoever is named.
 */
export function findTargets(stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped || candidate.act.type === 'OTHER' || isMutual(candidate) || candidate.act.mode === 'resign')
      continue
    if (candidate.recipients.some((word) => isParty(stage, candidate.tree, word))) continue
    const below = partiesBelow(stage, candidate)
    const target =
      below.find((word) => candidate.act.to.has(caseOf(candidate.tree, word) ?? '')) ??
      below.find((word) => entityAt(stage, candidate.tree, word)) ??
      below[0]
    if (target !== undefined) candidate.recipients.push(target)
  }
}

const isMutual = ({ act }: Candidate): boolean => act.type === 'CONSULT' && act.roles === 'mutual'

/** No party stands deeper in what completes an act than this. */
const depth = 6

/** Nor among more words than these. */
const width = 64

/** The parties in what completes an act, the nearest first. */
function partiesBelow(stage: Stage, candidate: Candidate): number[] {
  const { tree, at, actors, recipients } = candidate
  const known = new Set(actors.map((word) => entityAt(stage, tree, word) ?? word))
  const found: number[] = []
  let level = [at, ...recipients]
  for (let steps = 0; steps < depth && level.length && level.length < width; steps++) {
    level = level
      .filter((node) => !actors.includes(node))
      .flatMap((node) => tree.children[node]!.filter((child) => leads(candidate, child, node)))
    for (const word of level)
      if (!known.has(entityAt(stage, tree, word) ?? word) && isParty(stage, tree, word) && !isTold(stage, tree, word))
        found.push(word)
  }
  return found
}

/** A pronoun, whose name stands elsewhere, a day, or troops that are what is sent or withdrawn. */
const isTold = (stage: Stage, tree: Tree, at: number): boolean =>
  tree.tokens[at]!.upos === 'PRON' ||
  timeHolding(stage.scene, tree, at) !== undefined ||
  (nounClasses.force!.has(tree.tokens[at]!.lemma) && !entityAt(stage, tree, at))

function leads({ tree, act, at, form }: Candidate, child: number, node: number): boolean {
  const by = relation(tree, child)
  if (tree.tokens[child]!.deprel === 'acl:relcl') return false
  if (by === 'conj') return node !== at
  if (!within.has(by)) return false
  if (node === at && form === 'verb' && by === 'nsubj') return false
  if (by === 'advcl') return completes(tree, child) || isTerms(tree, child, act.type)
  if (by !== 'obl' && by !== 'nmod') return true
  const preposition = caseOf(tree, child)
  if (preposition === undefined) return true
  if (telling.has(preposition) || (act.type === 'ACCUSE' && preposition === 'to')) return false
  if (preposition === 'in' && interviews.has(tree.tokens[child]!.lemma)) return false
  return !(node !== at ? when : saying.has(act.type) ? aside : around).has(preposition)
}

const completes = (tree: Tree, clause: number): boolean => isInfinitive(tree, clause) || markOf(tree, clause) === 'that'

/** "threatened to leave unless Arland paid", "marched, calling for reform". */
function isTerms(tree: Tree, clause: number, type: string): boolean {
  const mark = markOf(tree, clause)
  return type === 'THREATEN' ? mark === 'if' || mark === 'unless' : type === 'PROTEST' && mark === undefined
}

const within = wordSet('obj iobj obl nmod xcomp ccomp acl advcl nsubj compound amod')

/** "according to": who tells of it. */
const telling = wordSet('according per')

/** "in a statement to Reuters", "in an interview with CNN": who was told of it. */
const interviews = wordSet(
  'statement interview briefing comment remark post tweet broadcast article report email e-mail',
)

/** Prepositions that lead to what only goes with the act. */
const when = wordSet('during after before since until because despite amid')
const aside = wordSet('during after before since until because despite amid by with')
const around = wordSet('during after before since until because despite amid by with in at near from for')

/** Types of acts whose recipient may be far down in what is said. */
const saying = wordSet('AGREE REQUEST REJECT THREATEN CONCEDE COERCE SANCTION AID MOBILIZE RETREAT')
