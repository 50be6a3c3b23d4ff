import { nounClasses } from './nouns.ts'

/** A condition of an act, read: its words, and the classes that it names by "@". "*" is any word. */
export interface Condition {
  any: boolean
  words: ReadonlySet<string>
  classes: readonly string[]
}

const read = new Map<string, Condition>()

/** `conditionOf('@party weapon')`. Conditions of the tables are read once. */
export function conditionOf(text: string): Condition {
  const known = read.get(text)
  if (known) return known
  const pieces = text.trim().split(/\s+/)
  const condition: Condition = {
    any: pieces.includes('*'),
    words: new Set(pieces.filter((piece) => !piece.startsWith('@'))),
    classes: pieces.filter((piece) => piece.startsWith('@')).map((piece) => piece.slice(1)),
  }
  read.set(text, condition)
  return condition
}

/** Whether a noun's lemma is of what a condition names. */
export const holdsWord = ({ any, words, classes }: Condition, lemma: string): boolean =>
  any || words.has(lemma) || classes.some((name) => nounClasses[name]?.has(lemma))
