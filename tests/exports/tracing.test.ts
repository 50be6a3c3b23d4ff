import { expect, test } from 'vitest'
import { exporters } from '../../src/exports/index.ts'
import type { Record } from '../../src/record/index.ts'
import { sound } from '../record/sound.ts'
import { exported, sampleReports, tracedReports } from './reports.ts'

/** What is left of a sound record when something in it is spoiled. */
async function tracedOf(spoil: (record: Record) => void) {
  const record = sound()
  spoil(record)
  const { kept, leftOut } = await tracedReports([{ id: 'r1', record }])
  return { record: kept[0]!.record, leftOut }
}

test('a sound record is all there', async () => {
  const { record, leftOut } = await tracedOf(() => {})
  expect(record).toEqual(sound())
  expect(leftOut).toEqual({})
})

test.each<[string, (record: Record) => void, (record: Record) => unknown]>([
  [
    'outside the text',
    ({ times }) => Object.assign(times[1]!, { start: 900, end: 906 }),
    ({ times }) => times.length - 1,
  ],
  [
    'empty',
    ({ quantities }) => Object.assign(quantities[0]!, { end: quantities[0]!.start }),
    ({ quantities }) => quantities.length,
  ],
  [
    'within a character',
    ({ relations, article }) => {
      relations[0]!.evidence = [{ start: article.text.indexOf('🌧') + 1, end: article.text.length }]
    },
    ({ relations }) => relations.length,
  ],
  [
    'only blanks',
    ({ events, article }) => {
      events[1]!.trigger = [{ start: article.text.indexOf(' '), end: article.text.indexOf(' ') + 1 }]
    },
    ({ events }) => events.length - 1,
  ],
  [
    'nowhere',
    ({ statements, events }) => {
      statements[0]!.content = []
      delete events[0]!.statement
    },
    ({ statements }) => statements.length,
  ],
])('words that are %s are no words', async (_, spoil, left) => {
  const { record, leftOut } = await tracedOf(spoil)
  expect(left(record)).toBe(0)
  expect(leftOut.untraceable).toBe(1)
})

test('an entity must be called by its name where it is mentioned', async () => {
  const { record } = await tracedOf(({ entities }) => Object.assign(entities[0]!, { name: 'Eva Ruiz' }))
  expect(record.entities.map(({ id }) => id)).toEqual(['e2', 'e3'])
  expect(record.statements[0]).not.toHaveProperty('speaker')
  expect(record.events[1]!.actors[0]).not.toHaveProperty('entity')
})

test('what somebody said does not become what the article says', async () => {
  const { record, leftOut } = await tracedOf(({ statements }) =>
    Object.assign(statements[0]!, { source: [{ start: 5, end: 5 }] }),
  )
  expect(record.events.map(({ id }) => id)).toEqual(['v2'])
  expect(leftOut).toEqual({ untraceable: 1, 'untraceable-reference': 1 })
})

test('a relation needs both whom it joins, a check all that it compares', async () => {
  const { record } = await tracedOf(({ entities, times }) => {
    entities[1]!.mentions = [{ start: 0, end: 0, form: 'name' }]
    times[1]!.end = times[1]!.start
  })
  expect(record.relations).toEqual([])
  expect(record.checks).toEqual([])
})

test('nothing that the pipeline finds in the samples is untraceable, and every format writes some of it', async () => {
  const reports = await sampleReports()
  for (const { name } of exporters) {
    const { written, leftOut, files } = await exported(name, reports)
    expect(leftOut, name).not.toHaveProperty('untraceable')
    expect(leftOut, name).not.toHaveProperty('untraceable-reference')
    expect(written, name).toBeGreaterThan(0)
    for (const [file, bytes] of files) expect(bytes.length, file).toBeGreaterThan(0)
  }
})
