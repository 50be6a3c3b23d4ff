import { relation, type Tree } from '../../../language/tree.ts'
import { akin } from '../../../lexicon/acts/index.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { caseOf, markOf } from '../clause.ts'

/**
 * One event told by several words of a sentence: "held talks", "a bombing killed two", "shot and killed", "a bomb went off,
 * killing two and wounding three", "two were killed when rebels opened fire", "met to discuss".
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
  if (part.act.type !== whole.act.type || part.negated !== whole.negated || whole.form === 'noun') return false
  return part.form === 'noun' ? isNounOf(part, whole) : isClauseOf(part, whole)
}

/** "launched an attack", "was killed in the blast", "flew out for talks". */
function isNounOf({ tree, at, act, predicate }: Candidate, whole: Candidate): boolean {
  let node = at
  for (let steps = 0; steps < 2; steps++) {
    const { head } = tree.tokens[node]!
    const by = relation(tree, node)
    if (isOf(whole, head)) {
      if (by === 'obj') return act.type === 'ASSAULT' || akin(predicate, whole.predicate)
      if (by === 'nsubj') return act.type === 'ASSAULT'
      const preposition = caseOf(tree, node) ?? ''
      return (
        by === 'obl' &&
        ((act.type === 'ASSAULT' && causing.has(preposition)) || (act.type === 'CONSULT' && preposition === 'for'))
      )
    }
    if (head < 0 || (by !== 'nmod' && by !== 'conj')) return false
    node = head
  }
  return false
}

const causing = wordSet('in during by with from of after following')

/** Whether a word is among those that tell the event. */
const isOf = ({ at, more }: Candidate, word: number): boolean => word === at || more.includes(word)

/** "…, killing two", "and wounded three", "and four were hurt", "when gunmen opened fire", "to discuss". */
function isClauseOf({ tree, at, act, predicate }: Candidate, whole: Candidate): boolean {
  if (!isOf(whole, tree.tokens[at]!.head)) return false
  const by = relation(tree, at)
  const mark = markOf(tree, at)
  if (hasSubject(tree, at)) {
    if (act.type !== 'ASSAULT') return false
    if (by === 'conj' || by === 'parataxis') return harming.has(predicate) && harming.has(whole.predicate)
    return (
      by === 'advcl' &&
      harming.has(whole.predicate) &&
      !whole.actors.length &&
      mark !== undefined &&
      meanwhile.has(mark)
    )
  }
  if (by === 'conj') return act.type === 'ASSAULT' || act.type === 'PROTEST'
  if (by === 'advcl') return mark === undefined || mark === 'to'
  return by === 'xcomp' || by === 'acl' || by === 'parataxis'
}

const hasSubject = (tree: Tree, at: number): boolean =>
  tree.children[at]!.some((child) => relation(tree, child) === 'nsubj' && tree.words[child]!.lower !== 'who')

/** What an attack does to people. */
const harming = wordSet('kill wound injure hurt maim die murder')
const meanwhile = wordSet('when as after')

function take(whole: Candidate, part: Candidate): void {
  part.dropped = 'events/told-twice'
  whole.more = [...whole.more, part.at, ...part.more]
  whole.actors = [
    ...whole.actors.filter((actor) => actor !== part.at),
    ...part.actors.filter((actor) => !isOf(whole, actor)),
  ]
  whole.recipients = [...whole.recipients.filter((word) => word !== part.at), ...part.recipients]
  if (whole.act.mode === undefined && part.act.mode) whole.act = { ...whole.act, mode: part.act.mode }
}
