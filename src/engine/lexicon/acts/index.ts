import { type Act, type Condition, rowsOf } from './act.ts'
import { happenings } from './happenings.ts'
import { materialConflict } from './material-conflict.ts'
import { materialCooperation } from './material-cooperation.ts'
import { nounClasses } from './nouns.ts'
import { verbalConflict } from './verbal-conflict.ts'
import { verbalCooperation } from './verbal-cooperation.ts'

export { type Act, type Condition, plainAct } from './act.ts'
export { contextsByLemma } from './contexts.ts'
export { akin, generic } from './families.ts'
export { intensities, quads } from './scale.ts'

/** An act as one of its words tells it: "call" + "off". */
export interface Wording {
  act: Act
  /** The particle, or the preposition of the complement that then counts as object; several for "give in to". */
  particles: readonly string[]
  /** Whether the object is a trigger too: "hold" + "talks". */
  light: boolean
}

/** Of acts with the same word, the first that fits counts: conflict before cooperation, deeds before words. */
const rows = [materialConflict, verbalConflict, materialCooperation, verbalCooperation, happenings].flatMap(rowsOf)

/** What each verb, noun and adjective may tell, by lemma. */
export const verbWordings = wordingsBy('verbs', 'light')
export const nounWordings = wordingsBy('nouns')
export const adjectiveWordings = wordingsBy('adjectives')

function wordingsBy(...fields: readonly string[]): ReadonlyMap<string, readonly Wording[]> {
  const wordings = new Map<string, Wording[]>()
  for (const { act, words } of rows)
    for (const field of fields)
      for (const entry of words[field] ?? []) {
        const [word, ...particles] = entry.split('_')
        const wording = { act, particles, light: field === 'light' }
        const known = wordings.get(word!)
        if (known) known.push(wording)
        else wordings.set(word!, [wording])
      }
  return wordings
}

/** Whether a noun's or verb's lemma is of what a condition names. */
export const holdsWord = ({ any, words, classes }: Condition, lemma: string): boolean =>
  any || words.has(lemma) || classes.some((name) => nounClasses[name]?.has(lemma))

/** Parties, people and whoever else can act. */
export const party: Condition = { any: false, words: new Set(), classes: ['party'] }

export const person: Condition = { any: false, words: new Set(), classes: ['person'] }
