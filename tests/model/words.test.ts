import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexWords, vocabularyOf } from '../../src/model/words.ts'

const index = (words: readonly string[]) => indexWords(Buffer.from(words.map((word) => `${word}\n`).join('')))
const word = fc
  .oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('the', 'zürich', 'çay', '基輔', '🚢'))
  .filter((text) => !text.includes('\n'))

describe('the words of a model', () => {
  test('have the number of their line as row, and no others have one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
        const vocabulary = vocabularyOf(index(words))
        const rows = new Map(words.map((each, row) => [each, row]))
        for (const each of [...words, ...others, ...words.map((text) => text.slice(1))])
          expect(vocabulary.rowOf(each)).toBe(rows.get(each))
      }),
    )
  })

  test('are found among a great many', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `w${(i * 7919) % 50_000}`)
    const vocabulary = vocabularyOf(index(words))
    expect(words.every((each, row) => vocabulary.rowOf(each) === row)).toBe(true)
    expect(vocabulary.rowOf('w50000')).toBeUndefined()
  })

  test.each(['\ud800', 'x'.repeat(1_000_000), 'é'.repeat(4), ''])('none is %j', (sought) => {
    expect(vocabularyOf(index(['the', 'xxxx'])).rowOf(sought)).toBeUndefined()
  })

  test('lie in memory that threads share', () => {
    const words = structuredClone(index(['the', 'harbor']))
    expect(words.text.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(vocabularyOf(words).rowOf('harbor')).toBe(1)
  })
})
