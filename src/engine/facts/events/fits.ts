import type { Entity } from '../../../record/index.ts'
import { childBy, childrenBy, relation, type Tree } from '../../language/tree.ts'
import { type Condition, holdsWord, party, thingsInEr } from '../../lexicon/acts/index.ts'
import { nounClasses } from '../../lexicon/acts/nouns.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Stage } from './candidate.ts'
import { caseOf, isNoun } from './clause.ts'

/** Whether a noun phrase is of what a condition names: of a class by its head, of its words by what stands before it too. */
export function fits(stage: Stage, tree: Tree, at: number, condition: Condition, depth = 0): boolean {
  if (condition.any || isOfClass(stage, tree, at, condition)) return true
  const said = [at, ...childrenBy(tree, at, 'compound', 'amod').filter((child) => child < at)]
  if (said.some((word) => isNamed(tree, word, condition))) return true
  const part = partOf(tree, at)
  if (part !== undefined && depth < 4 && fits(stage, tree, part, condition, depth + 1)) return true
  return childrenBy(tree, at, 'conj').some(
    (child) => isOfClass(stage, tree, child, condition) || isNamed(tree, child, condition),
  )
}

const isNamed = (tree: Tree, at: number, { words }: Condition): boolean =>
  words.has(tree.tokens[at]!.lemma) || words.has(tree.words[at]!.lower) || words.has(singular(tree.tokens[at]!.lemma))

/** Some plurals come as their own lemma: "troops", "forces". */
const singular = (lemma: string): string => (lemma.endsWith('s') ? lemma.slice(0, -1) : lemma)

function isOfClass(stage: Stage, tree: Tree, at: number, condition: Condition): boolean {
  if (!condition.classes.length) return false
  const { lemma, upos } = tree.tokens[at]!
  if ([lemma, singular(lemma), tree.words[at]!.lower].some((word) => holdsWord(condition, word))) return true
  const entity = entityAt(stage, tree, at)
  if (entity) return condition.classes.some((name) => isOfKind(entity, name))
  if (upos === 'PROPN') return condition.classes.some((name) => name in kinds && name !== 'place')
  return (
    upos === 'NOUN' && endsLikePeople(lemma) && condition.classes.some((name) => name === 'party' || name === 'person')
  )
}

/** "arsonist", "guardsman", "administrator"; not "paper". */
const endsLikePeople = (lemma: string): boolean =>
  /(?:ist|ian|man|men)$/.test(lemma) || (/(?:er|or)$/.test(lemma) && !thingsInEr.has(lemma))

/** Kinds of entities that are of a class. */
const kinds: { readonly [name: string]: ReadonlySet<string> } = {
  party: new Set(['person', 'organization', 'group', 'place']),
  person: new Set(['person', 'group']),
  official: new Set(['person']),
  state: new Set(['organization', 'place', 'group']),
  fighter: new Set(['organization', 'place', 'group']),
  place: new Set(['place', 'facility']),
}

const isOfKind = ({ kind, sector }: Entity, name: string): boolean =>
  kinds[name]?.has(kind) || (name === 'media' && sector === 'MED')

/** What there is a number or part of: the troops in "dozens of troops". */
export const partOf = (tree: Tree, at: number): number | undefined =>
  isPartitive(tree, at)
    ? childrenBy(tree, at, 'nmod').find((child) => child > at && caseOf(tree, child) === 'of')
    : undefined

const isPartitive = (tree: Tree, at: number): boolean =>
  partitives.has(tree.tokens[at]!.lemma) || tree.tokens[at]!.upos === 'NUM' || tree.tokens[at]!.upos === 'DET'

const partitives = wordSet(`
  day week month year number dozen hundred thousand ten million billion score group series couple pair handful
  majority some all many most any each several member part half third quarter rest none lot wave string piece
  kind type sort team leader round set crowd one other package state`)

/** Whether an act can be done or undergone by it: somebody, not something. */
export const isParty = (stage: Stage, tree: Tree, at: number): boolean =>
  (isNoun(tree, at) || entityAt(stage, tree, at) !== undefined) && fits(stage, tree, at, party)

/** The clause that completes a verb: "agreed to leave", "said that it left", "asked them in recent weeks to leave". */
export function clauseOf(tree: Tree, at: number): number | undefined {
  const own = childBy(tree, at, 'xcomp', 'ccomp') ?? tree.children[at]!.find((child) => isPurpose(tree, child, at))
  if (own !== undefined) return own
  for (const child of tree.children[at]!) {
    const below =
      child > at && leading.has(relation(tree, child))
        ? tree.children[child]!.find((word) => isPurpose(tree, word, at))
        : undefined
    if (below !== undefined) return below
  }
  return undefined
}

const isPurpose = (tree: Tree, at: number, verb: number): boolean =>
  at > verb && (relation(tree, at) === 'advcl' || relation(tree, at) === 'acl') && isInfinitive(tree, at)

const leading: ReadonlySet<string> = new Set(['obj', 'obl'])

export const isInfinitive = (tree: Tree, at: number): boolean =>
  tree.children[at]!.some((child) => tree.words[child]!.lower === 'to' && tree.tokens[child]!.deprel === 'mark')

/** Whom or what a word speaks of, perhaps by what stands beside it: "the party's head, Ann Lee". */
export function entityAt({ cast }: Stage, tree: Tree, at: number): Entity | undefined {
  const own = cast.whom({ sentence: tree.index, word: at })
  if (own) return own
  const beside = childBy(tree, at, 'appos', 'flat')
  return beside === undefined ? undefined : cast.at({ sentence: tree.index, word: beside })
}

/** Whether a noun of which nothing is known may be somebody: no name, and nothing that is known to be a thing. */
export function mayAct(stage: Stage, tree: Tree, at: number): boolean {
  const { lemma, upos } = tree.tokens[at]!
  return upos === 'NOUN' && !entityAt(stage, tree, at) && !isThing(lemma)
}

/** Whether a noun is known to be a thing, or by its ending an idea: "bomb", "deal", "inflation". */
const isThing = (lemma: string): boolean =>
  thingsInEr.has(lemma) || ideas.test(lemma) || things.some((name) => nounClasses[name]!.has(lemma))

const things = [
  'weapon',
  'missile',
  'accident',
  'pact',
  'talk',
  'restriction',
  'aid',
  'demand',
  'crime',
  'animal',
] as const
const ideas = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|age|sis|ing|ure|cy|al|th|day|year|rate|price)$/
