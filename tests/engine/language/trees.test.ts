import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTree } from '../../../src/engine/language/trees.ts'

/** Scores by word and head, the root's first, as the decoder takes them; some behind each row that mean nothing. */
function decode(scores: readonly (readonly number[])[], spare = 0): number[] {
  const words = scores.length
  const stride = words + 1 + spare
  const flat = new Float32Array(3 + words * stride).fill(99)
  for (const [i, row] of scores.entries()) flat.set(row, 3 + i * stride)
  const heads = new Int32Array(words + 2).fill(-7)
  decodeTree(flat, 3, stride, words, heads, 1)
  expect([heads[0], heads[words + 1]]).toEqual([-7, -7])
  return [...heads.subarray(1, words + 1)]
}

function isTree(heads: readonly number[]): boolean {
  const reaches = (word: number) => {
    for (let steps = 0; word !== 0; steps++) {
      if (steps > heads.length) return false
      word = heads[word - 1]!
    }
    return true
  }
  return heads.filter((head) => head === 0).length === 1 && heads.every((_, i) => reaches(i + 1))
}

const sum = (scores: readonly (readonly number[])[], heads: readonly number[]) =>
  heads.reduce((total, head, i) => total + Math.fround(scores[i]![head]!), 0)

/** The highest sum of any tree, all of them tried. */
function best(scores: readonly (readonly number[])[]): number {
  let highest = Number.NEGATIVE_INFINITY
  const heads: number[] = []
  const extend = () => {
    if (heads.length === scores.length) {
      if (isTree(heads)) highest = Math.max(highest, sum(scores, heads))
      return
    }
    for (let head = 0; head <= scores.length; head++) {
      heads.push(head)
      extend()
      heads.pop()
    }
  }
  extend()
  return highest
}

const square = (least: number, most: number, value: fc.Arbitrary<number>) =>
  fc
    .integer({ min: least, max: most })
    .chain((n) => fc.array(fc.array(value, { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n }))

describe('the best tree', () => {
  test('follows the best heads where they make a tree', () => {
    expect(
      decode([
        [0, 9, 5, 1],
        [6, 0, 9, 1],
        [1, 0, 5, 9],
      ]),
    ).toEqual([2, 0, 2])
  })

  test('breaks a circle where that costs least', () => {
    expect(
      decode([
        [3, 0, 9, 0],
        [8, 9, 0, 0],
        [0, 0, 5, 0],
      ]),
    ).toEqual([2, 0, 2])
  })

  test('has one root though two words want to be it', () => {
    expect(
      decode([
        [9, 0, 2],
        [8, 7, 0],
      ]),
    ).toEqual([0, 1])
  })

  test('is the best of all trees', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.float({ min: -20, max: 20, noNaN: true }))
    fc.assert(
      fc.property(square(1, 5, value), fc.nat(2), (scores, spare) => {
        const heads = decode(scores, spare)
        expect(isTree(heads)).toBe(true)
        expect(sum(scores, heads)).toBeCloseTo(best(scores), 3)
      }),
      { numRuns: 400 },
    )
  })

  test('is a tree whatever the scores are, and however many circles lie in circles', () => {
    const value = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -1e4),
      fc.float(),
    )
    fc.assert(fc.property(square(0, 30, value), (scores) => scores.length === 0 || isTree(decode(scores))))
    const nested = Array.from({ length: 200 }, (_, i) =>
      Array.from({ length: 201 }, (_, h) => -Math.abs(i + 1 - h) - (h ? 0 : 1e4)),
    )
    expect(isTree(decode(nested))).toBe(true)
  })
})
