import { firstWhere } from '../record/index.ts'

/**
 * Turns offsets in UTF-16 code units into offsets in characters, which some standards count: the end of "🌧!" is 3 and 2.
 */
export function codePointsIn(text: string): (offset: number) => number {
  const seconds = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1)
  return (offset) => offset - firstWhere(seconds, (at) => at >= offset)
}
