import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/engine/index.ts'
import {
  castOf,
  differenceOf,
  factKeys,
  figuresOf,
  gatherStories,
  happeningsOf,
  type Report,
  rolesOf,
  statementsOf,
} from '../../src/history/index.ts'
import { sourcesFromBytes } from '../../src/intake/index.ts'
import { loadEncoder } from '../../src/model/index.ts'
import { evidenceIn } from './a-report.ts'

const encoder = await loadEncoder()

/** The reports of a story of samples/archive, as its README tells of them. */
async function reportsOf(story: string): Promise<Report[]> {
  const root = new URL(`../../samples/archive/${story}/`, import.meta.url)
  const reports: Report[] = []
  for (const file of readdirSync(root).sort())
    for await (const { id, article } of await sourcesFromBytes(readFileSync(new URL(file, root)), { id: file })) {
      const record = await read(article, { id, encoder })
      const outlet =
        /^[\d-]+-(halyard|castellan|quay-courier|morning-lantern|lakeside-herald|adriatic-mirror|baltic-ledger)/.exec(
          file,
        )![1]!
      reports.push({ id, outlet, day: (record.article.published?.value ?? file).slice(0, 10), record })
    }
  return reports
}

const stories = new Map(
  await Promise.all(
    ['lake-ferry', 'reef-catamaran', 'harbours-union'].map(async (story) => [story, await reportsOf(story)] as const),
  ),
)

const copyOf = (id: string): string | undefined =>
  id.includes('quay-courier') ? id.replace(/quay-courier\.\w+/, 'halyard.txt') : undefined

const ledgers = new Map(
  [...stories].map(([story, reports]) => {
    const cast = castOf(reports)
    const happenings = happeningsOf(reports, cast, copyOf)
    const figures = figuresOf(reports, cast, happenings, copyOf)
    const statements = statementsOf(reports, cast, happenings, copyOf)
    return [story, { reports, happenings, figures, statements, roles: rolesOf(reports, cast) }]
  }),
)

/** "dead 12 supersedes at least 19", each once. */
const verdicts = (story: string): Set<string> => {
  const { reports, figures } = ledgers.get(story)!
  const texts = new Map(reports.map(({ id, record }) => [id, record.article.text]))
  const subjects = new Map(figures.figures.map(({ id, subject }) => [id, subject]))
  return new Set(
    figures.comparisons.map(({ verdict, between, evidence }) => {
      const [a, b] = evidence.map(({ report, spans }) => texts.get(report)!.slice(spans[0]!.start, spans[0]!.end))
      return [subjects.get(between[0]), a, verdict, b].join(' ').toLowerCase()
    }),
  )
}

const changesOf = (story: string): string[] => {
  const [first, second] = stories.get(story)!.filter(({ outlet }) => outlet === 'morning-lantern')
  return differenceOf(first!.record, second!.record).map(({ kind }) => kind)
}

test('each of the three is one story, whether of ten days or of two months', () => {
  const gathered = gatherStories()
  const called = new Map(
    [...stories].map(([story, reports]) => [story, reports.map((one) => ({ ...one, id: `${story}/${one.id}` }))]),
  )
  const all = [...called.values()].flat().toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
  for (const report of all) gathered.add(report)
  const found = [...called.values()].map((reports) => new Set(reports.map(({ id }) => gathered.storyOf(id))))
  expect(found.map(({ size }) => size)).toEqual([1, 1, 1])
  expect(new Set(found.flatMap((one) => [...one])).size).toBe(3)
})

describe('a ferry capsizes', () => {
  test('the dead, those aboard, the money', () => {
    const found = verdicts('lake-ferry')
    for (const verdict of [
      'dead twelve supersedes at least 19',
      'dead nineteen people supersedes 20 people',
      'dead at least 19 people narrower seventeen bodies',
      'aboard 110 people conflicts at least 120 people',
      'aid each 2.5 million kwacha conflicts 2 million kwacha',
    ])
      expect(found).toContain(verdict)
  })

  test('one ferry went down, and another years ago', () => {
    const { happenings } = ledgers.get('lake-ferry')!
    const [down] = happenings.filter(({ predicate }) => predicate === 'capsize')
    expect(down!.reports).toBeGreaterThan(10)
    expect(down!.sources).toBeLessThan(6)
    // Its dead are of it, however the reports tell them: "capsized, killing 12", "19 people died when a ferry capsized".
    expect(down!.differences.map(({ aspect }) => aspect)).toContain('count')
    expect(
      happenings.filter(({ predicate, days }) => predicate === 'die' && days[0]!.value.from === '2026-02-11'),
    ).toEqual([])
    const past = happenings.filter(({ days }) => days[0]?.value.from.startsWith('2019'))
    expect(past.length).toBeGreaterThan(0)
    expect(past.every(({ reports }) => reports === 1)).toBe(true)
  })

  test('a denial, then the opposite; words given in two ways; another version', () => {
    const { changes, said } = ledgers.get('lake-ferry')!.statements
    expect(changes.map(({ speaker, from, to }) => `${speaker}: ${from}, ${to}`)).toContain(
      'organization:lakeshore lines: denied, said',
    )
    expect(said.flatMap(({ differs }) => differs.map(({ words }) => words.join(' | ')))).toEqual(['boat | ship'])
    expect(changesOf('lake-ferry')).toEqual(
      expect.arrayContaining(['headline-changed', 'figure-raised', 'event-removed', 'event-added']),
    )
  })
})

describe('a ferry hits a reef', () => {
  test('the dead and the injured', () => {
    const found = verdicts('reef-catamaran')
    expect(found).toContain('dead two people supersedes three people')
    expect(found).toContain('injured nineteen conflicts 12')
  })

  test('a denial, then the opposite; a quotation gone', () => {
    const { changes, said } = ledgers.get('reef-catamaran')!.statements
    expect(changes.map(({ speaker }) => speaker)).toEqual(['organization:otok express'])
    expect(said.flatMap(({ differs }) => differs.map(({ words }) => words.join(' | ')))).toEqual(['shall | will'])
    expect(changesOf('reef-catamaran')).toEqual(expect.arrayContaining(['headline-changed', 'quote-removed']))
  })
})

describe('a country joins a union', () => {
  test('applied, invited, a member', () => {
    const { memberships, conflicts } = ledgers.get('harbours-union')!.roles
    const estonia = memberships.find(({ member }) => member === 'Q191')!
    expect(estonia.stages.map(({ status, from }) => `${status} ${from}`)).toEqual([
      'applied 2026-02-02',
      'invited 2026-03-04',
      'member 2026-04-01',
    ])
    expect(conflicts).toEqual([])
  })

  test('the price of a year; words given in two ways', () => {
    const found = verdicts('harbours-union')
    expect(found).toContain('cost a year €4.2 million conflicts €4.6 million')
    expect(found).toContain('cost a year €4.6 million supersedes €4.4 million')
    const { said } = ledgers.get('harbours-union')!.statements
    expect(said.flatMap(({ differs }) => differs.map(({ words }) => words.join(' | ')))).toEqual([
      'lock | key',
      'aboard | on board',
    ])
  })
})

test('all that is told stands on words of its report', () => {
  for (const { reports, ...told } of ledgers.values()) {
    const lengths = new Map(reports.map(({ id, record }) => [id, record.article.text.length]))
    const evidence = evidenceIn(told)
    expect(evidence.length).toBeGreaterThan(100)
    for (const { report, spans } of evidence) {
      expect(spans.length).toBeGreaterThan(0)
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= lengths.get(report)!).toBe(true)
    }
  }
})

test('facts have keys of their own', () => {
  const keys = factKeys(stories.get('lake-ferry')!, copyOf)
  expect(new Set(keys).size).toBe(keys.length)
})
