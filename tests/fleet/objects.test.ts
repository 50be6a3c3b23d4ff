import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { itemsOf, type Work, worksIn } from '../../src/fleet/index.ts'
import { type Found, itemsIn } from '../../src/intake/index.ts'
import { folder, jsonLines, run } from '../cli/run.ts'
import { send, serve } from '../intake/fetch/site.ts'
import { credentials, startStore } from '../intake/remote/store.ts'
import { grounds, missing, patience, recordsIn, stories } from './ground.ts'
import { notes, report, warc } from './news.ts'

const pages = Array.from({ length: 200 }, (_, nth) => warc(nth, 1))
const lines = Array.from({ length: 900 }, (_, nth) => `${JSON.stringify({ id: `${nth}`, text: report(nth) })}\n`)
const mails = Array.from(
  { length: 700 },
  (_, nth) =>
    `From desk@news.example Thu Mar 26 06:00:00 2026\nFrom: desk@news.example\nSubject: ${nth}\n\n${report(nth)}\n\n`,
)
/** Of every kind of file that is divided, one. */
const files: { readonly [name: string]: Uint8Array } = {
  'crawl.warc': Buffer.concat(pages),
  'crawl.warc.gz': Buffer.concat(pages.map((page, nth) => Buffer.concat([gzipSync(page), gzipSync(note(nth))]))),
  'whole.warc.gz': gzipSync(Buffer.concat(pages.flatMap((page, nth) => [page, note(nth), notes(12)]))),
  'day.jsonl': Buffer.from(lines.join('')),
  'box.mbox': Buffer.from(mails.join('')),
}

/** A record that nobody reads, of bytes that cannot be compressed much: what holds it is too large for one piece. */
function note(nth: number): Buffer {
  const block = Array.from({ length: 900 }, (_, at) => ((at * 7919 + nth * 104729) ** 2).toString(36)).join(' ')
  return Buffer.from(`WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`)
}

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of some) found.push(one)
  return found
}

const readIn = (found: readonly Found[]) =>
  found.flatMap((one) => (one.kind === 'item' ? [{ ...one, name: '', bytes: Buffer.from(one.bytes).toString() }] : []))

describe('stretches', () => {
  for (const [name, bytes] of Object.entries(files))
    it(`of ${name} hold what the file holds, on disk and in a store`, async () => {
      const path = join(folder({ [name]: bytes }), name)
      const { store } = await startStore({ [`news/${name}`]: bytes })
      const options = { store, allowPrivate: false }
      const whole = readIn(await all(itemsIn(path)))
      for (const place of [path, `s3://news/${name}`]) {
        const works = (await all(worksIn(place, '', options))) as Work[]
        expect(works.length).toBeGreaterThan(1)
        const found: Found[] = []
        for (const work of works) found.push(...(await all(itemsOf(work, options))))
        expect(readIn(found)).toEqual(whole)
      }
    })

  it('of a file that has changed are not read', async () => {
    const path = join(folder({ 'day.jsonl': files['day.jsonl']! }), 'day.jsonl')
    const options = { store: { region: 'here-1' }, allowPrivate: false }
    const [work] = (await all(worksIn(path, '', options))) as [Work]
    writeFileSync(path, lines.toReversed().join(''))
    expect(await all(itemsOf(work, options))).toMatchObject([{ kind: 'refused', code: 'changed' }])
    mkdirSync(`${path}.d`)
    expect(await all(itemsOf({ place: `${path}.d`, via: '', state: '' }, options))).toMatchObject([
      { code: 'not-a-file' },
    ])
  })
})

if (missing) it.skip(missing, () => {})
else describe('a fleet', describeFleet, patience)

function describeFleet(): void {
  const { ground } = grounds()

  it('reads objects as it reads the files, and the feeds of a list', async () => {
    const place = folder({ 'crawl.warc.gz': files['crawl.warc.gz']!, ...stories(4) })
    const objects = await startStore({
      'news/day/crawl.warc.gz': files['crawl.warc.gz']!,
      ...below('news/day/', stories(4)),
    })
    const { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } = credentials
    const { archive, submit, work, dead } = await ground(1, {
      ...{ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL: objects.at, AWS_REGION: 'here-1' },
    })
    expect((await submit('s3://news/day/')).stdout).toMatch(/^\d+ pieces submitted\n$/)
    expect(await work()).toMatchObject({ code: 0, stderr: '', stdout: '204 articles added\n' })
    const { stdout } = await run(['read', '--jsonl', '--quick', place])
    const read = jsonLines(stdout).map((record) => JSON.stringify(record))
    expect((await recordsIn(archive)).toSorted()).toEqual(read.toSorted())

    const site = await serve({
      '/a.xml': send(feed(300), { 'content-type': 'application/rss+xml' }),
      '/b.xml': send(feed(400), { 'content-type': 'application/rss+xml' }),
      '/nested.opml': send(opml('http://127.0.0.1:1/never.xml'), { 'content-type': 'text/xml' }),
    })
    const list = folder({ 'feeds.opml': opml(`${site.at}/a.xml`, `${site.at}/b.xml`, `${site.at}/nested.opml`) })
    await submit(join(list, 'feeds.opml'), 's3://news/none.txt')
    const ran = await work('--allow-private', '--tries', '1')
    expect(ran.stdout).toBe('4 articles added\n1 piece given up; copydesk fleet dead tells why\n')
    expect(await dead()).toMatchObject([{ work: { place: `${site.at}/nested.opml` }, faults: [{ code: 'feed-list' }] }])
    await site.close()
  })

  it('tells what cannot be submitted, and submits the rest', async () => {
    const { at } = await startStore({ 'open/a.txt': report(1) })
    const { submit, state } = await ground(1, { AWS_ENDPOINT_URL: at, AWS_ACCESS_KEY_ID: '', AWS_REGION: 'here-1' })
    const { code, stdout, stderr } = await submit('s3://open/none.txt', 's3://news/', 's3://open/', `${at}/open/a.warc`)
    expect([code, stdout]).toEqual([1, '1 piece submitted\n'])
    expect(stderr).toMatch(/none\.txt is not there.*\n.*news\/ may not be read.*\n.*private network/)
    expect(await state()).toMatchObject({ depth: 1 })
  })
}

const below = (prefix: string, some: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(some).map(([name, text]) => [`${prefix}${name}`, text]))

const feed = (first: number) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>${[first, first + 1]
    .map(
      (nth) =>
        `<item><title>${nth}</title><link>https://news.example/${nth}</link><description>${report(nth)}</description></item>`,
    )
    .join('')}</channel></rss>`

const opml = (...feeds: readonly string[]) =>
  `<?xml version="1.0"?><opml version="2.0"><body>${feeds.map((one) => `<outline type="rss" text="x" xmlUrl="${one}"/>`).join('')}</body></opml>`
