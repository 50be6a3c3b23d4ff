import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleFromText } from '../../../src/intake/plain/index.ts'
import type { Article } from '../../../src/record/index.ts'
import { bodies, marked, pages } from './pages.ts'

const spoken = ({ text, parts }: Article) =>
  parts.flatMap(({ start, end, role }) =>
    // Body and furniture run over several lines; here each line is told.
    text
      .slice(start, end)
      .split(/[\r\n]+/)
      .map((line) => `${role}: ${line.trim()}`)
      .filter((line) => !/: $/.test(line)),
  )

/** "1 of 3 | A bridge." is one part, though these tests write it as two. */
const joined = (lines: readonly string[]) => lines.join('\n').replace(/ \|\nfurniture: /g, ' | ')

describe('a pasted page', () => {
  test.each(Object.entries(pages))('%s', (_name, page) => {
    const { text, expected } = marked(page)
    expect(joined(spoken(articleFromText(text, {})))).toBe(joined(expected))
  })
  test.each(Object.entries(pages))('%s, with Windows line ends and tabs', (_name, page) => {
    const { text, expected } = marked(page)
    const article = articleFromText(text.replace(/\n/g, ' \t\r\n\t'), {})
    expect(joined(spoken(article))).toBe(joined(expected))
  })
  test.each(Object.entries(bodies))('no page: %s', (_name, text) => {
    const { parts } = articleFromText(text, {})
    expect(parts.map(({ role }) => role)).toEqual(['body'])
  })
})

describe('what a pasted page says of itself', () => {
  const story = 'A storm flooded the old town on Wednesday night and left hundreds without power.\nNobody was hurt.'
  const head = (lines: string, given = {}) => articleFromText(`Storm floods the old town\n${lines}\n${story}`, given)

  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['BY JANE DOE and JOHN ROE', ['JANE DOE', 'JOHN ROE']],
    [
      'By Jane Doe, John Roe and Ann van der Tillman, Associated Press',
      ['Jane Doe', 'John Roe', 'Ann van der Tillman'],
    ],
    ['By JANE DOE | jane@example.org', ['JANE DOE']],
    ['By Jane Doe, Chief Economist at the National Institute', ['Jane Doe']],
    ['Words by Jane O’Doe', ['Jane O’Doe']],
    ['Jane Doe\nApril 20, 2023', ['Jane Doe']],
  ])('bylines in %j', (lines, bylines) => {
    expect(head(lines).bylines).toEqual(bylines)
  })

  test.each([
    ['By Jane Doe, Associated Press', 'AP'],
    ['Jane Doe, Reuters', 'Reuters'],
    ['Agence France-Presse', 'AFP'],
    ['By Jane Doe', undefined],
  ])('agency in %j', (lines, agency) => {
    expect(head(lines).agency).toBe(agency)
  })

  test.each([
    ['Published 9:14 a.m. EDT, April 20, 2023', '2023-04-20T09:14-04:00'],
    ['Published: 20 April 2023', '2023-04-20'],
    ['April 20, 2023 / 3:45 PM', '2023-04-20T15:45'],
    ['Thursday, April 20, 2023', '2023-04-20'],
    ['2023-04-20 15:45', '2023-04-20T15:45'],
    ['By Jane Doe | April 20, 2023', '2023-04-20'],
    ['Updated: April 21, 2023\nPublished: April 20, 2023', '2023-04-20'],
    ['Published: April 20, 2023 | Updated: April 21, 2023', '2023-04-20'],
    ['Updated April 21, 2023 at 8 a.m.', '2023-04-21T08:00'],
    ['05 / 13 / 2013, 1: 32 p. m. ET', '2013-05-13T13:32'],
  ])('the day in %j', (lines, value) => {
    const article = head(lines)
    expect(article.published).toMatchObject({ value, basis: 'metadata' })
    for (const { start, end } of article.published?.evidence ?? [])
      expect(lines).toContain(article.text.slice(start, end))
    expect(article.parts[0]?.role).toBe('headline')
  })

  test.each(['04/05/2023', 'Published 3 hours ago', 'April 20'])('no day in %j', (lines) => {
    expect(head(lines).published).toBeUndefined()
  })

  test('a day in the text is not the day of the text', () => {
    expect(articleFromText(`${story}\nThe last report was published on April 20, 2003.`, {}).published).toBeUndefined()
  })

  test('what the caller knows wins', () => {
    const given = { url: 'https://example.org/storm', published: '2023-04-22' }
    expect(head('Published: 20 April 2023', given)).toMatchObject({
      url: given.url,
      published: { value: '2023-04-22', basis: 'given', evidence: [] },
    })
  })

  test('a byte order mark is no part of the text', () => {
    expect(articleFromText('\ufeffHe declined.', {})).toMatchObject({
      text: 'He declined.',
      parts: [{ start: 0, end: 12 }],
    })
  })
})

test('a column of mail is one paragraph, its headline another', () => {
  const text =
    'Ministers agree to share river water\n\n' +
    'Ministers of three countries agreed on Thursday to share the water of\n' +
    'the river that runs through all of them, which ends a dispute of some\n' +
    'twenty years about dams and about who may build them, they said in a\n' +
    'statement. It will be signed in July.\n' +
    'By Monday the water had risen again, and the oldest of the dams, which\n' +
    'Share Holdings owns, had been opened.\n'
  expect(articleFromText(text, {}).parts.map(({ role }) => role)).toEqual(['headline', 'body'])
})

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(...Object.values(pages).flatMap((page) => marked(page).text.split('\n'))),
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '1 of 3 |',
      '© 2023',
      'By',
      'By A B',
      'Comments',
      '---',
      'a'.repeat(500),
      '\u200b',
      '\ufeff',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const anyText = fc
    .array(line, { maxLength: 30 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028').map((end) => lines.join(end)))

  test('each character but white space is in exactly one part, parts in order', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, parts } = articleFromText(input, {})
        let at = 0
        for (const { start, end } of parts) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 400 },
    )
  })

  test('twice read is the same', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        expect(articleFromText(input, {})).toEqual(articleFromText(input, {}))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['one long line', 'word '.repeat(200_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['nothing but line ends', '\n'.repeat(1_000_000)],
    ['more lines than an article has', 'By Jane Doe\n'.repeat(150_000)],
  ])('%s is taken in', (_name, input) => {
    const { text, parts } = articleFromText(input, {})
    expect(parts.at(-1)?.end ?? 0).toBe(text.trimEnd().length)
  })
})
