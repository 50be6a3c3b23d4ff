import type { Span } from '../../record/index.ts'

/** A word of what was said, in small letters, and where it stands. */
export interface Word extends Span {
  readonly word: string
}

/** The words of some spans of a text; quotation marks, hyphens and points are none. */
export const wordsAt = (text: string, spans: readonly Span[]): Word[] =>
  spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => ({
      word: match[0].toLowerCase().replace('’', "'"),
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )

/** Two quotations laid side by side: the places of words that are the same, in order. */
export interface Alignment {
  readonly pairs: readonly (readonly [number, number])[]
  /** How much of the shorter the longer has, 0 to 1. */
  readonly overlap: number
}

/** So long a quotation is compared; what goes beyond is a speech. */
const longest = 400

/** The longest common run of words, gaps allowed. */
export function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const [m, n] = [Math.min(a.length, longest), Math.min(b.length, longest)]
  const common = new Uint16Array((m + 1) * (n + 1))
  const at = (i: number, j: number): number => common[i * (n + 1) + j]!
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      common[i * (n + 1) + j] = a[i]!.word === b[j]!.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < m && j < n; ) {
    if (a[i]!.word === b[j]!.word) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return { pairs, overlap: pairs.length / Math.max(1, Math.min(m, n)) }
}

/** Words that differ between words that are the same: "boat" and "ship" of "no boat will leave" and "no ship will leave". */
export function differencesIn(
  a: readonly Word[],
  b: readonly Word[],
  { pairs }: Alignment,
): { readonly a: readonly Word[]; readonly b: readonly Word[] }[] {
  return pairs.slice(1).flatMap(([i, j], at) => {
    const [before, beside] = pairs[at]!
    const [left, right] = [a.slice(before + 1, i), b.slice(beside + 1, j)]
    return left.length + right.length > 0 && lettersOf(left) !== lettersOf(right) ? [{ a: left, b: right }] : []
  })
}

/** Spelt the one way, so that "neighbour" is "neighbor" and "recognise" "recognize". */
const lettersOf = (words: readonly Word[]): string =>
  words
    .map(({ word }) => word)
    .join('')
    .replace(/our/g, 'or')
    .replace(/is(?=e|i)/g, 'iz')
