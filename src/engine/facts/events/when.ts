import type { Time } from '../../../record/index.ts'
import { childBy, relation, type Tree } from '../../language/tree.ts'
import type { Scene } from '../../reading.ts'
import { timeAt } from '../times/at.ts'
import type { Candidate } from './candidate.ts'
import { markOf, verbAbove } from './clause.ts'

/** The time that a word of a sentence belongs to. */
export const timeHolding = ({ times }: Scene, tree: Tree, at: number): Time | undefined =>
  timeAt(times, tree.words[at]!)

/**
 * When it happened: the date that hangs from the words that tell it, else from the clause it stands in, else from the one
 * that it accompanies: "said on Monday, as he visited Juba".
 */
export function timeOf(scene: Scene, { tree, at, more, form }: Candidate): Time | undefined {
  const own = [at, ...more].map((word) => hangingFrom(scene, tree, word)).find((time) => time)
  if (own) return own
  const complement = form === 'verb' ? childBy(tree, at, 'xcomp') : undefined
  const past = complement === undefined ? undefined : hangingFrom(scene, tree, complement)
  if (past && isOver(scene, past)) return past
  return byClause(scene, tree, at, form) ?? (form === 'verb' ? following(scene, tree, at) : undefined)
}

function byClause(scene: Scene, tree: Tree, at: number, form: Candidate['form']): Time | undefined {
  const verb = form === 'noun' ? verbAbove(tree, at) : at
  if (verb === undefined || (form === 'noun' && !shares(tree, at))) return undefined
  let clause = verb
  for (let steps = 0; steps < 4; steps++) {
    const time = hangingFrom(scene, tree, clause)
    if (time) return time
    const head: number = tree.tokens[clause]!.head
    if (head < 0 || !accompanies(tree, clause)) return undefined
    clause = head
  }
  return undefined
}

/** The time that comes next, if no other verb comes before it: "became a member earlier this month, widening the bloc". */
function following(scene: Scene, tree: Tree, at: number): Time | undefined {
  for (let word = at + 1; word < tree.tokens.length && word < at + reach; word++) {
    const { upos } = tree.tokens[word]!
    if (upos === 'VERB' || upos === 'SCONJ') return undefined
    const time = timeHolding(scene, tree, word)
    if (time) return dated(time) ? time : undefined
  }
  return undefined
}

/** No time further off than this is told of a verb. */
const reach = 16

/** "applied to join in May": what was asked in a month gone by was asked then. */
const isOver = ({ article }: Scene, { to }: Time): boolean =>
  to !== undefined && article.published !== undefined && to <= article.published.value.slice(0, 10)

function hangingFrom(scene: Scene, tree: Tree, at: number): Time | undefined {
  for (const child of tree.children[at]!) {
    if (!temporal.has(relation(tree, child))) continue
    const time =
      timeHolding(scene, tree, child) ??
      tree.children[child]!.map((word) =>
        relation(tree, word) === 'case' ? undefined : timeHolding(scene, tree, word),
      ).find((found) => found)
    if (time && dated(time)) return time
  }
  return undefined
}

const temporal: ReadonlySet<string> = new Set(['obl', 'nmod', 'advmod', 'compound', 'amod', 'dep', 'obj'])

const dated = ({ type, value }: Time): boolean => (type === 'DATE' || type === 'TIME') && !/_REF$/.test(value)

/** Whether a noun is part of what its verb says happened then, not what it is about. */
const shares = (tree: Tree, at: number): boolean => /^(?:nsubj|obj|obl)/.test(tree.tokens[at]!.deprel)

/** Whether a clause tells what goes on with the one it hangs from. */
function accompanies(tree: Tree, clause: number): boolean {
  const by = relation(tree, clause)
  if (by === 'xcomp' || by === 'conj') return true
  if (by !== 'advcl') return false
  const mark = markOf(tree, clause)
  return mark === undefined || mark === 'as' || mark === 'while' || mark === 'when' || mark === 'to'
}
