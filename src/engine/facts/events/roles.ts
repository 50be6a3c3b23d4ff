import type { Entity, Role } from '../../../record/index.ts'
import { isNobody } from '../../language/nobody.ts'
import { childBy, childrenBy, relation, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Stage } from './candidate.ts'
import { caseOf, isNoun, subjectOf } from './clause.ts'
import { entityAt, partOf } from './fits.ts'
import { coreOf } from './phrase.ts'
import { timeHolding } from './when.ts'

/** The words that head the phrases a role is made of: "Iran and Syria", "countries like Iran". No times, and nobody. */
export const headsOf = (stage: Stage, tree: Tree, heads: readonly number[]): number[] => [
  ...new Set(
    heads
      .map((head) => standsFor(stage, tree, head))
      .flatMap((head) => [head, ...joinedTo(stage, tree, head)])
      .filter((head) => !timeHolding(stage.scene, tree, head) && !isNobody(tree, head)),
  ),
]

/** What is joined to a noun or given as an example of it: "Iran and Syria", "states including Iran". */
function joinedTo(stage: Stage, tree: Tree, head: number, depth = 0): number[] {
  const own = entityAt(stage, tree, head)
  const conjuncts = childrenBy(tree, head, 'conj').filter(
    (child) => isNoun(tree, child) && !(own && entityAt(stage, tree, child) === own),
  )
  const also = conjuncts.some((child) => childBy(tree, child, 'cc') !== undefined) ? conjuncts : []
  const examples = childrenBy(tree, head, 'nmod').filter((child) => exampling.has(caseOf(tree, child) ?? ''))
  return [
    ...also,
    ...examples.flatMap((example) => [example, ...(depth < 2 ? joinedTo(stage, tree, example, depth + 1) : [])]),
  ]
}

const exampling: ReadonlySet<string> = new Set(['including', 'like'])

/**
 * A pronoun of whom nothing is known stands for whoever is said to speak: "police say they arrested ten" (police). Others
 * stand for themselves.
 */
function standsFor(stage: Stage, tree: Tree, at: number): number {
  if (tree.tokens[at]!.upos !== 'PRON' || entityAt(stage, tree, at)) return at
  const speaker = speakerAbove(tree, at)
  return speaker !== undefined && agree(stage, tree, at, speaker) ? speaker : at
}

/** Who says the clause that a word is in. */
function speakerAbove(tree: Tree, at: number): number | undefined {
  let node = at
  for (let steps = 0; steps < 6; steps++) {
    const { head } = tree.tokens[node]!
    if (head < 0) return undefined
    if (relation(tree, node) === 'ccomp') return subjectOf(tree, head)
    node = head
  }
  return undefined
}

/** Whether a pronoun may stand for a noun: "they" for "police", "it" for "the agency". */
function agree(stage: Stage, tree: Tree, pronoun: number, noun: number): boolean {
  const { upos, xpos } = tree.tokens[noun]!
  const { lower } = tree.words[pronoun]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return false
  const many =
    xpos === 'NNS' ||
    xpos === 'NNPS' ||
    collective.has(tree.tokens[noun]!.lemma) ||
    childrenBy(tree, noun, 'conj').length > 0
  if (plural.has(lower)) return many
  const person = entityAt(stage, tree, noun)?.kind === 'person'
  if (neuter.has(lower)) return !many && !person
  return singular.has(lower) && !many && person
}

const plural: ReadonlySet<string> = new Set(['they', 'them', 'their'])
const neuter: ReadonlySet<string> = new Set(['it', 'its'])
const singular: ReadonlySet<string> = new Set(['he', 'him', 'his', 'she', 'her'])
const collective: ReadonlySet<string> = new Set(['police', 'staff', 'crew', 'team', 'group', 'military', 'army'])

/** The phrase, and which entity that is; troops and officials are their country's: "Israeli forces". */
export function roleOf(stage: Stage, tree: Tree, head: number): Role {
  const entity = (entityAt(stage, tree, head) ?? stateOf(stage, tree, head))?.id
  return { ...coreOf(stage, tree, head), ...(entity && { entity }) }
}

function stateOf(stage: Stage, tree: Tree, head: number, depth = 0): Entity | undefined {
  const organ = partOf(tree, head)
  if (organ !== undefined) return depth < 4 ? stateOf(stage, tree, organ, depth + 1) : undefined
  if (!organs.has(tree.tokens[head]!.lemma)) return undefined
  for (const child of tree.children[head]!) {
    const nation = child < head ? entityAt(stage, tree, child) : undefined
    if (nation?.country && nation.kind !== 'person') return stage.countries.get(nation.country) ?? nation
  }
  return undefined
}

/** What acts for a state. */
const organs = wordSet(`
  troop troops force forces soldier army navy military marine police government official authority parliament warplane jet
  helicopter aircraft warship president minister ministry diplomat administration senate congress leader lawmaker`)

/** What tells parties apart, the same where they are the same: an entity, its country, a noun. */
export function keysOf(stage: Stage, tree: Tree, heads: readonly number[]): Set<string> {
  const keys = new Set<string>()
  for (const head of heads) {
    const entity = entityAt(stage, tree, head)
    keys.add(entity?.id ?? tree.tokens[head]!.lemma.toLowerCase())
    if (entity?.country && entity.kind !== 'person') keys.add(entity.country)
    for (const child of tree.children[head]!) {
      const country = child < head ? entityAt(stage, tree, child)?.country : undefined
      if (country) keys.add(country)
    }
  }
  return keys
}
