import { expect, test } from 'vitest'
import { reportedBy } from '../../../src/engine/facts/events/reported.ts'
import type { Statement } from '../../../src/record/index.ts'

const statement = (id: string, kind: string, start: number, end: number): Statement => ({
  id,
  form: 'indirect',
  kind,
  source: [],
  cue: [],
  content: [{ start, end }],
})

test('an event is the claim of the narrowest statement around it', () => {
  const at = reportedBy([statement('s1', 'say', 10, 90), statement('s2', 'claim', 30, 60)])
  expect([5, 20, 40, 70, 95].map((place) => at(place)?.id)).toEqual([undefined, 's1', 's2', 's1', undefined])
})

test('what somebody means to do is told by whoever tells of it', () => {
  const at = reportedBy([statement('s1', 'say', 10, 90), statement('s2', 'intend', 30, 60)])
  expect(at(40)?.id).toBe('s1')
  expect(reportedBy([statement('s1', 'intend', 10, 90)])(40)).toBeUndefined()
})
