import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../src/record/index.ts'
import { reading, told } from './reading.ts'

/** All read as written on Thursday, April 20, 2023. */
const written = '2023-04-20'

const cases: readonly (readonly [kind: string, text: string, expected: readonly string[]])[] = [
  ['weekdays by tense', 'He resigned Wednesday.', ['Wednesday → DATE 2023-04-19']],
  ['weekdays by tense', 'Ministers will meet Wednesday.', ['Wednesday → DATE 2023-04-26']],
  ['weekdays by tense', 'He resigned Thursday.', ['Thursday → DATE 2023-04-20']],
  ['weekdays by tense', 'The sides agreed Saturday to talk again.', ['Saturday → DATE 2023-04-15']],
  ['weekdays by tense', 'They plan to hold meetings through Friday.', ['Friday → DATE 2023-04-21']],
  ['weekdays by tense', 'A service will be held on Saturday.', ['Saturday → DATE 2023-04-22']],
  ['weekdays by tense', 'A service was held on Saturday.', ['Saturday → DATE 2023-04-15']],
  ['weekdays by tense', 'The draw is on Sunday.', ['Sunday → DATE 2023-04-23']],
  ['weekdays by tense', 'The talks, which are Wednesday, drew no crowd.', ['Wednesday → DATE 2023-04-26']],
  [
    'weekdays by tense',
    'The storm could come ashore as a hurricane near Port Marrow late Saturday or early Sunday, forecasters said.',
    ['late Saturday → DATE 2023-04-22/END', 'early Sunday → DATE 2023-04-23/START'],
  ],
  ['weekdays by tense', 'Talks go on through Friday.', ['Friday → DATE 2023-04-21']],
  [
    'weekdays by tense',
    'The ship left last Friday and sails next Friday.',
    ['last Friday → DATE 2023-04-14', 'next Friday → DATE 2023-04-28'],
  ],
  [
    'weekdays by tense',
    'On Monday, Sunday’s vote was declared void.',
    ['Monday → DATE 2023-04-17', 'Sunday → DATE 2023-04-16'],
  ],
  ['months by tense', 'The bridge is expected to be completed in June.', ['June → DATE 2023-06']],
  ['months by tense', 'The union praised the plan in October.', ['October → DATE 2022-10']],
  ['months by tense', 'She invited him to attend the next summit in July.', ['July → DATE 2023-07']],
  ['months by tense', 'Voters chose in May last year.', ['May last year → DATE 2022-05']],
  ['months by tense', 'It applied to join in late September.', ['late September → DATE 2022-09/END']],
  ['months by tense', 'They met in mid-April.', ['mid-April → DATE 2023-04/MID']],
  [
    'days',
    'The dividend, declared Tuesday, is payable June 15.',
    ['Tuesday → DATE 2023-04-18', 'June 15 → DATE 2023-06-15'],
  ],
  ['days', 'It opened on Feb. 6 and again on 7 March.', ['Feb. 6 → DATE 2023-02-06', '7 March → DATE 2023-03-07']],
  ['days', 'The fair ran April 12-15 there.', ['April 12-15 → DATE 2023-04-12']],
  [
    'days',
    'She was born on 3 May 1980 and married on May 4, 2004.',
    ['3 May 1980 → DATE 1980-05-03', 'May 4, 2004 → DATE 2004-05-04'],
  ],
  ['days', 'It ran from 2021-05-01 to 6/15/2021.', ['2021-05-01 → DATE 2021-05-01', '6/15/2021 → DATE 2021-06-15']],
  [
    'days',
    'It froze between March and June 2022 and Dec. 20 to Jan. 3, 2015.',
    ['March → DATE 2022-03', 'June 2022 → DATE 2022-06', 'Dec. 20 → DATE 2014-12-20', 'Jan. 3, 2015 → DATE 2015-01-03'],
  ],
  ['days', 'The Sept. 11 attacks changed it.', ['The Sept. 11 → DATE 2001-09-11']],
  [
    'days',
    'Yesterday it rained, today it is dry, tomorrow it will snow.',
    ['Yesterday → DATE 2023-04-19', 'today → DATE 2023-04-20', 'tomorrow → DATE 2023-04-21'],
  ],
  [
    'weeks to centuries',
    'This week and last month were worse than next year.',
    ['This week → DATE 2023-W16', 'last month → DATE 2023-03', 'next year → DATE 2024'],
  ],
  ['weeks to centuries', 'Earlier this month it froze.', ['Earlier this month → DATE 2023-04/START']],
  [
    'weeks to centuries',
    'The first quarter of fiscal 2024 was weak.',
    ['The first quarter of fiscal 2024 → DATE 2024-Q1'],
  ],
  ['weeks to centuries', 'Third-quarter sales fell.', ['Third-quarter → DATE 2022-Q3']],
  ['weeks to centuries', 'Profit rose in Q3 2022 and H1 2023.', ['Q3 2022 → DATE 2022-Q3', 'H1 2023 → DATE 2023-H1']],
  [
    'weeks to centuries',
    'He was jailed in the 1990s and the late ’80s.',
    ['the 1990s → DATE 199', 'the late ’80s → DATE 198/END'],
  ],
  ['weeks to centuries', 'A 20th century idea from the 1700s.', ['20th century → DATE 19', 'the 1700s → DATE 170']],
  ['weeks to centuries', 'Over the weekend it thawed.', ['the weekend → DATE 2023-W15-WE']],
  [
    'weeks to centuries',
    'In the spring of 2021 and last fall it flooded.',
    ['the spring of 2021 → DATE 2021-SP', 'last fall → DATE 2022-FA'],
  ],
  [
    'weeks to centuries',
    'On Christmas Eve 2022 and Easter Sunday it rained.',
    ['Christmas Eve 2022 → DATE 2022-12-24', 'Easter Sunday → DATE 2023-04-09'],
  ],
  [
    'ago and later',
    'Days ago a dam broke; two weeks ago another did.',
    ['Days ago → DATE PAST_REF', 'two weeks ago → DATE 2023-W14'],
  ],
  ['ago and later', 'It was built a decade ago.', ['a decade ago → DATE 2013']],
  ['ago and later', 'It fell more than a year ago.', ['more than a year ago → DATE 2022/BEFORE']],
  [
    'ago and later',
    'In 2020 it lost money; a year earlier it had gained.',
    ['2020 → DATE 2020', 'a year earlier → DATE 2019'],
  ],
  [
    'ago and later',
    'Net for the third quarter fell from a year earlier.',
    ['the third quarter → DATE 2022-Q3', 'a year earlier → DATE 2021-Q3'],
  ],
  [
    'ago and later',
    'He died on April 3. The following morning it rained.',
    ['April 3 → DATE 2023-04-03', 'The following morning → TIME 2023-04-04TMO'],
  ],
  [
    'ago and later',
    'They sailed in 2019. Two months later they were found.',
    ['2019 → DATE 2019', 'Two months later → DURATION P2M'],
  ],
  ['durations', 'Nearly seven months after it applied, it waits.', ['Nearly seven months → DURATION P7M/LESS_THAN']],
  [
    'durations',
    'A five-day tour took a year and a half to plan.',
    ['five-day → DURATION P5D', 'a year and a half → DURATION P1Y6M'],
  ],
  [
    'durations',
    'For years and within 12 hours, over the past three months.',
    ['years → DURATION PXY', '12 hours → DURATION PT12H', 'the past three months → DURATION P3M'],
  ],
  ['durations', 'The wait was at least half an hour.', ['at least half an hour → DURATION PT30M/EQUAL_OR_MORE']],
  ['durations', 'A minute and a half later it sank.', ['A minute and a half later → DURATION PT1M30S']],
  ['dates', 'It opened on 3/4/2023.', ['3/4/2023 → DATE 2023-03-04']],
  [
    'durations',
    'The jury took 11 hours and 20 minutes, the appeal two years six months, and four years and 20 days.',
    [
      '11 hours and 20 minutes → DURATION PT11H20M',
      'two years six months → DURATION P2Y6M',
      'four years → DURATION P4Y',
      '20 days → DURATION P20D',
    ],
  ],
  [
    'clock',
    'The storm may land on Saturday. At 4 p.m. it was far off. It may land at 6 p.m.',
    ['Saturday → DATE 2023-04-22', '4 p.m. → TIME 2023-04-20T16:00', '6 p.m. → TIME 2023-04-20T18:00'],
  ],
  [
    'clock',
    'The hall opens on Saturday. It will close at 6 p.m.',
    ['Saturday → DATE 2023-04-22', '6 p.m. → TIME 2023-04-22T18:00'],
  ],
  ['clock', 'It starts at 9 a.m. EDT on Friday.', ['9 a.m. EDT on Friday → TIME 2023-04-21T09:00-04:00']],
  [
    'clock',
    'At 1430 GMT it sank; by 16:05 it was gone.',
    ['1430 GMT → TIME 2023-04-20T14:30+00:00', '16:05 → TIME 2023-04-20T16:05'],
  ],
  [
    'clock',
    'They came about 2:40 a.m. Saturday, April 15.',
    ['about 2:40 a.m. Saturday, April 15 → TIME 2023-04-15T02:40/APPROX'],
  ],
  [
    'clock',
    'He left at noon Wednesday and late Monday night.',
    ['noon Wednesday → TIME 2023-04-19T12:00', 'late Monday night → TIME 2023-04-17TNI/END'],
  ],
  [
    'sets',
    'It meets every other Tuesday, each July, every two weeks.',
    [
      'every other Tuesday → SET XXXX-WXX-2 EVERY OTHER',
      'each July → SET XXXX-07 EACH',
      'every two weeks → SET P2W EVERY',
    ],
  ],
  [
    'sets',
    'Mondays are free; Tuesday nights cost $5, paid annually.',
    ['Mondays → SET XXXX-WXX-1', 'Tuesday nights → SET XXXX-WXX-2TNI', 'annually → SET P1Y'],
  ],
  ['sets', 'He runs twice a week and earns $40,000 a year.', ['a week → SET P1W 2X', 'a year → SET P1Y']],
]

describe('a story written on April 20, 2023', () => {
  for (const [kind, text, expected] of cases)
    it(`${kind}: ${text}`, async () => expect(told((await reading(text, written)).record)).toEqual(expected))
})

describe('what is no time', () => {
  const none: readonly string[] = [
    'He may resign and they may not.',
    'Theresa May said so, and May smiled.',
    'The March on Washington drew crowds.',
    'Troops march past, and marches follow.',
    'April Jones and June Carter met August Wilson.',
    'They stayed at the 7 Days hotel, near the sun, and sat down.',
    'She reads USA Today and watches 60 Minutes.',
    'They won 3-1, 21-14 and 6-4 under Section 1983 of the code.',
    'About 2000 people walked 1950 miles.',
    'He is 48 years old; his 10-year-old son is the second of three.',
    'For a second time the third man spoke.',
    'A quarter of the market is theirs.',
    'The fall of the city, spring training, a wedding.',
    'Over the counter, in the second row.',
  ]
  for (const text of none) it(text, async () => expect(told((await reading(text, written)).record)).toEqual([]))

  it('says why', async () => {
    expect((await reading('Theresa May said so.', written)).dropped).toContainEqual({
      words: 'May',
      reason: 'times/not-a-month',
    })
    expect((await reading('She watches 60 Minutes at home.', written)).dropped).toContainEqual({
      words: '60 Minutes',
      reason: 'times/name',
    })
  })
})

describe('intervals', () => {
  const interval = async (text: string) => {
    const [time] = (await reading(text, written)).record.times
    return [time?.from, time?.to]
  }
  it('covers what the words say, the end left out', async () => {
    expect(await interval('It fell in late September.')).toEqual(['2022-09-21', '2022-10-01'])
    expect(await interval('It fell more than a year ago.')).toEqual(['2021-04-20', '2022-04-20'])
    expect(await interval('It fell less than a year ago.')).toEqual(['2022-04-20', '2023-04-21'])
    expect(await interval('It froze earlier this month.')).toEqual(['2023-04-01', '2023-04-21'])
    expect(await interval('It will thaw later this month.')).toEqual(['2023-04-20', '2023-05-01'])
    expect(await interval('It fell over the past three months.')).toEqual(['2023-01-20', '2023-04-20'])
    expect(await interval('The fair ran April 12-15 there.')).toEqual(['2023-04-12', '2023-04-16'])
    expect(await interval('Profit for the year ended June 30, 2022 rose.')).toEqual(['2021-07-01', '2022-07-01'])
  })
})

describe('without a day to hold times against', () => {
  it('leaves open what cannot be told and never guesses an interval', async () => {
    const { record } = await reading('He left Thursday, in October, today, last week and in 2019.')
    expect(told(record)).toEqual([
      'Thursday → DATE XXXX-WXX-4',
      'October → DATE XXXX-10',
      'today → DATE XXXX-XX-XX',
      'last week → DATE XXXX-WXX',
      '2019 → DATE 2019',
    ])
    expect(record.times.slice(0, 4).every((t) => t.from === undefined)).toBe(true)
    expect(record.article.published).toBeUndefined()
  })
})

describe('any text at all', () => {
  const word = fc.constantFrom(
    'May',
    '5',
    ',',
    '2023',
    'Thursday',
    'late',
    'the',
    'last',
    'quarter',
    'of',
    'fiscal',
    'a',
    'year',
    'ago',
    '10',
    ':',
    '30',
    'a.m.',
    'EDT',
    '-',
    'every',
    'other',
    'two',
    'weeks',
    "'",
    '90s',
    'Feb.',
    '30',
    '31',
    'June',
    'more',
    'than',
    'noon',
    'century',
    '20th',
    'mid-April',
    'Q3',
    '1/2',
    '99/99/9999',
    '24',
    'and',
    'half',
    'today',
    '.',
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  it('gives a sound record, the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(undefined, written, '2024-02-29'), async (words, published) => {
        const { record } = await reading(words, published)
        expect(faultsOf(record)).toEqual([])
        expect((await reading(words, published)).record).toEqual(record)
      }),
      { numRuns: 400 },
    )
  })
})
