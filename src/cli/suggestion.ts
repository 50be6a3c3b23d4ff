/** "; did you mean --json?" for the nearest of `names`, if one is near. */
export function suggestion(typed: string, names: readonly string[], prefix = '--'): string {
  const near = names
    .map((name) => ({ name, distance: name.startsWith(typed) ? 0 : editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.min(2, name.length / 2))
    .sort((a, b) => a.distance - b.distance)[0]
  return near ? `; did you mean ${prefix}${near.name}?` : ''
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
