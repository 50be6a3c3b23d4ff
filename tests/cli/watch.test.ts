import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { misbehaving } from '../../benchmarks/soak/feeds.mjs'
import { ended, folder, run, start } from './run.ts'

const entry = (
  number: number,
) => `<item><title>Bridge ${number} opens</title><link>https://news.example/${number}</link>
<pubDate>Tue, 03 Feb 2026 09:00:00 GMT</pubDate><description>${'The bridge over the sound is open again, Ada Quill told reporters on Tuesday, and cars may cross it. '.repeat(8)}It is bridge ${number}.</description></item>`
const feed = (numbers: readonly number[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Sound News</title>${numbers.map(entry).join('')}</channel></rss>`

/** A server with one feed, which counts who asks for it. */
async function serving(items: { numbers: readonly number[] }) {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    const etag = `"${items.numbers.length}"`
    asked.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed(items.numbers))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`, asked }
}

test('a feed in a list is asked when it is due and not before, also after a new start', async () => {
  const items = { numbers: [1, 2] }
  const { url, asked } = await serving(items)
  const place = folder({
    'feeds.opml': `<opml version="2.0"><body><outline type="rss" text="Sound News" xmlUrl="${url}"/></body></opml>`,
  })
  const list = join(place, 'feeds.opml')
  const archive = join(place, 'desk.db')
  const watch = () => run(['watch', '--once', '--quick', '--allow-private', '--every', '1', list, '--archive', archive])
  const first = await watch()
  expect(first.stderr).toBe('')
  expect(first.stdout).toMatch(/Sound News: 2 new\n$/)
  items.numbers = [3, 1, 2]
  // What it knows of the feed was kept, when it is due too.
  expect((await watch()).stdout).toBe('')
  expect(asked).toEqual([undefined])
  const { answers } = JSON.parse(
    (await run(['find', 'bridge', '--limit', '100', '--json', '--archive', archive])).stdout,
  )
  expect(new Set(answers.map(({ article }: { article: string }) => article)).size).toBe(2)
})

test('a list is watched once at a time; the second watch is told who has it, and doubles nothing', async () => {
  const items = { numbers: [1, 2] }
  const { url, asked } = await serving(items)
  const place = folder({
    'feeds.opml': `<opml version="2.0"><body><outline type="rss" text="Sound News" xmlUrl="${url}"/></body></opml>`,
  })
  const list = join(place, 'feeds.opml')
  const archive = join(place, 'desk.db')
  const watching = ['watch', '--quick', '--allow-private', list, '--archive', archive]
  const first = start(watching)
  const told = ended(first)
  await once(first.stdout!, 'data')
  const second = await run([...watching, '--once'])
  expect([second.code, second.stdout]).toEqual([1, ''])
  expect(second.stderr).toMatch(`this watch is being done by another copydesk (process ${first.pid} on `)
  expect(asked).toHaveLength(1)
  first.kill('SIGINT')
  expect((await told).stdout).toMatch(/Sound News: 2 new\n$/)
  // Stopped, it leaves the feeds to whoever comes next, with what it knew of them.
  expect(await run([...watching, '--once'])).toMatchObject({ code: 0, stderr: '' })
  const { answers } = JSON.parse(
    (await run(['find', 'bridge', '--limit', '99', '--json', '--archive', archive])).stdout,
  )
  expect(new Set(answers.map(({ article }: { article: string }) => article)).size).toBe(2)
}, 120_000)

test('feeds that misbehave are told with the reason, those beside them are read, and the archive is sound', async () => {
  const served = await misbehaving()
  onTestFinished(() => void served.close())
  // Those that take as long as one has patience, and those that ask for other machines, are tried elsewhere.
  const feeds = served.feeds.filter(({ slow, outcome }) => !slow && !outcome.includes('dns'))
  const outlines = feeds.map(({ address }) => `<outline type="rss" xmlUrl="${address}"/>`)
  const place = folder({ 'feeds.opml': `<opml version="2.0"><body>${outlines.join('')}</body></opml>` })
  const archive = join(place, 'desk.db')
  const watching = ['watch', '--once', '--quick', '--allow-private', '--jobs', '1', join(place, 'feeds.opml')]
  const { code, stdout, stderr } = await run([...watching, '--archive', archive])
  expect(code).toBe(0)
  const badly = feeds.filter(({ outcome }) => outcome !== '' && !outcome.includes('read'))
  expect(badly.filter(({ address }) => !stderr.includes(address)).map(({ name }) => name)).toEqual([])
  const well = feeds.filter(({ outcome }) => outcome === 'read')
  expect(well.filter(({ address }) => !stdout.includes(address)).map(({ name }) => name)).toEqual([])
  expect(stderr.split('\n').filter((line) => line && !/^\d\d:\d\d:\d\d /.test(line))).toEqual([])
  expect(await run(['verify', '--archive', archive])).toMatchObject({ code: 0 })
}, 120_000)

test.each([
  [[], /what is to be watched/],
  [['story.txt'], /no list of feeds|is not there/],
])('watch refuses %j', async (operands, why) => {
  const place = folder({ 'story.txt': 'No feed.' })
  writeFileSync(join(place, 'x'), '')
  const { code, stderr } = await run([
    'watch',
    ...operands.map((name) => join(place, name)),
    '--archive',
    join(place, 'a.db'),
  ])
  expect(code).toBe(2)
  expect(stderr).toMatch(why)
})
