import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotations, type Quotations, quotationsIn } from '../../../src/engine/facts/statements/quotations.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { silent } from '../../../src/engine/trace.ts'
import type { Article } from '../../../src/record/index.ts'

const read = (text: string): Quotations => {
  const article: Article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
  return findQuotations({ article, sentences: findSentences(article), trace: silent })
}
const quoted = (text: string) => read(text).list.map(({ start, end }) => text.slice(start, end))

describe('pairs', () => {
  test.each([
    ['straight marks', 'He said "go" and "come".', ['"go"', '"come"']],
    ['curly marks', 'He said “go” twice.', ['“go”']],
    ['doubled apostrophes', "''Go,'' he said. ''Come.''", ["''Go,''", "''Come.''"]],
    ['a pair that is straight on one side', 'He said “go" and "come” at once.', ['“go"', '"come”']],
    ['a mark the wrong way round', '”Go,” he said.', ['”Go,”']],
    ['single marks, past apostrophes', "'It's Lind's dog,' he said.", ["'It's Lind's dog,'"]],
    [
      'quotations within quotations',
      '"She said, \'He wrote, "Go."\'"',
      ['"She said, \'He wrote, "Go."\'"', '\'He wrote, "Go."\'', '"Go."'],
    ],
    ['paragraphs that reopen', '"Go.\n\n"Come."', ['"Go.', '"Come."']],
    ['what is never closed, to the end of its paragraph', 'He said: "Go on. Come.\n\nIt rained.', ['"Go on. Come.']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected))
})

describe('takes for no quotation', () => {
  test.each([
    ['apostrophes', "The councillors' chairs weren't Lind's."],
    ['inches and feet', 'The 6\'2" man stood by a 10" rail.'],
    ['a stray mark', 'The bridge" is closed.'],
    ['a mark that opens in mid-sentence and is never closed', 'The new "bridge is closed.'],
    ['elisions', "Rock 'n' roll in the '90s."],
  ])('%s', (_, text) => expect(quoted(text)).toEqual([]))
})

test('inches within a quotation do not end it', () =>
  expect(quoted('"He is 6\'2" tall," she said.')).toEqual(['"He is 6\'2" tall,"']))

const pieces = fc.array(
  fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    'He',
    'said',
    ' ',
    ' ',
    ', ',
    '. ',
    ': ',
    '\n\n',
    "6'",
    '2"',
    '—',
    '🌧',
  ),
  { maxLength: 60 },
)

test('any marks: each within its paragraph and its own quotation, told by word as by span', () => {
  fc.assert(
    fc.property(pieces, (some) => {
      const text = some.join('')
      const { list, around } = read(text)
      for (const [index, { start, end, within, from }] of list.entries()) {
        expect(text.slice(start, end)).not.toMatch(/\n\n/)
        if (within !== undefined) {
          expect(within).toBeLessThan(index)
          expect(list[within]!.start).toBeLessThanOrEqual(start)
          expect(list[within]!.end).toBeGreaterThanOrEqual(end)
        }
        expect(around[from.sentence]![from.word]).toBeGreaterThanOrEqual(index)
        expect(quotationsIn({ list, around }, { start, end })).toContain(list[index])
      }
    }),
  )
})
