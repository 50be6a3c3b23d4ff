import { describe, expect, test } from 'vitest'
import { type Source, sourcesFromBytes } from '../../../src/intake/index.ts'

const read = (feed: string, given = {}) =>
  sourcesFromBytes(new TextEncoder().encode(feed), { name: 'news.xml', ...given })
const codeOf = async (feed: string) => {
  try {
    return (await read(feed)).map(({ article }) => article.text)
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const partsOf = ({ article: { text, parts } }: Source) =>
  parts.map(({ role, start, end }) => [role, text.slice(start, end)])
const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour News</title>${channel}${items}</channel></rss>`

describe('RSS 2.0', () => {
  test('an item with all its fields', async () => {
    const [source] = await read(
      rss(
        `<item>
          <title>Ferry aground &amp;amp; freed</title>
          <link>https://example.org/ferry</link>
          <dc:creator>Ann Poe</dc:creator>
          <pubDate>Thu, 20 Apr 2023 14:35:00 +0200</pubDate>
          <description>Short.</description>
          <content:encoded><![CDATA[<p>BERGEN, Norway (AP) — The <b>ferry</b> ran aground.</p><p>Nobody was hurt.</p>]]></content:encoded>
        </item>`,
        '<language>en-gb</language>',
      ),
    )
    expect(partsOf(source as Source)).toEqual([
      ['headline', 'Ferry aground & freed'],
      ['byline', 'Ann Poe'],
      ['dateline', 'BERGEN, Norway (AP) —'],
      ['body', 'The ferry ran aground.'],
      ['body', 'Nobody was hurt.'],
    ])
    expect(source?.article).toMatchObject({
      headline: 'Ferry aground & freed',
      bylines: ['Ann Poe'],
      agency: 'AP',
      url: 'https://example.org/ferry',
      language: 'en-GB',
      published: { value: '2023-04-20T14:35+02:00', precision: 'minute', basis: 'metadata', evidence: [] },
    })
  })

  test('items with little: a headline alone, a summary alone, an author by mail, a permanent link, nothing', async () => {
    const sources = await read(
      rss(`
        <item><title>Ferry aground</title><author>ann@example.org (Ann Poe)</author></item>
        <item><description>&lt;p&gt;The ferry ran aground.&lt;/p&gt;</description><guid>https://example.org/2</guid></item>
        <item></item>`),
    )
    expect(sources.map(({ article }) => article.text)).toEqual(['Ferry aground\n\nAnn Poe', 'The ferry ran aground.'])
    expect(sources[0]?.article.bylines).toEqual(['Ann Poe'])
    expect(sources[1]?.article.url).toBe('https://example.org/2')
  })

  test('each item has an id of its own, the same whenever it is read, or one made of what is given', async () => {
    const feed = rss('<item><title>One</title></item><item><title>Two</title></item>')
    const ids = (await read(feed)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect((await read(feed.replace('Harbour', 'Other'))).map(({ id }) => id)).toEqual(ids)
    expect((await read(feed, { id: 'feed' })).map(({ id }) => id)).toEqual(['feed/1', 'feed/2'])
  })

  test('a given date wins for every item, a given address only where the item has none', async () => {
    const feed = rss('<item><title>One</title><link>https://example.org/1</link></item><item><title>Two</title></item>')
    const sources = await read(feed, { published: '2023-04-20', url: 'https://example.org/feed' })
    expect(sources.map(({ article }) => article.url)).toEqual(['https://example.org/1', 'https://example.org/feed'])
    for (const { article } of sources) expect(article.published).toMatchObject({ value: '2023-04-20', basis: 'given' })
  })

  test('a headline that the body opens with is not said twice', async () => {
    const [source] = await read(
      rss(
        '<item><title>Ferry aground</title><description>&lt;h1&gt;Ferry aground&lt;/h1&gt;&lt;p&gt;All safe.&lt;/p&gt;</description></item>',
      ),
    )
    expect(partsOf(source as Source)).toEqual([
      ['headline', 'Ferry aground'],
      ['body', 'All safe.'],
    ])
  })
})

test('RSS 1.0', async () => {
  const [source] =
    await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://example.org/"><title>Harbour News</title></channel>
    <item rdf:about="https://example.org/1"><title>Ferry aground</title><link>https://example.org/1</link>
    <description>All safe.</description><dc:date>2023-04-20</dc:date><dc:creator>Ann Poe</dc:creator></item></rdf:RDF>`)
  expect(source?.article).toMatchObject({
    text: 'Ferry aground\n\nAnn Poe\n\nAll safe.',
    url: 'https://example.org/1',
    published: { value: '2023-04-20', precision: 'day' },
  })
})

describe('Atom', () => {
  const atom = async (content: string) =>
    (
      await read(`<?xml version="1.0"?><!-- news --><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour News</title><id>f</id>
      <author><name>Ann Poe</name></author><entry><id>1</id><title type="html">Ferry &lt;i&gt;Bergen&lt;/i&gt; aground</title>
      <link rel="self" href="https://example.org/1.atom"/><link href="https://example.org/1"/>
      <published>2023-04-20T14:35:00-04:00</published><updated>2023-04-21T00:00:00Z</updated>${content}</entry></feed>`)
    )[0]

  test.each([
    [
      'XHTML',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All <b>safe</b>.</p><p>Freed.</p></div></content>',
    ],
    ['HTML', '<content type="html">&lt;p&gt;All safe.&lt;/p&gt;&lt;p&gt;Freed.&lt;/p&gt;</content>'],
    ['plain text', '<content>All safe.\n\nFreed.</content>'],
    ['a summary', '<summary type="html">&lt;p&gt;All safe.&lt;/p&gt;&lt;p&gt;Freed.&lt;/p&gt;</summary>'],
  ])('%s', async (_, content) => {
    expect((await atom(content))?.article).toMatchObject({
      text: 'Ferry Bergen aground\n\nAnn Poe\n\nAll safe.\n\nFreed.',
      url: 'https://example.org/1',
      language: 'en',
      published: { value: '2023-04-20T14:35-04:00' },
    })
  })
})

test('JSON Feed', async () => {
  const items = [
    {
      id: '1',
      url: 'https://example.org/1',
      title: 'Ferry aground',
      content_html: '<p>All safe.</p>',
      date_published: '2023-04-20',
    },
    { id: '2', content_text: 'Freed.' },
  ]
  const sources = await read(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items }),
  )
  expect(sources.map(({ article }) => article.text)).toEqual(['Ferry aground\n\nAll safe.', 'Freed.'])
  expect(sources[0]?.article).toMatchObject({ url: 'https://example.org/1', published: { value: '2023-04-20' } })
})

describe('feeds that are not as they should be', () => {
  test('without items, torn, or no feed at all', async () => {
    expect(await codeOf(rss(''))).toBe('no-items')
    expect(await codeOf('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>')).toBe('no-items')
    expect(await codeOf(rss('<item><title>Ferry').slice(0, -30))).toBe('bad-feed')
    expect(await codeOf('{"version":"https://jsonfeed.org/version/1.1","title":"Harbour News"}')).toMatch(
      /^(no-items|bad-feed)$/,
    )
    expect(await codeOf('<?xml version="1.0"?><nitf><body>Words.</body></nitf>')).toBe('not-an-article')
    expect(await codeOf('<?xml version="1.0"?><html><body><p>Words.</p></body></html>')).toEqual(['Words.'])
  })

  test('entities that a feed declares are never put in: no bomb grows, no file is read', async () => {
    const layers = 'abcdefgh'.split('')
    const bomb = layers.map((name, i) => `<!ENTITY ${name} "${i ? `&${layers[i - 1]};`.repeat(10) : 'lol'}">`).join('')
    const feed = rss('<item><title>Bomb &h; end</title></item>').replace('<rss', `<!DOCTYPE rss [${bomb}]><rss`)
    expect(await codeOf(feed)).toEqual(['Bomb &h; end'])
    const file = rss('<item><title>File &x; end</title></item>').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss',
    )
    expect(await codeOf(file)).toBe('bad-feed')
  })

  test('nested 100 000 deep', async () => {
    const deep = '<b>'.repeat(100_000)
    expect(await codeOf(rss(`<item><title>${deep}Ferry</title></item>`))).toEqual(['Ferry'])
    expect(
      await codeOf(rss(`<item><title>Ferry</title><description><![CDATA[${deep}safe]]></description></item>`)),
    ).toEqual(['Ferry\n\nsafe'])
    expect(await codeOf(rss(`${deep}<item><title>Ferry</title></item>`))).toBe('bad-feed')
  })
})
