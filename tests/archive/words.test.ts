import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, wordsOf } from '../../src/archive/words.ts'

describe('words as search compares them', () => {
  test('are small, without accents and marks', () => {
    expect(folded('Łódź’s 2,500 Poles – “so many”?')).toBe('lodz s 2 500 poles so many')
    expect(folded('–“”')).toBe('')
  })

  test('are the same, whatever letters stand beside them', () => {
    const prose = fc.string({ unit: fc.constantFrom(..."abzABZ019.,'’“”–—-\n\t ") })
    fc.assert(
      fc.property(prose, (text) => {
        expect(wordsOf(`${text} é`)).toEqual([...wordsOf(text), 'e'])
      }),
    )
  })
})
