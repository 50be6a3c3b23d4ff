// npm run bench:fleet [-- --articles N] [--rounds N] [--runs read,add,1,2] [--corpus FILE.jsonl] [--quick]: what the fleet
// costs beside plain reading, what a second worker brings, and what memory a worker takes by tenths of the work, with a
// NATS and a PostgreSQL of its own. --runs says what is run: plain reading, adding, so many workers. A worker is a process
// with one reading thread, bound to one core with all it does; the servers go where there is room. The runs take turns, so
// that what else the machine does falls on all of them; the middle one of each kind counts. Then PostgreSQL alone, and what
// all of it means for a day of news: --pages, --page-bytes (compressed, as a crawler keeps it), --core-hour and --gigabyte-month
// (dollars) are what is assumed. --write puts it into docs/scale.md. Linux, on two cores or more.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openArchive } from '../dist/archive/index.js'
import { openFleet } from '../dist/fleet/index.js'
import { writeCrawl } from './crawl.mjs'
import { whole } from './documents.mjs'
import { begin, cpuOf, ended, statOf, usageOf } from './processes.mjs'
import { startNats, startPostgres } from './servers.mjs'
import { addition, stories } from './stories.mjs'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
    corpus: { type: 'string' },
    quick: { type: 'boolean' },
    runs: { type: 'string', default: 'read,add,1,2' },
    stories: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '1000000' },
    'page-bytes': { type: 'string', default: '30000' },
    'core-hour': { type: 'string', default: '0.04' },
    'gigabyte-month': { type: 'string', default: '0.10' },
    write: { type: 'boolean' },
  },
})
const articles = Number(options.articles)
const kinds = options.runs.split(',').map((kind) => (/^\d+$/.test(kind) ? `work ${kind}` : kind))
const how = ['-j', '1', ...(options.quick ? ['--quick'] : [])]
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
// PostgreSQL does not run as root, and must get at its folder in this one.
chmodSync(folder, 0o755)
const nats = await startNats(join(folder, 'nats'))
const postgres = startPostgres(join(folder, 'postgres'))
const fleet = await openFleet({ servers: nats.address })

async function compare() {
  const crawl = join(folder, 'crawl.warc.gz')
  const { words, bytes } = await writeCrawl(crawl, { articles, corpus: options.corpus })
  say(
    `${whole(articles)} articles of ${whole(words / articles)} words in ${whole(bytes / 1e3)} kB of web archive; Node ${process.version}, ${availableParallelism()} cores of ${cpus()[0].model}\n`,
  )
  const runs = Object.fromEntries(kinds.map((kind) => [kind, []]))
  for (let round = 0; round < Number(options.rounds); round++)
    for (const kind of kinds) runs[kind].push(await running(kind, crawl))
  const middle = (name, value) => {
    const values = runs[name].map(value).toSorted((a, b) => a - b)
    return values[Math.floor(values.length / 2)]
  }
  row(['', 'seconds', 'articles/s', 'words/s', 'CPU ms each', 'its servers', 'peak MB'])
  for (const name of kinds)
    row([
      name,
      middle(name, ({ seconds }) => seconds).toFixed(2),
      (articles / middle(name, ({ seconds }) => seconds)).toFixed(1),
      whole(words / middle(name, ({ seconds }) => seconds)),
      ((1000 * middle(name, ({ cpu }) => cpu)) / articles).toFixed(2),
      ((1000 * middle(name, ({ servers }) => servers)) / articles).toFixed(2),
      whole(middle(name, ({ peak }) => peak)),
    ])
  // Each beside the run of its own round, so that a slow minute falls on both.
  const ratios = (name, to) => runs[name].map(({ seconds }, round) => seconds / runs[to][round].seconds)
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  const of = (name, to) => median(ratios(name, to))
  say('')
  const has = (...names) => names.every((name) => kinds.includes(name))
  if (has('work 1', 'read')) {
    say(`one worker takes ${percent(of('work 1', 'read') - 1)} longer than read --jsonl (to be under 10 %)`)
    const overhead = middle('work 1', ({ cpu }) => cpu) / middle('read', ({ cpu }) => cpu) - 1
    say(`… and uses ${percent(overhead)} more CPU time`)
  }
  if (has('work 1', 'add'))
    say(`one worker takes ${percent(of('work 1', 'add') - 1)} longer than copydesk add to the same PostgreSQL`)
  if (!has('work 1')) return
  for (const name of kinds.filter((kind) => /^work [^1]/.test(kind)))
    say(`${name.slice(5)} workers are ${of('work 1', name).toFixed(2)} times as fast as one`)
  row(['by tenths', ...Array.from({ length: 10 }, (_, at) => `${at + 1}0 %`)], 7)
  for (const name of kinds.filter((kind) => kind.startsWith('work '))) {
    const { tenths } = runs[name].at(-1)
    row([`${name}, s`, ...tenths.map(({ seconds }) => whole(seconds))], 7)
    row([`${name}, MB`, ...tenths.map(({ memory }) => whole(memory))], 7)
  }
  const { stored, queued, pieces } = runs['work 1'].at(-1)
  const { storing, placing } = await storingAlone()
  say(
    `\nPostgreSQL takes ${whole(storing)} records a second from one connection, and places ${whole(placing)} a second`,
  )
  say(`a record takes ${whole(stored / articles)} bytes of PostgreSQL, with its source and its indexes`)
  say(`a piece of work takes ${whole(queued / pieces)} bytes of NATS, an article ${whole(queued / articles)}`)
  const rate = articles / middle('work 1', ({ seconds }) => seconds)
  day({ rate, storing, placing, stored: stored / articles, queued: queued / articles })
}

/** How fast PostgreSQL is where nothing is read: with stories that nobody wrote, as long as news is. */
async function storingAlone() {
  const archive = await openArchive(postgres.database().locator)
  const source = stories()
  const count = Number(options.stories)
  const rateOf = async (work) => {
    const began = performance.now()
    await work()
    return (1000 * count) / (performance.now() - began)
  }
  const additions = Array.from({ length: count }, () => addition(source.next().value))
  const storing = await rateOf(async () => {
    for (let at = 0; at < count; at += 64) await archive.add(additions.slice(at, at + 64), undefined, 'later')
  })
  const placing = await rateOf(async () => {
    while ((await archive.placeWaiting(100, 'day')) > 0);
  })
  await archive.close()
  return { storing, placing }
}

/** What the measured rates mean for so many pages a day, and what would give out first. */
function day({ rate, storing, placing, stored, queued }) {
  const pages = Number(options.pages)
  const [gigabytes, hours] = [(bytes) => (bytes * pages) / 1e9, pages / rate / 3600]
  const inUse = (most) => percent(pages / (most * 86_400))
  const [crawl, kept] = [gigabytes(Number(options['page-bytes'])), gigabytes(stored)]
  const price = hours * Number(options['core-hour']) + kept * Number(options['gigabyte-month'])
  say(`\na day of ${whole(pages)} pages:`)
  row(['reading', `${hours.toFixed(1)} core hours`, `${(hours / 24).toFixed(2)} cores`])
  row(['crawl', `${crawl.toFixed(1)} GB`, `${((crawl * 8000) / 86_400).toFixed(1)} Mbit/s`])
  row(['PostgreSQL', `${kept.toFixed(1)} GB`, `${((kept * 8000) / 86_400).toFixed(1)} Mbit/s`])
  row(['NATS', `${(gigabytes(queued) * 1000).toFixed(1)} MB`, 'if all of it waits'])
  // One transaction writes at a time: what is stored and what is placed take turns.
  const both = 1 / (1 / storing + 1 / placing)
  row(['storing', `${inUse(storing)} of the time`])
  row(['placing', `${inUse(placing)} of the time`])
  row(['both', `${inUse(both)} of the time`, `at most ${whole(both * 86_400)} a day`])
  row(['price', `$${price.toFixed(2)}`, `the cores, and a month of what is kept`])
}

const said = []
function say(text) {
  console.log(text)
  said.push(text)
}
const row = (cells, width = 14) => say(cells.map((cell, at) => (at ? cell.padStart(width) : cell.padEnd(12))).join(' '))

/** Where docs/scale.md has what was measured last. */
function write() {
  const path = fileURLToPath(new URL('../docs/scale.md', import.meta.url))
  const block = /(<!-- fleet: .*-->\n\n)[\s\S]*?(\n\n<!-- \/fleet -->)/
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(block, (_, begin, end) => `${begin}\`\`\`text\n${said.join('\n').trim()}\n\`\`\`${end}`),
  )
}

const percent = (share) => `${(100 * share).toFixed(1)} %`

const running = (kind, crawl) =>
  kind === 'read' ? reading(crawl) : kind === 'add' ? adding(crawl) : working(crawl, Number(kind.slice(5)))

/** Plain reading, to nowhere. */
async function reading(crawl) {
  const [began, child] = [performance.now(), begin(['read', '--jsonl', ...how, crawl], 0)]
  const used = await ended(child)
  return { seconds: (performance.now() - began) / 1000, servers: 0, ...used }
}

/** One machine's way into the same PostgreSQL. */
async function adding(crawl) {
  const { locator } = postgres.database()
  const before = serversCpu()
  const [began, child] = [performance.now(), begin(['add', ...how, crawl, '--archive', locator], 0)]
  const used = await ended(child)
  const seconds = (performance.now() - began) / 1000
  return { seconds, servers: serversCpu() - before, ...used }
}

async function working(crawl, count) {
  const { name, locator } = postgres.database()
  await openArchive(locator).then((archive) => archive.close())
  const empty = postgres.size(name)
  // What changed is other work; the same would be known for an hour.
  utimesSync(crawl, new Date(), new Date())
  await ended(begin(['fleet', 'submit', crawl, '--nats', nats.address]))
  const [{ depth: pieces }, queued] = [await fleet.state(), sizeOf(join(folder, 'nats'))]
  const before = serversCpu()
  const began = performance.now()
  const args = ['fleet', 'work', ...how, '--nats', nats.address, '--archive', locator]
  const children = Array.from({ length: count }, (_, at) => begin(args, at % availableParallelism()))
  const tenths = []
  for (let left = pieces; left > 0; ) {
    // Whoever asks oftener takes a few hundredths of a core from those who work.
    await setTimeout(200)
    left = (await fleet.state()).depth
    const now = { memory: usageOf(children[0].pid).now, seconds: (performance.now() - began) / 1000 }
    while (pieces - left >= ((tenths.length + 1) * pieces) / 10) tenths.push(now)
  }
  const { seconds } = tenths.at(-1)
  const [servers, used] = [serversCpu() - before, children.map(({ pid }) => usageOf(pid))]
  // Before it is placed in the history, which is no part of reading.
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => ended(child)))
  const cpu = used.reduce((sum, one) => sum + one.cpu, 0)
  const peak = Math.max(...used.map((one) => one.peak))
  return { seconds, servers, cpu, peak, tenths, pieces, queued, stored: postgres.size(name) - empty }
}

function serversCpu() {
  const isTheirs = (pid) => {
    try {
      return pid === postgres.pid || Number(statOf(pid)[1]) === postgres.pid
    } catch {
      return false
    }
  }
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isTheirs(pid))
  return [nats.pid, ...pids].reduce((sum, pid) => sum + (existsSync(`/proc/${pid}`) ? cpuOf(pid) : 0), 0)
}

const sizeOf = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0)

try {
  await compare()
  if (options.write) write()
} finally {
  await fleet.close()
  await nats.stop()
  postgres.stop()
  rmSync(folder, { recursive: true })
}
