import { headOf, type Tree } from '../../language/tree.ts'
import type { Scene } from '../../reading.ts'

/** The ids of the times that hang from verbs: of "earlier this month", by "became" in "became a member earlier this month". */
export function timesByVerb({ times, trees }: Scene): ReadonlyMap<number, string>[] {
  const found = trees.map(() => new Map<number, string>())
  let sentence = 0
  for (const { id, type, start, end } of times) {
    while (sentence < trees.length && trees[sentence]!.end <= start) sentence++
    const tree = trees[sentence]
    if (type !== 'DATE' || !tree || tree.start > start) continue
    const from = wordAt(tree, start)
    const { head, deprel } = tree.tokens[headOf(tree, { from, to: wordAt(tree, end - 1) + 1 })]!
    if (head >= 0 && !deprel.startsWith('nsubj') && !found[sentence]!.has(head)) found[sentence]!.set(head, id)
  }
  return found
}

/** The word at an offset, or the first after it. */
export function wordAt({ words }: Tree, offset: number): number {
  let [low, high] = [0, words.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
