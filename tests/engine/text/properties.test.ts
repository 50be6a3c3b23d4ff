import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { findWords } from '../../../src/engine/text/words.ts'

/** What trips a scanner, alone and in rows. */
const pieces = [
  ...["'", '’', '"', '“', '”', '`', '.', '…', '-', '--', '—', ',', ':', '/', '@', '#', '&', '*', '+', '(', ')', '[1]'],
  ...['a', 'I', 'J.', 'U.S.', 'Mr.', 'No.', 'etc.', "n't", "'s", 're-', 'www.', 'http://', 'a@b.org', 'word', 'Word'],
  ...['1', '1,000', '10:30', '1/2', '555-', 'Rs4', '$', '9am', '°', '½', '١'],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '|',
    '• ',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u2029',
    '\0',
  ],
  ...['👩', '🏽', '🇺', '\ud800', '\udc00', '𝒜', '\u0301', '\ufe0f', 'é', 'ß', 'İ', '你', '。', 'ж', 'न', 'ש'],
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join('')),
  fc.tuple(fc.constantFrom(...pieces), fc.nat(200)).map(([piece, times]) => piece.repeat(times)),
)

/** White space and characters that are not seen, U+2065 among them, which is kept for another: they may stand between words. */
const unseen = /^[\s\p{Cc}\p{Cf}\u2065]*$/u

describe('any text', () => {
  it('is its words and what stands between them', () => {
    fc.assert(
      fc.property(text, (text) => {
        let at = 0
        for (const word of findWords(text, { start: 0, end: text.length })) {
          expect(word.start).toBeGreaterThanOrEqual(at)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.text).toBe(text.slice(word.start, word.end))
          expect(word.text).not.toMatch(/\s/)
          expect(text.slice(at, word.start)).toMatch(unseen)
          at = word.end
        }
        expect(text.slice(at)).toMatch(unseen)
      }),
      { numRuns: 1000 },
    )
  })

  it('has the same words whole and by sentences, which never overlap and never cross a blank line or a part', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (text, cut) => {
        const middle = Math.min(cut, text.length)
        const parts = [
          { start: 0, end: middle, role: 'headline' as const },
          { start: middle, end: text.length, role: 'body' as const },
        ]
        const sentences = findSentences({ text, parts, language: 'en' })
        let at = 0
        let paragraph = 0
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(sentence.start).toBe(sentence.words[0]?.start)
          expect(sentence.end).toBe(sentence.words.at(-1)?.end)
          expect(sentence.end <= middle || sentence.start >= middle).toBe(true)
          expect(text.slice(sentence.start, sentence.end)).not.toMatch(/\n[ \t]*\n/)
          expect(sentence.paragraph - paragraph).toBeOneOf([0, 1])
          expect(text.slice(at, sentence.start)).toMatch(unseen)
          paragraph = sentence.paragraph
          at = sentence.end
        }
        expect(text.slice(at)).toMatch(unseen)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(pieces)('reads a hundred thousand code units of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const words = findSentences({
      text,
      parts: [{ start: 0, end: text.length, role: 'body' }],
      language: 'en',
    }).flatMap((sentence) => sentence.words)
    const covered = words.reduce((sum, word) => sum + word.end - word.start, 0)
    expect(covered).toBeGreaterThanOrEqual(text.replace(/[\s\p{Cc}\p{Cf}]/gu, '').length)
  })
})
