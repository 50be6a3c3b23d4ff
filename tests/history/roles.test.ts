import { expect, test } from 'vitest'
import { castOf, type Report, type RolesLedger, rolesOf } from '../../src/history/index.ts'
import type { Entity, Relation } from '../../src/record/index.ts'
import { reading } from './a-reading.ts'
import { reportNaming } from './a-report.ts'

const ledger = (reports: readonly Report[]): RolesLedger => rolesOf(reports, castOf(reports))

/** A report with one relation between its first entity and its second. */
function relating(
  id: string,
  day: string,
  names: readonly (readonly [Entity['kind'], string])[],
  relation: Partial<Relation>,
): Report {
  const report = reportNaming(id, day, ...names)
  const evidence = report.record.entities
    .slice(0, 2)
    .map(({ mentions: [mention] }) => ({ start: mention!.start, end: mention!.end }))
  const made = { id: 'r1', type: 'holds-role', subject: 'e1', object: 'e2', evidence, ...relation }
  return { ...report, record: { ...report.record, relations: [made] } }
}

const minister = (id: string, day: string, name: string, more: Partial<Relation> = {}): Report =>
  relating(
    id,
    day,
    [
      ['person', name],
      ['place', 'Tarn'],
    ],
    { value: 'Foreign Minister', ...more },
  )

test('an office is held from the first report that tells of it to the last', () => {
  const { tenures, conflicts } = ledger([
    minister('r1', '2026-03-02', 'Mara Quill'),
    minister('r2', '2026-03-09', 'Mara Quill', { value: 'minister of foreign' }),
  ])
  expect(tenures).toMatchObject([
    {
      holder: 'person:mara quill',
      of: 'place:tarn',
      role: 'foreign minister',
      status: 'holds',
      from: '2026-03-02',
      to: '2026-03-09',
    },
  ])
  expect(tenures[0]!.told.map(({ report }) => report)).toEqual(['r1', 'r2'])
  expect(conflicts).toEqual([])
})

test('two in one office at one time are a conflict; one after the other, former, acting and deputies are not', () => {
  const quill = [minister('r1', '2026-03-02', 'Mara Quill'), minister('r2', '2026-03-09', 'Mara Quill')]
  const kinds = (other: Report) => ledger([...quill, other]).conflicts.map(({ kind }) => kind)
  expect(kinds(minister('r3', '2026-03-05', 'Tom Reed'))).toEqual(['two-holders'])
  expect(kinds(minister('r3', '2026-03-12', 'Tom Reed'))).toEqual([])
  expect(kinds(minister('r3', '2026-03-05', 'Tom Reed', { status: 'former' }))).toEqual([])
  expect(kinds(minister('r3', '2026-03-05', 'Tom Reed', { value: 'acting foreign minister' }))).toEqual([])
  expect(kinds(minister('r3', '2026-03-05', 'Tom Reed', { value: 'deputy foreign minister' }))).toEqual([])
  expect(
    kinds(
      relating(
        'r3',
        '2026-03-05',
        [
          ['person', 'Tom Reed'],
          ['place', 'Calder'],
        ],
        { value: 'Foreign Minister' },
      ),
    ),
  ).toEqual([])
})

test('a handover on one day is no conflict, nor are offices that several hold', () => {
  const both = (first: string, second: readonly [string, string], value = 'Foreign Minister') =>
    ledger([
      minister('r1', '2026-03-02', 'Mara Quill', { value }),
      minister('r2', first, 'Mara Quill', { value }),
      minister('r3', second[0], 'Tom Reed', { value }),
      minister('r4', second[1], 'Tom Reed', { value }),
    ]).conflicts.map(({ kind }) => kind)
  expect(both('2026-03-09', ['2026-03-09', '2026-03-12'])).toEqual([])
  expect(both('2026-03-09', ['2026-03-08', '2026-03-12'])).toEqual(['two-holders'])
  for (const value of [
    'cabinet minister',
    'Government Minister',
    'Senior Minister',
    'Minister of State',
    'co-president',
  ])
    expect(both('2026-03-09', ['2026-03-04', '2026-03-12'], value), value).toEqual([])
  expect(both('2026-03-09', ['2026-03-04', '2026-03-12'], 'president')).toEqual(['two-holders'])
})

test('what applied, was invited and became a member has its stages, each with its report', async () => {
  const reports = [
    await reading('r1', '2026-02-02', 'Estonia applied to join the Northern Harbours Union on Monday.'),
    await reading('r2', '2026-03-04', 'Estonia was invited on Wednesday to join the Northern Harbours Union.'),
    await reading('r3', '2026-04-01', 'Estonia became a member of the Northern Harbours Union on Wednesday.'),
  ]
  const { memberships, conflicts } = ledger(reports)
  expect(memberships).toHaveLength(1)
  expect(memberships[0]!.stages.map(({ status, from, told }) => [status, from, told[0]!.report])).toEqual([
    ['applied', '2026-02-02', 'r1'],
    ['invited', '2026-03-04', 'r2'],
    ['member', '2026-04-01', 'r3'],
  ])
  expect(conflicts).toEqual([])
})

test('who is a member and applies later is a conflict', () => {
  const country = (id: string, day: string, status: string): Report =>
    relating(
      id,
      day,
      [
        ['place', 'Tarn'],
        ['organization', 'Harbours Union'],
      ],
      { type: 'member-of', status },
    )
  expect(
    ledger([country('r1', '2026-03-02', 'member'), country('r2', '2026-03-09', 'applied')]).conflicts,
  ).toMatchObject([{ kind: 'stages' }])
  expect(ledger([country('r1', '2026-03-02', 'applied'), country('r2', '2026-03-09', 'member')]).conflicts).toEqual([])
})

test('who is to hold an office does not hold it yet', async () => {
  const { tenures, conflicts } = ledger([
    await reading('r1', '2026-04-02', 'Hungarian prime minister Ada Bell spoke in Budapest.'),
    await reading('r2', '2026-04-16', 'Hungarian prime minister-designate Tom Reed spoke in Budapest.'),
    await reading('r3', '2026-04-20', 'Hungarian prime minister Ada Bell spoke in Budapest again.'),
  ])
  expect(tenures.map(({ holder, status }) => `${holder} ${status}`)).toEqual([
    'person:ada bell holds',
    'person:tom reed designate',
  ])
  expect(conflicts).toEqual([])
})

test('offices are called as they are', () => {
  const called = (value: string) => ledger([minister('r1', '2026-03-02', 'Mara Quill', { value })]).tenures[0]!.role
  expect(called('Secretary of State')).toBe('secretary of state')
  expect(called('Secretary for Health')).toBe('health secretary')
  expect(called('co-president')).toBe('co-president')
  expect(called('left-wing candidate')).toBe('candidate')
})
