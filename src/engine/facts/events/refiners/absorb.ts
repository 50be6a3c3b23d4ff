import { isUnder, relation } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { isInfinitive } from '../fits.ts'

/**
 * What is agreed, asked, refused or threatened is told by the agreeing: "urged Arland to withdraw" is one event, and so is
 * "broke the truce".
 */
export function absorb(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped) continue
    const above = candidates.find((other) => other !== candidate && !other.dropped && isWithin(candidate, other))
    if (above) candidate.dropped = 'events/content-of-act'
  }
}

function isWithin(part: Candidate, whole: Candidate): boolean {
  if (part.form === 'noun' && whole.object === part.at && !whole.more.includes(part.at)) return true
  return hasContent(whole) && (whole.more.includes(part.at) || isContent(part, whole))
}

/** Whether an act is told by what it says, as an invitation is too. */
const hasContent = ({ act, predicate }: Candidate): boolean => speaking.has(act.type) || predicate === 'invite'

const speaking: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'CONCEDE'])

/** Whether it is what the act above says: its object, its clause, or the object of that. */
function isContent({ tree, at, form, more }: Candidate, whole: Candidate): boolean {
  if (more.includes(whole.at) || !isUnder(tree, at, whole.at)) return false
  let node = at
  for (let steps = 0; steps < 4; steps++) {
    const { head } = tree.tokens[node]!
    const by = relation(tree, node)
    if (head === whole.at)
      return (
        completing.has(by) ||
        (by === 'advcl' && isInfinitive(tree, node)) ||
        (by === 'obl' && form === 'noun' && node === at)
      )
    if (head < 0 || !within.has(by) || tree.tokens[node]!.deprel === 'acl:relcl') return false
    node = head
  }
  return false
}

const completing: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'obj'])
const within: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'obj', 'conj', 'nmod', 'acl'])
