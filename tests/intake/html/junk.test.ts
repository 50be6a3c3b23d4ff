import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { articleFromFragment, articleFromHtml } from '../../../src/intake/html/index.ts'
import { IntakeError } from '../../../src/intake/source.ts'

const tags = [
  'p',
  'div',
  'a',
  'b',
  'br',
  'img',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'h1',
  'article',
  'figure',
  'figcaption',
  'svg',
  'path',
]
const piece = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(...tags).map((tag) => `<${tag} class="article-body share" id=x/>`),
  fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '&amp',
    '&#x110000;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<x-y>',
    '<1>',
    '<a b=',
    '<p "',
    '\0',
    '\ud800',
  ),
  fc.constantFrom('The mill burned down on Tuesday, and nobody was hurt. ', 'Related:', 'By Ann Poe', '1 of 3', ' '),
  fc.string({ maxLength: 8 }),
)

test('no junk breaks it, and nothing is written to the console', () => {
  const log = vi.spyOn(console, 'log')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = pieces.join('')
      try {
        const { text, parts } = articleFromHtml(html, {})
        expect(text).not.toMatch(/\p{Surrogate}/u)
        for (const { start, end } of parts) expect(text.slice(start, end).trim()).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(IntakeError)
      }
      articleFromFragment(html)
    }),
    { numRuns: 1500, seed: 1 },
  )
  expect(log).not.toHaveBeenCalled()
})
