import { childBy, childrenBy, relation, type Tree } from '../../language/tree.ts'
import { type Condition, holdsWord, party } from '../../lexicon/acts/index.ts'
import type { Stage } from './candidate.ts'
import { caseOf, isNoun } from './clause.ts'

/** Whether a noun phrase is of what a condition names, by its head, what is put before it, and what it is a number of. */
export const fits = (stage: Stage, tree: Tree, at: number, condition: Condition): boolean =>
  condition.any || wordsOf(tree, at).some((word) => fitsWord(stage, tree, word, condition))

function fitsWord({ cast }: Stage, tree: Tree, at: number, condition: Condition): boolean {
  const { lemma, upos } = tree.tokens[at]!
  if (holdsWord(condition, lemma) || holdsWord(condition, tree.words[at]!.lower)) return true
  if (!condition.classes.length) return false
  const entity = cast.at({ sentence: tree.index, word: at })
  if (entity) return condition.classes.some((name) => kinds[name]?.has(entity.kind))
  if (!condition.classes.some((name) => name in kinds)) return false
  return upos === 'PROPN' || (upos === 'NOUN' && /(?:ist|ian|man|men|woman|goer)$/.test(lemma))
}

/** Kinds of entities that are of a class. */
const kinds: { readonly [name: string]: ReadonlySet<string> } = {
  party: new Set(['person', 'organization', 'group', 'place']),
  person: new Set(['person', 'group']),
  official: new Set(['person']),
  state: new Set(['organization', 'place', 'group']),
  fighter: new Set(['organization', 'place', 'group']),
}

/** The head of a noun phrase, nouns put before it, and in "dozens of troops" and "a series of sanctions" what there is of it. */
function wordsOf(tree: Tree, at: number): number[] {
  const before = childrenBy(tree, at, 'compound', 'amod').filter((child) => child < at)
  const part = partOf(tree, at)
  return part === undefined ? [at, ...before] : [at, ...before, ...wordsOf(tree, part)]
}

/** What there is a number or part of: the troops in "dozens of troops". */
export const partOf = (tree: Tree, at: number): number | undefined =>
  isPartitive(tree, at)
    ? childrenBy(tree, at, 'nmod').find((child) => child > at && caseOf(tree, child) === 'of')
    : undefined

const isPartitive = (tree: Tree, at: number): boolean =>
  partitives.has(tree.tokens[at]!.lemma) || tree.tokens[at]!.upos === 'NUM' || tree.tokens[at]!.upos === 'DET'

const partitives: ReadonlySet<string> = new Set(
  'number dozen hundred thousand ten million billion score group series couple pair handful majority some all many most any each several member part half third quarter rest none lot wave string piece kind type sort team leader round set crowd one other package state'.split(
    ' ',
  ),
)

/** Whether an act can be done or undergone by it: somebody, not something. */
export const isParty = (stage: Stage, tree: Tree, at: number): boolean =>
  isNoun(tree, at) && fits(stage, tree, at, party)

/** The clause that completes a verb: "agreed to leave", "said that it left". */
export const clauseOf = (tree: Tree, at: number): number | undefined =>
  childBy(tree, at, 'xcomp', 'ccomp') ??
  tree.children[at]!.find((child) => relation(tree, child) === 'advcl' && child > at && isInfinitive(tree, child))

export const isInfinitive = (tree: Tree, at: number): boolean =>
  tree.children[at]!.some((child) => tree.words[child]!.lower === 'to' && tree.tokens[child]!.deprel === 'mark')
