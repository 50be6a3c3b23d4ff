/**
 * Turns offsets in UTF-16 code units into offsets in characters, which some standards count: the end of "🌧!" is 3 and 2.
 */
export function codePointsIn(text: string): (offset: number) => number {
  const seconds = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1)
  return (offset) => offset - countBelow(seconds, offset)
}

/** How many of ascending numbers are less than a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
