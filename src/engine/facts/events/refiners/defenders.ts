import { childBy, relation } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { subjectOf } from '../clause.ts'

/** Whoever defends himself is whom a sentence's attack is on: "would widen its invasion if Arland could not defend itself". */
export function findDefenders(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { tree, act, recipients, actors, dropped } = candidate
    if (dropped || act.type !== 'ASSAULT' || recipients.length) continue
    const defence = tree.tokens.findIndex(
      ({ lemma, upos }, at) => lemma === 'defend' && upos === 'VERB' && reflexive.has(objectWord(candidate, at)),
    )
    const defender = defence < 0 ? undefined : subjectOf(tree, defence)
    if (defender !== undefined && !actors.includes(defender)) recipients.push(defender)
  }
}

const objectWord = ({ tree }: Candidate, verb: number): string => {
  const object = childBy(tree, verb, 'obj')
  return object === undefined ? '' : tree.words[object]!.lower
}

const reflexive: ReadonlySet<string> = new Set(['itself', 'himself', 'herself', 'themselves'])

/** "have sent tanks and trained Arland's troops": joined acts of a type are for the same, if only one says for whom. */
export function shareRecipients(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { tree, act, at, recipients } = candidate
    if (candidate.dropped || recipients.length) continue
    const joined = candidates.find(
      (other) =>
        !other.dropped &&
        other.act.type === act.type &&
        other.recipients.length > 0 &&
        relation(tree, other.at) === 'conj' &&
        tree.tokens[other.at]!.head === at,
    )
    if (joined) recipients.push(...joined.recipients)
  }
}
