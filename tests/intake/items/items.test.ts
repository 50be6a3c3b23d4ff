import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Item, sourcesFromBytes } from '../../../src/intake/index.ts'
import { allIn, told } from './found.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function folderOf(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

describe('lines of JSON', () => {
  const lines = '{"id":"a","text":"One."}\n\n{"id":"b","text":"Two."}\nwords\n{"id":"c","text":"Three."}'

  test('each is an item with its number; what one holds is found out when it is read', async () => {
    const found = await allIn(utf8(lines), { name: 'in.jsonl' })
    expect(found.map(({ name }) => name)).toEqual(['in.jsonl:1', 'in.jsonl:3', 'in.jsonl:4', 'in.jsonl:5'])
    const [source] = await sourcesFromBytes((found[1] as Item).bytes)
    expect(source).toMatchObject({ id: 'b', article: { text: 'Two.' } })
    expect(told(await allIn(gzipSync(lines)))).toEqual(told(found))
  })

  test('any of them come apart again, from whichever reading goes on', async () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }), { minLength: 2, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(values, async (objects) => {
        const bytes = utf8(objects.map((one) => `${JSON.stringify(one)}\n`).join(''))
        const found = await allIn(bytes)
        expect(told(found)).toEqual(objects.map((one) => `${JSON.stringify(one)}\n`))
        const last = found.at(-1)!
        expect(await allIn(bytes, { from: last.position })).toEqual([last])
      }),
    )
  })

  test('a line too long for anyone is refused, and the rest goes on', async () => {
    const long = Buffer.concat([
      utf8('{"id":"a","text":"One."}\n'),
      Buffer.alloc(70 * 1024 * 1024, 'x'),
      utf8('\n{"id":"c"}\n'),
    ])
    expect(told(await allIn(long, { name: 'in.jsonl' }))).toEqual([
      '{"id":"a","text":"One."}\n',
      '! too-large',
      '{"id":"c"}\n',
    ])
  })

  test('JSON over several lines, or one line alone, is one item', async () => {
    const object = { '@type': 'NewsArticle', headline: 'Ferry aground', articleBody: 'All safe.' }
    expect(await allIn(utf8(JSON.stringify(object, null, 2)))).toHaveLength(1)
    expect(await allIn(utf8(`${JSON.stringify(object)}\n`))).toHaveLength(1)
    expect(told(await allIn(utf8(JSON.stringify([object, { ...object, headline: 'Two' }]))))).toEqual([
      JSON.stringify(object),
      JSON.stringify({ ...object, headline: 'Two' }),
    ])
  })
})

describe('a feed', () => {
  const rss = (items: readonly string[], built: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; News</title><link>https://example.org/</link>
<image><title>Logo</title></image><lastBuildDate>${built}</lastBuildDate><language>en-gb</language>${items.join('\n')}</channel></rss>`
  const item = (n: number) =>
    `<item><title>Ferry ${n}</title><link>https://example.org/${n}</link><guid>g${n}</guid><description><![CDATA[<p>Run no. ${n} > ${n - 1}.</p>]]></description></item>`

  test('each item is one, and reads like the whole feed did', async () => {
    const feed = rss([1, 2, 3].map(item), 'today')
    const found = (await allIn(utf8(feed), { name: 'news.xml', seen: '2023-04-20T14:35:00Z' })) as Item[]
    expect(found).toHaveLength(3)
    expect(found[1]).toMatchObject({
      name: 'news.xml:2',
      address: 'https://example.org/2',
      seen: '2023-04-20T14:35:00Z',
    })
    const alone = (await Promise.all(found.map(({ bytes }) => sourcesFromBytes(bytes)))).flat()
    const whole = await sourcesFromBytes(utf8(feed))
    expect(alone.map(({ article }) => article)).toEqual(whole.map(({ article }) => article))
    expect(alone[0]?.article.language).toBe('en-GB')
  })

  test('an item stays the same bytes when the feed is made anew and others come before it', async () => {
    const before = (await allIn(utf8(rss([item(1), item(2)], 'Monday')))) as Item[]
    const after = (await allIn(utf8(rss([item(3), item(1), item(2)], 'Tuesday')))) as Item[]
    expect(after.slice(1).map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes))
  })

  test.each([
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>News</title><dc:language>en</dc:language></channel><item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item><item rdf:about="https://example.org/2"><title>Two</title></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title><id>f</id><author><name>Ann Poe</name></author><entry><id>1</id><title>One</title><link href="https://example.org/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All safe.</p></div></content></entry><entry><id>2</id><title>Two</title><author><name>Bo Lee</name></author></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        language: 'en',
        authors: [{ name: 'Ann Poe' }],
        items: [
          { id: '1', title: 'One' },
          { id: '2', content_text: 'Two' },
        ],
      }),
    ],
  ])('%s', async (_, feed) => {
    const found = (await allIn(utf8(feed))) as Item[]
    const alone = (await Promise.all(found.map(({ bytes }) => sourcesFromBytes(bytes)))).flat()
    expect(alone).toHaveLength(2)
    expect(alone.map(({ article }) => article)).toEqual(
      (await sourcesFromBytes(utf8(feed))).map(({ article }) => article),
    )
  })

  test('one that is not well formed, or has no items, is given whole, so that reading it says why', async () => {
    expect(await allIn(utf8(rss(['<item><title>Ferry</itm>'], 'today')))).toHaveLength(1)
    expect(await allIn(utf8(rss([], 'today')))).toHaveLength(1)
    expect(await allIn(utf8('<rss><channel>'.repeat(50_000)))).toHaveLength(1)
  })
})

test('a folder: every file in order, each as what it is, and reading goes on in the midst of it', async () => {
  const folder = folderOf({
    'a.txt': 'One.',
    'b/lines.jsonl': '{"id":"a","text":"Two."}\n{"id":"b","text":"Three."}\n',
    'b/torn.txt.gz': gzipSync('Four.').subarray(0, 12),
    'b.txt': 'Five.',
    'c.opml': '<opml version="2.0"><body><outline text="x" xmlUrl="https://example.org/feed"/></body></opml>',
    'd.txt.gz': gzipSync('Six.'),
    '.hidden': 'Not seen.',
  })
  const found = await allIn(folder)
  expect(told(found)).toEqual([
    'One.',
    '{"id":"a","text":"Two."}\n',
    '{"id":"b","text":"Three."}\n',
    '! truncated',
    'Five.',
    'feeds: https://example.org/feed',
    'Six.',
  ])
  expect(found[2]?.position).toMatchObject({ file: 'b/lines.jsonl', nth: 2 })
  for (const [i, { position }] of found.entries())
    expect(await allIn(folder, { from: JSON.parse(JSON.stringify(position)) })).toEqual(found.slice(i))
})

test('what is too large for one report is refused', async () => {
  expect(told(await allIn(new Uint8Array(65 * 1024 * 1024).fill(97)))).toEqual(['! too-large'])
})

test('bytes of any kind, torn anywhere, are told apart without a fault', async () => {
  const pieces = fc.constantFrom(
    '<rss>',
    '<item>',
    '{"a":1}\n',
    '[',
    '%PDF-1.4',
    'WARC/1.0\r\n',
    'Content-Length: 9\r\n',
    '\r\n\r\n',
    'From: a\n',
    'From a 14:35 2023\n',
    '\x1f\x8b\x08\0',
    '\0',
    'word ',
    '<opml>',
    '<outline xmlUrl="x"/>',
    '>From ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), async (some) => {
      const bytes = Uint8Array.from(Buffer.from(some.join(''), 'latin1'))
      for (const { kind } of await allIn(bytes)) expect(['item', 'refused', 'skipped', 'feeds']).toContain(kind)
    }),
    { numRuns: 300 },
  )
})
