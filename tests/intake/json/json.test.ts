import { describe, expect, test } from 'vitest'
import { type Source, sourceFromLine, sourcesFromBytes } from '../../../src/intake/index.ts'

const read = (value: unknown) =>
  sourcesFromBytes(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), {
    name: 'in.json',
  })
const one = async (value: unknown) => {
  const [source, ...more] = await read(value)
  expect(more).toEqual([])
  return source as Source
}
const codeOf = async (make: () => unknown) => {
  try {
    return await make()
  } catch (error) {
    return (error as { code?: string }).code
  }
}
/** Each part's role and words. */
const partsOf = ({ article: { text, parts } }: Source) =>
  parts.map(({ role, start, end }) => [role, text.slice(start, end)])

describe('ninjs', () => {
  const ferry = {
    uri: 'urn:example:ferry',
    type: 'text',
    language: 'en-GB',
    firstcreated: '2023-04-19T22:00:00Z',
    versioncreated: '2023-04-20T14:35:00+02:00',
    headline: 'Ferry runs aground',
    byline: 'By Ann Poe and Bo Lee, Associated Press',
    located: 'Bergen, Norway',
    body_text: 'The ferry ran aground on Thursday.\n\nNobody was hurt.',
  }

  test('1 with plain text: each field is a part, and its words are as they were', async () => {
    const source = await one(ferry)
    expect(partsOf(source)).toEqual([
      ['headline', 'Ferry runs aground'],
      ['byline', 'By Ann Poe and Bo Lee, Associated Press'],
      ['dateline', 'Bergen, Norway'],
      ['body', 'The ferry ran aground on Thursday.'],
      ['body', 'Nobody was hurt.'],
    ])
    expect(source.article).toMatchObject({
      headline: 'Ferry runs aground',
      bylines: ['Ann Poe', 'Bo Lee'],
      agency: 'AP',
      language: 'en-GB',
      published: { value: '2023-04-20T14:35+02:00', precision: 'minute', basis: 'metadata', evidence: [] },
    })
    expect(source.article.text.split('\n\n')).toHaveLength(5)
  })

  test('1 with markup, whose paragraphs are surer than those of the plain text beside it', async () => {
    const body_html = '<p>BERGEN, Norway (AP) — The ferry ran aground.</p><p>Nobody was hurt.</p>'
    expect(partsOf(await one({ ...ferry, body_html })).slice(2)).toEqual([
      ['dateline', 'BERGEN, Norway (AP) —'],
      ['body', 'The ferry ran aground.'],
      ['body', 'Nobody was hurt.'],
    ])
  })

  test.each([
    [
      '2',
      {
        versioncreated: '2023-04-20T14:35:00Z',
        bodies: [{ role: 'main', contenttype: 'text/plain', value: 'All safe.' }],
      },
    ],
    [
      '3',
      {
        versionCreated: '2023-04-20T14:35:00Z',
        bodies: [{ role: 'main', contentType: 'text/html', value: '<p>All safe.</p>' }],
      },
    ],
  ])('%s', async (_, fields) => {
    const headlines = [
      { role: 'short', value: 'Ferry' },
      { role: 'main', value: 'Ferry runs aground' },
    ]
    const source = await one({ uri: 'https://example.org/ferry', by: 'Ann Poe', headlines, ...fields })
    expect(partsOf(source)).toEqual([
      ['headline', 'Ferry runs aground'],
      ['byline', 'Ann Poe'],
      ['body', 'All safe.'],
    ])
    expect(source.article).toMatchObject({
      bylines: ['Ann Poe'],
      url: 'https://example.org/ferry',
      published: { value: '2023-04-20T14:35Z' },
    })
  })
})

describe('schema.org', () => {
  const ferry = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ferry runs aground &amp; is freed',
    alternativeHeadline: 'All on board are safe',
    author: [{ '@type': 'Person', name: 'Ann Poe' }, 'Zed'],
    publisher: { '@type': 'Organization', name: 'Reuters' },
    datePublished: '2023-04-20',
    inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' },
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/ferry' },
    articleBody: 'BERGEN (Reuters) - The ferry ran aground.\nNobody was hurt.',
  }
  const parts = [
    ['headline', 'Ferry runs aground & is freed'],
    ['deck', 'All on board are safe'],
    ['byline', 'Ann Poe, Zed'],
    ['dateline', 'BERGEN (Reuters) -'],
    ['body', 'The ferry ran aground.'],
    ['body', 'Nobody was hurt.'],
  ]

  test('NewsArticle alone', async () => {
    const source = await one(ferry)
    expect(partsOf(source)).toEqual(parts)
    expect(source.article).toMatchObject({
      headline: 'Ferry runs aground & is freed',
      bylines: ['Ann Poe', 'Zed'],
      agency: 'Reuters',
      url: 'https://example.org/ferry',
      language: 'en',
      published: { value: '2023-04-20', precision: 'day' },
    })
  })

  test.each([
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Site' }, ferry] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, ferry]],
    ['as what a page is about', { '@type': 'WebPage', mainEntity: ferry }],
    ['as a kind of its own', { ...ferry, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['by its full name', { ...ferry, '@type': 'http://schema.org/NewsArticle' }],
  ])('%s', async (_, value) => expect(partsOf(await one(value))).toEqual(parts))

  test('several articles are several sources, each with an id of its own', async () => {
    const two = await read([ferry, { ...ferry, articleBody: 'Another.' }])
    expect(new Set(two.map(({ id }) => id)).size).toBe(2)
    const named = await sourcesFromBytes(new TextEncoder().encode(JSON.stringify([ferry, ferry])), { id: 'list' })
    expect(named.map(({ id }) => id)).toEqual(['list/1', 'list/2'])
  })
})

describe('lines of the bulk contract', () => {
  test('text, or HTML, with address and date', async () => {
    const line = { id: 'a1', text: 'The ferry sailed.', url: 'https://example.org/a', published: '2023-04' }
    expect(await sourceFromLine(JSON.stringify(line))).toMatchObject({
      id: 'a1',
      article: {
        text: 'The ferry sailed.',
        url: 'https://example.org/a',
        published: { value: '2023-04', precision: 'month', basis: 'given', evidence: [] },
      },
    })
    const page = await sourceFromLine('{"id":"b","html":"<p>The <b>ferry</b> sailed.</p>"}')
    expect(page.article.text).toBe('The ferry sailed.')
    expect((await sourceFromLine('{"id":"c","text":"Fine.","url":null,"published":null}')).id).toBe('c')
  })

  test.each([
    ['', 'not-json'],
    ['The ferry sailed.', 'not-json'],
    ['{"id":"a","text":"The fer', 'not-json'],
    ['"text"', 'not-an-object'],
    ['null', 'not-an-object'],
    ['["id"]', 'not-an-object'],
    ['{"text":"Words."}', 'no-id'],
    ['{"id":"","text":"Words."}', 'no-id'],
    ['{"id":7,"text":"Words."}', 'no-id'],
    ['{"id":"a"}', 'no-text'],
    ['{"id":"a","text":" \\n"}', 'no-text'],
    ['{"id":"a","text":7}', 'no-text'],
    ['{"id":"a","text":"Words.","published":"2023-02-30"}', 'bad-published'],
    ['{"id":"a","text":"Words.","published":""}', 'bad-published'],
    ['{"id":"a","text":"Words.","published":2023}', 'bad-published'],
    ['{"id":"a","text":"Words.","url":{}}', 'bad-url'],
    ['{"id":"a","text":"Words.","outlet":["AP"]}', 'bad-outlet'],
  ])('%j is %s', async (line, code) => {
    const id = code.startsWith('not') || code === 'no-id' ? undefined : 'a'
    await expect(sourceFromLine(line)).rejects.toThrow(
      expect.objectContaining({
        name: 'IntakeError',
        code,
        message: expect.stringMatching(/^[^\n]+$/),
        ...(id && { id }),
      }),
    )
  })

  test('a line too long for anyone is refused before it is parsed', async () => {
    expect(await codeOf(() => sourceFromLine(`{"id":"a","text":"${'a'.repeat(65 * 1024 * 1024)}"}`))).toBe('too-large')
  })

  test('half a surrogate pair stays in the text', async () => {
    const line = await sourceFromLine('{"id":"a","text":"A \\ud83d torn emoji \\udc00"}')
    expect(line.article.text).toBe('A \ud83d torn emoji \udc00')
    const page = await sourceFromLine('{"id":"a","html":"<p>A \\ud83d torn emoji</p>"}')
    expect(page.article.text).toContain('torn emoji')
  })

  test('a file of them is as many sources; a fault names its line', async () => {
    expect((await read('{"id":"a","text":"One."}\n\n{"id":"b","html":"<p>Two.</p>"}\n')).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ])
    await expect(read('{"id":"a","text":"One."}\nwords\n')).rejects.toThrow(
      expect.objectContaining({ code: 'not-json', message: expect.stringMatching(/^in\.json:2: /) }),
    )
    await expect(read('{"id":"a","text":"One."}\n{"id":"b"}')).rejects.toThrow(
      expect.objectContaining({ code: 'no-text', id: 'b' }),
    )
  })

  test('one in a file of its own, and a list of them', async () => {
    expect((await one({ id: 'a', text: 'One.' })).id).toBe('a')
    expect(
      (
        await read([
          { id: 'a', text: 'One.' },
          { id: 'b', text: 'Two.' },
        ])
      ).map(({ id }) => id),
    ).toEqual(['a', 'b'])
  })
})

describe('JSON that is something else', () => {
  test.each(['{}', '[]', '[1,2]', '{"name":"left-pad","version":"1.3.0"}', '{"@type":"Recipe","name":"Soup"}'])(
    '%s is no article',
    async (json) => expect(await codeOf(() => read(json))).toBe('not-an-article'),
  )

  test.each(['{"headline": "Ferry', '[{"id":', '{ "a": 1 } x'])('%s is not well formed', async (json) => {
    expect(await codeOf(() => read(json))).toBe('not-json')
  })

  test.each(['[Updated] The ferry sailed.', '{Correction} The ferry sailed.', '"The ferry sailed," he said.'])(
    '%s is text',
    async (text) => expect((await one(text)).article.text).toBe(text),
  )

  test('nested 100 000 deep, whole or torn, alone or in an article', async () => {
    const deep = '['.repeat(100_000)
    expect(await codeOf(() => read(deep + ']'.repeat(100_000)))).toBe('not-an-article')
    expect(await codeOf(() => read(deep))).toBe('not-json')
    const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    expect(await codeOf(() => read(objects))).toBe('not-an-article')
    expect((await one(`{"@type":"NewsArticle","articleBody":"Words.","author":${objects}}`)).article.text).toBe(
      'Words.',
    )
    expect((await sourceFromLine(`{"id":"a","text":"Words.","x":${objects}}`)).article.text).toBe('Words.')
  })
})
