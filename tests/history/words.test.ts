import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stemOf, wordsOf } from '../../src/history/words.ts'

describe('words', () => {
  test('are without accents, marks and possessives; figures and abbreviations stay whole', () => {
    expect(wordsOf('Erdoğan’s 2,500 troops')).toEqual(['erdogan', 's', '2500', 'troops'])
    expect(wordsOf('The U.S. paid $1.5 million. “So what?” – he said,then left.')).toEqual(
      'the us paid 15 million so what he said then left'.split(' '),
    )
  })

  test('of a text are the same, whatever letters stand beside it', () => {
    const prose = fc.string({ unit: fc.constantFrom(..."abzABZ019.,'’“”–—-\n\t ") })
    fc.assert(
      fc.property(prose, (text) => {
        expect(wordsOf(`${text} é`)).toEqual([...wordsOf(text), 'e'])
      }),
    )
  })

  test.each([
    ['checks', 'check'],
    ['checked', 'check'],
    ['checking', 'check'],
    ['parties', 'party'],
    ['crashes', 'crash'],
    ['planned', 'plan'],
    ['crisis', 'crisis'],
    ['bus', 'bus'],
    ['bring', 'bring'],
    ['2026s', '2026s'],
  ])('"%s" is compared as "%s"', (word, stem) => expect(stemOf(word)).toBe(stem))
})
