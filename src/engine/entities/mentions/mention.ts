import type { Stretch, Tree } from '../../language/index.ts'

/** Words `from` to `to` of a sentence that speak of someone or something; `head` is the word that the tree hangs them from. */
export interface Mention extends Stretch {
  sentence: number
  head: number
  form: 'name' | 'nominal' | 'pronoun'
}

/** The word of a stretch that hangs from outside it; its last word where the tree has none. */
export function headOf({ tokens }: Tree, { from, to }: Stretch): number {
  for (let at = from; at < to; at++) {
    const head = tokens[at]?.head ?? -1
    if (tokens[at] && (head < from || head >= to)) return at
  }
  return to - 1
}
