import { childBy, relation, type Tree } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { subjectOf } from '../clause.ts'

/** Whoever defends himself is whom a sentence's attack is on: "would widen its invasion if Arland could not defend itself". */
export function findDefenders(_stage: Stage, candidates: readonly Candidate[]): void {
  const { tree } = candidates[0]!
  const defence = tree.tokens.findIndex(
    ({ lemma, upos }, at) => lemma === 'defend' && upos === 'VERB' && isOfItself(tree, at),
  )
  const defender = defence < 0 ? undefined : subjectOf(tree, defence)
  if (defender === undefined) return
  for (const { act, recipients, actors, dropped } of candidates)
    if (!dropped && act.type === 'ASSAULT' && !recipients.length && !actors.includes(defender))
      recipients.push(defender)
}

function isOfItself(tree: Tree, verb: number): boolean {
  const object = childBy(tree, verb, 'obj')
  return object !== undefined && reflexive.has(tree.words[object]!.lower)
}

const reflexive: ReadonlySet<string> = new Set(['itself', 'himself', 'herself', 'themselves'])

/** "have sent tanks and trained Arland's troops": joined acts of a type are for the same, if only one says for whom. */
export function shareRecipients(_stage: Stage, candidates: readonly Candidate[]): void {
  const byWord = new Map(candidates.map((candidate) => [candidate.at, candidate]))
  for (const { tree, act, at, recipients, dropped } of candidates) {
    const before = relation(tree, at) === 'conj' ? byWord.get(tree.tokens[at]!.head) : undefined
    if (!before || dropped || before.dropped || before.recipients.length || before.act.type !== act.type) continue
    // Who stands before its verb is its own: "three died and twenty were injured".
    before.recipients.push(...recipients.filter((word) => word > at))
  }
}
