/** Values by a key of theirs, keys in the order in which they first come. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) slotIn(groups, keyOf(value), (): V[] => []).push(value)
  return groups
}

/** What a map has under a key, made where it has nothing yet. */
export function slotIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** What comes most often; of as many, what came first. */
export function mostCommon<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, m], [, n]) => n - m)[0]?.[0]
}
