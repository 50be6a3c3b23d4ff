/** Each of one version with the one of the other that is most like it, the most alike first, each once; never those that are 0 alike. */
export function mostAlike<T>(first: readonly T[], second: readonly T[], likeness: (a: T, b: T) => number): Map<T, T> {
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  const likely = first
    .flatMap((a) => second.map((b) => ({ a, b, share: likeness(a, b) })))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share)
  for (const { a, b } of likely)
    if (!pairs.has(a) && !taken.has(b)) {
      pairs.set(a, b)
      taken.add(b)
    }
  return pairs
}
