import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../../src/engine/index.ts'
import { sourceFromHtml, sourceFromText } from '../../src/intake/index.ts'
import { faultsOf, type Record, slice } from '../../src/record/index.ts'

/** Pieces of wire copy and of trouble; joined at random they make what no author would. */
const pieces = [
  'OSLO, March 3 (UPI) -- ',
  'By Ana Ruiz\n',
  '1 of 3 | ',
  'Latest Headlines\n',
  'Read more: ',
  'on Thursday, Feb. 30',
  'Monday, April 29',
  'late September 2022',
  'a year earlier',
  'roughly 4,000 years ago',
  'nearly seven months after',
  'every other Tuesday',
  'at 9 a.m. EDT',
  'the third quarter of fiscal 2024',
  'in 0000',
  'in 9999',
  '12/31/1999',
  'more than $71 billion',
  '€5–6 million',
  'Rs 40 crore',
  'from 7 to 5 percent',
  '15% of the 800-mile border, a 120-mile stretch',
  '24 ships -- 11 Danish, nine Dutch and four Thai --',
  'tens of thousands of people',
  '25 nautical miles (46 kilometers)',
  'Roe, 24, who was born in 1999,',
  '1e999',
  '99999999999999999999 euros',
  '3-2',
  '\n\n',
  '\n',
  '. ',
  ', ',
  ' ',
  ' said "',
  '"\n\n"',
  '“',
  '”',
  '• ',
  '\t| ',
  '🌧️👩‍👩‍👧',
  '\ud83c',
  '\udf27',
  '\u0000',
  '\ufeff',
  '\u200b',
  'Ελλάδα 백민서 العربية',
  'i̇',
  'ﬀ½²',
]
const copy = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 5 })),
  {
    maxLength: 40,
  },
)
const text = copy.map((list) => list.join('')).filter((made) => made.trim() !== '')
const published = fc.constantFrom(undefined, '2023', '2023-04', '2023-04-20', '2024-02-29T23:59:00-11:00')

const given = (day: string | undefined) => (day === undefined ? { id: 'any' } : { id: 'any', published: day })

function expectSound(record: Record): void {
  expect(faultsOf(record)).toEqual([])
  expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  for (const { start, end } of record.times) expect(slice(record.article.text, { start, end }).trim()).not.toBe('')
}

test('any text makes a sound record', async () => {
  await fc.assert(
    fc.asyncProperty(text, published, fc.boolean(), async (words, day, tokens) => {
      const { article } = sourceFromText(words, given(day))
      expect(article.text).toBe(words.replace(/^\ufeff/, ''))
      expectSound(await read(article, { id: 'any', tokens }))
    }),
    { numRuns: 1000 },
  )
})

/** What makes a page a story whatever else is on it. */
const story =
  '<p>The ships left the harbor before dawn, and nobody on the pier could say where they were bound.</p>'.repeat(4)

test('any page makes a sound record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), published, async (paragraphs, day) => {
      const body = paragraphs.map((words) => `<p>${words.replaceAll('<', '&lt;')}</p>`).join('')
      const html = `<html><body><article><h1>Ships to patrol the strait</h1>${story}${body}</article></body></html>`
      const { article } = await sourceFromHtml(html, given(day))
      expectSound(await read(article, { id: 'any' }))
    }),
    { numRuns: 100 },
  )
})
