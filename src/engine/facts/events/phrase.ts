import type { Span } from '../../../record/index.ts'
import { childrenBy, isUnder, relation, type Tree } from '../../language/tree.ts'
import { timeAt } from '../times/at.ts'
import type { Stage } from './candidate.ts'
import { caseOf } from './clause.ts'

/** The core of a noun phrase: "Israeli troops", "President Bush", "dozens of people", without articles and what follows. */
export function coreOf(stage: Stage, tree: Tree, head: number): Span {
  let from = head
  let to = head
  for (const child of tree.children[head]!) {
    if (child < head && inCore.has(relation(tree, child)) && !isPronoun(tree, child) && reaches(tree, child, head))
      from = Math.min(from, tree.first[child]!)
    if (child > head && afterHead.has(relation(tree, child))) to = Math.max(to, endOfName(tree, child))
  }
  to = Math.max(to, endOf(tree, head))
  while (goesOn(stage, tree, to)) to++
  while (to > head && tree.tokens[to]!.upos === 'PUNCT') to--
  while (from < head && isOutside(stage, tree, from)) from++
  return { start: tree.words[from]!.start, end: tree.words[to]!.end }
}

/** Not the six of "six and wounding two others", whatever the network takes them to go with. */
function reaches(tree: Tree, child: number, head: number): boolean {
  if (head - child > farthest) return true
  for (let word = child + 1; word < head; word++) if (!isUnder(tree, word, head)) return false
  return true
}

/** So far a branch is followed. */
const farthest = 40

const inCore: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'flat', 'nmod'])
/** What does not begin a core: "at least" of "at least 40 others", and the day in "on Tuesday 12 people died". */
const isOutside = ({ scene: { times } }: Stage, tree: Tree, at: number): boolean =>
  outside.has(tree.tokens[at]!.upos) ||
  bounds.has(tree.words[at]!.lower) ||
  timeAt(times, tree.words[at]!) !== undefined

const outside: ReadonlySet<string> = new Set(['DET', 'PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'ADV'])

/** What bounds a number is no part of whom it counts: "at least 40 others"; nor is what joins: "neither Norland nor Arland". */
const bounds: ReadonlySet<string> = new Set([
  'least',
  'most',
  'more',
  'than',
  'fewer',
  'less',
  'up',
  'to',
  'about',
  'some',
  'neither',
  'both',
])

const afterHead: ReadonlySet<string> = new Set(['flat'])

/** Where a name ends that goes on at `at`: without the place in "Chancellor Karl Roth in Vienna". */
const endOfName = (tree: Tree, at: number): number =>
  tree.children[at]!.reduce(
    (end, child) => (child > at && afterHead.has(relation(tree, child)) ? Math.max(end, endOfName(tree, child)) : end),
    at,
  )

/** "his forces" are "forces": whose they are is told by the entity. */
const isPronoun = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'PRON'

/** Whether the next word is of the same name: "Chancellor Karl" "Roth". */
const goesOn = ({ cast }: Stage, { index, tokens }: Tree, at: number): boolean => {
  const entity = cast.at({ sentence: index, word: at })
  return (
    entity !== undefined && tokens[at + 1]?.upos === 'PROPN' && cast.at({ sentence: index, word: at + 1 }) === entity
  )
}

/** Where what "of" and "from" add to a common noun ends: "members of the council", "activists from the party". */
function endOf(tree: Tree, head: number): number {
  let end = head
  for (let steps = 0; steps < 3; steps++) {
    if (tree.tokens[end]!.upos === 'PROPN') break
    const part = childrenBy(tree, end, 'nmod').find((child) => child > end && belonging.has(caseOf(tree, child) ?? ''))
    if (part === undefined) break
    end = part
  }
  return end
}

const belonging: ReadonlySet<string> = new Set(['of', 'from'])
