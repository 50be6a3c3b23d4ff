/** What holds for any corrections of any records: here those of the samples, read as they are and edited. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../../src/engine/index.ts'
import {
  type Anchor,
  anchor,
  applyCorrections,
  type CorrectionChange as Change,
  type Correction,
  conflictsIn,
  correctionFrom,
  correctionOf,
  entityKey,
  logbookOf,
  logFromJsonLines,
  logToJsonLines,
  type Target,
  targetOf,
  undoOf,
} from '../../../src/history/index.ts'
import { inOrder } from '../../../src/history/corrections/log.ts'
import { sourcesFromBytes } from '../../../src/intake/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { faultsOf, type Record, slice } from '../../../src/record/index.ts'

const files = [
  'lake-ferry/2026-02-13-halyard.txt',
  'reef-catamaran/2026-02-14-morning-lantern.html',
  'harbours-union/2026-02-11-castellan.txt',
]
const kinds = ['person', 'organization', 'place', 'facility', 'group', 'product', 'work', 'occurrence', 'misc'] as const

const records: Record[] = []
/** The same articles with a paragraph above and one below. */
const edited: Record[] = []
beforeAll(async () => {
  const encoder = await loadEncoder()
  for (const file of files) {
    const url = new URL(`../../../samples/archive/${file}`, import.meta.url)
    const [source] = await sourcesFromBytes(readFileSync(url), { name: file })
    const { id, article } = source!
    const above = 'Readers were told of this at noon.\n\n'
    const moved = article.parts.map((part) => ({
      ...part,
      start: part.start + above.length,
      end: part.end + above.length,
    }))
    const text = `${above}${article.text}\n\nMore was not known.`
    const more = { ...article, text, parts: [{ start: 0, end: above.length - 2, role: 'body' as const }, ...moved] }
    records.push(await read(article, { id, encoder }))
    edited.push(await read(more, { id, encoder }))
  }
})

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items)
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((some) => some.trim() !== '')

/** Words of the article, wherever they are. */
const anchorIn = (record: Record): fc.Arbitrary<Anchor> =>
  fc
    .tuple(fc.nat(record.article.text.length - 2), fc.integer({ min: 1, max: 30 }))
    .map(
      ([start, length]) => anchor(record, [{ start, end: Math.min(record.article.text.length, start + length) }])[0]!,
    )
    .filter(({ exact }) => exact.trim() !== '')

const targetIn = (record: Record, list: 'entities' | 'statements' | 'events'): fc.Arbitrary<Target> =>
  pick(record[list].map(({ id }) => id)).map((id) => targetOf(record, id)!)

function changeOf(record: Record): fc.Arbitrary<Change> {
  const inArticle = { scope: fc.constant('article' as const), article: fc.constant(record.id) }
  const wide = fc.constantFrom({ scope: 'archive' } as const, { scope: 'story', story: 'a' } as const)
  const entity = targetIn(record, 'entities')
  const statement = targetIn(record, 'statements')
  const event = targetIn(record, 'events')
  const key = pick(record.entities).map((one) => ({ key: entityKey(one) }))
  const place = anchorIn(record)
  const identity = fc.record({
    type: pick(kinds),
    name: fc.oneof(
      words,
      pick(record.entities).map(({ name }) => name),
    ),
  })
  const time = fc.record({
    words: fc.oneof(
      place,
      pick(record.times).map((span) => anchor(record, [span])[0]!),
    ),
    type: fc.constant('DATE' as const),
    value: fc.constant('2026-03-03'),
  })
  const mentions = pick(record.entities).map((one) => anchor(record, one.mentions.slice(0, 1)))
  const parts = pick(record.entities.filter((one) => one.mentions.length > 1)).map((one) => ({
    target: targetOf(record, one.id)!,
    mentions: anchor(record, one.mentions.slice(1)),
  }))
  const added = fc.record({
    type: fc.constant('OTHER' as const),
    predicate: words,
    trigger: fc.array(place, { minLength: 1, maxLength: 2 }),
    actors: fc.oneof(fc.constant([]), mentions),
    recipients: fc.array(place, { maxLength: 1 }),
    time,
    negated: fc.boolean(),
    modality: fc.constant('actual' as const),
  })
  const made = <const K extends Change['kind']>(kind: K, fields: object) =>
    fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Change>
  const everywhere = (kind: 'merge' | 'rename' | 'retype' | 'reject' | 'confirm', fields: object) =>
    fc.tuple(made(kind, { target: key, ...fields }), wide).map(([change, scope]) => ({ ...change, ...scope }) as Change)
  return fc.oneof(
    made('merge', { ...inArticle, target: entity, into: entity }),
    fc
      .tuple(made('split', { ...inArticle, as: identity }), parts)
      .map(([change, part]) => ({ ...change, ...part }) as Change),
    made('split', { ...inArticle, target: entity, mentions, as: identity }),
    made('rename', { ...inArticle, target: entity, name: words }),
    made('retype', { ...inArticle, target: entity, type: pick(kinds) }),
    made('confirm', { ...inArticle, target: fc.oneof(entity, statement, event) }),
    made('reject', { ...inArticle, target: fc.oneof(entity, statement, event) }),
    made('speaker', { ...inArticle, target: statement, speaker: fc.option(entity) }),
    made('time', { ...inArticle, target: event, time: fc.option(time) }),
    made('add-event', { ...inArticle, event: added }),
    everywhere('merge', { into: identity }),
    everywhere('rename', { name: words }),
    everywhere('retype', { type: pick(kinds) }),
    everywhere('reject', {}),
    everywhere('confirm', {}),
  )
}

const entryOf = (record: Record): fc.Arbitrary<Correction> =>
  fc
    .tuple(changeOf(record), pick(['ana', 'ben', 'cleo']), fc.integer({ min: 10, max: 59 }))
    .map(([change, author, second]) => correctionOf({ ...change, author, made: `2026-03-01T10:00:${second}Z` }))

/** A log with some of its entries undone, and some undoings too. */
const logOf = (record: Record, maxLength = 10): fc.Arbitrary<Correction[]> =>
  fc.tuple(fc.array(entryOf(record), { maxLength }), fc.array(fc.nat(), { maxLength: 3 })).map(([entries, back]) => {
    const log = [...entries]
    for (const [at, which] of back.entries())
      if (log.length > 0) log.push(undoOf(log[which % log.length]!, 'ana', `2026-03-01T10:0${at + 1}:00Z`))
    return log
  })

const here = { article: '', stories: ['a'] }
const applied = (record: Record, log: readonly Correction[]) =>
  applyCorrections(record, log, { ...here, article: record.id })

describe.each([0, 1, 2])('report %i', (number) => {
  const own = (): Record => records[number]!
  const holds = <Ts extends [unknown, ...unknown[]]>(
    arbitraries: { [T in keyof Ts]: fc.Arbitrary<Ts[T]> },
    predicate: (...values: Ts) => void,
    numRuns = 60,
  ) => fc.assert(fc.property(...arbitraries, predicate), { numRuns })

  test('no log makes a record unsound, nor changes what it was given', () => {
    const before = JSON.stringify(own())
    holds<[Correction[]]>([logOf(own())], (log) => {
      expect(faultsOf(applied(own(), log).record)).toEqual([])
      expect(JSON.stringify(own())).toBe(before)
    })
  })

  test('nor does one that was made for an edited article', () => {
    holds<[Correction[]]>([logOf(own())], (log) => {
      expect(faultsOf(applied(edited[number]!, log).record)).toEqual([])
    })
  })

  test('the order of the log is nothing to it', () => {
    holds<[Correction[]]>([logOf(own())], (log) => {
      expect(applied(own(), [...log.toReversed(), ...log])).toEqual(applied(own(), log))
    })
  })

  test('a logbook finds all of the log that changes the record', () => {
    const where = { ...here, article: own().id }
    holds<[Correction[]]>([logOf(own())], (log) => {
      const { record, unfit, changedKeys } = applied(own(), log)
      expect(logbookOf(log).correct(own(), where)).toMatchObject({ unfit, changedKeys })
      expect(logbookOf(log).correct(own(), where).record).toEqual(record)
    })
  })

  test('undoing the last entry is as if it had not been made', () => {
    holds<[Correction[], Correction]>([logOf(own()), entryOf(own())], (log, entry) => {
      const last = correctionOf({ ...entry, id: undefined, made: '2026-03-02T00:00:00Z' } as never)
      const undo = undoOf(last, 'ben', '2026-03-02T00:00:01Z')
      expect(applied(own(), [...log, last, undo]).record).toEqual(applied(own(), log).record)
    })
  })

  test('every entry about the article is carried out, told as unfit, or taken back', () => {
    holds<[Correction[]]>([logOf(own())], (log) => {
      const outcome = applied(own(), log)
      const told = new Set(
        [...outcome.applied, ...outcome.unfit.map(({ correction }) => correction)].map(({ id }) => id),
      )
      const back = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : [])))
      const missed = log.filter(({ id, scope }) => scope === 'article' && !told.has(id) && !back.has(id))
      expect(missed).toEqual([])
    })
  })

  test('a log that is exported and imported is the same', () => {
    holds<[Correction[]]>([logOf(own())], (log) => {
      expect(log.map((entry) => correctionFrom(JSON.parse(JSON.stringify(entry))))).toEqual(log)
      expect(logFromJsonLines(logToJsonLines(log))).toEqual({ log: inOrder(log), faults: [] })
    })
  })

  test('logs may be merged in any order, any way of grouping and again', () => {
    holds<[Correction[], Correction[], Correction[]]>(
      [logOf(own(), 5), logOf(own(), 5), logOf(own(), 5)],
      (a, b, c) => {
        const all = inOrder([...a, ...b, ...c])
        expect(inOrder([...inOrder([...c, ...b]), ...a, ...all])).toEqual(all)
        expect(conflictsIn([...c, ...a, ...b, ...a])).toEqual(conflictsIn(all))
      },
    )
  })

  test('corrections of any item still fit when paragraphs are added around it', () => {
    const items = [...own().entities, ...own().statements, ...own().events]
    const log = items.map(({ id }) =>
      correctionOf({
        kind: 'reject',
        scope: 'article',
        article: own().id,
        target: targetOf(own(), id)!,
        author: 'ana',
        made: '2026-03-01T10:00:00Z',
      }),
    )
    const before = applied(own(), log)
    expect([before.applied.length, before.unfit]).toEqual([items.length, []])
    const missed = applied(edited[number]!, log).unfit.map(({ reason }) => reason)
    expect(missed).toEqual([])
  })

  test('another speaker is the speaker of the same words in the edited article', () => {
    const entity = own().entities.find(({ kind }) => kind === 'person')!
    for (const statement of own().statements) {
      const [target, speaker] = [targetOf(own(), statement.id)!, targetOf(own(), entity.id)!]
      const about = { kind: 'speaker', scope: 'article', article: own().id, target, speaker } as const
      const log = [correctionOf({ ...about, author: 'ana', made: '2026-03-01T10:00:00Z' })]
      const { record } = applied(edited[number]!, log)
      const said = record.statements.filter(({ content }) =>
        content.every((span, at) => slice(record.article.text, span) === target.words[at]?.exact),
      )
      expect(said.map((one) => record.entities.find(({ id }) => id === one.speaker)?.name)).toContain(entity.name)
    }
  })
})
