import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch as watchFolder,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { ended, folder, run, start } from './run.ts'

const ferry = fileURLToPath(new URL('../../samples/archive/lake-ferry', import.meta.url))

/** The command on an archive in a folder. */
const deskIn = (place: string) => {
  const archive = join(place, 'desk.db')
  const on = (...args: string[]) => run([...args, '--archive', archive])
  return {
    archive,
    on,
    json: async (...args: string[]) => JSON.parse((await on(...args, '--json')).stdout),
  }
}

describe('an archive of one story', () => {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-'))
  afterAll(() => rmSync(place, { recursive: true }))
  const { on, json, archive } = deskIn(place)
  let added: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    added = await on('add', ferry)
  }, 120_000)

  test('tells what was added; added again, nothing is new', async () => {
    expect(added.stderr).toBe('')
    expect(added.stdout).toBe('14 articles added, 1 new version\n')
    expect(added.code).toBe(0)
    expect((await on('add', ferry)).stdout).toBe('0 articles added, 15 there already\n')
  })

  test('find shows facts with sentence, source and date', async () => {
    const { answers } = await json('find', 'speaker:kaphinde', 'papers')
    expect(answers.length).toBeGreaterThan(0)
    for (const { sentence, fact } of answers) {
      expect(sentence).toMatch(/papers/)
      expect(fact.speaker.join()).toMatch(/Kaphinde/)
    }
    expect((await on('find', 'speaker:kaphinde', 'papers')).stdout).toMatch(/^\n2026-02-10 \S/)
  })

  test.each([
    ['colour:red', /there is no field colour:/],
    ['"never closed', /never closed/],
  ])('find refuses %s', async (query, why) => {
    const { code, stderr } = await on('find', query)
    expect(code).toBe(2)
    expect(stderr).toMatch(why)
  })

  test('figures rise with the days, quotes differ by a word, the denial is taken back', async () => {
    const [{ comparisons }] = await json('figures', 'kaphinde')
    expect(comparisons.map(({ verdict }: { verdict: string }) => verdict)).toContain('supersedes')
    const { stdout } = await on('quotes', '--all', 'kaphinde')
    expect(stdout).toMatch(/≠ “boat” in .+, “ship” in /)
    expect(stdout).toMatch(/changed Lakeshore Lines denied/)
  })

  test('in JSON a timeline and the figures tell what their keys stand for', async () => {
    const [{ happenings, names }] = await json('timeline', 'kaphinde')
    type Told = { actors: { key?: string }[]; places: { value: string }[] }
    const keys = happenings.flatMap(({ actors, places }: Told) => [
      ...actors.flatMap(({ key }) => key ?? []),
      ...places.map(({ value }) => value),
    ])
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(names).toHaveProperty([key])
    const [{ series, ...ledger }] = await json('figures', 'kaphinde')
    for (const { scope } of series) if (scope !== undefined) expect(ledger.names).toHaveProperty([scope])
  })

  test('reports of several stories are told as one where that is asked for', async () => {
    const { stdout } = await on('figures', '--together', 'from:2026-02')
    expect(stdout).toMatch(
      /^\nReports on “from:2026-02”\n\d+ reports, .*2026-02-\d\d to 2026-\S+ {2}search:from:2026-02\n/,
    )
    const [one] = await json('timeline', '--together')
    const [same] = await json('timeline', '--story', 'search:')
    expect(one.story.headline).toBe('All reports of this archive')
    expect(one).toEqual(same)
    const { stories } = await json('stories', '--limit', '50')
    const all = stories.reduce((sum: number, { reports }: { reports: number }) => sum + reports, 0)
    expect(one.story.reports).toBe(all)
    expect((await on('quotes', '--together', '--story', 'search:')).stderr).toMatch(/give either/)
    expect((await on('quotes', '--together', 'colour:red')).stderr).toMatch(/there is no field colour:/)
  })

  test('a timeline tells each day once', async () => {
    const { stdout } = await on('timeline', 'kaphinde')
    expect(stdout.split('\n').slice(1, 3).join()).toMatch(/reports?, 2 copies, 2026-02-10 to 2026-02-/)
    expect(stdout).toMatch(/capsize[sd] .*\d+ reports, \d+\s+independent/s)
  })

  test('who tells whom a name means', async () => {
    const { known, said, reports, names, tenures } = await json('who', 'kaphinde')
    expect(reports[0]).toMatchObject({ id: expect.anything(), day: expect.stringMatching(/^2026-02/) })
    expect(reports[0]).not.toHaveProperty('record')
    expect(names[tenures[0].holder]).toBe('Chisomo Kaphinde')
    expect(known[0]).toMatchObject({ kind: 'person', name: 'Chisomo Kaphinde' })
    expect(said.length).toBeGreaterThan(1)
  })

  test('a correction holds, is undone, and travels as a file', async () => {
    const [{ article, fact }] = (await json('find', 'speaker:harawa overloaded')).answers
    const isSaid = async () =>
      (await json('quotes', 'kaphinde'))[0].said.some(
        ({ tellings }: { tellings: { report: string; spans: unknown }[] }) =>
          tellings.some(
            ({ report, spans }) =>
              report === article &&
              fact.spans.some((span: unknown) => JSON.stringify(spans).includes(JSON.stringify(span))),
          ),
      )
    expect(await isSaid()).toBe(true)
    const { stdout: id, code } = await on('correct', 'reject', article, fact.id, '--author', 'ada')
    expect(code).toBe(0)
    expect(await isSaid()).toBe(false)
    const log = (await on('corrections', 'export')).stdout
    expect(JSON.parse(log)).toMatchObject({ kind: 'reject', author: 'ada', article, id: id.trim() })
    const file = join(place, 'log.jsonl')
    writeFileSync(file, log)
    expect((await on('corrections', 'import', file)).stdout).toBe('0 corrections added, 1 there already\n')
    expect((await on('corrections', 'undo', id.trim())).code).toBe(0)
    expect(await isSaid()).toBe(true)
    expect((await json('corrections')).corrections).toHaveLength(2)
  })

  test('exports what answers a query, to standard output or to files that are whole', async () => {
    const gdelt = await on('export', '--format', 'gdelt', 'from:2026-02-11')
    expect(gdelt.stderr).toMatch(/^copydesk: \d+ items written\n/)
    for (const line of gdelt.stdout.trimEnd().split('\n')) expect(line.split('\t')).toHaveLength(61)
    const tables = join(place, 'tables')
    expect((await on('export', '--format', 'csv', '--to', tables)).code).toBe(0)
    expect(readdirSync(tables)).toContain('statements.csv')
    expect(readdirSync(tables).some((name) => name.endsWith('.part'))).toBe(false)
    const { stdout } = await on('export', '--format', 'conllu', 'kalengama')
    expect(stdout).toMatch(/^# newdoc id = .+\n# sent_id = /)
  })

  test.each([
    [['--format', 'gdlt'], /there is no format gdlt; did you mean --format gdelt\?/],
    [['--format', 'csv'], /csv is several files: say in which folder with --to/],
    [[], /in which format\? --format csv\|/],
  ])('export refuses %j', async (args, why) => {
    const { code, stderr } = await on('export', ...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(why)
  })

  test('verify, backup and vacuum', async () => {
    expect((await on('verify')).stdout).toMatch(
      /^15 sources, 15 records, \d+ facts, [\d,]+ spans: all as it was put down\n$/,
    )
    const copy = join(place, 'copy.db')
    expect((await on('backup', copy)).code).toBe(0)
    expect((await run(['verify', '--archive', copy])).code).toBe(0)
    expect((await on('vacuum')).code).toBe(0)
    expect(existsSync(archive)).toBe(true)
  })

  test('what was read quickly is read again with the model', async () => {
    const quick = deskIn(folder())
    await quick.on('add', '--quick', join(ferry, '2026-02-10-halyard.txt'))
    expect(
      (await quick.json('find', 'ferry')).answers.some(({ fact }: { fact: { kind: string } }) => fact.kind === 'event'),
    ).toBe(false)
    expect((await quick.on('reread')).stdout).toBe('1 article read again\n')
    expect(
      (await quick.json('find', 'ferry')).answers.some(({ fact }: { fact: { kind: string } }) => fact.kind === 'event'),
    ).toBe(true)
    expect((await quick.on('reread')).stdout).toBe('0 articles read again\n')
  })
})

test('what cannot be read is refused with its reason, and the rest is added', async () => {
  const place = folder({
    'good.txt': 'OSLO, Feb. 3 (Halyard) - The bridge is open.\n',
    'empty.txt': '',
    'odd.pdf': '%PDF-1.4\nnothing',
  })
  const { on, json } = deskIn(place)
  const { code, stdout } = await on(
    'add',
    join(place, 'good.txt'),
    join(place, 'empty.txt'),
    join(place, 'odd.pdf'),
    join(place, 'none.txt'),
  )
  expect(code).toBe(1)
  expect(stdout).toMatch(/^1 article added, 3 refused:\n/)
  expect(stdout).toMatch(/none\.txt is not there/)
  expect((await json('find', 'bridge')).answers.length).toBeGreaterThan(0)
})

test('an interrupted add goes on where it was', async () => {
  const place = folder()
  const line = (i: number) =>
    JSON.stringify({
      id: `n${i}`,
      text: `OSLO, Feb. 3 (Halyard) - Bridge ${i} is open, Ada Quill said. It cost ${i} million euros.`,
    })
  const file = join(place, 'lines.jsonl')
  writeFileSync(file, Array.from({ length: 1500 }, (_, i) => `${line(i)}\n`).join(''))
  const { archive, on } = deskIn(place)
  const child = start(['add', file, '--quick', '-j', '1', '--archive', archive])
  const adding = ended(child)
  while (!existsSync(archive)) await new Promise((done) => setTimeout(done, 20))
  await new Promise((done) => setTimeout(done, 400))
  child.kill('SIGKILL')
  await adding
  const resumed = await on('add', '--resume')
  expect(resumed.stderr).toBe('')
  expect(resumed.stdout).toBe('1,500 articles added\n')
  expect((await on('verify')).code).toBe(0)
  expect((await on('add', '--resume')).stderr).toMatch(/nothing to resume/)
})

describe('an archive of short reports without headlines', () => {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-'))
  afterAll(() => rmSync(place, { recursive: true }))
  const { on, json } = deskIn(place)
  const bus = 'Two people were killed when a bus overturned on the coast road near Kestrelford.'
  const vote = 'The parliament of Sorrel Island elected Mira Valdane as its speaker.'
  const votes =
    'Ten members of parliament voted against Mira Valdane. All 101 members of parliament voted on Mira Valdane.'
  const accused = 'Estonia accused Latvia of hiding the map.'
  const reports = [
    ['a', '2026-03-02', bus],
    ['b', '2026-03-03', 'The death toll from the bus that overturned near Kestrelford rose to three, police said.'],
    ['c', '2026-03-03', `${vote} ${votes}`],
    ['d', '2026-03-04', `${accused} Latvia's minister Ada Quill laughed, drank her tea and left for the lake.`],
    ['e', '2026-03-04', `${accused} Latvia's minister Ada Quill laughed, drank her tea and left for the lake.\n`],
  ]
  beforeAll(async () => {
    const lines = reports.map(([id, published, text]) => `${JSON.stringify({ id, published, text })}\n`)
    writeFileSync(join(place, 'reports.jsonl'), lines.join(''))
    expect((await on('add', join(place, 'reports.jsonl'))).stdout).toBe('5 articles added\n')
  }, 60_000)

  test('a story is called by how its newest report begins', async () => {
    expect((await on('stories')).stdout).toMatch(
      /^The death toll from the bus [^\n]+\n[^\n]+\n2 reports, 2026-03-02 to 2026-03-03 {2}a$/m,
    )
    expect((await json('stories', '--all')).stories).toContainEqual(expect.objectContaining({ story: 'c', lead: vote }))
  })

  test('a timeline of a single report tells what that has; stories that several tell come first', async () => {
    expect((await on('timeline', '--story', 'c')).stdout).not.toMatch(/no happenings|only one report/)
    expect((await json('timeline')).map(({ story }: { story: { story: string } }) => story.story)).not.toContain('c')
  })

  test('of the stories with an answer those come first in which most reports have one', async () => {
    const asked = async (...query: string[]) =>
      (await json('timeline', '--limit', '9', ...query)).map(({ story }: { story: { story: string } }) => story.story)
    expect((await asked('bus'))[0]).toBe('a')
    expect(await asked('bus', 'elephant')).toEqual([])
  })

  test('what is new is told some stories at a time, each sentence once, and then nothing', async () => {
    const first = await json('new', '--stories', '1', '--keep')
    expect(first).toMatchObject({ stories: [{ story: { story: 'a' } }], unseen: 3 })
    const { stdout } = await on('new', '--stories', '1')
    expect(stdout).toMatch(/3 reports more: ask again, or --all\n$/)
    expect(stdout.split('bus overturned on the coast road')).toHaveLength(2)
    expect(await json('new')).toMatchObject({
      stories: [{ story: { story: 'c' } }, { story: { story: 'd' } }],
      unseen: 0,
    })
    expect(await json('new', '--all')).toEqual({ stories: [], unseen: 0 })
  })

  test('a copy is no independent source in an export', async () => {
    const { stdout } = await on('export', '--format', 'gexf')
    expect(stdout).toMatch(/weight="1"/)
    expect(stdout).not.toMatch(/weight="2"/)
  })

  test('what one report counts twice is not told as told again', async () => {
    const { stdout } = await on('figures', '--story', 'c', '--all')
    expect(stdout).toMatch(/ members\n.+Ten members\n.+101 members/)
    expect((await on('figures', '--story', 'c')).stdout).toMatch(/no figure told twice/)
    expect((await on('figures', '--story', 'a')).stdout).toMatch(/dead[\s\S]+three[\s\S]+supersedes/)
  })
})

test('stories are put together anew without reading, and go on where that was interrupted', async () => {
  const place = folder()
  const { on, json } = deskIn(place)
  const { stdout } = await on('add', '--quick', ferry)
  expect(stdout).toMatch(/^14 articles added/)
  const before = await json('stories', '--all')
  expect((await on('reread', '--history')).stdout).toBe('14 articles placed anew\n')
  expect(await json('stories', '--all')).toEqual(before)
  const archive = await openArchive(join(place, 'desk.db'))
  const job = await archive.beginJob('history', {}, '2026-02-03T00:00:00Z')
  await archive.unplaceAll({ job: job.id, cursor: 'waiting' })
  await archive.placeWaiting(5)
  expect((await on('reread', '--history')).stderr).toMatch(/this history is being done by another copydesk/)
  await archive.endJob(job.id, 'failed', '2026-02-03T00:00:00Z')
  await archive.close()
  expect((await on('reread', '--history')).stdout).toBe('9 articles placed anew\n')
  expect(await json('stories', '--all')).toEqual(before)
  expect((await on('verify')).code).toBe(0)
  expect((await on('reread', '--history', 'ferry')).stderr).toMatch(/leave out the query/)
  expect((await on('reread', '--history', '--quick')).stderr).toMatch(/leave out --quick/)
}, 60_000)

test('a line of JSON says who published it', async () => {
  const line = (id: string, more: object) =>
    `${JSON.stringify({ id, text: `The bridge at Tane is open again, for the ${id}.`, published: '2026-02-03', ...more })}\n`
  const place = folder({
    'reports.jsonl': [
      line('a', { outlet: 'Harbour Gazette', source: 'wire' }),
      line('b', { source: 'Quay Courier' }),
      line('c', { outlet: ' ', source: ['no name'], url: 'https://news.example/3' }),
      line('d', { outlet: null }),
      line('e', { outlet: 5 }),
    ].join(''),
  })
  const { on, json } = deskIn(place)
  const added = await on('add', '--quick', join(place, 'reports.jsonl'))
  expect(added.stdout).toMatch(/"outlet" of e is no string/)
  const outlets = async (query: string) =>
    (await json('find', query)).answers.map(({ article, outlet }: { article: string; outlet?: string }) => [
      article,
      outlet,
    ])
  const all = [
    ['a', 'Harbour Gazette'],
    ['b', 'Quay Courier'],
    ['c', 'news.example'],
    ['d', undefined],
  ]
  expect(Object.fromEntries(await outlets('bridge'))).toEqual(Object.fromEntries(all))
  await on('reread', '--quick', '--all')
  expect(Object.fromEntries(await outlets('bridge'))).toEqual(Object.fromEntries(all))
  expect(new Set((await outlets('source:courier bridge')).map(([id]: string[]) => id))).toEqual(new Set(['b']))
}, 60_000)

test('a backup that is killed leaves no half file, and what lay there stays', async () => {
  const place = folder()
  const path = join(place, 'desk.db')
  const archive = await openArchive(path)
  const day = '2026-02-03T00:00:00Z'
  const source = (name: string) => ({ bytes: randomBytes(48_000_000), mediaType: 'image/png', name, seen: day })
  for (const name of ['a.png', 'b.png']) await archive.add([{ ...source(name), readings: [] }])
  await archive.close()
  const [copy, draft] = [join(place, 'copy.db'), join(place, 'copy.db.unfinished')]
  const killed = async () => {
    rmSync(draft, { force: true })
    const backup = start(['backup', copy, '--archive', path])
    const end = ended(backup)
    const begun = watchFolder(place, (_, name) => {
      if (name === 'copy.db.unfinished' && existsSync(draft) && statSync(draft).size > 0) backup.kill('SIGKILL')
    })
    const { stdout } = await end
    begun.close()
    expect([stdout, backup.signalCode, existsSync(draft)]).toEqual(['', 'SIGKILL', true])
  }
  await killed()
  expect(existsSync(copy)).toBe(false)
  writeFileSync(copy, 'an older copy')
  await killed()
  expect(readFileSync(copy, 'utf8')).toBe('an older copy')
  expect((await run(['backup', copy, '--archive', path])).code).toBe(0)
  expect(existsSync(draft)).toBe(false)
  expect((await run(['verify', '--archive', copy])).stdout).toMatch(/^2 sources, .*all as it was put down\n$/)
}, 120_000)

test('without an archive, whatever asks one says so and makes none', async () => {
  const place = folder()
  for (const args of [['find', 'x'], ['timeline'], ['verify'], ['reread'], ['corrections', 'export']]) {
    const { code, stderr } = await run([...args, '--archive', join(place, 'none.db')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/there is no archive .*none\.db; make one with copydesk add/)
  }
  expect(readdirSync(place)).toEqual([])
})

test('the feeds of a list are read, and asked again where that was interrupted', async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sound News</title>${[1, 2]
    .map(
      (n) =>
        `<item><title>Bridge ${n} opens</title><link>https://news.example/${n}</link><description>Ada Quill said bridge ${n} is open.</description></item>`,
    )
    .join('')}</channel></rss>`
  const server = createServer((request, response) =>
    request.url === '/robots.txt'
      ? response.writeHead(404).end()
      : response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`
  const place = folder({
    'feeds.opml': `<opml version="2.0"><body><outline type="rss" text="Sound News" xmlUrl="${url}"/></body></opml>`,
  })
  const { on } = deskIn(place)
  const added = await on('add', '--quick', '--allow-private', join(place, 'feeds.opml'))
  expect(added.stdout).toBe('2 articles added\n')
  expect(added.code).toBe(0)
  expect((await on('add', '--quick', '--allow-private', join(place, 'feeds.opml'))).stdout).toBe(
    '0 articles added, 2 there already\n',
  )
})

test('an export tells what is wrong with its query, not with its file', async () => {
  const place = folder({ 'good.txt': 'OSLO, Feb. 3 (Halyard) - The bridge is open.\n' })
  const { on } = deskIn(place)
  await on('add', '--quick', join(place, 'good.txt'))
  const { code, stderr } = await on('export', '--format', 'plover', '--to', join(place, 'x.jsonl'), 'colour:red')
  expect(code).toBe(2)
  expect(stderr).toMatch(/^copydesk: there is no field colour:/)
  expect((await on('add', '--resume', '--quick')).stderr).toMatch(/--resume goes on as it was begun: leave out --quick/)
})

test.each([
  ['ERR_DLOPEN_FAILED', 'The module was compiled against a different Node.js version using\nNODE_MODULE_VERSION 115.'],
  ['', 'Could not locate the bindings file. Tried:\n → /a/better_sqlite3.node\n → /b/better_sqlite3.node'],
])('without a database for this Node one line tells what to do (%s)', async (code, message) => {
  const fault = `Object.assign(new Error(${JSON.stringify(message)}), { code: ${JSON.stringify(code)} })`
  const place = folder({
    'preload.cjs': `const { Module } = require('node:module')
const load = Module._load
Module._load = (name, ...rest) => (name === 'bindings' ? () => { throw ${fault} } : load(name, ...rest))`,
    'story.txt': 'The ferry sailed.',
  })
  const env = { NODE_OPTIONS: `--require ${join(place, 'preload.cjs')}` }
  const added = await run(['add', '--quick', '--archive', join(place, 'a.db'), join(place, 'story.txt')], { env })
  expect([added.code, added.stdout]).toEqual([1, ''])
  expect(added.stderr).toMatch(
    /^copydesk: [^\n]*was not installed for this Node[^\n]*npm rebuild better-sqlite3[^\n]*\n$/,
  )
  const read = await run(['read', '--quick', '--json', join(place, 'story.txt')], { env })
  expect([read.code, JSON.parse(read.stdout).schema]).toEqual([0, 'copydesk/record@1'])
})
