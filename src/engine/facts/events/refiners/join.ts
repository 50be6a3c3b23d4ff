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
  const kept = candidates.filter(({ dropped }) => !dropped)
  const byWord = new Map(
    kept.flatMap((candidate) => [candidate.at, ...candidate.more].map((word) => [word, candidate])),
  )
  for (const part of kept) byWord.set(part.at, byWord.get(part.at) ?? part)
  let harm: Candidate | undefined
  for (const candidate of kept) {
    const whole = wholeOf(candidate, byWord) ?? (harm && isMoreHarm(candidate, harm) ? harm : undefined)
    if (isHarm(candidate)) harm = whole && !whole.dropped ? whole : candidate
    if (whole && !whole.dropped && whole !== candidate) take(whole, candidate, byWord)
  }
}

const isHarm = ({ act, predicate }: Candidate): boolean => act.type === 'ASSAULT' && harming.has(predicate)

/** "three killed, many others hurt in a strike": what more is told of harm right after it, with nobody else who did it. */
const isMoreHarm = (part: Candidate, harm: Candidate): boolean =>
  isHarm(part) && part !== harm && !part.actors.length && part.negated === harm.negated && part.at - harm.at < 12

type ByWord = Map<number, Candidate>

/** The candidate of which this tells only more. */
function wholeOf(part: Candidate, byWord: ByWord): Candidate | undefined {
  const teller = byWord.get(part.at)
  if (teller && teller !== part && teller.more.includes(part.at)) return teller
  let node = part.at
  for (let steps = 0; steps < (part.form === 'noun' ? 2 : 1); steps++) {
    const { head } = part.tree.tokens[node]!
    const whole = byWord.get(head)
    if (whole && isAlike(part, whole) && (part.form === 'noun' ? isNounOf(part, whole, node) : isClauseOf(part, whole)))
      return whole
    const by = relation(part.tree, node)
    if (head < 0 || (by !== 'nmod' && by !== 'conj')) return undefined
    node = head
  }
  return undefined
}

const isAlike = (part: Candidate, whole: Candidate): boolean =>
  part !== whole &&
  !whole.dropped &&
  whole.form !== 'noun' &&
  part.act.type === whole.act.type &&
  part.negated === whole.negated

/** "launched an attack", "was killed in the blast", "flew out for talks": `node` is the noun or what it is of. */
function isNounOf({ tree, act, predicate }: Candidate, whole: Candidate, node: number): boolean {
  const by = relation(tree, node)
  if (by === 'obj') return act.type === 'ASSAULT' || akin(predicate, whole.predicate)
  if (by === 'nsubj') return act.type === 'ASSAULT'
  if (by !== 'obl') return false
  const preposition = caseOf(tree, node) ?? ''
  return act.type === 'ASSAULT' ? causing.has(preposition) : act.type === 'CONSULT' && preposition === 'for'
}

const causing = wordSet('in during by with from of after following')

/** Whether a word is among those that tell the event. */
const isOf = ({ at, more }: Candidate, word: number): boolean => word === at || more.includes(word)

/** "…, killing two", "and wounded three", "and four were hurt", "when gunmen opened fire", "to discuss". */
function isClauseOf({ tree, at, act, predicate }: Candidate, whole: Candidate): boolean {
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

function take(whole: Candidate, part: Candidate, byWord: ByWord): void {
  part.dropped = 'events/told-twice'
  for (const word of [part.at, ...part.more]) byWord.set(word, whole)
  whole.more = [...whole.more, part.at, ...part.more]
  whole.actors = [
    ...whole.actors.filter((actor) => actor !== part.at),
    ...part.actors.filter((actor) => !isOf(whole, actor)),
  ]
  whole.recipients = [...whole.recipients.filter((word) => word !== part.at), ...part.recipients]
  if (whole.act.mode === undefined && part.act.mode) whole.act = { ...whole.act, mode: part.act.mode }
}
