import { describe, expect, test } from 'vitest'
import { castOf, type CopyOf, type Happening, happeningsOf, type Report } from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const all = (reports: readonly Report[], copyOf?: CopyOf): Happening[] => happeningsOf(reports, castOf(reports), copyOf)

const told = (happenings: readonly Happening[], ...predicates: string[]): Happening[] =>
  happenings.filter(({ predicate }) => predicates.includes(predicate))

/** Which reports tell each happening of a sort: ["r1 r2", "r3"]. */
const joined = (reports: readonly Report[], ...predicates: string[]): string[] =>
  all(reports)
    .filter(({ predicate }) => predicates.includes(predicate))
    .map(({ tellings }) => tellings.map(({ report }) => report).join(' '))
    .sort()

const strikeMonday = await reading(
  'r1',
  '2026-03-02',
  'Northern forces shelled the town of Varnholm on Monday, killing 12 people, officials said.',
  'Harbour Gazette',
)
const strikeAgain = await reading(
  'r2',
  '2026-03-03',
  'Shelling of Varnholm on Monday killed 14 people, the mayor of the town said.',
  'Coast Daily',
)
const strikeTuesday = await reading('r3', '2026-03-03', 'Northern forces shelled the town of Varnholm on Tuesday.')
const strikeElsewhere = await reading('r4', '2026-03-02', 'Northern forces shelled the town of Eskmouth on Monday.')

describe('strikes', () => {
  test('on one day and place are one, with what is told differently', () => {
    const [strike, ...others] = told(all([strikeMonday, strikeAgain]), 'shell', 'shelling')
    expect(others).toEqual([])
    expect(strike).toMatchObject({ reports: 2, sources: 2, first: 'r1', standing: 'claimed', type: 'ASSAULT' })
    expect(strike!.days[0]!.value).toEqual({ from: '2026-03-02', to: '2026-03-03', basis: 'told' })
  })

  test('on two days stay two, and so do those on two towns', () => {
    expect(joined([strikeMonday, strikeTuesday], 'shell', 'shelling')).toEqual(['r1', 'r3'])
    expect(joined([strikeMonday, strikeElsewhere], 'shell', 'shelling')).toEqual(['r1', 'r4'])
  })
})

describe('the dead of strikes', () => {
  const killing = (id: string, day: string, many: string) =>
    reading(id, day, `${many} fighters of the Red Oars were killed in a strike on a base in Varnholm.`)

  test('who are fewer the day after are others', async () => {
    const first = await killing('k1', '2026-03-02', 'Fifteen')
    expect(joined([first, await killing('k2', '2026-03-03', 'Seven')], 'kill')).toEqual(['k1', 'k2'])
    expect(joined([first, await killing('k2', '2026-03-03', 'Fifteen')], 'kill')).toEqual(['k1 k2'])
  })
})

describe('a quake', () => {
  const first = reading(
    'q1',
    '2026-05-10',
    'Officials said that 12 people were killed in an earthquake on the island of Sorrel on Sunday.',
  )
  const second = reading(
    'q2',
    '2026-05-12',
    'At least 19 people were killed in the earthquake on Sorrel, rescuers said on Tuesday.',
  )

  test('and its dead are one happening, however many they are', async () => {
    const reports = [await first, await second]
    expect(joined(reports, 'earthquake')).toEqual(['q1 q2'])
    const [death] = told(all(reports), 'kill')
    expect(death!.tellings.map(({ report }) => report)).toEqual(['q1', 'q2'])
    expect(death!.differences).toEqual([
      {
        aspect: 'count',
        values: [
          { value: '12', evidence: [{ report: 'q1', spans: [expect.anything()] }] },
          { value: '>= 19', evidence: [{ report: 'q2', spans: [expect.anything()] }] },
        ],
      },
    ])
  })
})

test('at least 12 and 14 dead of one quake are no difference', async () => {
  const quake = (id: string, many: string) =>
    reading(id, '2026-05-10', `${many} people were killed in an earthquake on the island of Sorrel on Sunday.`)
  const differences = async (a: string, b: string) =>
    told(all([await quake('q1', a), await quake('q2', b)]), 'kill').map(({ differences }) =>
      differences.map(({ aspect }) => aspect),
    )
  expect(await differences('At least 12', 'Fourteen')).toEqual([[]])
  expect(await differences('At least 12', 'Nine')).toEqual([['count']])
  expect(await differences('Twelve', 'Fourteen')).toEqual([['count']])
})

test('the dead of a quake keep the place that is told again, however many are told without one', async () => {
  const texts = (last: string): string[] => [
    '12 people were killed in an earthquake in Geneva.',
    ...Array.from({ length: 20 }, (_, at) => `${20 + at} people were killed in the earthquake.`),
    '12 people were killed in an earthquake in Geneva.',
    ...Array.from({ length: 8 }, (_, at) => `${50 + at} people were killed in the earthquake.`),
    `70 people were killed in an earthquake in ${last}.`,
  ]
  const sizes = async (last: string) => {
    const reports = await Promise.all(texts(last).map((text, at) => reading(`r${at + 100}`, '2026-03-02', text)))
    return joined(reports, 'kill').map((together) => together.split(' ').length)
  }
  expect(await sizes('Geneva')).toEqual([31])
  expect(await sizes('Oslo')).toEqual([30, 1])
})

test('the dead of a landslide are not those of a clash on the same day', async () => {
  const clash = reading('c1', '2026-05-10', 'Two soldiers were killed in clashes near the border on Sunday.')
  const slide = reading('c2', '2026-05-12', 'A landslide on the island of Sorrel on Sunday killed seven people.')
  expect(joined([await clash, await slide], 'kill')).toEqual(['c1', 'c2'])
})

describe('plans and denials', () => {
  const plan = reading('p1', '2026-04-01', 'President Ada Marsh will visit Port Leland on Friday, her office said.')
  const done = reading('p2', '2026-04-03', 'President Ada Marsh visited Port Leland on Friday.')
  const next = reading('p3', '2026-04-20', 'President Ada Marsh visited Port Leland on Monday.')

  test('what was planned is what was done, when it is its time', async () => {
    const [visit, ...others] = told(all([await plan, await done]), 'visit')
    expect(others).toEqual([])
    expect(visit!.tellings.map(({ modality }) => modality)).toEqual(['planned', 'actual'])
    expect(visit!.standing).toBe('actual')
    expect(told(all([await plan]), 'visit')[0]!.standing).toBe('planned')
  })

  test('a later visit is another', async () => {
    expect(joined([await plan, await next], 'visit')).toEqual(['p1', 'p3'])
  })

  test('what one side denies has its denial', async () => {
    const claim = await reading(
      'd1',
      '2026-04-05',
      'Calder accused Tarn of breaking the truce. Tarn attacked Port Leland on Sunday.',
    )
    const denial = await reading(
      'd2',
      '2026-04-06',
      'Tarn did not attack Port Leland on Sunday, its foreign ministry said.',
    )
    const [attack] = told(all([claim, denial]), 'attack')
    expect(attack!.tellings.map(({ report, denied }) => [report, denied])).toEqual([
      ['d1', false],
      ['d2', true],
    ])
    expect(attack!.standing).toBe('actual')
    expect(told(all([denial]), 'attack')[0]!.standing).toBe('denied')
  })
})

describe('counting', () => {
  test('a copy adds a report and mentions, but no source', async () => {
    const copy: Report = { ...strikeMonday, id: 'r9', outlet: 'Evening Star' }
    const [before] = told(all([strikeMonday, strikeAgain]), 'shell', 'shelling')
    const [after] = told(
      all([strikeMonday, strikeAgain, copy], (id) => (id === 'r9' ? 'r1' : undefined)),
      'shell',
      'shelling',
    )
    expect([after!.reports, after!.sources]).toEqual([before!.reports + 1, before!.sources])
    expect(after!.mentions).toBeGreaterThan(before!.mentions)
    expect(told(all([strikeMonday, strikeAgain, copy]), 'shell', 'shelling')[0]!.sources).toBe(before!.sources + 1)
  })

  test('the same report twice, or in another order, changes nothing', () => {
    const reports = [strikeMonday, strikeAgain, strikeTuesday, strikeElsewhere]
    expect(all([...reports, ...reports])).toEqual(all(reports))
    const joins = (list: readonly Report[]) =>
      all(list)
        .map(({ tellings }) =>
          tellings
            .map(({ report, event }) => `${report}/${event}`)
            .sort()
            .join(' '),
        )
        .sort()
    expect(joins(reports.toReversed())).toEqual(joins(reports))
  })

  test('no reports, no happenings', () => expect(all([])).toEqual([]))
})

describe('what is told of two', () => {
  const of = async (predicates: readonly string[], ...told: readonly (readonly [day: string, text: string])[]) =>
    joined(
      await Promise.all(told.map(([day, text], at) => reading(`t${at + 1}`, `2026-0${day}`, text, `Outlet ${at}`))),
      ...predicates,
    )

  test('storms by name are two, one storm is one', async () => {
    const first = [
      '3-02',
      'Typhoon Odette made landfall in the Philippines. The typhoon destroyed hundreds of houses.',
    ] as const
    const found = await of(['typhoon'], first, ['3-06', 'Typhoon Lando hit the Philippines.'])
    expect(found).not.toContain('t1 t2')
  })

  test('sentences of two lengths are two', async () => {
    const first = ['3-02', 'A court in Varnholm sentenced Tom Reed to nine years in prison for fraud.'] as const
    expect(
      await of(['sentence'], first, ['3-06', 'A court in Varnholm sentenced Tom Reed to four years in prison.']),
    ).toEqual(['t1', 't2'])
    expect(
      await of(['sentence'], first, ['3-03', 'Tom Reed was sentenced to nine years in prison by a court in Varnholm.']),
    ).toEqual(['t1 t2'])
  })

  test('acts of two countries to the same are two', async () => {
    const first = ['3-02', 'France will recognize Palestine as a state in September.'] as const
    expect(
      await of(['recognize'], first, ['3-06', 'Canada will recognize Palestine as a state in September.']),
    ).toEqual(['t1', 't2'])
  })

  test('the dead of two crashes weeks apart are two', async () => {
    const first = ['3-02', 'Six people were killed when a helicopter crashed near Varnholm in Norway.'] as const
    expect(
      await of(['kill'], first, ['4-09', 'Six people were killed when a helicopter crashed near Varnholm in Norway.']),
    ).toEqual(['t1', 't2'])
  })
})
