import { expect, test } from 'vitest'
import { correctStories, undoOf } from '../../../src/history/index.ts'
import { made } from './a-record.ts'

const placed = new Map([
  ['r1', 'ferry'],
  ['r2', 'ferry'],
  ['r3', 'ferry'],
  ['r4', 'trial'],
])
const split = made({ kind: 'split-story', scope: 'story', story: 'ferry', reports: ['r2', 'r3'] })
const merge = made({ kind: 'merge-stories', scope: 'story', story: 'trial', into: 'ferry' })
const storiesAfter = (...log: Parameters<typeof correctStories>[1]) =>
  Object.fromEntries(correctStories(placed, log).stories)
const reasonsAfter = (...log: Parameters<typeof correctStories>[1]) =>
  correctStories(placed, log).unfit.map(({ reason }) => reason)

test('reports that are split off are a story of their own', () => {
  expect(storiesAfter(split)).toEqual({ r1: 'ferry', r2: split.id, r3: split.id, r4: 'trial' })
  expect(placed.get('r2')).toBe('ferry')
})

test('of two stories that are merged the first is gone', () => {
  expect(storiesAfter(merge)).toEqual({ r1: 'ferry', r2: 'ferry', r3: 'ferry', r4: 'ferry' })
})

test('one after the other, and undone', () => {
  const again = made({ kind: 'merge-stories', scope: 'story', story: split.id, into: 'trial' })
  expect(storiesAfter(again, split)).toEqual({ r1: 'ferry', r2: 'trial', r3: 'trial', r4: 'trial' })
  const undo = undoOf(again, 'ana', '2026-03-02T00:00:00Z')
  expect(storiesAfter(again, split, undo)).toEqual(storiesAfter(split))
})

test('what fits no longer is told', () => {
  const reports = (...some: string[]) => made({ kind: 'split-story', scope: 'story', story: 'ferry', reports: some })
  const into = (story: string, other: string) => made({ kind: 'merge-stories', scope: 'story', story, into: other })
  expect(reasonsAfter(reports('r1', 'r4'))).toEqual(['r4 is not in that story any more'])
  expect(reasonsAfter(reports('r1', 'r2', 'r3', 'r3'))).toEqual(['no report of the story would be left in it'])
  expect(reasonsAfter(into('quake', 'ferry'))).toEqual(['there is no story quake any more'])
  expect(reasonsAfter(into('ferry', 'quake'))).toEqual(['there is no story quake any more'])
  expect(reasonsAfter(into('ferry', 'ferry'))).toEqual(['a story cannot be merged into itself'])
})

test('a story that history has merged since is the one it was merged into', () => {
  const merged = new Map([
    ['lake', 'harbour'],
    ['harbour', 'ferry'],
    ['trial', 'court'],
    ['round', 'about'],
    ['about', 'round'],
  ])
  const now = (...log: Parameters<typeof correctStories>[1]) => {
    const { stories, unfit } = correctStories(placed, log, merged)
    return [Object.fromEntries(stories), unfit.map(({ reason }) => reason)]
  }
  const change = (story: string, into: string) => made({ kind: 'merge-stories', scope: 'story', story, into })
  const inLake = made({ kind: 'split-story', scope: 'story', story: 'lake', reports: ['r2', 'r3'] })
  expect(now(inLake)).toEqual([{ r1: 'ferry', r2: inLake.id, r3: inLake.id, r4: 'trial' }, []])
  expect(now(change('trial', 'lake'))).toEqual([{ r1: 'ferry', r2: 'ferry', r3: 'ferry', r4: 'ferry' }, []])
  expect(now(change('lake', 'ferry'))).toEqual([Object.fromEntries(placed), []])
  expect(now(change('round', 'ferry'))[1]).toEqual(['there is no story round any more'])
})
