import { expect, test } from 'vitest'
import { correctionFrom, correctionOf } from '../../../src/history/index.ts'
import { fix, made, the, words } from './a-record.ts'

const rename = fix({ kind: 'rename', target: the('e1'), name: 'Mara Quill-Voss' })
const faultOf = (change: object, base: object = rename) => {
  const { id: _, ...draft } = { ...base, ...change } as never as { id: string }
  const checked = correctionFrom(correctionOf(draft as never))
  return 'fault' in checked ? checked.fault : undefined
}

test('a correction is what its JSON is', () => {
  expect(correctionFrom(JSON.parse(JSON.stringify(rename)))).toEqual(rename)
  expect(correctionFrom({ ...rename, id: undefined })).toEqual({ fault: 'id is missing' })
})

test('one that was edited by hand is none', () => {
  const { fault } = correctionFrom({ ...rename, name: 'Quill' }) as { fault: string }
  expect(fault).toMatch(new RegExp(`^id is ${rename.id}, but its content makes [0-9a-f]{16}$`))
})

test.each<[object, string]>([
  [{ kind: 'delete' }, 'kind is none of merge, split, rename'],
  [{ kind: 'toString' }, 'kind is none of'],
  [{ scope: 'world' }, 'scope is none of article, story, archive'],
  [{ kind: 'speaker', scope: 'archive' }, 'scope of speaker cannot be archive'],
  [{ article: undefined }, 'article is missing'],
  [{ colour: 'red' }, 'colour is not known'],
  [{ constructor: 'red' }, 'constructor is not known'],
  [{ made: 'yesterday' }, 'made is no time such as'],
  [{ made: '2026-02-30T10:00:00Z' }, 'made is no time such as'],
  [{ made: '2026-02-03T10:00:00+02:00' }, 'made is no time such as'],
  [{ author: ' ' }, 'author is no string with words in it'],
  [{ note: 3 }, 'note is no string'],
  [{ name: 5 }, 'name is no string with words in it'],
  [{ target: null }, 'target is no object'],
  [{ target: { ...the('e1'), item: 's1' } }, 'target.item is no id that begins with e'],
  [{ target: { ...the('e1'), words: [] } }, 'target.words is empty'],
  [{ target: { ...the('e1'), words: {} } }, 'target.words is no list'],
  [{ target: { ...the('e1'), words: [{ ...words('Quill'), exact: undefined }] } }, 'target.words[0].exact is missing'],
  [{ target: { ...the('e1'), words: [{ ...words('Quill'), start: -1 }] } }, 'target.words[0].start is no offset'],
  [{ target: { ...the('e1'), words: [{ ...words('Quill'), end: 3 }] } }, 'target.words[0].end is not where'],
])('%j', (change, fault) => expect(faultOf(change)).toContain(fault))

test('times, events and identities are looked into', () => {
  const moment = { words: words('Friday'), type: 'DATE', value: '2026-02-20' } as const
  const time = fix({ kind: 'time', target: the('v1'), time: moment })
  expect(correctionFrom(time)).toEqual(time)
  expect(faultOf({ time: { ...moment, from: '2026-02-31' } }, time)).toBe('time.from is no day such as 2026-02-17')
  expect(faultOf({ time: { ...moment, from: '2026-02-20', to: '2026-02-20' } }, time)).toBe('time.to is not after from')
  const lists = { trigger: [words('counted')], actors: [], recipients: [] }
  const event = { type: 'OTHER', predicate: 'count', ...lists, negated: false, modality: 'actual' } as const
  const added = fix({ kind: 'add-event', event })
  expect(correctionFrom(added)).toEqual(added)
  expect(faultOf({ event: { ...event, modality: 'maybe' } }, added)).toContain('event.modality is none of actual')
  expect(faultOf({ event: { ...event, trigger: [] } }, added)).toBe('event.trigger is empty')
  const into = { type: 'place', name: 'Georgia', wikidata: 'Q1428' } as const
  const always = made({ kind: 'merge', scope: 'archive', target: { key: 'Q230' }, into })
  expect(correctionFrom(always)).toEqual(always)
  expect(faultOf({ into: { ...into, wikidata: '1428' } }, always)).toContain('into.wikidata is no number of Wikidata')
})

test.each([null, 3, 'merge', [], undefined])('%j is none', (json) => {
  expect(correctionFrom(json)).toEqual({ fault: 'it is no object' })
})
