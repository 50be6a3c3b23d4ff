import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  castOf,
  differenceOf,
  factKeys,
  figuresOf,
  happeningsOf,
  newSince,
  type Report,
  rolesOf,
  statementsOf,
} from '../../src/history/index.ts'
import { reading } from './a-reading.ts'
import { evidenceIn } from './a-report.ts'

const sentences = [
  'A fire in Geneva killed 12 people on Monday.',
  'At least 19 people died in the fire, police said.',
  '"The bridge was never safe," said Mayor Mara Quill.',
  'Quill denied that the bridge was unsafe.',
  'Norway applied to join the Northern Harbours Union last week.',
  'President Ada Marsh will visit Geneva on Friday.',
  'The repair will cost about $4 million, or 70 km of road.',
  '“',
  '2019 12 of them',
]

const text = fc.oneof(
  fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
)

const day = fc.option(fc.constantFrom('2026-03-02', '2026-03-03', '2026-04-01'), { nil: undefined })

const texts = fc.array(fc.tuple(text, day), { minLength: 1, maxLength: 4 })

const readAll = (told: readonly (readonly [string, string | undefined])[]): Promise<Report[]> =>
  Promise.all(told.map(([words, on], at) => reading(`r${at}`, on, words, `Outlet ${at}`)))

const ledgersOf = (reports: readonly Report[]) => {
  const cast = castOf(reports)
  const happenings = happeningsOf(reports, cast)
  const figures = figuresOf(reports, cast, happenings)
  const statements = statementsOf(reports, cast, happenings)
  return { members: cast.members, happenings, figures, statements, roles: rolesOf(reports, cast) }
}

test('whatever the reports say, all that is made of them points at their words', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (told) => {
      const reports = await readAll(told)
      const words = new Map(reports.map(({ id, record }) => [id, record.article.text]))
      for (const { report, spans } of evidenceIn([ledgersOf(reports), newSince(reports, new Set())])) {
        expect(spans.length).toBeGreaterThan(0)
        for (const { start, end } of spans) expect(words.get(report)!.slice(start, end)).not.toBe('')
      }
    }),
    { numRuns: 40 },
  )
})

test('reports twice, or in the other order, make the same of their facts', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (told) => {
      const reports = await readAll(told)
      expect(ledgersOf([...reports, ...reports])).toEqual(ledgersOf(reports))
      const joins = (list: readonly Report[]): string[] =>
        ledgersOf(list)
          .happenings.map(({ tellings }) =>
            tellings
              .map(({ report, event }) => `${report}/${event}`)
              .sort()
              .join(' '),
          )
          .sort()
      expect(joins(reports.toReversed())).toEqual(joins(reports))
      expect(newSince(reports, new Set(factKeys(reports)))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('no article differs from itself', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const { record } = await reading('r1', '2026-03-02', words)
      expect(differenceOf(record, record)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
