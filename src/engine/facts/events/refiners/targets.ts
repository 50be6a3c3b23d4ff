import { relation, type Tree } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { caseOf, markOf } from '../clause.ts'
import { isInfinitive, isParty } from '../fits.ts'
import { timeAt } from '../when.ts'

/**
 * Whom an act concerns where its frame leaves it open: the nearest party in what completes it, "lifted embargoes on sales
 * to Iran" (Iran), "demanded that the minister resign" (the minister).
 */
export function findTargets(stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped || candidate.act.type === 'OTHER' || mutual(candidate)) continue
    if (candidate.recipients.some((word) => isParty(stage, candidate.tree, word))) continue
    const target = nearest(stage, candidate)
    if (target !== undefined) candidate.recipients.push(target)
  }
}

const mutual = ({ act }: Candidate): boolean => act.type === 'CONSULT' && act.roles === 'mutual'

/** No party stands deeper in what completes an act than this. */
const depth = 5

function nearest(stage: Stage, candidate: Candidate): number | undefined {
  const { tree, at, actors, recipients } = candidate
  let level = [at, ...recipients]
  for (let steps = 0; steps < depth && level.length; steps++) {
    const next = level.flatMap((node) => tree.children[node]!.filter((child) => leads(candidate, child, node)))
    const found = next.find(
      (word) =>
        !actors.includes(word) &&
        tree.tokens[word]!.upos !== 'PRON' &&
        isParty(stage, tree, word) &&
        !timeAt(stage.scene, tree, word),
    )
    if (found !== undefined) return found
    level = next
  }
  return undefined
}

function leads({ tree, act, at, form }: Candidate, child: number, node: number): boolean {
  const by = relation(tree, child)
  if (tree.tokens[child]!.deprel === 'acl:relcl' || !within.has(by)) return false
  if (node === at && form === 'verb' && by === 'nsubj') return false
  if (by === 'advcl') return completes(tree, child) || (act.type === 'PROTEST' && markOf(tree, child) === undefined)
  if (by !== 'obl' && by !== 'nmod') return true
  const preposition = caseOf(tree, child)
  if (preposition === undefined) return true
  return !(node !== at ? when : saying.has(act.type) ? aside : around).has(preposition)
}

const completes = (tree: Tree, clause: number): boolean => isInfinitive(tree, clause) || markOf(tree, clause) === 'that'

const within: ReadonlySet<string> = new Set('obj iobj obl nmod xcomp ccomp acl advcl nsubj compound amod'.split(' '))

/** Prepositions that lead to what only goes with the act. */
const when: ReadonlySet<string> = new Set('during after before since until because despite amid'.split(' '))
const aside: ReadonlySet<string> = new Set([...when, 'by', 'with'])
const around: ReadonlySet<string> = new Set([...aside, 'in', 'at', 'near', 'from', 'for'])

/** Types of acts whose recipient may be far down in what is said. */
const saying: ReadonlySet<string> = new Set(
  'AGREE REQUEST REJECT THREATEN CONCEDE COERCE SANCTION AID MOBILIZE RETREAT'.split(' '),
)
