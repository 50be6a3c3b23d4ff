import { describe, expect, test } from 'vitest'
import { anchorOf, blocksIn, stepsOf, withContents } from './docs/markdown.ts'
import { compared } from './docs/shown.ts'

describe('what is shown', () => {
  const came = ['one', 'two', 'three', 'four', 'five']

  test.each([
    ['all of it', came, came],
    ['its beginning', ['one', 'two', '…'], ['one', 'two', '…']],
    ['its end', ['…', 'four', 'five'], ['…', 'four', 'five']],
    ['pieces of it', ['one', '…', 'three', '…'], ['one', '…', 'three', '…']],
  ])('stays where it is %s', (_, shown, stays) => expect(compared(shown, came).shown).toEqual(stays))

  test.each([
    ['nothing yet', [], came],
    ['other words', ['one', 'zwei', '…'], ['one', 'two', '…']],
    ['too little without a gap', ['one', 'two'], came],
    ['too much', [...came, 'six'], came],
    ['an end that is none', ['…', 'four', '4½', 'five'], ['…', 'four', 'five']],
  ])('is made anew where it is %s', (_, shown, anew) => expect(compared(shown, came).shown).toEqual(anew))

  test('may differ in what is another each time, and tells what that is now', () => {
    const shown = ['at http://127.0.0.1:4310', 'id 0123456789abcdef', '12:30:01 Courier: 2 new', '2026-03-04T09:00']
    const now = ['at http://127.0.0.1:40123', 'id fedcba9876543210', '18:00:07 Courier: 2 new', '2026-03-05T10:30']
    const { shown: stays, means } = compared(shown, now)
    expect(stays).toEqual(shown)
    expect([...means]).toEqual([
      ['127.0.0.1:4310', '127.0.0.1:40123'],
      ['2026-03-04T09:00', '2026-03-05T10:30'],
      ['0123456789abcdef', 'fedcba9876543210'],
      ['12:30:01', '18:00:07'],
    ])
  })
})

describe('a document', () => {
  const markdown =
    'Text\n\n<!-- clock x -->\n```console\n$ a \\\n  b\nc\n$ d\n```\n\n```text\ne\n```\n\nbetween\n\n```js\nf()\n```\n'
  const blocks = blocksIn(markdown)

  test('has blocks, with the comment before each and whether it follows the one before', () =>
    expect(blocks.map(({ language, comment, follows }) => [language, comment, follows])).toEqual([
      ['console', 'clock x', false],
      ['text', '', true],
      ['js', '', false],
    ]))

  test('has commands with what they print', () =>
    expect(stepsOf(blocks[0]!.content)).toEqual([
      { command: 'a \\\n  b', shown: ['c'] },
      { command: 'd', shown: [] },
    ]))

  test('is the same with its own contents, and changed where those are', () => {
    const own = new Map(blocks.map((block) => [block, block.content]))
    expect(withContents(markdown, own)).toBe(markdown)
    expect(withContents(markdown, own.set(blocks[1]!, 'other\n'))).toBe(markdown.replace('\ne\n', '\nother\n'))
  })

  test.each([
    ['What happened, and when', 'what-happened-and-when'],
    ['`find` and _others_', 'find-and-_others_'],
    ['A [link](to.md)', 'a-link'],
  ])('has an anchor for %s', (heading, anchor) => expect(anchorOf(heading)).toBe(anchor))
})
