import { describe, expect, test, vi } from 'vitest'
import { type Source, sourcesFromBytes } from '../../../src/intake/index.ts'
import { column, pdfOf, type Text } from './write.ts'

const read = async (bytes: Uint8Array, given = {}) => {
  const [source, ...more] = await sourcesFromBytes(bytes, { name: 'report.pdf', ...given })
  expect(more).toEqual([])
  return source as Source
}
const paragraphs = async (pages: readonly (readonly Text[])[]) => (await read(pdfOf(pages))).article.text.split('\n\n')

const first = ['The ferry ran aground on Thurs-', 'day near Bergen, the coast guard', 'said, and nobody was hurt.']
const second = [
  'The owner said that the state-of-',
  'the-art ship would be repaired in',
  'Stavanger by the end of June.',
]

test('lines are put together to paragraphs, and words broken at a line’s end to words', async () => {
  expect(await paragraphs([[...column(72, 700, first), ...column(72, 640, second)]])).toEqual([
    'The ferry ran aground on Thursday near Bergen, the coast guard said, and nobody was hurt.',
    'The owner said that the state-of-the-art ship would be repaired in Stavanger by the end of June.',
  ])
})

test('a paragraph without a gap is told by its short last line, or by its first line’s indent', async () => {
  const short = [...first.slice(0, 2), 'said.', ...second]
  expect(await paragraphs([column(72, 700, short)])).toHaveLength(2)
  const indented = [
    ...column(72, 700, first),
    ...column(84, 664, second.slice(0, 1)),
    ...column(72, 652, second.slice(1)),
  ]
  expect(await paragraphs([indented])).toHaveLength(2)
})

test('bytes of any sort will do, and are still there afterwards', async () => {
  const bytes = Buffer.from(pdfOf([column(72, 700, first)]))
  const before = Buffer.from(bytes)
  expect((await read(bytes)).article.text).toContain('The ferry ran aground on Thursday')
  expect(bytes.equals(before)).toBe(true)
})

test('a line that begins in smaller letters, a dateline or a bullet, is of one piece with the next', async () => {
  const dateline: Text[] = [
    [72, 700, 7, 'BERGEN'],
    [104, 700, 10, 'A ferry ran aground off the coast'],
  ]
  expect(await paragraphs([[...dateline, ...column(72, 688, ['on Thursday, and nobody was hurt.'])]])).toHaveLength(1)
})

test('words set apart on a line are parted, letters set close are not', async () => {
  const line: Text[] = [
    [72, 700, 10, 'The fer'],
    [104, 700, 10, 'ry'],
    [120, 700, 10, 'sailed.'],
  ]
  expect((await paragraphs([line])).join()).toMatch(/^The fer ?ry sailed\.$/)
})

test('columns are read one after the other, and a sentence goes on from one to the next, and to the next page', async () => {
  const left = column(72, 700, ['The ferry ran aground on Thurs-', 'day near Bergen, and the coast'])
  const right = column(330, 700, ['guard took all who were aboard', 'to land before the night had'])
  const next = column(72, 700, ['come to the harbour.'])
  expect(await paragraphs([[...left, ...right], next])).toEqual([
    'The ferry ran aground on Thursday near Bergen, and the coast guard took all who were aboard to land before the night had come to the harbour.',
  ])
})

test('what stands at the head and foot of every page is left out, with the pages’ numbers', async () => {
  const page = (n: number, lines: readonly string[]): Text[] => [
    [72, 760, 8, 'Harbour Report 2023'],
    ...column(72, 700, lines),
    [300, 40, 8, `Page ${n} of 3`],
    [72, 40, 8, `Printed on day ${n}`],
  ]
  const found = await paragraphs([page(1, first), page(2, second), page(3, ['All is well that ends well.'])])
  expect(found).toHaveLength(3)
  expect(found.join(' ')).not.toMatch(/Harbour Report|Page|Printed/)
})

describe('the properties', () => {
  const pages = [column(72, 700, first)]
  test('give title and date where the words do not', async () => {
    const info = { Title: 'Ferry runs aground at Bergen', CreationDate: "D:20230420143500+02'00'" }
    const { article } = await read(pdfOf(pages, { info }))
    expect(article).toMatchObject({
      headline: 'Ferry runs aground at Bergen',
      published: { value: '2023-04-20T14:35+02:00', precision: 'minute', basis: 'metadata' },
    })
    expect(article.parts[0]).toEqual({ start: 0, end: 28, role: 'headline' })
    const given = await read(pdfOf(pages, { info }), { published: '2023-04-19' })
    expect(given.article.published).toMatchObject({ value: '2023-04-19', basis: 'given' })
  })

  test.each(['Microsoft Word - draft2.docx', 'untitled', 'report.indd', ''])(
    'but no title that a program made up: %j',
    async (Title) => {
      expect((await read(pdfOf(pages, { info: { Title } }))).article.headline).toBeUndefined()
    },
  )

  test('nor a title that the page shows anyway a second time', async () => {
    const title: Text = [72, 740, 20, 'Ferry runs aground at Bergen']
    const { article } = await read(
      pdfOf([[title, ...column(72, 700, first)]], { info: { Title: 'Ferry runs aground at Bergen' } }),
    )
    expect(article.text.match(/Ferry runs aground/g)).toHaveLength(1)
    expect(article.headline).toBe('Ferry runs aground at Bergen')
  })
})

describe('what cannot be read says why', () => {
  const codeOf = (bytes: Uint8Array) =>
    read(bytes).then(
      ({ article }) => article.text,
      ({ code, message }) => {
        expect(message).toMatch(/^report\.pdf [^\n]+$/)
        return code
      },
    )
  const whole = pdfOf([column(72, 700, first)])

  test('locked with a password, pictures alone, torn, hardly begun', async () => {
    expect(await codeOf(pdfOf([column(72, 700, first)], { encrypted: true }))).toBe('encrypted')
    expect(await codeOf(pdfOf([[]]))).toBe('no-text')
    expect(await codeOf(whole.subarray(0, 300))).toBe('damaged')
    expect(await codeOf(whole.subarray(0, 12))).toBe('damaged')
  })

  test('cut anywhere, it is read or refused, and nothing is written to the console', async () => {
    const written = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
    const text = await codeOf(whole)
    expect(text).toMatch(/^The ferry ran aground .+ hurt\.$/)
    for (let end = 20; end < whole.length; end += 97)
      expect(['damaged', 'no-text', text]).toContain(await codeOf(whole.subarray(0, end)))
    for (const spy of written) expect(spy).not.toHaveBeenCalled()
    for (const spy of written) spy.mockRestore()
  })
})
