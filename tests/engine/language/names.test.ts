import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameDecoder } from '../../../src/engine/language/names.ts'

const labels = ['O', 'B-person', 'I-person', 'B-place', 'I-place']
const find = nameDecoder(labels)

/** One word a row, scores in the order of the labels. */
const decode = (rows: readonly (readonly number[])[]) => find(Float32Array.from([0, 0, ...rows.flat()]), 2, rows.length)

const follows = (label: string, before: string | undefined) =>
  !label.startsWith('I-') || before?.slice(2) === label.slice(2)

/** The sum of the best sequence in which every I- continues a name of its own kind, all of them tried. */
function best(rows: readonly (readonly number[])[], before?: string): number {
  const [row, ...rest] = rows
  if (!row) return 0
  return Math.max(
    ...labels.map((label, i) => (follows(label, before) ? row[i]! + best(rest, label) : Number.NEGATIVE_INFINITY)),
  )
}

const logs = (...chances: number[]) => chances.map((chance) => Math.log(chance))

describe('names from scores', () => {
  test('begin with B-, go on with I-, and end before what is none of theirs', () => {
    expect(
      decode([
        logs(0.1, 0.6, 0.1, 0.1, 0.1),
        logs(0.1, 0.1, 0.6, 0.1, 0.1),
        logs(0.6, 0.1, 0.1, 0.1, 0.1),
        logs(0.1, 0.1, 0.1, 0.6, 0.1),
        logs(0.1, 0.1, 0.1, 0.6, 0.1),
      ]).map(({ score, ...name }) => [name, Number(score.toFixed(4))]),
    ).toEqual([
      [{ from: 0, to: 2, kind: 'person' }, Number((2 * Math.log(0.6)).toFixed(4))],
      [{ from: 3, to: 4, kind: 'place' }, Number(Math.log(0.6).toFixed(4))],
      [{ from: 4, to: 5, kind: 'place' }, Number(Math.log(0.6).toFixed(4))],
    ])
  })

  test('never change their kind half way, even where each word alone would', () => {
    const [name, ...more] = decode([logs(0.02, 0.6, 0.02, 0.34, 0.02), logs(0.02, 0.02, 0.3, 0.06, 0.6)])
    expect(more).toEqual([])
    expect(name).toMatchObject({ from: 0, to: 2, kind: 'place' })
  })

  test('there are none without words, nor where all is O', () => {
    expect(decode([])).toEqual([])
    expect(decode([logs(0.9, 0.04, 0.02, 0.02, 0.02)])).toEqual([])
  })

  test('are of the best sequence there is', () => {
    const value = fc.float({ min: -10, max: 0, noNaN: true })
    const row = fc.tuple(value, value, value, value, value)
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const names = decode(rows)
        const inside = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
        const outside = rows.reduce((sum, [o], i) => sum + (inside.has(i) ? 0 : o), 0)
        expect(names.reduce((sum, { score }) => sum + score, outside)).toBeCloseTo(best(rows), 3)
        for (const [i, { from, to }] of names.entries()) expect(from >= (names[i - 1]?.to ?? 0) && from < to).toBe(true)
      }),
    )
  })
})
