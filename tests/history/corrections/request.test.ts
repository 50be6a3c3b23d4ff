import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCorrections, type Request, requested } from '../../../src/history/index.ts'
import { faultsOf } from '../../../src/record/index.ts'
import { sayCorrection } from '../../../src/wording/corrections.ts'
import { at, record, text } from './a-record.ts'

const by = { author: 'ada', made: '2026-02-17T09:30:00Z' }
const seen = applyCorrections(record, [])
const ask = (request: Request, now = seen) => requested(request, by, 'lake', now)
const made = (request: Request, now = seen) => {
  const correction = ask(request, now)
  if ('fault' in correction) throw new Error(correction.fault)
  return correction
}
const faultOf = (request: Request) => (ask(request) as { fault?: string }).fault

test('items are meant by their words, and found by the ids that they are shown with', () => {
  const first = made({ kind: 'reject', item: 'e1' })
  const now = applyCorrections(record, [first])
  const name = now.record.entities[0]!.name
  const second = made({ kind: 'rename', item: 'e1', name: 'Another' }, now)
  expect(second).toMatchObject({
    target: { item: now.was.get('e1'), words: [expect.objectContaining({ exact: name }), expect.anything()] },
  })
  const after = applyCorrections(record, [first, second])
  expect(after.unfit).toEqual([])
  expect(after.record.entities[0]!.name).toBe('Another')
})

test('words are read as a day', () => {
  const item = record.events[0]!.id
  const { record: now } = applyCorrections(record, [
    made({ kind: 'time', item, time: { words: at('Friday'), day: '2026-02-20' } }),
  ])
  const { time } = now.events.find(({ id }) => id === item)!
  expect(now.times.find(({ id }) => id === time)).toMatchObject({ from: '2026-02-20', to: '2026-02-21' })
})

describe('what the article has not is a fault', () => {
  test.each<[Request, RegExp]>([
    [{ kind: 'reject', item: 's99' }, /^there is no s99 in/],
    [{ kind: 'reject', item: 'Nobody' }, /^there is no entity Nobody/],
    [{ kind: 'reject', item: 's1', everywhere: true }, /^there is no entity s1/],
    [{ kind: 'speaker', item: 'e1', speaker: null }, /begins with s/],
    [{ kind: 'split', item: 'e1', mentions: [0, 7], name: 'A' }, /none of number 8/],
    [{ kind: 'time', item: 'v1', time: { words: at('Friday'), day: '2026-02-30' } }, /is no day/],
    [{ kind: 'time', item: 'v1', time: { words: { start: 3, end: 3 }, day: '2026-02-20' } }, /no words at 3 to 3/],
    [{ kind: 'rename', item: 'e1', name: ' ' }, /name is no string with words/],
  ])('%j', (request, fault) => expect(faultOf(request)).toMatch(fault))
})

test('whatever is asked for comes to a sound record and a sentence, or to a fault', () => {
  const item = fc.constantFrom('e1', 'e4', 'e6', 's1', 's2', 'v1', 'v2', 't1', 'x', 'e99')
  const name = fc.constantFrom('Mara Quill', '<b>', ' ', '', 'محمد')
  const offset = fc.integer({ min: -2, max: text.length + 3 })
  const spans = fc.array(fc.record({ start: offset, end: offset }), { maxLength: 2 })
  const event = fc.record({
    type: fc.constant('AID' as const),
    predicate: name,
    trigger: spans,
    actors: spans,
    recipients: spans,
    negated: fc.boolean(),
    modality: fc.constant('actual' as const),
  })
  const request = fc.oneof(
    fc.record({ kind: fc.constantFrom('reject' as const, 'confirm' as const), item, everywhere: fc.boolean() }),
    fc.record({ kind: fc.constant('rename' as const), item, name, everywhere: fc.boolean() }),
    fc.record({ kind: fc.constant('merge' as const), item, into: item, everywhere: fc.boolean() }),
    fc.record({ kind: fc.constant('split' as const), item, mentions: fc.array(fc.nat(4)), name }),
    fc.record({ kind: fc.constant('speaker' as const), item, speaker: fc.option(item) }),
    fc.record({ kind: fc.constant('add-event' as const), event }),
  )
  fc.assert(
    fc.property(fc.array(request, { maxLength: 4 }), (requests) => {
      let now = seen
      const log = requests.flatMap((one, nth) => {
        const correction = requested(one, { ...by, made: `2026-02-17T09:30:0${nth}Z` }, 'lake', now)
        if ('fault' in correction) {
          expect(correction.fault).not.toBe('')
          return []
        }
        expect(sayCorrection(correction)).toMatch(/\S/)
        now = applyCorrections(record, [correction])
        return [correction]
      })
      expect(faultsOf(applyCorrections(record, log).record)).toEqual([])
    }),
  )
})

test.each<[Request, string]>([
  [{ kind: 'speaker', item: 's2', speaker: 'e1' }, '“Mara Quill” said “It rises daily”'],
  [{ kind: 'reject', item: 'v1' }, '“met” is no happening'],
  [{ kind: 'retype', item: 'e3', type: 'organization' }, '“Oslo” is an organization'],
  [
    { kind: 'rename', item: 'e3', name: 'Christiania', everywhere: true },
    'oslo (place), everywhere, is called Christiania',
  ],
])('%j is said as %s', (request, says) => {
  expect(sayCorrection(made(request))).toBe(says)
})
