import { firstWhere } from '../../../record/spans.ts'
import { headOf, type Tree } from '../../language/tree.ts'
import type { Scene } from '../../reading.ts'

/** The ids of the times that hang from verbs, by "sentence/verb": of "earlier this month", by "became" in "became a member earlier this month". */
export function timesByVerb({ times, trees }: Scene): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let sentence = 0
  for (const { id, type, start, end } of times) {
    while (sentence < trees.length && trees[sentence]!.end <= start) sentence++
    const tree = trees[sentence]
    if (type !== 'DATE' || !tree || tree.start > start) continue
    const from = wordAt(tree, start)
    const to = wordAt(tree, end - 1) + 1
    const own = tree.tokens[headOf(tree, { from, to })]!
    const head = isCutOff(tree, to, own.head) ? tree.tokens[own.head]!.head : own.head
    const key = `${sentence}/${head}`
    if (head >= 0 && !own.deprel.startsWith('nsubj') && !found.has(key)) found.set(key, id)
  }
  return found
}

/** Whether a comma right behind the time parts it from the verb that it hangs from: "earlier this month, expanding". */
const isCutOff = ({ words }: Tree, to: number, head: number): boolean => head > to && words[to]?.text === ','

/** The word at an offset, or the first after it. */
export const wordAt = ({ words }: Tree, offset: number): number =>
  Math.min(
    words.length - 1,
    firstWhere(words, ({ end }) => end > offset),
  )
