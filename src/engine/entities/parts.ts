import { nameEndings } from '../lexicon/titles.ts'
import type { Sentence } from '../text/sentences.ts'
import { keyOf, type Name } from './name.ts'

/** More words than this are no one's name, but a list. */
const longest = 6

/**
 * What a person of several words may be called after the first time, the surname first: "Mohammed bin Salman" →
 * "Salman", "Mohammed", "bin Salman", "Mohammed bin"; "Moon Jae-in" → "Jae-in", "Moon". Empty for one word.
 */
export function partsOf(sentence: Sentence, { from, to }: Name): { from: number; to: number; key: string }[] {
  const { words } = sentence
  const end = nameEndings.has(words[to - 1]!.lower) ? to - 1 : to
  const chunks: number[] = []
  for (let at = from; at < end; at++) if (at === from || words[at]!.start > words[at - 1]!.end) chunks.push(at)
  if (chunks.length > longest) return []
  const part = (from: number, to: number) => ({ from, to, key: keyOf(sentence, from, to) })
  return chunks
    .slice(1)
    .reverse()
    .flatMap((at) => [part(at, end), part(from, at)])
    .filter(({ key }) => key.length > 1)
}
