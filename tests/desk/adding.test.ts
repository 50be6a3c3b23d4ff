import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { About, Begun, Jobs, OneJob, Read } from '../../src/desk/api/adding.ts'
import type { Facts, Front } from '../../src/desk/api/pages.ts'
import { folder, run } from '../cli/run.ts'
import { form, open, until } from './command.ts'

const patience = 240_000
const story = (town: string) =>
  `${town} opens its bridge\n\n${town.toUpperCase()}, Feb. 3, 2026 -- The bridge of ${town} is open again, Mayor Ada Quill said on Tuesday. "All 12 lanes are open," she said.\n`
/** An archive, made by the first desk that is opened on it. */
const own = () => {
  const place = folder()
  return { place, desk: ['desk', '--port', '0', '--quick', '--archive', `${place}/own.db`] }
}
const begun = async () => {
  const { place, desk } = own()
  await run(['add', '--quick', '--archive', `${place}/own.db`, '-'], { input: story('Marrow') })
  return { place, desk, opened: await open(place, desk) }
}
interface Fault {
  readonly error: { readonly code: string; readonly message: string }
}

test(
  'copydesk alone shows samples where there is no archive, says so, and goes over to one of one’s own',
  async () => {
    const place = folder()
    const desk = await open(place, [])
    expect(await desk.get<About>('/desk.json')).toMatchObject({ samples: true, adds: true })
    // They come while one looks.
    await until(desk, 1, ({ counts }) => counts.added > 0)
    const refused = await desk.post<Fault>('/add/text', { text: story('Marrow') })
    expect([refused.status, refused.answer.error.code]).toEqual([409, 'samples'])
    expect((await desk.post<Read>('/read', { text: story('Marrow') })).answer.record.statements.length).toBeGreaterThan(
      0,
    )
    // The next takes another port; one that was named is not exchanged.
    const port = new URL(desk.url).port
    const other = await open(place, [])
    expect(new URL(other.url).port).not.toBe(port)
    const named = await run(['desk', '--quick', '--port', port])
    expect([named.code, named.stderr]).toEqual([
      1,
      `copydesk: port ${port} is taken, by another desk perhaps; name another with --port\n`,
    ])
    expect((await other.stop('SIGINT')).code).toBe(0)
    expect(existsSync(`${place}/copydesk.db`)).toBe(false)
    await desk.post('/begin', {})
    await expect
      .poll(() => desk.get<About>('/desk.json').catch(() => ({})), { timeout: 30_000 })
      .toMatchObject({ samples: false })
    const { answer } = await desk.post<Begun>('/add/text', { text: story('Marrow'), outlet: 'Halyard' })
    await until(desk, answer.job!, ({ state }) => state === 'done')
    expect((await desk.get<Front>('/index.json')).reports).toBe(1)
    expect(await desk.stop()).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(place)).toEqual(['copydesk.db'])
  },
  patience,
)

test(
  'what is sent is added, with its names and what is known of it; what cannot be read is refused and the rest goes on',
  async () => {
    const { place, opened: desk } = await begun()
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024))
    const files = form(
      {
        'may/odport.txt': story('Odport'),
        '../../../escaped.txt': story('Selm'),
        'empty.txt': '',
        'noise.bin': Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
        'bomb.gz': bomb,
        'feeds.opml':
          '<opml version="2.0"><body><outline type="rss" text="In" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>',
      },
      { outlet: 'The Halyard', published: '2026-02-03' },
    )
    const { status, answer } = await desk.post<Begun>('/add/files', files)
    expect([status, answer.refused]).toEqual([200, []])
    const { job, refusals } = await until(desk, answer.job!, ({ state }) => state === 'done')
    expect(job.counts).toEqual({ added: 2, changed: 0, known: 0, refused: 4 })
    expect(refusals.map(({ name, code }) => [name, code]).toSorted()).toEqual([
      ['bomb.gz', 'too-large'],
      ['empty.txt', 'empty'],
      ['http://127.0.0.1:9/feed', 'private-address'],
      ['noise.bin', expect.any(String)],
    ])
    for (const { message } of refusals) expect(message).not.toContain(place)
    const { facts } = await desk.get<Facts>('/ledger/figures.json?q=lanes')
    expect(facts.map(({ outlet, day }) => [outlet, day])).toContainEqual(['The Halyard', '2026-02-03'])
    expect(existsSync(`${place}/escaped.txt`)).toBe(false)
    await desk.stop()
    expect(readdirSync(place)).toEqual(['own.db'])
  },
  patience,
)

test(
  'two reporters’ files of one name are two articles, added at once, and the same bytes are added once',
  async () => {
    const { opened: desk } = await begun()
    const sent = await Promise.all(
      ['Odport', 'Selm', 'Selm'].map((town) => desk.post<Begun>('/add/files', form({ 'story.txt': story(town) }))),
    )
    const jobs = await Promise.all(sent.map(({ answer }) => until(desk, answer.job!, ({ state }) => state === 'done')))
    const sum = (what: 'added' | 'known' | 'changed') => jobs.reduce((all, { job }) => all + job.counts[what], 0)
    expect([sum('added'), sum('changed')]).toEqual([2, 0])
    expect(sum('known')).toBe(1)
  },
  patience,
)

test(
  'how far it is comes by itself, as it goes on',
  async () => {
    const { opened: desk } = await begun()
    const stop = new AbortController()
    const { body } = await fetch(`${desk.url}/events`, { signal: stop.signal })
    const lines = Array.from({ length: 300 }, (_, at) => JSON.stringify({ id: `r${at}`, text: story(`Town ${at}`) }))
    await desk.post('/add/files', form({ 'many.jsonl': lines.join('\n') }))
    let heard = ''
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      heard += chunk
      if (/"added":300/.test(heard)) break
    }
    stop.abort()
    expect(heard).toContain('event: jobs\ndata: {"jobs":[')
    expect(heard).toContain('event: state\n')
  },
  patience,
)

test(
  'what is being added when the desk is killed is interrupted, and goes on after a new start',
  async () => {
    const { place, desk, opened } = await begun()
    const lines = Array.from({ length: 1000 }, (_, at) => JSON.stringify({ id: `r${at}`, text: story(`Town ${at}`) }))
    const { answer } = await opened.post<Begun>('/add/files', form({ 'many.jsonl': lines.join('\n') }))
    await until(opened, answer.job!, ({ counts }) => counts.added > 0)
    await opened.stop('SIGKILL')
    const again = await open(place, desk)
    const { jobs } = await again.get<Jobs>('/jobs.json')
    expect(jobs.find(({ job }) => job === answer.job)).toMatchObject({ state: 'interrupted', what: ['many.jsonl'] })
    expect((await again.post(`/jobs/${answer.job}/resume`, {})).status).toBe(200)
    // Interrupted by hand, it goes on once more.
    expect((await again.post<{ job: object }>(`/jobs/${answer.job}/stop`, {})).answer.job).toMatchObject({
      state: 'interrupted',
    })
    await again.post(`/jobs/${answer.job}/resume`, {})
    const { job } = await until(again, answer.job!, ({ state }) => state === 'done')
    expect(job.counts.added).toBe(1000)
    await again.stop()
    expect(readdirSync(place)).toEqual(['own.db'])
    expect((await run(['verify', '--archive', `${place}/own.db`])).code).toBe(0)
  },
  patience,
)

describe('an address', () => {
  test(
    'inside this machine or its network is not asked for, however it is written',
    async () => {
      const { opened: desk } = await begun()
      let asked = 0
      const server = createServer((_, response) => {
        asked++
        response.end('secret')
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      onTestFinished(() => void server.close())
      const { port } = server.address() as AddressInfo
      for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0']) {
        const address = `http://${host}:${port}/`
        const { answer } = await desk.post<Begun>('/add/address', { address })
        const { refusals } = await until(desk, answer.job!, ({ state }) => state === 'done')
        expect([host, refusals.map(({ code }) => code)]).toEqual([host, ['private-address']])
        const followed = await desk.post<Fault>('/follow', { address })
        expect([followed.status, followed.answer.error.code]).toEqual([422, 'private-address'])
      }
      expect(asked).toBe(0)
      for (const address of ['/etc/passwd', 'file:///etc/passwd', 'ftp://example.org/', 'http://', '-'])
        expect([address, (await desk.post('/add/address', { address })).status]).toEqual([
          address,
          expect.toSatisfy((n) => n === 400 || n === 422),
        ])
    },
    patience,
  )

  test(
    'is added once, or followed until it is ended, also over a new start',
    async () => {
      const items = [1, 2]
      const feed = () =>
        `<rss version="2.0"><channel><title>Sound News</title>${items
          .map(
            (n) =>
              `<item><title>Bridge ${n}</title><link>https://news.example/${n}</link><description>${story(`Town ${n}`).repeat(6)}</description></item>`,
          )
          .join('')}</channel></rss>`
      const server = createServer((request, response) =>
        request.url === '/feed'
          ? response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed())
          : request.url === '/away'
            ? response.writeHead(302, { location: '/feed' }).end()
            : response.writeHead(404).end(),
      ).listen(0, '127.0.0.1')
      await once(server, 'listening')
      onTestFinished(() => void server.close())
      const { place, desk } = await begun()
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
      const opened = await open(place, [...desk, '--allow-private'])
      const { answer } = await opened.post<Begun>('/follow', { address })
      const { job } = await until(opened, answer.job!, ({ counts }) => counts.added === 2)
      expect(job).toMatchObject({ kind: 'watch', state: 'running', what: [address] })
      expect((await opened.post<Fault>('/follow', { address })).answer.error?.code).toBe('followed')
      const resumed = await Promise.all([1, 2, 3].map(() => opened.post(`/jobs/${answer.job}/resume`, {})))
      expect(resumed.map(({ status }) => status)).toEqual([200, 200, 200])
      expect((await opened.stop()).code).toBe(0)
      const again = await open(place, [...desk, '--allow-private'])
      await until(again, answer.job!, ({ state }) => state === 'running')
      expect((await again.post<{ job: object }>(`/jobs/${answer.job}/end`, {})).answer.job).toMatchObject({
        state: 'done',
      })
      items.push(3)
      const once3 = await again.post<Begun>('/add/address', { address: address.replace('feed', 'away') })
      expect((await until(again, once3.answer.job!, ({ state }) => state === 'done')).job.counts).toMatchObject({
        added: 1,
      })
    },
    patience,
  )
})

test(
  'a feed that many follow at once is followed once, and ends when it is ended',
  async () => {
    let asked = 0
    const server = createServer((request, response) => {
      if (request.url === '/feed') asked++
      const item = `<item><title>Bridge</title><link>https://news.example/1</link><description>${story('Odport').repeat(6)}</description></item>`
      response
        .writeHead(request.url === '/feed' ? 200 : 404, { 'content-type': 'application/rss+xml' })
        .end(`<rss version="2.0"><channel><title>Sound News</title>${item}</channel></rss>`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { place, desk } = own()
    await run(['add', '--quick', '--archive', `${place}/own.db`, '-'], { input: story('Marrow') })
    const opened = await open(place, [...desk, '--allow-private'])
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
    const told = await Promise.all(Array.from({ length: 6 }, () => opened.post<Begun & Fault>('/follow', { address })))
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409])
    for (const { status, answer } of told) if (status === 409) expect(answer.error.code).toBe('followed')
    const { job } = told.find(({ status }) => status === 200)!.answer
    await until(opened, job!, ({ counts }) => counts.added === 1)
    // Once to see whether it is a list of feeds, once to read it.
    expect(asked).toBe(2)
    const { jobs } = await opened.get<Jobs>('/jobs.json')
    expect(jobs.filter(({ kind }) => kind === 'watch').map(({ state }) => state)).toEqual(['running'])
    // Interrupted and taken up by many at once, it goes on once, and can be ended.
    await opened.post(`/jobs/${job}/stop`, {})
    await Promise.all(Array.from({ length: 6 }, () => opened.post(`/jobs/${job}/resume`, {})))
    expect((await opened.get<OneJob>(`/jobs/${job}.json`)).job.state).toBe('running')
    expect((await opened.post<OneJob>(`/jobs/${job}/end`, {})).answer.job.state).toBe('done')
    expect((await opened.post(`/follow`, { address })).status).toBe(200)
  },
  patience,
)

test(
  'no more jobs are under way than there may be, however many are begun at once',
  async () => {
    const { opened: desk } = await begun()
    const lines = Array.from({ length: 400 }, (_, at) => JSON.stringify({ id: `r${at}`, text: story(`Town ${at}`) }))
    const texts = Array.from({ length: 30 }, (_, at) => `${story(`Town ${at}`)}\n${lines.join('\n').slice(0, 20_000)}`)
    const told = await Promise.all(texts.map((text) => desk.post<Begun & Fault>('/add/text', { text })))
    const codes = told.map(({ status, answer }) => (status === 200 ? 'begun' : answer.error.code))
    expect(new Set(codes)).toEqual(new Set(['begun', 'too-many']))
    expect(codes.filter((code) => code === 'begun').length).toBeLessThanOrEqual(12)
  },
  patience,
)

test(
  'what cannot be is told, and nothing is begun',
  async () => {
    const { opened: desk } = await begun()
    const faults: readonly (readonly [path: string, body: unknown, status: number, code: string])[] = [
      ['/read', { text: '' }, 400, 'fst-err-validation'],
      ['/read', { text: ' \n ' }, 422, 'empty'],
      ['/read', { text: story('Odport'), published: 'yesterday' }, 422, 'bad-published'],
      ['/read', { text: story('Odport'), published: '2026-02-31' }, 422, 'bad-published'],
      ['/add/text', { text: story('Odport'), published: '1' }, 422, 'bad-published'],
      ['/add/text', { text: story('Odport'), folder: '/etc' }, 400, 'fst-err-validation'],
      ['/add/files', { a: 1 }, 415, 'not-files'],
      ['/add/files', form({}, { outlet: 'Halyard' }), 422, 'no-files'],
      ['/jobs/99/stop', {}, 404, 'no-such'],
      ['/jobs/99/resume', {}, 404, 'no-such'],
    ]
    for (const [path, body, status, code] of faults) {
      const told = await desk.post<Fault>(path, body)
      expect([path, body, told.status, told.answer.error.code]).toEqual([path, body, status, code])
    }
    const cross = await desk.post<Fault>('/add/files', form({ 'a.txt': story('Odport') }), {
      origin: 'http://evil.example',
    })
    expect([cross.status, cross.answer.error.code]).toEqual([403, 'cross-site'])
    expect(
      (await desk.get<Jobs>('/jobs.json')).jobs.filter(({ kind, what }) => kind === 'add' && what[0] !== '-'),
    ).toEqual([])
  },
  patience,
)
