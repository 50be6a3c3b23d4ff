import { describe, expect, test } from 'vitest'
import { applyCorrections, undoOf } from '../../../src/history/index.ts'
import { faultsOf, type Span, slice } from '../../../src/record/index.ts'
import { at, fix, made, mentionsOf, nameOf, record, text, the, words } from './a-record.ts'

/** What comes of the corrections, which must be a sound record. */
const corrected = (...log: Parameters<typeof applyCorrections>[1]) => {
  const outcome = applyCorrections(record, log)
  expect(faultsOf(outcome.record)).toEqual([])
  return outcome
}
const reasonsOf = ({ unfit }: { unfit: readonly { reason: string }[] }) => unfit.map(({ reason }) => reason)

test('the record of these tests is sound, and without corrections it stays as it is', () => {
  expect(faultsOf(record)).toEqual([])
  expect(corrected()).toMatchObject({ record, applied: [], unfit: [] })
})

describe('merge', () => {
  const merge = () => fix({ kind: 'merge', target: the('e6'), into: the('e1') })

  test('unites the mentions and whatever was said of both', () => {
    const { record: now, applied, unfit } = corrected(merge())
    expect([applied.length, unfit]).toEqual([1, []])
    expect(mentionsOf(now, 'Mara Quill')).toEqual([['Mara Quill', 'Quill', 'Quill']])
    expect(mentionsOf(now, 'Quill')).toEqual([])
    expect(nameOf(now, now.events[2]!.actors[0]!.entity)).toBe('Mara Quill')
    expect(nameOf(now, now.relations[0]!.subject)).toBe('Mara Quill')
  })

  test('keeps number and country of either', () => {
    const { record: now } = corrected(fix({ kind: 'merge', target: the('e4'), into: the('e7') }))
    expect(now.entities.find(({ name }) => name === 'Georgia')).toMatchObject({
      kind: 'misc',
      wikidata: 'Q230',
      country: 'GEO',
    })
  })

  test('a relation of one to itself is gone', () => {
    const { record: now } = corrected(fix({ kind: 'merge', target: the('e6'), into: the('e3') }))
    expect(now.relations).toEqual([])
  })

  test('the later of two holds', () => {
    const { record: now } = corrected(merge(), fix({ kind: 'merge', target: the('e6'), into: the('e2') }))
    expect(mentionsOf(now, 'Mara Quill')).toEqual([['Mara Quill', 'Quill']])
    expect(mentionsOf(now, 'Tom Alder')).toEqual([['Tom Alder', 'Alder', 'Quill']])
  })

  test('into each other is into one', () => {
    const back = fix({ kind: 'merge', target: the('e1'), into: the('e6') })
    const { record: now } = corrected(merge(), back)
    expect(now.entities).toHaveLength(6)
  })

  test('what was merged is merged on as one', () => {
    const first = merge()
    const seen = corrected(first).record
    const all = the(seen.entities.find(({ name }) => name === 'Mara Quill')!.id, seen)
    const { record: now } = corrected(first, fix({ kind: 'merge', target: all, into: the('e2') }))
    expect(mentionsOf(now, 'Tom Alder')).toEqual([['Mara Quill', 'Tom Alder', 'Quill', 'Alder', 'Quill']])
  })
})

describe('split', () => {
  const split = () =>
    fix({ kind: 'split', target: the('e1'), mentions: [words('Quill', 1)], as: { type: 'person', name: 'Rob Quill' } })

  test('the mentions and what rests on them are another’s', () => {
    const { record: now } = corrected(split())
    expect(mentionsOf(now, 'Mara Quill')).toEqual([['Mara Quill']])
    expect(mentionsOf(now, 'Rob Quill')).toEqual([['Quill']])
    expect(nameOf(now, now.statements[0]!.speaker)).toBe('Rob Quill')
    expect(nameOf(now, now.events[0]!.actors[0]!.entity)).toBe('Mara Quill')
  })

  test('a later entry finds the new one by its words, and the old one by its own', () => {
    const first = split()
    const seen = corrected(first).record
    const rob = the(seen.entities.find(({ name }) => name === 'Rob Quill')!.id, seen)
    const { record: now } = corrected(
      first,
      fix({ kind: 'rename', target: rob, name: 'Robert Quill' }),
      fix({ kind: 'retype', target: the('e6'), type: 'group' }),
    )
    expect(mentionsOf(now, 'Robert Quill')).toEqual([['Quill']])
    expect(mentionsOf(now, 'Mara Quill')).toEqual([['Mara Quill']])
  })

  test('not with mentions of others, and not of all mentions', () => {
    const as = { type: 'person', name: 'Rob Quill' } as const
    expect(reasonsOf(corrected(fix({ kind: 'split', target: the('e1'), mentions: [words('Alder', 1)], as })))).toEqual([
      'the mentions are not those of the entity any more',
    ])
    const all = [words('Mara Quill'), words('Quill', 1)]
    expect(reasonsOf(corrected(fix({ kind: 'split', target: the('e1'), mentions: all, as })))).toEqual([
      'the entity has no other mentions: rename it instead',
    ])
  })
})

test('rename and retype: the later holds', () => {
  const { record: now } = corrected(
    fix({ kind: 'rename', target: the('e5'), name: 'Norwegian Coast Guard' }),
    fix({ kind: 'retype', target: the('e5'), type: 'group' }),
    fix({ kind: 'rename', target: the('e5'), name: 'Oslo Coast Guard' }),
  )
  expect(now.entities[4]).toMatchObject({ id: 'e5', kind: 'group', name: 'Oslo Coast Guard' })
})

describe('reject', () => {
  test('an entity goes, and nobody is named where it was', () => {
    const { record: now } = corrected(fix({ kind: 'reject', target: the('e1') }))
    expect(now.entities.map(({ name }) => name)).not.toContain('Mara Quill')
    expect(now.statements[0]).not.toHaveProperty('speaker')
    expect(now.statements[0]!.source).toEqual([at('Quill', 1)])
    expect(now.events[0]!.actors).toEqual([at('Mara Quill')])
    expect(nameOf(now, now.events[0]!.recipients[0]!.entity)).toBe('Tom Alder')
  })

  test('an event goes with the check of it, a statement alone', () => {
    const { record: now } = corrected(
      fix({ kind: 'reject', target: the('v2') }),
      fix({ kind: 'reject', target: the('s1') }),
    )
    expect(now.events.map(({ id, predicate }) => [id, predicate])).toEqual([
      ['v1', 'meet'],
      ['v2', 'thank'],
    ])
    expect(now.checks.map(({ rule }) => rule)).toEqual(['order'])
    expect(now.statements.map(({ id, speaker }) => [id, nameOf(now, speaker)])).toEqual([['s1', 'Tom Alder']])
  })

  test('a later confirmation brings it back, an earlier one does not', () => {
    const [confirmed, rejected] = [
      fix({ kind: 'confirm', target: the('e1') }),
      fix({ kind: 'reject', target: the('e1') }),
    ]
    expect(corrected(confirmed, rejected).record.entities).toHaveLength(6)
    const again = fix({ kind: 'confirm', target: the('e1') })
    expect(corrected(confirmed, rejected, again).record).toEqual(record)
  })

  test('what somebody is later merged into, or says, is not gone', () => {
    const rejected = fix({ kind: 'reject', target: the('e1') })
    const merged = corrected(rejected, fix({ kind: 'merge', target: the('e6'), into: the('e1') })).record
    expect(mentionsOf(merged, 'Mara Quill')).toHaveLength(1)
    const said = corrected(rejected, fix({ kind: 'speaker', target: the('s2'), speaker: the('e1') })).record
    expect(nameOf(said, said.statements[1]!.speaker)).toBe('Mara Quill')
  })
})

test('another speaker, and none', () => {
  const { record: now } = corrected(
    fix({ kind: 'speaker', target: the('s1'), speaker: the('e6') }),
    fix({ kind: 'speaker', target: the('s2'), speaker: null }),
  )
  expect(now.statements.map(({ speaker }) => speaker)).toEqual(['e6', undefined])
})

describe('another time', () => {
  test('the words are read as the analyst reads them', () => {
    const time = {
      words: words('Monday'),
      type: 'DATE',
      value: '2026-02-23',
      from: '2026-02-23',
      to: '2026-02-24',
    } as const
    const { record: now } = corrected(fix({ kind: 'time', target: the('v2'), time }))
    const { words: _, ...read } = time
    expect(now.times[1]).toEqual({ ...at('Monday'), id: 't2', ...read })
    expect(now.events[1]!.time).toBe('t2')
  })

  test('words that were taken for no time become one, in text order', () => {
    const time = { words: words('daily'), type: 'SET', value: 'P1D' } as const
    const { record: now } = corrected(fix({ kind: 'time', target: the('v1'), time }))
    expect(now.times.map((own) => slice(text, own))).toEqual(['Friday', 'daily', 'Monday'])
    expect(now.events.map((event) => event.time)).toEqual(['t2', 't3', undefined])
    expect(now.times[2]!.anchor).toBe('t1')
    expect(now.checks[0]!.refs).toEqual(['t1', 't3'])
  })

  test('none', () => {
    const { record: now } = corrected(fix({ kind: 'time', target: the('v1'), time: null }))
    expect(now.events[0]).not.toHaveProperty('time')
  })
})

describe('an event that was not found', () => {
  const event = {
    type: 'OTHER',
    predicate: 'count',
    trigger: [words('counted')],
    actors: [words('the coast guard')],
    recipients: [words('They')],
    time: { words: words('Monday'), type: 'DATE', value: '2026-02-16' },
    negated: false,
    modality: 'actual',
  } as const

  test('stands where its words do, with those who are named in them', () => {
    const { record: now } = corrected(fix({ kind: 'add-event', event }))
    expect(now.events.map(({ id, predicate }) => `${id} ${predicate}`)).toEqual([
      'v1 meet',
      'v2 send',
      'v3 count',
      'v4 thank',
    ])
    expect(now.events[2]).toMatchObject({ actors: [{ ...at('the coast guard'), entity: 'e5' }], time: 't2' })
    expect(now.events[2]!.recipients).toEqual([at('They')])
  })

  test('at a time that was not found either', () => {
    const daily = { words: words('daily'), type: 'SET', value: 'P1D' } as const
    const { record: now } = corrected(fix({ kind: 'add-event', event: { ...event, time: daily } }))
    expect([now.events[2]!.time, slice(text, now.times[1]!)]).toEqual(['t2', 'daily'])
  })

  test('is there once, however often it is added', () => {
    const { record: now, applied } = corrected(
      fix({ kind: 'add-event', event }),
      fix({ kind: 'add-event', event }, 'ben'),
    )
    expect(now.events).toHaveLength(4)
    expect(applied).toHaveLength(2)
  })

  test('not in what the page said around the article', () => {
    const cut = at('They').start
    const parts = [
      { start: 0, end: cut, role: 'body' },
      { start: cut, end: text.length, role: 'furniture' },
    ] as const
    const page = { ...record, article: { ...record.article, parts: [...parts] } }
    const { unfit } = applyCorrections(page, [fix({ kind: 'add-event', event })])
    expect(reasonsOf({ unfit })).toEqual(['its words are not part of the story'])
  })
})

describe('wherever a name stands', () => {
  test('it is always that entity, in its story or everywhere', () => {
    const into = { type: 'place', name: 'Georgia', wikidata: 'Q1428' } as const
    const everywhere = made({ kind: 'merge', scope: 'archive', target: { key: 'Q230' }, into })
    const { record: now } = corrected(everywhere)
    expect(now.entities[3]).toEqual({ ...record.entities[3], wikidata: 'Q1428', country: undefined })
    const inStory = made({ kind: 'merge', scope: 'story', story: 'lakes', target: { key: 'Q230' }, into })
    expect(applyCorrections(record, [inStory]).record).toBe(record)
    const placed = applyCorrections(record, [inStory], { article: 'lake', stories: ['lakes'] })
    expect(placed.record.entities[3]!.wikidata).toBe('Q1428')
  })

  test('it joins the one that is called so', () => {
    const into = { type: 'person', name: 'Mara Quill' } as const
    const { record: now } = corrected(made({ kind: 'merge', scope: 'archive', target: { key: 'person:quill' }, into }))
    expect(mentionsOf(now, 'Mara Quill')).toEqual([['Mara Quill', 'Quill', 'Quill']])
  })

  test('it is called otherwise, is of another kind, is none', () => {
    const target = { key: 'misc:georgia' }
    const renamed = made({ kind: 'rename', scope: 'archive', target, name: 'Georgia (state)' })
    const retyped = made({ kind: 'retype', scope: 'archive', target, type: 'place' })
    expect(corrected(renamed, retyped).record.entities[6]).toMatchObject({ kind: 'place', name: 'Georgia (state)' })
    const { record: now } = corrected(renamed, made({ kind: 'reject', scope: 'archive', target }))
    expect(now.entities).toHaveLength(6)
  })

  test('an article without it is not concerned, and a name that was merged is nobody by itself', () => {
    const absent = made({ kind: 'reject', scope: 'archive', target: { key: 'person:nobody' } })
    expect(corrected(absent)).toMatchObject({ record, applied: [], unfit: [] })
    const merge = fix({ kind: 'merge', target: the('e6'), into: the('e1') })
    const { record: now, applied } = corrected(
      merge,
      made({ kind: 'reject', scope: 'archive', target: { key: 'person:quill' } }),
    )
    expect(mentionsOf(now, 'Mara Quill')).toHaveLength(1)
    expect(applied).toEqual([merge])
  })
})

describe('undo', () => {
  const rename = fix({ kind: 'rename', target: the('e5'), name: 'Coast Guard' })
  const undo = undoOf(rename, 'ben', '2026-03-02T08:00:00Z')

  test('takes an entry back; undone itself, it does not', () => {
    expect(corrected(rename, undo).record).toEqual(record)
    const redo = undoOf(undo, 'ana', '2026-03-02T09:00:00Z')
    expect(corrected(rename, undo, redo).record).toEqual(corrected(rename).record)
  })

  test('of what is not in the log, or came later, is told', () => {
    expect(reasonsOf(corrected(undo))).toEqual(['what it would undo is not in the log'])
    const early = undoOf(rename, 'ben', '2025-01-01T00:00:00Z')
    const { record: now, unfit } = corrected(early, rename)
    expect(reasonsOf({ unfit })).toEqual(['what it would undo was made after it'])
    expect(now.entities[4]!.name).toBe('Coast Guard')
  })
})

describe('what fits no longer is told, with the reason', () => {
  const gone = 'its words are not in the article any more, or are there more than once'

  test('words that are gone', () => {
    const reject = fix({ kind: 'reject', target: the('v2') })
    const edited = text.replace('sent boats', 'gave help!')
    const now = { ...record, article: { ...record.article, text: edited } }
    expect(applyCorrections(now, [reject])).toMatchObject({
      record: now,
      applied: [],
      unfit: [{ correction: reject, reason: gone }],
    })
  })

  test('words in which nothing of the kind is found now', () => {
    const reject = fix({ kind: 'reject', target: the('v2') })
    const { unfit } = applyCorrections({ ...record, events: [], checks: [] }, [reject])
    expect(reasonsOf({ unfit })).toEqual(['nothing of its kind was found in its words'])
  })

  test('words that two items share: the id tells them apart only while the words have not moved', () => {
    const denied = { ...record.statements[0]!, id: 's2', kind: 'deny' }
    const both = { ...record, statements: [record.statements[0]!, denied] }
    const reject = fix({ kind: 'reject', target: the('s2', both) })
    expect(applyCorrections(both, [reject]).record.statements).toEqual([record.statements[0]])
    const moved = { ...both.article, text: `Rain.\n\n${text}` }
    const by = (span: Span): Span => ({ ...span, start: span.start + 7, end: span.end + 7 })
    const statements = both.statements.map((one) => ({ ...one, content: one.content.map(by) }))
    const { unfit } = applyCorrections({ ...both, article: moved, statements }, [reject])
    expect(reasonsOf({ unfit })).toEqual(['its words may mean more than one item'])
  })

  test('a speaker who is gone leaves the statement as it is', () => {
    const other = fix({ kind: 'speaker', target: the('s1'), speaker: the('e6') })
    const entities = record.entities.filter(({ id }) => id < 'e6')
    const now = { ...record, entities, events: record.events.slice(0, 2), relations: [] }
    expect(applyCorrections(now, [other])).toMatchObject({ record: now, applied: [] })
  })

  test('entries about other articles, and about stories, are nothing to it', () => {
    const other = made({ kind: 'reject', scope: 'article', article: 'sea', target: the('e1') })
    const story = made({ kind: 'merge-stories', scope: 'story', story: 'a', into: 'b' })
    expect(corrected(other, story)).toMatchObject({ record, applied: [], unfit: [] })
  })
})
