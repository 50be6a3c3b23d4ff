import { describe, expect, it } from 'vitest'
import { numeralAt } from '../../../src/engine/text/numbers.ts'
import type { Word } from '../../../src/engine/text/words.ts'

/** Words apart at spaces, hyphens and a scale glued to a figure, so that these tests stand on nothing else. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\d.,]+(?=bn)|\d+(?=,\d\b)|,(?=\d\b)|[^\s-]+|-/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    lower: word.toLowerCase(),
  }))

const read = (text: string) => {
  const words = wordsOf(text)
  const numeral = numeralAt(words, 0)
  return numeral && { value: numeral.value, rest: text.slice(words[numeral.next - 1]!.end).trim() }
}

describe('numeralAt', () => {
  it.each<[string, number, string]>([
    ['7 boats', 7, 'boats'],
    ['1,500 boats', 1500, 'boats'],
    ['1,234,567.89', 1234567.89, ''],
    ['1,50,000 voters', 150000, 'voters'],
    ['12,34,56,789', 123456789, ''],
    ['92,2 million', 92.2e6, ''],
    ['92,2 ships', 92, ',2 ships'],
    ['35 000 souls', 35000, 'souls'],
    ['2 000 000', 2e6, ''],
    ['35 200', 35, '200'],
    ['2.5 miles', 2.5, 'miles'],
    ['.5 percent', 0.5, 'percent'],
    ['2 1/2 hours', 2.5, 'hours'],
    ['7-3/8', 7.375, ''],
    ['3/4 of it', 0.75, 'of it'],
    ['2½ hours', 2.5, 'hours'],
    ['2 ½ hours', 2.5, 'hours'],
    ['½ mile', 0.5, 'mile'],
    ['71 billion dollars', 71e9, 'dollars'],
    ['1.5 million', 1.5e6, ''],
    ['3.2bn', 3.2e9, ''],
    ['3.2 bn euros', 3.2e9, 'euros'],
    ['40 mln tons', 40e6, 'tons'],
    ['40 crore', 40e7, ''],
    ['2 lakh people', 2e5, 'people'],
    ['1.5 lakh crore', 1.5e12, ''],
    ['10 thousand million', 1e10, ''],
    ['10 million million', 1e7, 'million'],
    ['1 000 000 000 000 000 000', 1e12, '000 000'],
    ['5-million-ton plan', 5e6, '-ton plan'],
    ['1.8-mile fence', 1.8, '-mile fence'],
    ['2 and a half years', 2.5, 'years'],
    ['0.07', 0.07, ''],
    ['1.1 million', 1.1e6, ''],
    ['seven', 7, ''],
    ['twenty-four hours', 24, 'hours'],
    ['Twenty four hours', 24, 'hours'],
    ['ninety-nine', 99, ''],
    ['a hundred thirty million', 130e6, ''],
    ['a thousand', 1000, ''],
    ['a dozen eggs', 12, 'eggs'],
    ['two dozen', 24, ''],
    ['half a dozen', 6, ''],
    ['half a million', 5e5, ''],
    ['a half million', 5e5, ''],
    ['a quarter of a million', 250000, ''],
    ['three quarters of a million', 750000, ''],
    ['a million and a half', 1.5e6, ''],
    ['one and a half', 1.5, ''],
    ['two and a half million', 2.5e6, ''],
    ['one-and-a-half-mile', 1.5, '-mile'],
    ['seven and one-half percent', 7.5, 'percent'],
    ['one-third of voters', 1 / 3, 'of voters'],
    ['two thirds of voters', 2 / 3, 'of voters'],
    ['three-quarters full', 0.75, 'full'],
    ['three-quarter mile', 0.75, 'mile'],
    ['three hundred and sixty-five days', 365, 'days'],
    ['two hundred and six thousand three hundred and five', 206305, ''],
    ['two thousand and five', 2005, ''],
    ['twenty-one hundred', 2100, ''],
    ['a hundred thousand million', 1e11, ''],
    ['two million three hundred thousand', 2.3e6, ''],
    ['one million one hundred thousand and six', 1100006, ''],
    ['five lakh crore', 5e12, ''],
    ['a hundred and one of them', 100, 'and one of them'],
    ['one point six billion', 1.6e9, ''],
    ['two point seven five', 2.75, ''],
    ['five point plan', 5, 'point plan'],
    ['zero', 0, ''],
    ['nineteen ninety-four', 19, 'ninety-four'],
    ['two and three', 2, 'and three'],
    ['three quarters ago', 3, 'quarters ago'],
    ['one second', 1, 'second'],
    ['five and a dog', 5, 'and a dog'],
    ['one hundred and a dog', 100, 'and a dog'],
    ['twenty - four', 20, '- four'],
    ['twenty zero', 20, 'zero'],
  ])('%s', (text, value, rest) => {
    expect(read(text)?.value).toBeCloseTo(value, 9)
    expect(read(text)?.rest).toBe(rest)
  })

  it.each([
    'a',
    'an hour',
    'a half',
    'a quarter of the year',
    'half an hour',
    'a dog',
    'second',
    'third',
    '9/11',
    '24/7',
    '3rd',
    '1990s',
    '1,23',
    '1.2.3',
    '0800,555',
    '12345678901234567890',
    'million',
    '20mm',
    'half',
    'x7',
    'dozens',
    '9am',
    '',
  ])('no number: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('reads no number past the last word', () => {
    expect(numeralAt(wordsOf('seven'), 1)).toBeUndefined()
  })
})
