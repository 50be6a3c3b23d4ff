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
export { thingsInEr } from './nouns.ts'
export { intensities, quads } from './scale.ts'

/** An act as one of its words tells it: "call" + "off". */
export interface Wording {
  act: Act
  /** The word's lemma as the tables have it. */
  word: string
  /** The particle, or the preposition of the complement that then counts as object; several for "give in to". */
  particles: readonly string[]
  /** Whether the object is a trigger too: "hold" + "talks". */
  light: boolean
}

/** Of acts with the same word, the first that fits counts: conflict before cooperation, deeds before words. */
const rows = [materialConflict, verbalConflict, materialCooperation, verbalCooperation, happenings].flatMap(rowsOf)

const verbWordings = wordingsBy('verbs', 'light')
const nounWordings = wordingsBy('nouns')
const adjectiveWordings = wordingsBy('adjectives')

/** What a verb, noun or adjective may tell, by its lemma, be it cut short or long: "invad", "boycot", "expell". */
export const wordingsOfVerb = (lemma: string): readonly Wording[] => {
  const known =
    verbWordings.get(lemma) ?? verbWordings.get(`${lemma}e`) ?? verbWordings.get(lemma + (lemma.at(-1) ?? ''))
  return known ?? (/e$|(.)\1$/.test(lemma) ? verbWordings.get(lemma.slice(0, -1)) : undefined) ?? []
}
export const wordingsOfNoun = (lemma: string): readonly Wording[] => nounWordings.get(lemma) ?? []
export const wordingsOfAdjective = (lemma: string): readonly Wording[] => adjectiveWordings.get(lemma) ?? []

function wordingsBy(...fields: readonly string[]): ReadonlyMap<string, readonly Wording[]> {
  const wordings = new Map<string, Wording[]>()
  for (const { act, words } of rows)
    for (const field of fields)
      for (const entry of words[field] ?? []) {
        const [word, ...particles] = entry.split('_')
        const wording = { act, word: word!, particles, light: field === 'light' }
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
