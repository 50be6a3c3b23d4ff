import type { Word } from './words.ts'

/** A number read from words: "1,500", "2 1/2", "twenty-four", "a hundred thirty million". `next` is the first word after it. */
export interface Numeral {
  value: number
  next: number
}

/** The cardinal that starts at `words[at]`, the longest there is; undefined where none starts. */
export function numeralAt(words: readonly Word[], at: number): Numeral | undefined {
  const word = words[at]
  return word && /^\d{1,15}$/.test(word.text) ? { value: Number(word.text), next: at + 1 } : undefined
}
