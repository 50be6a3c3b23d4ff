import type { Act } from './act.ts'
import { happenings } from './happenings.ts'
import { materialConflict } from './material-conflict.ts'
import { materialCooperation } from './material-cooperation.ts'
import { verbalConflict } from './verbal-conflict.ts'
import { verbalCooperation } from './verbal-cooperation.ts'

export type { Act } from './act.ts'

/** An act as one of its words tells it: "call" + "off". */
export interface Telling {
  act: Act
  /** A particle, or the preposition of the complement that then counts as object. */
  particle?: string
  /** Whether the object is a trigger too: "hold" + "talks". */
  light: boolean
}

/** Of acts with the same word, the first that fits counts: conflict before cooperation, deeds before words. */
const acts: readonly Act[] = [
  ...materialConflict,
  ...verbalConflict,
  ...materialCooperation,
  ...verbalCooperation,
  ...happenings,
]

/** What each verb, noun and adjective may tell, by lemma. */
export const verbTellings = tellingsBy('verbs', 'light')
export const nounTellings = tellingsBy('nouns')
export const adjectiveTellings = tellingsBy('adjectives')

function tellingsBy(
  ...columns: readonly ('verbs' | 'light' | 'nouns' | 'adjectives')[]
): ReadonlyMap<string, Telling[]> {
  const tellings = new Map<string, Telling[]>()
  for (const act of acts)
    for (const column of columns)
      for (const entry of act[column]?.split(' ') ?? []) {
        const cut = entry.indexOf('_')
        const word = cut < 0 ? entry : entry.slice(0, cut)
        const telling: Telling = { act, light: column === 'light' }
        if (cut >= 0) telling.particle = entry.slice(cut + 1)
        const known = tellings.get(word)
        if (known) known.push(telling)
        else tellings.set(word, [telling])
      }
  return tellings
}

export { type Condition, conditionOf, holdsWord } from './conditions.ts'
export { contextsByLemma } from './contexts.ts'
export { akin, generic } from './families.ts'
export { intensities, quads } from './scale.ts'
