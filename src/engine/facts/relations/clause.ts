import type { Span } from '../../../record/index.ts'
import type { View } from '../../entities/descriptions/view.ts'
import { childrenBy, relation, type Tree } from '../../language/tree.ts'
import { type Candidate, type Room, spanOf } from './candidate.ts'

/** What is made of the words of these lemmas, in text order. */
export function atWords(
  { views }: Room,
  lemmas: { has(lemma: string): boolean },
  make: (view: View, word: number) => Candidate | readonly Candidate[] | undefined,
): Candidate[] {
  const found: Candidate[] = []
  for (const view of views) {
    const { tokens } = view.tree
    for (let word = 0; word < tokens.length; word++) {
      if (!lemmas.has(tokens[word]!.lemma)) continue
      const made = make(view, word)
      if (made) found.push(...[made].flat())
    }
  }
  return found
}

/** What hangs from a word by one of these prepositions: "Wexel" from "works", by "for". */
export const behind = (tree: Tree, word: number, ...marks: readonly string[]): number | undefined =>
  childrenBy(tree, word, 'obl', 'nmod').find((at) =>
    tree.children[at]!.some((below) => below < at && marks.includes(tree.words[below]!.lower)),
  )

/** For "who" and "which", what they stand for; other words stand for themselves. */
export function antecedent(tree: Tree, word: number): number {
  if (!/^W/.test(tree.tokens[word]!.xpos)) return word
  const verb = tree.tokens[word]!.head
  return verb >= 0 && relation(tree, verb) === 'acl' && tree.tokens[verb]!.head >= 0 ? tree.tokens[verb]!.head : word
}

/** From the first of these words to the last, names whole. */
export function spanOver({ scene, whole }: Room, sentence: number, words: readonly number[]): Span {
  const stretches = words.map((word) => whole({ sentence, word }))
  return spanOf(
    scene,
    sentence,
    stretches.reduce((least, { from }) => Math.min(least, from), stretches[0]!.from),
    stretches.reduce((most, { to }) => Math.max(most, to), 0),
  )
}

/** A word and what is coordinated with it: "Finland" and "Sweden" of "Finland and Sweden". */
export const coordinated = (tree: Tree, word: number): number[] => [word, ...childrenBy(tree, word, 'conj')]
