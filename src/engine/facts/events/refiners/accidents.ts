import { childBy, relation, type Tree } from '../../../language/tree.ts'
import { plainAct } from '../../../lexicon/acts/index.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { caseOf } from '../clause.ts'
import { fits } from '../fits.ts'

/**
 * Deaths and damage that nobody meant are no assaults: "killed in the floods", "hurt when two buses collided". They stay as
 * happenings, unless the sentence tells of violence too.
 */
export function readAccidents(stage: Stage, candidates: readonly Candidate[]): void {
  readAttacks(stage, candidates)
  const harms = candidates.filter(
    ({ act, predicate, actors, tree }) =>
      act.type === 'ASSAULT' && harming.has(predicate) && actors.every((word) => isBlaze(tree, word)),
  )
  const { tree } = harms[0] ?? {}
  if (
    !tree?.tokens.some(({ lemma }, at) => mishaps.has(lemma) || nounClasses.accident!.has(lemma) || isBlaze(tree, at))
  )
    return
  if (candidates.some((other) => other.act.type === 'ASSAULT' && !harms.includes(other))) return
  if (tree.tokens.some(({ lemma }) => armed.has(lemma))) return
  for (const harm of harms) harm.act = happening
}

/** Where a sentence tells of an attack, the bus that was hit killed nobody: "was shelled, killing nine". */
function readAttacks(stage: Stage, candidates: readonly Candidate[]): void {
  if (!candidates.some(({ act, dropped, predicate }) => act.type === 'ASSAULT' && !dropped && !harming.has(predicate)))
    return
  for (const candidate of candidates) {
    const { tree, act, predicate, actors } = candidate
    if (act.type !== 'OTHER' || !harming.has(predicate) || !actors.some((word) => fits(stage, tree, word, structure)))
      continue
    candidate.act = assault
    candidate.actors = []
  }
}

const structure = { any: false, words: new Set<string>(), classes: ['structure'] }
const assault = plainAct('ASSAULT', '190')

/** "in a fire at a mill", "the fire killed two", unlike "under fire" and "rocket fire". */
const isBlaze = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.lemma === 'fire' &&
  tree.tokens[at]!.upos === 'NOUN' &&
  childBy(tree, at, 'det') !== undefined &&
  (blazing.has(caseOf(tree, at) ?? '') ||
    (relation(tree, at) === 'nsubj' && childBy(tree, at, 'compound') === undefined))

const blazing = wordSet('in by after from')

const happening = plainAct('OTHER', '')

const harming = wordSet('kill wound injure hurt destroy damage die burn')

/** What vehicles, buildings and mountains do. */
const mishaps = wordSet('collide crash overturn derail capsize sink collapse plunge drown erupt slip fall')

const armed = wordSet(`
  bomb bomber gunman gunmen shoot rocket missile airstrike militant rebel soldier troops attack drone grenade shell mortar
  gunfire fire-fight insurgent terrorist attacker`)
