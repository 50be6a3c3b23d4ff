import { relation, type Tree } from '../../../language/tree.ts'
import { akin } from '../../../lexicon/acts/index.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { caseOf, markOf } from '../clause.ts'

/**
 * One event told by several words of a sentence: "held talks", "a bombing killed two", "shot and killed", "a bomb went off,
 * killing two and wounding three", "met to discuss".
 */
export function joinTellings(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped) continue
    const whole = candidates.find((other) => other !== candidate && !other.dropped && isPartOf(candidate, other))
    if (whole) take(whole, candidate)
  }
}

function isPartOf(part: Candidate, whole: Candidate): boolean {
  if (whole.more.includes(part.at)) return true
  if (part.act.type !== whole.act.type || part.negated !== whole.negated) return false
  const link = linkBetween(part, whole)
  if (link === 'object') return akin(part.predicate, whole.predicate) || part.act.type === 'ASSAULT'
  if (link === 'cause') return part.act.type === 'ASSAULT'
  if (link === 'purpose') return part.act.type === 'CONSULT'
  if (link === 'clause') return joining.has(part.act.type) || relation(part.tree, part.at) !== 'conj'
  return false
}

/** Types whose tellings joined by "and" are one: "opened fire and killed two"; "met the king and visited the port" are two. */
const joining: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST'])

/** How one telling hangs from the other. */
function linkBetween(
  { tree, at, form }: Candidate,
  whole: Candidate,
): 'object' | 'cause' | 'purpose' | 'clause' | undefined {
  if (whole.form === 'noun') return undefined
  if (form !== 'noun') return tree.tokens[at]!.head === whole.at && goesOn(tree, at) ? 'clause' : undefined
  let node = at
  for (let steps = 0; steps < 2 && node >= 0; steps++) {
    const { head } = tree.tokens[node]!
    const by = relation(tree, node)
    if (head === whole.at)
      return by === 'obj'
        ? 'object'
        : by === 'nsubj' || (by === 'obl' && causing.has(caseOf(tree, node) ?? ''))
          ? 'cause'
          : by === 'obl' && caseOf(tree, node) === 'for'
            ? 'purpose'
            : undefined
    if (by !== 'nmod' && by !== 'conj') return undefined
    node = head
  }
  return undefined
}

const causing: ReadonlySet<string> = new Set(['in', 'during', 'by', 'with', 'from', 'of'])

/** Whether a clause tells more of what the one above tells: "…, killing two", "and wounded three", "to discuss". */
function goesOn(tree: Tree, at: number): boolean {
  const by = relation(tree, at)
  const own = tree.children[at]!.some(
    (child) => relation(tree, child) === 'nsubj' && tree.words[child]!.lower !== 'who',
  )
  if (by === 'conj') return !own
  if (by === 'advcl') return !own && (markOf(tree, at) === undefined || markOf(tree, at) === 'to')
  return by === 'xcomp' || by === 'acl' || by === 'parataxis'
}

function take(whole: Candidate, part: Candidate): void {
  part.dropped = 'events/told-twice'
  whole.more = [...whole.more, part.at, ...part.more]
  whole.actors = [
    ...whole.actors.filter((actor) => actor !== part.at),
    ...part.actors.filter((actor) => actor !== whole.at),
  ]
  whole.recipients = [...whole.recipients.filter((word) => word !== part.at), ...part.recipients]
  if (whole.act.mode === undefined && part.act.mode) whole.act = { ...whole.act, mode: part.act.mode }
}
