import { isUnder, relation } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'

/** What is agreed, asked, refused or threatened is told by the agreeing: "urged Syria to withdraw" is one event. */
export function absorb(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped) continue
    const above = candidates.find(
      (other) => other !== candidate && !other.dropped && hasContent(other) && isContent(candidate, other),
    )
    if (above) candidate.dropped = 'events/content-of-act'
  }
}

/** Whether an act is told by what it says, as an invitation is too. */
const hasContent = ({ act, predicate }: Candidate): boolean => speaking.has(act.type) || predicate === 'invite'

const speaking: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'CONCEDE'])

function isContent({ tree, at, more }: Candidate, above: Candidate): boolean {
  if (above.more.includes(at)) return true
  if (!isUnder(tree, at, above.at) || more.includes(above.at)) return false
  let node = at
  while (node >= 0 && node !== above.at) {
    const { deprel, head } = tree.tokens[node]!
    if (deprel === 'acl:relcl' || deprel === 'parataxis' || deprel === 'appos') return false
    if (head === above.at || head < 0) break
    node = head
  }
  const by = relation(tree, node)
  return (
    by === 'xcomp' ||
    by === 'ccomp' ||
    by === 'obj' ||
    (by === 'advcl' && infinitive(tree, node)) ||
    (by === 'obl' && above.act.type !== 'CONCEDE')
  )
}

const infinitive = (tree: Candidate['tree'], at: number): boolean =>
  tree.children[at]!.some((child) => tree.words[child]!.lower === 'to')
