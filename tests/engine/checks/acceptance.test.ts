import { expect, test } from 'vitest'
import { told } from './figures.ts'

test('a weekday told under a dateline without a year', () => {
  expect(
    told(
      `@ {March 3|2021-03-03} (XYZ) --
       The minister resigned {Wednesday|2021-03-03} after a short meeting.`,
      '2021-03-03',
      'inferred',
    ),
  ).toEqual([
    'agrees weekday-dateline: “Wednesday” and “March 3” agree: March 3, 2021 was a Wednesday, 2021 being the year worked out from the article.',
  ])
})

test('a span of time told after something that another sentence dates', () => {
  const article = (span: string, date = 'early May|2020-05 START') => `
> Ferry line back in service {${span}} after Norlandia ordered new ships
Norlandia ordered four ships in {${date}}, and the first came {last week|2021-W08}.`
  expect(told(article('nearly ten months|P10M'), '2021-03-03')).toEqual([
    'agrees elapsed: “nearly ten months” and “early May” agree: May 2020 lies 9.1 to 10.1 months before the article’s date, March 3, 2021.',
  ])
  expect(told(article('two years|P2Y', 'May 2020|2020-05'), '2021-03-03')[0]).toMatch(/^notable elapsed/)
  expect(told(article('two years|P2Y'), '2021-03-03')).toEqual([])
})

test('a share of a whole beside the size of the same thing', () => {
  const article = (wall: string) => `
Workers began a {${wall}} sea wall near the port.
The wall is to cover {10%|10 %} of the island's {300-kilometer|300 km} coast.`
  expect(told(article('2-kilometer|2 km'))).toEqual([
    'notable implied-part: “10%” of “300-kilometer” is 30 kilometers, where “2-kilometer” is told of the same thing.',
  ])
  expect(told(article('30-kilometer|30 km'))).toEqual([
    'agrees implied-part: “10%” of “300-kilometer” is 30 kilometers, as “30-kilometer” says.',
  ])
})
