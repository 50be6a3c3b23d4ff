import { relation } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { isInfinitive } from '../fits.ts'

/**
 * What is agreed, asked, refused or threatened is told by the agreeing: "urged Arland to withdraw" is one event, and so is
 * "broke the truce".
 */
export function absorb(_stage: Stage, candidates: readonly Candidate[]): void {
  const kept = candidates.filter(({ dropped }) => !dropped)
  const byWord = new Map(kept.map((candidate) => [candidate.at, candidate]))
  const byObject = new Map(kept.flatMap((candidate) => objectsOf(candidate).map((word) => [word, candidate])))
  for (const candidate of kept)
    if (byObject.has(candidate.at) || isContent(candidate, byWord)) candidate.dropped = 'events/content-of-act'
}

/** What of an act's words is told by it alone: the truce that was broken, what is called for. */
const objectsOf = (whole: Candidate): readonly number[] =>
  hasContent(whole)
    ? whole.more
    : whole.object !== undefined && !whole.more.includes(whole.object)
      ? [whole.object]
      : []

/** Whether an act is told by what it says, as an invitation is too. */
const hasContent = ({ act, predicate }: Candidate): boolean => speaking.has(act.type) || predicate === 'invite'

const speaking: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'CONCEDE'])

/** Whether it is what an act above says: its object, its clause, or the object of that. */
function isContent({ tree, at, form, more }: Candidate, byWord: ReadonlyMap<number, Candidate>): boolean {
  let node = at
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tree.tokens[node]!
    const by = relation(tree, node)
    const whole = byWord.get(head)
    if (whole && hasContent(whole) && !more.includes(head)) {
      const completes = completing.has(by) || (by === 'advcl' && isInfinitive(tree, node))
      if (completes || (by === 'obl' && form === 'noun' && node === at)) return true
    }
    if (head < 0 || !within.has(by) || deprel === 'acl:relcl') return false
    node = head
  }
  return false
}

const completing: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'obj'])
const within: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'obj', 'conj', 'nmod', 'acl'])
