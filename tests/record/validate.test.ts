import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultsOf, isRecord, type Record } from '../../src/record/index.ts'
import { sound } from './sound.ts'

const spec = readFileSync(new URL('../../docs/record-spec.md', import.meta.url), 'utf8')

test('a sound record has no faults', () => {
  expect(faultsOf(sound())).toEqual([])
  expect(isRecord(sound())).toBe(true)
})

/** Each MUST of docs/record-spec.md with the ways to break it and where the fault should be told. */
const breaches: [must: string, path: string, spoil: (record: Record) => void][] = [
  ['M1', '/schema', (r) => Object.assign(r, { schema: 'copydesk/record@2' })],
  ['M1', '', (r) => Object.assign(r, { mood: 'grim' })],
  ['M1', '/times/0', (r) => Object.assign(r.times[0]!, { mood: 'grim' })],
  ['M1', '/times/0/type', (r) => Object.assign(r.times[0]!, { type: 'day' })],
  ['M1', '/sentences/0/start', (r) => Object.assign(r.sentences[0]!, { start: 0.5 })],
  ['M2', '/times/1', (r) => Object.assign(r.times[1]!, { end: r.article.text.length + 1 })],
  ['M2', '/quantities/0/of/0', (r) => Object.assign(r.quantities[0]!.of![0]!, { end: r.quantities[0]!.of![0]!.start })],
  ['M2', '/checks/0/evidence/0', (r) => Object.assign(r.checks[0]!.evidence[0]!, { end: 1 })],
  ['M3', '/sentences/2', (r) => Object.assign(r.sentences[2]!, { start: r.sentences[2]!.start + 1 })],
  [
    'M3',
    '/article/published/evidence/0',
    (r) => Object.assign(r.article.published!.evidence[0]!, { end: r.sentences[2]!.start + 1 }),
  ],
  ['M4', '/article/parts/1', (r) => Object.assign(r.article.parts[1]!, { start: 3 })],
  ['M4', '/article/parts/1', (r) => void r.article.parts.reverse()],
  ['M5', '/sentences/2', (r) => Object.assign(r.sentences[1]!, { end: r.sentences[2]!.end })],
  ['M6', '/sentences/0', (r) => Object.assign(r.sentences[0]!, { end: 9 })],
  ['M6', '/sentences/2', (r) => Object.assign(r.article.parts[1]!, { end: r.article.text.length - 1 })],
  ['M7', '/sentences/1/tokens/3', (r) => Object.assign(r.sentences[1]!, { end: r.sentences[1]!.tokens![3]!.end - 1 })],
  ['M7', '/sentences/1/tokens/1', (r) => void r.sentences[1]!.tokens!.reverse()],
  ['M8', '/sentences/1/tokens', (r) => Object.assign(r.sentences[1]!.tokens![3]!, { head: 4 })],
  ['M8', '/sentences/1/tokens', (r) => Object.assign(r.sentences[1]!.tokens![0]!, { head: -1 })],
  ['M8', '/sentences/1/tokens', (r) => Object.assign(r.sentences[1]!.tokens![3]!, { head: 0 })],
  ['M8', '/sentences/1/tokens', (r) => Object.assign(r.sentences[1]!.tokens![1]!, { head: 2 })],
  ['M8', '/sentences/1/tokens', (r) => void delete r.sentences[1]!.tokens![2]!.head],
  ['M9', '/times/1/id', (r) => Object.assign(r.times[1]!, { id: 't1' })],
  ['M9', '/entities/0/id', (r) => Object.assign(r.entities[0]!, { id: 'e4' })],
  ['M10', '/events/1', (r) => Object.assign(r.events[1]!, { trigger: [{ start: 10, end: 15 }] })],
  ['M10', '/times/1', (r) => Object.assign(r.times[1]!, { start: 10, end: 15 })],
  ['M11', '/entities/1', (r) => Object.assign(r.entities[1]!, { mentions: [] })],
  ['M11', '/statements/0', (r) => Object.assign(r.statements[0]!, { content: [] })],
  ['M11', '/events/0', (r) => Object.assign(r.events[0]!, { trigger: [] })],
  ['M11', '/relations/0', (r) => Object.assign(r.relations[0]!, { evidence: [] })],
  ['M11', '/checks/0', (r) => Object.assign(r.checks[0]!, { evidence: [] })],
  ['M12', '/times/0', (r) => Object.assign(r.times[0]!, { start: 0, end: 1 })],
  ['M12', '/quantities/0', (r) => Object.assign(r.quantities[0]!, { start: 5, end: 6 })],
  ['M13', '/times/1/anchor', (r) => Object.assign(r.times[1]!, { anchor: 't9' })],
  ['M13', '/quantities/0/time', (r) => Object.assign(r.quantities[0]!, { time: 't9' })],
  ['M13', '/statements/0/speaker', (r) => Object.assign(r.statements[0]!, { speaker: 'e9' })],
  ['M13', '/statements/0/addressee', (r) => Object.assign(r.statements[0]!, { addressee: 'e9' })],
  ['M13', '/events/0/statement', (r) => Object.assign(r.events[0]!, { statement: 's9' })],
  ['M13', '/events/1/place', (r) => Object.assign(r.events[1]!, { place: 'e9' })],
  ['M13', '/events/1/recipients/0/entity', (r) => Object.assign(r.events[1]!.recipients[0]!, { entity: 'e9' })],
  ['M13', '/relations/0/subject', (r) => Object.assign(r.relations[0]!, { subject: 'e9' })],
  ['M13', '/relations/0/object', (r) => Object.assign(r.relations[0]!, { object: 'e9' })],
  ['M13', '/checks/0/refs', (r) => void r.checks[0]!.refs.push('x1')],
  ['M13', '/checks/0/refs', (r) => void delete r.article.published],
  ['M14', '/times/0/anchor', (r) => Object.assign(r.times[0]!, { anchor: 't2' })],
  ['M14', '/times/0/anchor', (r) => Object.assign(r.times[0]!, { anchor: 't1' })],
  ['M15', '/times/0/to', (r) => Object.assign(r.times[0]!, { to: '2024-02-30' })],
  ['M15', '/times/0/from', (r) => Object.assign(r.times[0]!, { from: '2023-02-29' })],
  ['M15', '/article/published/value', (r) => Object.assign(r.article.published!, { value: '1900-02-29' })],
  [
    'M15',
    '/article/published/value',
    (r) => Object.assign(r.article.published!, { value: '2024-13', precision: 'month' }),
  ],
  [
    'M15',
    '/article/published/value',
    (r) => Object.assign(r.article.published!, { value: '2024-02-26T24:10Z', precision: 'minute' }),
  ],
  ['M16', '/times/0', (r) => Object.assign(r.times[0]!, { to: '2024-02-26' })],
  ['M17', '/quantities/0/high', (r) => Object.assign(r.quantities[0]!, { high: 2 })],
  ['M18', '/article/published/value', (r) => Object.assign(r.article.published!, { precision: 'month' })],
  ['M18', '/article/published/value', (r) => Object.assign(r.article.published!, { precision: 'minute' })],
  ['M18', '/article/published/value', (r) => Object.assign(r.article.published!, { value: '2024-02-26T10:00Z' })],
  ['M19', '/article/published/evidence', (r) => Object.assign(r.article.published!, { evidence: [] })],
]

describe('a record that breaks', () => {
  test.each(breaches.map((breach, index) => [`${breach[0]} (${index})`, ...breach] as const))(
    '%s',
    (_, must, path, spoil) => {
      const record = sound()
      spoil(record)
      expect(faultsOf(record)).toContainEqual({ must, path, message: expect.any(String) })
    },
  )

  test('every MUST of the specification is broken here, and no other', () => {
    const written = [...spec.matchAll(/^\*\*(M\d+)\.\*\*/gm)].map(([, must]) => must)
    expect([...new Set(breaches.map(([must]) => must))]).toEqual(written)
  })
})

test.each([
  ['a year', '2024', 'year'],
  ['a month', '2024-02', 'month'],
  ['a leap day', '2000-02-29', 'day'],
  ['a minute', '2024-02-26T10:00', 'minute'],
  ['a second, which is finer than a minute', '2024-02-26T10:00:30+05:30', 'minute'],
] as const)('%s may be when an article appeared', (_, value, precision) => {
  const record = sound()
  Object.assign(record.article.published!, { value, precision })
  expect(faultsOf(record)).toEqual([])
})

test('a published day that was given needs no words', () => {
  const record = sound()
  record.article.published = { value: '2024-02-26', precision: 'day', basis: 'given', evidence: [] }
  expect(faultsOf(record)).toEqual([])
})

test('a span may end between two characters made of pairs, and hold half a pair that the source left alone', () => {
  const record = sound()
  record.article.text = `\ud83c${record.article.text.slice(1)}`
  expect(faultsOf(record)).toEqual([])
})
