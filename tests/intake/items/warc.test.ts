import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { type Item, sourcesFromBytes } from '../../../src/intake/index.ts'
import { allIn, inPieces, told } from './found.ts'

interface Recorded {
  url: string
  type?: 'response' | 'request' | 'revisit' | 'metadata' | 'resource' | 'warcinfo'
  status?: string
  headers?: { [name: string]: string }
  warcHeaders?: { [name: string]: string }
  body?: string | Uint8Array
}

const html = 'text/html; charset=utf-8'
const page = (words: string) => `<html><body><p>${words}</p></body></html>`
const bytesOf = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body) : body)

/** A record as another program writes it. */
async function record(recorded: Recorded, gzip: boolean): Promise<Uint8Array> {
  const { url, type = 'response', status = '200 OK', headers = { 'Content-Type': html }, body = '' } = recorded
  const made = WARCRecord.create(
    {
      url,
      type,
      date: '2023-04-20T14:35:00Z',
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: headers,
      warcHeaders: recorded.warcHeaders ?? {},
    },
    [bytesOf(body)],
  )
  return WARCSerializer.serialize(made, { gzip, digest: { algo: 'sha-1', prefix: 'sha1:', base32: true } })
}
const archive = async (records: readonly Recorded[], gzip = false) =>
  Buffer.concat(await Promise.all(records.map((one) => record(one, gzip))))

const crawl: Recorded[] = [
  { url: 'crawl.warc', type: 'warcinfo', body: 'software: other\r\n' },
  { url: 'https://example.org/robots.txt', headers: { 'Content-Type': 'text/plain' }, body: 'User-agent: *' },
  { url: 'https://example.org/1', type: 'request', body: '' },
  { url: 'https://example.org/1', body: page('One') },
  { url: 'https://example.org/2', status: '404 Not Found', body: page('Gone') },
  { url: 'https://example.org/logo', headers: { 'Content-Type': 'image/png' }, body: '\x89PNG' },
  { url: 'https://example.org/style', headers: { 'Content-Type': 'text/css' }, body: 'p {}' },
  { url: 'https://example.org/1', type: 'revisit', body: '' },
  { url: 'https://example.org/3', headers: { 'Content-Type': 'text/plain' }, body: 'Three' },
  {
    url: 'https://example.org/map.xml',
    headers: { 'Content-Type': 'text/xml' },
    body: '<?xml version="1.0"?><urlset/>',
  },
  { url: 'https://example.org/feed', headers: { 'Content-Type': 'text/xml' }, body: '<rss version="2.0"/>' },
]
const crawled = [
  '- kind-of-record',
  '- not-text',
  '- kind-of-record',
  page('One'),
  '- not-fetched',
  '- not-text',
  '- not-text',
  '- unchanged',
  'Three',
  '- not-text',
  '<rss version="2.0"/>',
]

function fileOf(bytes: Uint8Array, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('a web archive gives what holds words and passes over the rest', () => {
  test('uncompressed, compressed a record at a time, and compressed in one', async () => {
    const plain = await archive(crawl)
    expect(told(await allIn(plain))).toEqual(crawled)
    expect(told(await allIn(await archive(crawl, true)))).toEqual(crawled)
    expect(told(await allIn(gzipSync(plain)))).toEqual(crawled)
    expect(told(await allIn(fileOf(await archive(crawl, true), 'crawl.warc.gz')))).toEqual(crawled)
  })

  test('with address, day and digest, and how it was sent', async () => {
    const [found] = await allIn(await archive([crawl[3]!]), { name: 'crawl.warc' })
    expect(found).toMatchObject({
      kind: 'item',
      name: 'crawl.warc:1',
      address: 'https://example.org/1',
      mediaType: html,
      seen: '2023-04-20T14:35:00Z',
      digest: expect.stringMatching(/^sha1:[A-Z2-7]{32}$/),
      position: { at: 0, nth: 1 },
    })
  })

  test('in the charset that the server named', async () => {
    const body = Uint8Array.from(Buffer.from(page('Ìèíèñòð óøåë â îòñòàâêó'), 'latin1'))
    const headers = { 'Content-Type': 'text/html; charset=windows-1251' }
    const [item] = (await allIn(await archive([{ url: 'https://example.org/', headers, body }]))) as Item[]
    const [source] = await sourcesFromBytes(item!.bytes, { contentType: item!.mediaType!, url: item!.address! })
    expect(source?.article.text).toBe('Министр ушел в отставку')
  })
})

describe('bodies come as they were meant', () => {
  const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  test.each<[string, { [name: string]: string }, string | Uint8Array]>([
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(page('One'))],
    ['br', { 'Content-Encoding': 'br' }, brotliCompressSync(page('One'))],
    ['two of them', { 'Content-Encoding': 'br, gzip' }, gzipSync(brotliCompressSync(page('One')))],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, chunked(page('One'))],
    ['decoded already, though the header says otherwise', { 'Content-Encoding': 'gzip' }, page('One')],
    ['not in chunks, though the header says so', { 'Transfer-Encoding': 'chunked' }, page('One')],
  ])('%s', async (_, headers, body) => {
    const record = { url: 'https://example.org/1', headers: { 'Content-Type': html, ...headers }, body }
    expect(told(await allIn(await archive([record])))).toEqual([page('One')])
  })

  test('compressed chunks', async () => {
    const body = gzipSync(page('One'))
    const whole = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    const headers = { 'Content-Type': html, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }
    expect(told(await allIn(await archive([{ url: 'https://example.org/1', headers, body: whole }])))).toEqual([
      page('One'),
    ])
  })

  test('one that cannot be decoded, or in a way unknown, is refused', async () => {
    const headers = { 'Content-Type': html, 'Content-Encoding': 'gzip' }
    const torn = gzipSync(page('One').repeat(100)).subarray(0, 60)
    const records = [
      { url: 'https://example.org/1', headers, body: torn },
      { url: 'https://example.org/2', headers: { ...headers, 'Content-Encoding': 'zstd' }, body: '\x28\xb5\x2f\xfd' },
      { url: 'https://example.org/3', body: page('Three') },
    ]
    expect(told(await allIn(await archive(records)))).toEqual(['! damaged', '! unsupported-encoding', page('Three')])
  })

  test('one that would grow beyond all bounds is refused', async () => {
    const headers = { 'Content-Type': html, 'Content-Encoding': 'gzip' }
    const body = gzipSync(Buffer.alloc(80 * 1024 * 1024))
    expect(told(await allIn(await archive([{ url: 'https://example.org/1', headers, body }])))).toEqual(['! too-large'])
  })
})

describe('what is damaged is refused, and the rest goes on', () => {
  const three: Recorded[] = [1, 2, 3].map((n) => ({ url: `https://example.org/${n}`, body: page(`Page ${n}`) }))
  const good = three.map(({ body }) => String(body))

  test('a record that says that it was cut short', async () => {
    const cut = { ...three[1]!, warcHeaders: { 'WARC-Truncated': 'length' } }
    expect(told(await allIn(await archive([three[0]!, cut, three[2]!])))).toEqual([good[0], '! truncated', good[2]])
  })

  test.each([false, true])('an archive that breaks off (compressed: %s)', async (gzip) => {
    const bytes = await archive(three, gzip)
    const found = await allIn(bytes.subarray(0, bytes.length - 40), { name: 'crawl.warc' })
    expect(told(found)).toEqual([good[0], good[1], '! truncated'])
    expect(found[2]).toMatchObject({
      name: 'crawl.warc:3',
      message: expect.stringMatching(/^crawl\.warc:3 breaks off/),
    })
  })

  test('an archive compressed in one that breaks off keeps what was whole', async () => {
    const bytes = gzipSync(Buffer.concat([await archive(three), Buffer.alloc(200_000, 'x')]))
    const found = told(await allIn(bytes.subarray(0, bytes.length - 20)))
    expect(found.slice(0, 3)).toEqual(good)
    expect(found.length).toBeGreaterThan(3)
    expect(found.slice(3).every((one) => one.startsWith('! '))).toBe(true)
  })

  test('a flipped bit in a page', async () => {
    const bytes = await archive(three)
    bytes[bytes.indexOf('Page 2')]! ^= 1
    expect(told(await allIn(bytes))).toEqual([good[0], '! damaged', good[2]])
  })

  test('a flipped bit in a compressed record', async () => {
    const records = await Promise.all(three.map((one) => record(one, true)))
    records[1]![Math.floor(records[1]!.length / 2)]! ^= 0x10
    const found = told(await allIn(Buffer.concat(records)))
    expect([found[0], found.at(-1)]).toEqual([good[0], good[2]])
    expect(found).toContain('! damaged')
    expect(found).not.toContain(good[1])
  })

  test('junk between records', async () => {
    const [one, two, three_] = await Promise.all(three.map((record_) => record(record_, false)))
    const found = told(await allIn(Buffer.concat([one!, Buffer.from('junk '.repeat(50)), two!, three_!])))
    expect(found).toEqual([good[0], '! damaged', good[1], good[2]])
    const zipped = await Promise.all(three.map((record_) => record(record_, true)))
    const mixed = Buffer.concat([zipped[0]!, Buffer.from('junk '.repeat(50)), zipped[1]!, zipped[2]!])
    expect(told(await allIn(mixed))).toEqual([good[0], '! damaged', good[1], good[2]])
  })

  test('cut anywhere, it gives whole pages and refusals, and never throws', async () => {
    const archives = [await archive(three), await archive(three, true), gzipSync(await archive(three))]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...archives), fc.double({ min: 0, max: 1, noNaN: true }), async (bytes, at) => {
        const found = told(await allIn(bytes.subarray(0, Math.floor(at * bytes.length))))
        for (const one of found)
          expect(good.includes(one) || one.startsWith('! ') || !one.startsWith('<html>')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

test('reading goes on where it was left, whichever way the archive is compressed', async () => {
  const plain = await archive(crawl)
  for (const [bytes, name] of [
    [plain, 'crawl.warc'],
    [await archive(crawl, true), 'crawl.warc.gz'],
    [gzipSync(plain), 'one.warc.gz'],
  ] as const) {
    const path = fileOf(bytes, name)
    const found = await allIn(path)
    expect(told(found)).toEqual(crawled)
    for (const [i, { position }] of found.entries()) {
      expect(await allIn(path, { from: position })).toEqual(found.slice(i))
      const named = found.map((one) => ({ ...one, name: one.name.replace(path, 'pipe') }))
      expect(await allIn(bytes, { from: position, name: 'pipe' })).toEqual(named.slice(i))
    }
  }
})

test('pieces of any size give the same', async () => {
  const bytes = await archive(crawl, true)
  for (const size of [1, 7, 4096, 1 << 20]) {
    const { itemsIn } = await import('../../../src/intake/index.ts')
    const found = []
    for await (const one of itemsIn(inPieces(bytes, size))) found.push(one)
    expect(told(found)).toEqual(crawled)
  }
})
