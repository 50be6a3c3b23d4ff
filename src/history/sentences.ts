import type { Record } from '../record/index.ts'

/** The index of the last sentence that begins at or before an offset, -1 where none does. */
export function sentenceAt({ sentences }: Record, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
