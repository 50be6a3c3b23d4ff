import { describe, expect, test } from 'vitest'
import { conflictsIn, correctionOf, logFromJsonLines, logToJsonLines, undoOf } from '../../../src/history/index.ts'
import { inOrder } from '../../../src/history/corrections/log.ts'
import { fix, the, words } from './a-record.ts'

const rename = (name: string, author?: string) => fix({ kind: 'rename', target: the('e1'), name }, author)
const speaker = (item: string | null, author?: string) =>
  fix({ kind: 'speaker', target: the('s1'), speaker: item === null ? null : the(item) }, author)

describe('JSON Lines', () => {
  const [one, two] = [rename('M. Quill'), rename('Quill')]

  test('an entry a line, by when it was made, with fields in the same order', () => {
    const lines = logToJsonLines([two, one, two])
    expect(lines.split('\n')).toHaveLength(3)
    expect(
      lines.startsWith(`{"id":"${one.id}","made":"${one.made}","author":"ana","scope":"article","article":"lake"`),
    ).toBe(true)
    expect(logFromJsonLines(lines)).toEqual({ log: [one, two], faults: [] })
  })

  test('a line more changes no other line', () => {
    const before = logToJsonLines([one, two])
    expect(logToJsonLines([one, two, rename('Voss')]).startsWith(before)).toBe(true)
    expect(logToJsonLines([])).toBe('')
  })

  test('field order and blank lines are nothing to it; other lines are told', () => {
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(one).reverse()))
    const { log, faults } = logFromJsonLines(`\n${shuffled}\r\n{"id":\n\n{"kind":"rename"}\n`)
    expect(log).toEqual([one])
    expect(faults).toEqual([
      { line: 3, fault: 'it is no JSON' },
      { line: 5, fault: 'scope is none of article, story, archive' },
    ])
  })
})

test('the same correction has the same id, another has another', () => {
  const draft = { kind: 'rename', scope: 'archive', target: { key: 'Q1' }, name: 'Oslo', author: 'ana' } as const
  const one = correctionOf({ ...draft, made: '2026-03-01T10:00:00Z' })
  expect(correctionOf({ made: '2026-03-01T10:00:00Z', ...draft }).id).toBe(one.id)
  expect(correctionOf({ ...draft, made: '2026-03-01T10:00:01Z' }).id).not.toBe(one.id)
  expect(one.id).toMatch(/^[0-9a-f]{16}$/)
})

test('parts of a second come after the second', () => {
  const draft = { kind: 'rename', scope: 'archive', target: { key: 'Q1' }, name: 'Oslo', author: 'ana' } as const
  const log = ['2026-03-01T10:00:01Z', '2026-03-01T10:00:00.5Z', '2026-03-01T10:00:00Z'].map((made) =>
    correctionOf({ ...draft, made }),
  )
  expect(inOrder(log)).toEqual(log.toReversed())
})

describe('conflicts', () => {
  test('two speakers for one statement', () => {
    const entries = [speaker('e6', 'ana'), speaker('e2', 'ben')]
    expect(conflictsIn(entries)).toEqual([{ about: 'speaker', entries }])
    expect(conflictsIn([speaker('e6', 'ana'), speaker(null, 'ben')])).toHaveLength(1)
  })

  test('one says so, one rejects it; two names; two times', () => {
    const standing = [fix({ kind: 'confirm', target: the('v1') }), fix({ kind: 'reject', target: the('v1') }, 'ben')]
    const time = (value: string) => ({ words: words('Friday'), type: 'DATE', value }) as const
    const times = [
      fix({ kind: 'time', target: the('v1'), time: time('2026-02-13') }),
      fix({ kind: 'time', target: the('v1'), time: time('2026-02-20') }, 'ben'),
    ]
    const names = [rename('A'), rename('B', 'ben')]
    expect(conflictsIn([...standing, ...times, ...names]).map(({ about }) => about)).toEqual([
      'confirm',
      'time',
      'rename',
    ])
  })

  test('none where they agree, change their own mind, speak of different words, or one was undone', () => {
    expect(conflictsIn([speaker('e6', 'ana'), speaker('e6', 'ben')])).toEqual([])
    expect(conflictsIn([speaker('e6', 'ana'), speaker('e2', 'ana')])).toEqual([])
    expect(
      conflictsIn([speaker('e6', 'ana'), fix({ kind: 'speaker', target: the('s2'), speaker: null }, 'ben')]),
    ).toEqual([])
    const wrong = speaker('e2', 'ben')
    expect(conflictsIn([speaker('e6', 'ana'), wrong, undoOf(wrong, 'ben', '2026-03-02T00:00:00Z')])).toEqual([])
  })
})
