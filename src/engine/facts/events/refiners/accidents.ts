import { plainAct } from '../../../lexicon/acts/index.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'

/**
 * Deaths and damage that nobody meant are no assaults: "killed in the floods", "hurt when two buses collided". They stay as
 * happenings, unless the sentence tells of violence too.
 */
export function readAccidents(_stage: Stage, candidates: readonly Candidate[]): void {
  const harms = candidates.filter(
    ({ act, predicate, actors }) => act.type === 'ASSAULT' && harming.has(predicate) && !actors.length,
  )
  const { tree } = harms[0] ?? {}
  if (!tree?.tokens.some(({ lemma }) => mishaps.has(lemma) || nounClasses.accident!.has(lemma))) return
  if (candidates.some((other) => other.act.type === 'ASSAULT' && !harms.includes(other))) return
  if (tree.tokens.some(({ lemma }) => armed.has(lemma))) return
  for (const harm of harms) harm.act = happening
}

const happening = plainAct('OTHER', '')

const harming = wordSet('kill wound injure hurt destroy damage die burn')

/** What vehicles, buildings and mountains do. */
const mishaps = wordSet('collide crash overturn derail capsize sink collapse plunge drown erupt slip fall')

const armed = wordSet(`
  bomb bomber gunman gunmen shoot rocket missile airstrike militant rebel soldier troops attack drone grenade shell mortar
  gunfire fire-fight insurgent terrorist attacker`)
