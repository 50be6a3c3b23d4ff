import { expect, test } from 'vitest'
import type { Record } from '../../src/record/index.ts'
import { failuresOf } from '../case.ts'

const text = 'On Thursday he may go. On Thursday, 3 ships left.'
const record: Record = {
  schema: 'copydesk/record@1',
  id: 'x',
  article: { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' },
  sentences: [],
  entities: [],
  times: [
    { id: 't1', start: 3, end: 11, type: 'DATE', value: '2023-04-20' },
    { id: 't2', start: 26, end: 34, type: 'DATE', value: '2023-04-27' },
  ],
  quantities: [
    {
      id: 'q1',
      start: 36,
      end: 37,
      value: 3,
      unit: '1',
      measure: 'count',
      comparator: '=',
      of: [{ start: 38, end: 43 }],
    },
  ],
  statements: [],
  events: [],
  relations: [],
  checks: [],
}
const drops = [{ start: 15, end: 18, reason: 'times/verb' }]
const failures = (expected: object) => failuresOf(expected as never, { record, drops })

const first = { start: 3, end: 11, text: 'Thursday', value: '2023-04-20' }
const second = { start: 26, end: 34, text: 'Thursday', value: '2023-04-27' }

test.each<[string, object]>([
  ['a whole list', { times: [first, second] }],
  ['some of a list', { times: { some: [second] } }],
  ['words that are said once', { quantities: [{ text: '3', of: [{ text: 'ships' }] }] }],
  [
    'what should not be there',
    { times: { none: [{ text: 'may' }] }, quantities: { none: [{ text: '3', unit: 'USD' }] } },
  ],
  ['a key that is missing', { article: { agency: null, published: null, language: 'en' } }],
  ['parts', { article: { parts: { some: [{ start: 0, end: 49, text, role: 'body' }] } } }],
  ['a part that holds some words', { article: { parts: { some: [{ holds: '3 ships', role: 'body' }] } } }],
  ['an empty list', { checks: [] }],
  ['what was dropped', { dropped: [{ text: 'may', reason: 'times/verb' }] }],
  [
    'what is known to be missing',
    {
      times: [first, second],
      unmet: { times: { some: [{ text: 'may', type: 'DATE' }], none: [first] }, checks: { some: [{}] } },
    },
  ],
  ['what is given', { given: { published: '2023-04-20' } }],
])('accepts %s', (_, expected) => expect(failures(expected)).toEqual([]))

test.each<[string, object, RegExp]>([
  ['a list with one too few', { times: [first] }, /times is not as expected/],
  ['a list out of order', { times: [second, first] }, /times is not as expected/],
  ['another value', { times: { some: [{ ...first, value: '2023-04-21' }] } }, /lacks.*\n.*04-21.*\n.*made.*\n.*04-20/],
  [
    'what is there but should not be',
    { times: { none: [{ start: 0, end: 11, text: 'On Thursday' }] } },
    /should not hold/,
  ],
  ['a kind of thing that should not be there', { quantities: { none: [{ unit: '1' }] } }, /should not hold/],
  ['a key that should be missing', { article: { language: null } }, /article.language is not as expected/],
  [
    'a part that is not there',
    { article: { parts: { some: [{ text: 'may', role: 'body' }] } } },
    /article.parts lacks/,
  ],
  [
    'offsets that hold other words',
    { times: { some: [{ start: 4, end: 12, text: 'Thursday' }] } },
    /is "hursday ", not/,
  ],
  ['words that are not said', { times: { none: [{ text: 'Friday' }] } }, /does not say "Friday"/],
  ['words that are said twice', { times: { some: [{ text: 'Thursday' }] } }, /more than once/],
  ['a section that no record has', { tmies: [] }, /no such section/],
  ['a key that no record has', { times: { none: [{ text: 'may', vlaue: 1 }] } }, /nothing there has a "vlaue"/],
  ['a drop for another reason', { dropped: [{ text: 'may', reason: 'times/name' }] }, /dropped.*times\/verb/s],
  ['a drop that never was', { dropped: [{ text: 'ships', reason: 'times/verb' }] }, /was not dropped/],
])('refuses %s', (_, expected, message) => expect(failures(expected).join('\n')).toMatch(message))

test('tells every drop that touches the words', () =>
  expect(failures({ times: { some: [{ text: 'may', type: 'DATE' }] } }).join('\n')).toContain(
    'dropped  "may" at 15: times/verb',
  ))
