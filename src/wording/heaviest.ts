/** The `most` items of the greatest weight, in their own order; of two that weigh the same the first. */
export function heaviest<Item>(
  items: readonly Item[],
  weight: (item: Item, at: number) => number,
  most: number,
): Item[] {
  if (items.length <= most) return [...items]
  return items
    .map((item, at) => ({ item, at, weight: weight(item, at) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
