type Words = ReadonlySet<string>

/** How many members two sets have in common. */
export function inCommon(a: Words, b: Words): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const one of few) if (many.has(one)) common++
  return common
}

/** Jaccard's index: what two sets have in common, as a part of what either has. */
export const jaccard = (a: Words, b: Words): number => {
  const common = inCommon(a, b)
  return common / Math.max(1, a.size + b.size - common)
}

/** The overlap coefficient: what two sets have in common, as a part of the smaller. */
export const overlapOf = (a: Words, b: Words): number => inCommon(a, b) / Math.max(1, Math.min(a.size, b.size))
