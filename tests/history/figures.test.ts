import { describe, expect, test } from 'vitest'
import {
  castOf,
  type CopyOf,
  figuresOf,
  happeningsOf,
  type FiguresLedger,
  type Report,
} from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const ledger = (reports: readonly Report[], copyOf?: CopyOf): FiguresLedger => {
  const cast = castOf(reports)
  return figuresOf(reports, cast, happeningsOf(reports, cast, copyOf), copyOf)
}

/** Reports of one sentence each, on the days of a March, and what is said of their figures: "12 > at least 19: supersedes". */
const verdicts = async (...told: readonly (readonly [day: number, text: string])[]): Promise<string[]> => {
  const reports = await Promise.all(
    told.map(([day, text], at) =>
      reading(`r${at + 1}`, `2026-03-${String(day).padStart(2, '0')}`, text, `Outlet ${at}`),
    ),
  )
  const words = new Map(reports.map(({ id, record }) => [id, record.article.text]))
  return ledger(reports).comparisons.map(({ verdict, evidence, because }) => {
    const [a, b] = evidence.map(({ report, spans }) => words.get(report)!.slice(spans[0]!.start, spans[0]!.end))
    expect(because).toContain(`“${a}”`)
    return `${a} > ${b}: ${verdict}`
  })
}

describe('the dead', () => {
  test('more of them a day later supersede', async () => {
    expect(
      await verdicts(
        [2, 'The fire in Port Leland left 12 dead.'],
        [3, 'At least 19 people died in the fire in Port Leland.'],
      ),
    ).toEqual(['12 > At least 19 people: supersedes'])
  })

  test('stand so on the day that the report gives, which need not be its own', async () => {
    const reports = await Promise.all([
      reading('r1', '2026-03-04', 'As of Monday, 12 people were dead after the fire in Port Leland, police said.', 'A'),
      reading('r2', '2026-03-03', 'The fire in Port Leland has killed 14 people, police said.', 'B'),
    ])
    const { figures, comparisons } = ledger(reports)
    expect(figures.map(({ value, asOf }) => [value, asOf])).toEqual([
      [12, '2026-03-02'],
      [14, '2026-03-03'],
    ])
    expect(comparisons.map(({ verdict, between }) => [verdict, ...between])).toEqual([['supersedes', 'r1/q1', 'r2/q1']])
  })

  test('more of them on one day, by two sources, conflict; the same agree', async () => {
    expect(
      await verdicts(
        [2, 'The fire in Port Leland killed 12 people, police said.'],
        [2, 'The fire in Port Leland killed 14 people, the hospital said.'],
        [2, 'The mayor said 14 people were killed in the fire in Port Leland.'],
      ),
    ).toEqual(['12 people > 14 people: conflicts', '14 people > 14 people: agrees'])
  })

  test('at least 12 and 14 on one day agree', async () => {
    expect(await verdicts([2, 'At least 12 people died in the fire.'], [2, 'The fire killed 14 people.'])).toEqual([
      'At least 12 people > 14 people: agrees',
    ])
  })

  test('fewer of them are a conflict, unless put right', async () => {
    const first = [2, 'The fire in Port Leland killed 14 people, police said.'] as const
    expect(await verdicts(first, [4, 'The fire in Port Leland killed 12 people, the mayor said.'])).toEqual([
      '14 people > 12 people: conflicts',
    ])
    expect(await verdicts(first, [4, 'The mayor revised the toll: the fire in Port Leland killed 12 people.'])).toEqual(
      ['14 people > 12 people: supersedes'],
    )
  })

  test('some of them are narrower', async () => {
    expect(await verdicts([2, 'The fire killed 19 people.'], [3, 'Seven of the dead were children.'])).toEqual([
      '19 people > Seven: narrower',
    ])
  })

  test('of two towns, of two years, or those on top are no figures for one thing', async () => {
    const first = [2, 'A blast in the town of Port Leland killed 12 people.'] as const
    expect(
      await verdicts(first, [3, 'A blast in Geneva killed 19 people.'], [3, 'A blast in Oslo killed 17 people.']),
    ).toEqual([])
    expect(await verdicts(first, [3, 'In 2019 a blast killed 30 people there.'])).toEqual([])
    expect(await verdicts(first, [3, 'Two more people died on Tuesday.'])).toEqual([])
  })

  test('of strike after strike are those of each, and only sums go on', async () => {
    const strikes = ['Geneva', 'Oslo', 'Lima', 'Quito', 'Geneva'].map(
      (town, at) => [2 + 2 * at, `An airstrike on ${town} killed ${20 - 3 * at} people.`] as const,
    )
    expect(await verdicts(...strikes)).toEqual([])
    expect(
      await verdicts(
        ...strikes,
        [11, 'The death toll rose to 70 people since the war began.'],
        [12, 'The death toll rose to 95 people since the war began.'],
      ),
    ).toEqual(['70 people > 95 people: supersedes'])
  })

  test('of one raid and the next, of one storm and the next do not go on; sums do', async () => {
    const raid = [2, 'Gunmen killed 12 people in Port Leland.'] as const
    expect(await verdicts(raid, [4, 'Soldiers killed 30 people in Port Leland.'])).toEqual([])
    expect(await verdicts(raid, [4, 'The death toll in Port Leland rose to 30.'])).toEqual([
      '12 people > 30: supersedes',
    ])
    const storm = [2, 'Typhoon Odette killed 12 people in the Philippines.'] as const
    expect(await verdicts(storm, [5, 'The death toll from Typhoon Lando in the Philippines rose to 40.'])).toEqual([])
    expect(await verdicts(storm, [5, 'The death toll from Typhoon Odette in the Philippines rose to 40.'])).toEqual([
      '12 people > 40: supersedes',
    ])
    const held = [2, 'Police arrested 20 people in Port Leland.'] as const
    expect(await verdicts(held, [6, 'Police arrested six people in Port Leland.'])).toEqual([])
  })

  test('of a province are some of those of its country', async () => {
    const country = [2, 'Police said the storm killed 18 people in Canada.'] as const
    expect(await verdicts(country, [2, 'The mayor said the storm killed two people in Ottawa.'])).not.toContain(
      '18 people > two people: conflicts',
    )
  })

  test('are not how many floors a house has, nor those of a fire in a hospital some of them', async () => {
    const toll = [2, 'The death toll of the collapse in Port Leland rose to four.'] as const
    expect(
      await verdicts(toll, [
        4,
        'The death toll from the collapse of a nine-story building in Port Leland rose to twelve.',
      ]),
    ).toEqual(['four > twelve: supersedes'])
    expect(
      await verdicts(
        [2, 'Storms killed 20 people in Port Leland.'],
        [3, 'A fire at a private hospital in Port Leland killed four people.'],
      ),
    ).not.toContain('20 people > four people: narrower')
  })

  test('told as news weeks later are those of something else; a toll goes on', async () => {
    const first = [2, 'Three people were killed when a bus overturned in Port Leland.'] as const
    expect(await verdicts(first, [20, 'Eight people were killed when a bus overturned in Port Leland.'])).toEqual([])
    expect(await verdicts(first, [9, 'One person was killed when a bus overturned in Port Leland.'])).toEqual([])
    expect(await verdicts(first, [20, 'The death toll from the bus accident in Port Leland rose to eight.'])).toEqual([
      'Three people > eight: supersedes',
    ])
  })

  test('of one report that gives two numbers itself are no conflict', async () => {
    expect(
      await verdicts([
        2,
        'The fire in Port Leland killed 12 people. A fire in Port Leland last year killed 31 people.',
      ]),
    ).toEqual([])
  })

  test('are what a toll rises to, whatever is told behind it', async () => {
    expect(
      await verdicts(
        [2, 'At least 25 people were killed and over 800 injured in a fire in Port Leland.'],
        [3, 'The death toll from the fire in Port Leland rose to 40 while the injury count increased to 1,205.'],
      ),
    ).toEqual(['At least 25 people > 40: supersedes', 'over 800 > 1,205: supersedes'])
  })

  test('or hurt who are still in hospital are some of them', async () => {
    expect(
      await verdicts(
        [2, 'At least 17 people were injured when a lorry burned on a road near Port Leland.'],
        [4, 'Fifteen people are still hospitalized with injuries after the fire on a road near Port Leland.'],
      ),
    ).toEqual(['At least 17 people > Fifteen people: narrower'])
  })

  test('nor hurt are millions whom no blow hurt', async () => {
    const subjects = async (text: string) =>
      ledger([await reading('r1', '2026-03-02', text)]).series.map(({ subject }) => subject)
    expect(await subjects('The slump hurt 3 million families in Port Leland.')).not.toContain('injured family')
    expect(await subjects('The blast hurt 12 families in Port Leland.')).toContain('injured family')
  })

  test('are not the injured', async () => {
    expect(await verdicts([2, 'The fire killed 12 people.'], [3, 'The fire injured 40 people.'])).toEqual([])
  })
})

describe('of one day', () => {
  const police = (many: string) => `The fire in Port Leland killed ${many} people, police said.`

  test('more of them by the same source in a later report supersede; fewer are a conflict', async () => {
    expect(await verdicts([2, police('12')], [2, police('14')])).toEqual(['12 people > 14 people: supersedes'])
    expect(await verdicts([2, police('14')], [2, police('12')])).toEqual(['14 people > 12 people: conflicts'])
  })

  test('no conflict is told where a day is unknown, or where nobody is known to say either', async () => {
    const [first, second] = [police('14'), police('12').replace('police', 'the mayor')]
    const read = (id: string, day: string | undefined, text: string) => reading(id, day, text)
    const found = async (...reports: Promise<Report>[]) =>
      ledger(await Promise.all(reports)).comparisons.map(({ verdict }) => verdict)
    expect(await found(read('r1', '2026-03-02', first), read('r2', '2026-03-02', second))).toEqual(['conflicts'])
    expect(await found(read('r1', '2026-03-02', first), read('r2', undefined, second))).toEqual([])
    expect(await found(read('r1', undefined, first), read('r2', undefined, second))).toEqual([])
    const bare = (text: string) => text.replace(/, [^,]*said/, '')
    expect(await found(read('r1', '2026-03-02', bare(first)), read('r2', '2026-03-02', bare(second)))).toEqual([])
  })
})

describe('bounds', () => {
  const crowd = (many: string) => `The fire in Port Leland injured ${many} people.`

  test('more than 100 and fewer than 100 do not agree; the same bound does', async () => {
    expect(await verdicts([2, crowd('more than 100')], [2, crowd('fewer than 100')])).toEqual([])
    expect(await verdicts([2, crowd('more than 100')], [2, crowd('more than 100')])).toEqual([
      'more than 100 people > more than 100 people: agrees',
    ])
  })

  test('a range has its least number, and does not round it', async () => {
    expect(await verdicts([2, crowd('between 20 and 30')], [2, crowd('20')])).toEqual([
      'between 20 and 30 people > 20 people: agrees',
    ])
  })
})

describe('figures of before', () => {
  const first = [2, 'The fire in Port Leland killed 12 people.'] as const

  test('are the first of "from 12 to 19", not the second', async () => {
    expect(await verdicts(first, [3, 'The death toll from the fire in Port Leland rose from 12 to 19.'])).toContain(
      '12 people > 19: supersedes',
    )
  })

  test('are what somebody had spoken of, not whom they had arrested', async () => {
    const held = [2, 'Police arrested 20 people in Port Leland.'] as const
    expect(await verdicts(held, [3, 'Police in Port Leland said they had arrested 30 people.'])).toEqual([
      '20 people > 30 people: supersedes',
    ])
    expect(await verdicts(held, [3, 'Police in Port Leland had spoken of 30 people arrested.'])).toEqual([])
  })
})

describe('put right', () => {
  const first = [2, 'The fire in Port Leland killed 14 people, police said.'] as const

  test('is a toll that is revised or lowered', async () => {
    for (const told of [
      'Officials revised the death toll of the fire in Port Leland, saying 12 people were killed.',
      'The death toll of the fire in Port Leland was lowered to 12 people.',
    ])
      expect(
        (await verdicts(first, [4, told])).map((one) => one.split(': ')[1]),
        told,
      ).toEqual(['supersedes'])
  })

  test('is no correctional facility, no lower house, no flag lowered', async () => {
    for (const told of [
      'The fire at a correctional facility in Port Leland killed 12 people, the mayor said.',
      'The fire in Port Leland killed 12 people, a member of the lower house said.',
      'Flags were lowered, and the mayor said the fire in Port Leland killed 12 people.',
    ])
      expect(
        (await verdicts(first, [4, told])).map((one) => one.split(': ')[1]),
        told,
      ).toEqual(['conflicts'])
  })

  test('a sum since the war began goes on; the age of a ferry makes none', async () => {
    const early = [2, 'Three people were killed when a ferry sank off Port Leland.'] as const
    expect(
      await verdicts(early, [
        20,
        'A ferry, the third since the pier opened, sank off Port Leland, and eight people were killed.',
      ]),
    ).toEqual([])
  })
})

describe('sizes and sums', () => {
  test('about 70 rounds 71.3, and miles are kilometers', async () => {
    expect(
      await verdicts(
        [2, 'The slick covers about 70 square km of sea.'],
        [2, 'The slick covers 71.3 square km of sea.'],
      ),
    ).toEqual(['about 70 square km > 71.3 square km: rounds'])
    expect(
      await verdicts([2, 'The port spilled 60 gallons of fuel.'], [2, 'The port spilled 227 liters of fuel.']),
    ).toEqual(['60 gallons > 227 liters: rounds'])
  })

  test('what one hand gives otherwise on one day is another thing; the dead are the dead', async () => {
    const found = async (...told: readonly (readonly [id: string, day: number, text: string])[]) =>
      ledger(
        await Promise.all(told.map(([id, day, text]) => reading(id, `2026-03-${day + 10}`, text, 'Gazette'))),
      ).comparisons.map(({ verdict }) => verdict)
    const cost = (sum: string) => `The bridge will cost ${sum}.`
    expect(await found(['a', 2, cost('$4 million')], ['b', 2, cost('$6 million')])).toEqual([])
    expect(await found(['a', 2, cost('$4 million')], ['b', 3, cost('$6 million')])).toEqual(['supersedes'])
    const quill = (sum: string) => `Mayor Mara Quill said the bridge will cost ${sum}.`
    expect(await found(['a', 2, `${quill('$4 million')} ${quill('$6 million')}`])).toEqual([])
    expect(await found(['a', 2, quill('$4 million')], ['b', 2, quill('$6 million')])).toEqual(['conflicts'])
    const dead = (count: number) => `The fire in Port Leland killed ${count} people.`
    expect(await found(['a', 2, dead(14)], ['b', 2, dead(12)])).toEqual(['conflicts'])
  })

  test('a sum ten times as large weeks later is another, one half as large again a newer', async () => {
    const cost = (sum: string) => `The bridge will cost ${sum}.`
    expect(await verdicts([2, cost('$4 million')], [20, cost('$6 million')])).toEqual([
      '$4 million > $6 million: supersedes',
    ])
    expect(await verdicts([2, cost('$4 million')], [20, cost('$60 million')])).toEqual([])
  })

  test('currencies are not converted', async () => {
    expect(await verdicts([2, 'The bridge will cost $4 million.'], [2, 'The bridge will cost €3 million.'])).toEqual([])
    expect(await verdicts([2, 'The bridge will cost $4 million.'], [2, 'The bridge will cost $6 million.'])).toEqual([
      '$4 million > $6 million: conflicts',
    ])
  })
})

test('a figure tells who gave it, of what and when', async () => {
  const report = await reading(
    'r1',
    '2026-03-02',
    'Mayor Mara Quill said 12 people were injured in Port Leland.',
    'Gazette',
  )
  const other = await reading('r2', '2026-03-02', 'In Port Leland 12 people were injured.', 'Gazette')
  const [said, told] = ledger([report, other]).figures
  expect(said).toMatchObject({
    id: 'r1/q1',
    subject: 'injured',
    value: 12,
    asOf: '2026-03-02',
    giver: { by: 'speaker', key: 'person:mara quill', name: 'Mara Quill' },
  })
  expect(told!.giver).toEqual({ by: 'outlet', name: 'Gazette' })
})

test('years, days and ages are no figures', async () => {
  const report = await reading('r1', '2026-03-02', 'In 2019 Mara Quill, 34, and a man of 66 came third on May 5.')
  expect(ledger([report]).figures).toEqual([])
})

test('a copy brings no figures, and no order and no repetition changes the ledger', async () => {
  const first = await reading('r1', '2026-03-02', 'The fire in Port Leland killed 12 people.')
  const second = await reading('r2', '2026-03-03', 'The fire in Port Leland killed 19 people.')
  const both = ledger([first, second])
  expect(ledger([second, first, first])).toEqual(both)
  const copied = ledger([first, { ...first, id: 'r9' }, second], (id) => (id === 'r9' ? 'r1' : undefined))
  expect(copied).toEqual(both)
})
