import { describe, expect, it } from 'vitest'
import type { PartRole } from '../../../src/record/index.ts'
import { reading } from './reading.ts'

type Blocks = readonly [PartRole, string][]
const published = async (blocks: Blocks) => (await reading(blocks)).record.article.published

describe('the day a story without a year was written', () => {
  const strike = (date: string, weekday: string, began: string): Blocks => [
    ['dateline', `OSLO, ${date} (XNA) --`],
    ['body', `The harbor strike ended ${weekday}, unions said. It began in ${began} and closed two ports.`],
  ]

  it('is the dateline’s day in the year whose weekday the lead names, the last year told or the next', async () => {
    const { record } = await reading(strike('Nov. 9', 'Wednesday', 'March 2021'))
    expect(record.article.published).toMatchObject({ value: '2022-11-09', precision: 'day', basis: 'inferred' })
    const words = record.article.published!.evidence.map(({ start, end }) => record.article.text.slice(start, end))
    expect(words).toEqual(['Nov. 9', 'Wednesday', 'March 2021'])
  })

  it('allows the lead to speak of the day before', async () => {
    expect((await published(strike('Nov. 10', 'Saturday night', 'March 2023')))?.value).toBe('2024-11-10')
  })

  it('is left out where the same weekday fits one year as today and the next as yesterday', async () => {
    const { record, dropped } = await reading(strike('Nov. 9', 'Tuesday', 'March 2021'))
    expect(record.article.published).toBeUndefined()
    expect(dropped).toContainEqual({ words: 'Nov. 9', reason: 'times/year-unsure' })
  })

  it('holds the lead’s weekday against the year that "ten years ago" leads to', async () => {
    const flood = (weekday: string): Blocks => [
      ['dateline', 'LIMA, Sept. 15 (XNA) --'],
      ['body', `The river rose ${weekday}, officials said. It last flooded in May 2010, fourteen years ago.`],
    ]
    expect((await published(flood('Sunday')))?.value).toBe('2024-09-15')
    expect(await published(flood('Tuesday'))).toBeUndefined()
  })

  it('follows an anniversary or "ten years ago" beside a year', async () => {
    const opening: [PartRole, string] = ['dateline', 'LIMA, June 3 (XNA) --']
    expect((await published([opening, ['body', 'Crowds marked the 10th anniversary of the 2013 flood.']]))?.value).toBe(
      '2023-06-03',
    )
    expect(
      (await published([opening, ['body', 'The dam burst in 2009, 12 years ago, and was never rebuilt.']]))?.value,
    ).toBe('2021-06-03')
  })

  it('takes a dateline’s own year', async () => {
    expect(
      await published([
        ['dateline', 'LIMA, June 3, 2019 (XNA) --'],
        ['body', 'Crowds gathered.'],
      ]),
    ).toMatchObject({ value: '2019-06-03', basis: 'dateline' })
  })

  it('is left out, with the reason, where nothing tells the year or two years fit', async () => {
    const opening: [PartRole, string] = ['dateline', 'LIMA, June 3 (XNA) --']
    const noYear = await reading([opening, ['body', 'Crowds gathered Friday.']])
    expect(noYear.record.article.published).toBeUndefined()
    expect(noYear.dropped).toContainEqual({ words: 'June 3', reason: 'times/no-year' })
    const unsure = await reading([
      opening,
      [
        'body',
        'Crowds gathered Friday. The dam burst in 2009, 12 years ago; the 10th anniversary of the 2013 flood is past.',
      ],
    ])
    expect(unsure.record.article.published).toBeUndefined()
    expect(unsure.dropped).toContainEqual({ words: 'June 3', reason: 'times/year-unsure' })
  })

  it('is not the old date a story opens with', async () => {
    expect(
      await published([['body', 'On July 20, 1969, two people walked on the moon. A museum shows it.']]),
    ).toBeUndefined()
  })

  it('is a full date with its weekday in the lead', async () => {
    expect(
      await published([['body', 'The bridge was closed on Wednesday, May 4, 2022, the city said.']]),
    ).toMatchObject({
      value: '2022-05-04',
      basis: 'inferred',
    })
    expect(await published([['body', 'The bridge was closed on Friday, May 4, 2022, the city said.']])).toBeUndefined()
  })

  it('is never moved where it was given', async () => {
    const { record } = await reading(
      [
        ['dateline', 'LIMA, June 3, 2019 (XNA) --'],
        ['body', 'Crowds gathered.'],
      ],
      '2020-01-01',
    )
    expect(record.article.published).toMatchObject({ value: '2020-01-01', basis: 'given' })
  })
})
