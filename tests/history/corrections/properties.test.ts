/** What holds for any corrections of any records: here those of the samples, read as they are and edited. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../../src/engine/index.ts'
import {
  applyCorrections,
  type Correction,
  conflictsIn,
  correctionFrom,
  correctionOf,
  logbookOf,
  logFromJsonLines,
  logToJsonLines,
  targetOf,
  undoOf,
} from '../../../src/history/index.ts'
import { entryOf, logOf } from './any-log.ts'
import { inOrder } from '../../../src/history/corrections/log.ts'
import { sourcesFromBytes } from '../../../src/intake/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { faultsOf, type Record, slice } from '../../../src/record/index.ts'

const files = [
  'lake-ferry/2026-02-13-halyard.txt',
  'reef-catamaran/2026-02-14-morning-lantern.html',
  'harbours-union/2026-02-11-castellan.txt',
]

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
