import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsOf } from '../../src/history/stories/bonds.ts'
import { likenessesOf } from '../../src/history/stories/likeness.ts'
import type { Sketch } from '../../src/history/stories/sketch.ts'

const cohesion = { usual: 0.3, pairs: 8, power: 0.625 }
const least = 0.17

/** What `groupsOf` says it does, done in the plainest way: all pairs of groups are looked at again for every step. */
function groupedSlowly(likenesses: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups = likenesses.map((_, at) => [at])
  const sum = (a: readonly number[], b: readonly number[]) =>
    a.reduce((total, i) => total + b.reduce((part, j) => part + (i === j ? 0 : likenesses[i]![j]!), 0), 0)
  const tightness = (group: readonly number[]) => {
    const pairs = (group.length * (group.length - 1)) / 2
    const mean = (sum(group, group) / 2 + cohesion.usual * cohesion.pairs) / (pairs + cohesion.pairs)
    return Math.max(1, (mean / cohesion.usual) ** cohesion.power)
  }
  for (;;) {
    let [best, into, from] = [least, -1, -1]
    for (const [i, a] of groups.entries())
      for (const [j, b] of groups.entries()) {
        const bond = j > i ? sum(a, b) / (a.length * b.length) / (tightness(a) * tightness(b)) : 0
        if (bond >= best) [best, into, from] = [bond, i, j]
      }
    if (into < 0) return groups
    groups[into]!.push(...groups[from]!)
    groups.splice(from, 1)
  }
}

/** No two pairs are as like each other as any other two: then rounding decides nothing. */
const distinct = fc
  .integer({ min: 0, max: 12 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      values: fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: size * size,
        maxLength: size * size,
      }),
    }),
  )
  .map(({ size, values }) =>
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? 0 : values[Math.min(i, j) * size + Math.max(i, j)]!)),
    ),
  )

describe('groups of reports', () => {
  test('are those that the strongest bond makes, one after another', () => {
    fc.assert(
      fc.property(distinct, (likenesses) => {
        expect(groupsOf(likenesses.map((row) => Float64Array.from(row)))).toEqual(groupedSlowly(likenesses))
      }),
    )
  })
})

describe('likenesses', () => {
  const sketch = (day: string | undefined, ...terms: [string, number][]): Sketch => ({
    report: 'r',
    ...(day ? { day } : {}),
    shingles: { count: 0, hashes: [] },
    terms,
  })

  test('are the cosines of what reports are about, each with each', () => {
    const term = fc.tuple(fc.constantFrom(...'abcdefgh'), fc.integer({ min: 1, max: 1000 }))
    const terms = fc.uniqueArray(term, { selector: ([name]) => name })
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 8 }), (all) => {
        const likenesses = likenessesOf(all.map((one) => sketch(undefined, ...one)))
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries()) {
            const shared = a.map(([name, weight]) => weight * (b.find(([other]) => other === name)?.[1] ?? 0))
            if (i !== j) expect(likenesses[i]![j]).toBe(shared.reduce((sum, one) => sum + one, 0) / 1e6)
          }
      }),
    )
  })

  test('fade with the days between, where both are known', () => {
    const days = ['2026-03-01', '2026-03-03', '2027-03-01', undefined]
    const [first] = likenessesOf(days.map((day) => sketch(day, ['ferri', 1000])))
    expect(first![1]).toBe(1)
    expect(first![2]).toBeLessThan(0.9)
    expect(first![3]).toBe(1)
  })
})
