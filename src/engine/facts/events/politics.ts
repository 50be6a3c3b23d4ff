import type { Tree } from '../../language/tree.ts'
import { bloody, politicking } from '../../lexicon/figurative.ts'

/** So many different words of elections and parliaments make an article one on them; a sentence needs fewer. */
const leastOfArticle = 4
const leastOfSentence = 2

/** Whether an article speaks of elections and parliaments, and more than of violence. */
export function isPolitical(trees: readonly Tree[]): boolean {
  const different = new Set<string>()
  let [political, violent] = [0, 0]
  for (const { tokens } of trees)
    for (const token of tokens) {
      const lemma = token.lemma.toLowerCase()
      if (bloody.has(lemma)) violent++
      if (!politicking.has(lemma)) continue
      different.add(lemma)
      political++
    }
  return different.size >= leastOfArticle && political > violent
}

export function isPoliticalSentence({ tokens }: Tree): boolean {
  const different = new Set<string>()
  for (const { lemma } of tokens) if (politicking.has(lemma.toLowerCase())) different.add(lemma.toLowerCase())
  return different.size >= leastOfSentence
}
