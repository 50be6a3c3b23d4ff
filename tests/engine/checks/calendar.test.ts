import { describe, expect, test } from 'vitest'
import { told } from './figures.ts'

const verdicts = (marked: string, published?: string, basis?: 'given' | 'inferred') =>
  told(marked, published, basis).map((check) => check.split(':')[0])

describe('weekday-date', () => {
  test.each([
    ['The court sits on Monday, {June 3, 2019|2019-06-03}.', 'agrees weekday-date'],
    ['The court sits on Tuesday, {June 3, 2019|2019-06-03}.', 'conflicts weekday-date'],
    ['The court sits on {3 June 2019|2019-06-03} (a Monday).', 'agrees weekday-date'],
    ['It closed on {June 3, 2019|2019-06-03}, a Friday, for good.', 'conflicts weekday-date'],
    ['The fair is open Sunday and Monday, {June 2 and 3|2019-06-02}.', undefined],
    ['They met {Monday|2019-06-03}. {June 9|2019-06-09} was mild.', undefined],
    ['It was founded on Tuesday, {June 3|2019-06-03}.', undefined],
  ])('%s', (marked, verdict) => expect(verdicts(marked)[0]).toBe(verdict))

  test('a date without a year is held against the article of its own weeks', () => {
    expect(told('The vote is on Tuesday, {June 4|2019-06-04}.', '2019-06-01')).toEqual([
      'agrees weekday-date: “Tuesday” and “June 4” agree: June 4, 2019 was a Tuesday.',
    ])
    expect(verdicts('The vote is on Monday, {June 4|2019-06-04}.', '2019-06-01')).toEqual(['conflicts weekday-date'])
    expect(verdicts('The vote is on Monday, {June 4|2019-06-04}.', '2019-06-01', 'inferred')).toEqual([])
    expect(verdicts('The vote was on Monday, {June 4|2019-06-04}.', '2019-12-01')).toEqual([])
  })
})

describe('nonexistent-date', () => {
  test.each([
    ['The lease ends on June 31, the owner said.', ['conflicts nonexistent-date']],
    ['It opened on Feb. 29, 2023.', ['conflicts nonexistent-date']],
    ['It opened on May 45, 2023.', ['conflicts nonexistent-date']],
    ['It opened on May 45.', []],
    ['It opened on 30 February.', ['conflicts nonexistent-date']],
    ['It opened on Feb. 29, 2024.', []],
    ['In June 31 people were hurt.', []],
    ['The march 31 people joined was short.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('dates-apart', () => {
  test.each([
    ['a {five-day|P5D} visit from {April 3|2019-04-03} to {April 7|2019-04-07}', ['agrees dates-apart']],
    ['a {five-day|P5D} visit from {April 3|2019-04-03} to {April 17|2019-04-17}', ['conflicts dates-apart']],
    ['from {1995|1995} to {2001|2001}, {six years|P6Y} in all', ['agrees dates-apart']],
    ['between {1995|1995} and {2001|2001}, or {nearly two decades|P2DE},', ['conflicts dates-apart']],
    ['{17 nights|P17D}, from {May 2016|2016-05} to {May 2017|2017-05}', []],
    ['{two years|P2Y} of talks that were held, on and off, from {1995|1995} to {2001|2001}', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('dates-reversed', () => {
  test.each([
    ['She led the bank from {2012|2012} to {2009|2009}.', ['conflicts dates-reversed']],
    ['She led the bank from {2009|2009} to {2012|2012}.', []],
    ['The summit was moved from {May 5, 2012|2012-05-05} to {May 2, 2012|2012-05-02}.', []],
    ['Snow fell from {December|2012-12} to {February|2012-02}.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('elapsed', () => {
  test('a date in the same clause', () => {
    const marked = 'The bridge reopened {three years|P3Y} after the {June 2016|2016-06} flood.'
    expect(verdicts(marked, '2019-06-20')).toEqual(['agrees elapsed'])
    expect(verdicts(marked, '2024-06-20')).toEqual(['notable elapsed'])
    expect(verdicts(marked)).toEqual([])
  })
  test('two dates told of the same thing are one too many', () => {
    const marked = `The mine reopened {two years|P2Y} after miners struck at Vell.
Miners at Vell struck in {May 2017|2017-05}.
The miners of Vell struck again in {July 2017|2017-07}.`
    expect(verdicts(marked, '2019-06-20')).toEqual([])
  })
  test('a sentence of another time does not count to the day of the article', () => {
    const marked = '{Two years|P2Y} after the {2003|2003} merger the firm moved to Oslo in {2005|2005}.'
    expect(verdicts(marked, '2019-06-20')).toEqual([])
  })
})

describe('years-ago', () => {
  test.each([
    ['It opened three years ago, in {2016|2016}.', ['agrees years-ago']],
    ['It opened in {May 2016|2016-05}, three years ago.', ['agrees years-ago']],
    ['It opened ten years ago, in {2016|2016}.', ['conflicts years-ago']],
    ['It opened more than three years ago, in {2016|2016}.', ['agrees years-ago']],
    ['It opened ten years ago. In {2016|2016} it closed.', []],
    ['“It opened ten years ago, in {2016|2016},” she said.', ['notable years-ago']],
  ])('%s', (marked, expected) => expect(verdicts(marked, '2019-06-20')).toEqual(expected))
})

describe('anniversary', () => {
  test.each([
    ['They marked the 50th anniversary of the {1969|1969} landing.', ['agrees anniversary']],
    ['They marked the twenty-fifth anniversary of the {1969|1969} landing.', ['notable anniversary']],
    ['In {1994|1994} they marked the 25th anniversary of the {1969|1969} landing.', ['agrees anniversary']],
    ['Next up is the 50th anniversary of the {1970|1970} strike.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked, '2019-06-20')).toEqual(expected))
})

describe('age-born', () => {
  test.each([
    ['Ana Reyes, 45, was born in {1973|1973} in Lima.', ['agrees age-born']],
    ['Ana Reyes, 45, was born in {1953|1953} in Lima.', ['conflicts age-born']],
    ['Ana Reyes, 45, who was born in {1973|1973}, sang.', ['agrees age-born']],
    ['Ana Reyes, 45, sang with Bo, who was born in {1978|1978}.', []],
    ['Ana Reyes was 20 when she left Lima, where she was born in {1953|1953}.', []],
    ['Ana Reyes, 45, has a son, born in {2003|2003}.', []],
    ['Ana Reyes, 45, says jazz was not born in {1917|1917}.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked, '2019-06-20')).toEqual(expected))
})

describe('age-noun', () => {
  test.each([
    ['Police held a 34-year-old boy.', ['notable age-noun']],
    ['Police held a 140-year-old man.', ['notable age-noun']],
    ['Police held a 14-year-old boy.', []],
    ['He is a 68-year-old baby boomer.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('clock-twice', () => {
  test.each([
    ['It begins at 9 a.m. EDT (1300 GMT).', ['agrees clock-twice']],
    ['It begins at 9:30 p.m. EST (0230 GMT).', ['agrees clock-twice']],
    ['It begins at 9 a.m. EDT (1500 GMT).', ['conflicts clock-twice']],
    ['It begins at 9 a.m. local time (1500 GMT).', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('date-ahead', () => {
  test.each([
    ['He died on {May 3, 2021|2021-05-03}.', ['notable date-ahead']],
    ['He died on {May 3, 2019|2019-05-03}.', []],
    ['The talks will be held on {May 3, 2021|2021-05-03}.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked, '2019-06-20')).toEqual(expected))
})
