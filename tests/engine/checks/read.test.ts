import { describe, expect, test } from 'vitest'
import { read } from '../../../src/engine/index.ts'
import { type Article, faultsOf, type PartRole } from '../../../src/record/index.ts'

/** An article of whole parts, read from end to end. */
function article(parts: [PartRole, string][], published?: string): Article {
  const text = parts.map(([, words]) => words).join('\n\n')
  let at = 0
  const placed = parts.map(([role, words]) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    return { start, end: at, role }
  })
  return {
    text,
    parts: placed,
    language: 'en',
    ...(published && { published: { value: published, precision: 'day', basis: 'given', evidence: [] } }),
  }
}

const told = async (parts: [PartRole, string][], published?: string) => {
  const record = await read(article(parts, published), { id: 'x' })
  expect(faultsOf(record)).toEqual([])
  return record.checks.map(({ verdict, rule }) => `${verdict} ${rule}`)
}

describe('whole articles', () => {
  test('a sea wall that has far to go', async () => {
    const record = await read(
      article(
        [
          ['headline', 'Maroda minister sees sea wall at Port Ilan'],
          ['deck', 'Visit comes nearly eleven months after Maroda asked lenders for help'],
          ['dateline', 'March 3 (XYZ) --'],
          ['body', 'Environment Minister Ola Brandt walked the first stretch of a new sea wall Wednesday.'],
          ['body', 'Maroda asked its lenders for help in early April 2020, after two storms.'],
          [
            'body',
            'Crews have begun a 2.5-mile sea wall beside the harbor. The wall will in time cover 20% of the island’s 300-mile coast.',
          ],
        ],
        '2021-03-03',
      ),
      { id: 'x' },
    )
    expect(faultsOf(record)).toEqual([])
    expect(record.checks.map(({ id, verdict, rule }) => `${id} ${verdict} ${rule}`)).toEqual([
      'c1 agrees elapsed',
      'c2 agrees weekday-dateline',
      'c3 notable implied-part',
    ])
    const words = record.checks.map(({ evidence }) => evidence.map((e) => record.article.text.slice(e.start, e.end)))
    expect(words).toEqual([
      ['nearly eleven months', 'early April 2020'],
      ['March 3', 'Wednesday'],
      ['2.5-mile', '20%', '300-mile'],
    ])
  })

  test('a company’s results, the first sum wrong', async () => {
    const results = (percent: string) =>
      told(
        [
          [
            'body',
            `Brolin Corp. said net income rose ${percent} to $56 million, or 80 cents a share, from $50 million, or 71 cents a share. Its shares fell $1.50, or 3 percent, to $48.50.`,
          ],
        ],
        '2021-03-03',
      )
    expect(await results('12%')).toEqual(['agrees change', 'agrees change'])
    expect(await results('21%')).toEqual(['conflicts change', 'agrees change'])
  })

  test('a fire', async () => {
    const fire = (head: number, members: number) =>
      told(
        [
          ['headline', `Mill fire kills ${head}`],
          [
            'body',
            'A fire killed 12 people in Vell on Tuesday: seven men and five women. The flames burned 100 acres (40 hectares).',
          ],
          [
            'body',
            `The ${members}-member council voted 9-7 to rebuild. Of the 200 houses, 50 were lost, and 30 of the 50 houses, or 60 percent, were empty.`,
          ],
        ],
        '2021-03-03',
      )
    expect(await fire(12, 17)).toContain('agrees toll')
    expect(await fire(21, 15)).toEqual([
      'notable toll',
      'agrees total',
      'agrees unit-twice',
      'conflicts vote',
      'agrees share',
    ])
  })

  test('an obituary', async () => {
    const life = (born: number) =>
      told(
        [
          [
            'body',
            `Ana Reyes, 61, was born in May ${born} in Lima. The shop opened 25 years ago, in 1996, and sold its ware for $12 million over six years, or $2 million a year.`,
          ],
        ],
        '2021-03-03',
      )
    expect(await life(1959)).toEqual(['agrees age-born', 'agrees years-ago', 'agrees per-unit'])
    expect(await life(1979)).toEqual(['conflicts age-born', 'agrees years-ago', 'agrees per-unit'])
  })

  test('figures that only stand side by side are let be', async () => {
    expect(
      await told(
        [
          [
            'body',
            'The town has 900 people, 12 shops and 40 streets. Rents rose 8 percent last year and wages 3 percent.',
          ],
          [
            'body',
            'The 5-mile road and the 80-mile river meet at Vell. About 15 percent of the 300-mile coast is rock.',
          ],
          [
            'body',
            'He led the club from 2005 to 2011 and coached for two years. Three men, a dog and two cats were saved.',
          ],
        ],
        '2021-03-03',
      ),
    ).toEqual([])
  })
})
