// npm run soak -- [--minutes 30] [--to FOLDER] [--quick]: `copydesk watch` and the desk on one archive, on feeds that
// misbehave in every way they can and for clients who do not always behave either. Every few seconds memory, handles,
// latency and the archive are measured; at the end they are drawn (soak.svg in the folder) and judged. What grows, or a
// process that ended, makes the exit status 1. Needs the build, and nothing from outside this machine.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setMaxListeners } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { use } from './soak/clients.mjs'
import { judged, svg, table } from './soak/drawn.mjs'
import { misbehaving } from './soak/feeds.mjs'

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    to: { type: 'string', default: '.' },
    quick: { type: 'boolean', default: false },
  },
})
const minutes = Number(options.minutes)
const pause = Math.min(5000, minutes * 2000)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-soak-'))
const archive = join(folder, 'soak.db')
const faults = []
/** Feeds that the desk itself follows, for a feed that cannot be had is not followed there. */
const followed = new Set(['well', 'changes each time', 'one guid for all', 'dates out of time'])

const feeds = await misbehaving({ often: 2, huge: 100_000 })
const opml = feeds.feeds.map(({ name, address }) => `<outline type="rss" text="${name}" xmlUrl="${address}"/>`).join('')
writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><body>${opml}</body></opml>`)
const quick = options.quick ? ['--quick'] : []
const processes = {
  desk: start('desk', '--port', '0', '--allow-private', '--jobs', '1', ...quick),
  watch: start('watch', join(folder, 'feeds.opml'), '--every', '1', '--allow-private', '--jobs', '1', ...quick),
}
const [desk] = await told(processes.desk, /http:\/\/[\w.:]+/)
const stop = new AbortController()
setMaxListeners(0, stop.signal)
const answers = []
const using = use(desk, { signal: stop.signal, answered: (what, time, status) => answers.push({ what, time, status }) })
const own = await misbehaving()
await follow(own.feeds.filter(({ name }) => followed.has(name)))
const samples = await sampled(Date.now() + minutes * 60_000)
stop.abort()
await using
for (const [name, { child, isOver }] of Object.entries(processes)) {
  child.kill('SIGTERM')
  if ((await Promise.race([isOver, wait(60_000, 'never')])) === 'never')
    faults.push(`${name} did not end`) && child.kill('SIGKILL')
}
await Promise.all([feeds.close(), own.close()])
tell()
rmSync(folder, { recursive: true, force: true })

function start(...args) {
  const execArgv = ['--import', fileURLToPath(new URL('./soak/gauge.mjs', import.meta.url))]
  const child = fork(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), [...args, '--archive', archive], {
    execArgv,
    silent: true,
  })
  const said = { out: '', error: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.error = `${said.error}${text}`.slice(-20_000)))
  const isOver = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))
  isOver.then((how) => stop.signal.aborted || faults.push(`${args[0]} ended with ${how}: ${said.error.slice(-500)}`))
  return { child, said, isOver }
}

async function told({ said }, pattern) {
  for (let tries = 0; tries < 600; tries++) {
    const found = pattern.exec(said.out)
    if (found) return found
    await wait(100)
  }
  throw new Error(`nothing like ${pattern} was told: ${said.out} ${said.error}`)
}

async function follow(some) {
  for (const { address } of some) {
    const body = JSON.stringify({ address, every: 1 })
    const response = await fetch(`${desk}/follow`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (!response.ok) faults.push(`a feed was not followed: ${await response.text()}`)
  }
}

/** What is measured of both, every few seconds until then. */
async function sampled(until) {
  const all = []
  while (Date.now() < until && faults.length === 0) {
    await wait(pause)
    const times = answers.splice(0)
    all.push({
      desk: await gauged(processes.desk),
      watch: await gauged(processes.watch),
      answers: times,
      size: sizeOf(archive),
    })
    const { desk, watch } = all.at(-1)
    console.log(
      `${((all.length * pause) / 60_000).toFixed(1)} min: desk ${whole(desk.rss)} MB, watch ${whole(watch.rss)} MB, ${times.length} answers, archive ${whole(all.at(-1).size)} MB`,
    )
  }
  return all
}

async function gauged({ child }) {
  const status = (name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1])
  const said = new Promise((done) => child.once('message', done))
  child.send('gauge')
  // Whoever stands still for so long says nothing either.
  const own = await Promise.race([said, wait(30_000, { heap: Number.NaN, handles: Number.NaN, standstill: 30_000 })])
  return {
    ...own,
    rss: status('VmRSS') / 1024,
    threads: status('Threads'),
    files: readdirSync(`/proc/${child.pid}/fd`).length,
  }
}

function sizeOf(path) {
  return (
    ['', '-wal'].reduce((sum, end) => sum + (statSync(`${path}${end}`, { throwIfNoEntry: false })?.size ?? 0), 0) / 1e6
  )
}

function tell() {
  const share = (times, part) =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  const of = (pick) => samples.map(pick)
  const times = (one) => one.answers.map(({ time }) => time)
  // Other programs on the machine move times, and one rude client at a time has up to fifty timers.
  const both = ['desk', 'watch'].flatMap((name) => [
    { name: `${name}: memory`, unit: 'MB', values: of((one) => one[name].rss), noise: 40 },
    { name: `${name}: heap`, unit: 'MB', values: of((one) => one[name].heap), noise: 30 },
    { name: `${name}: file descriptors`, unit: 'open', values: of((one) => one[name].files), noise: 8 },
    { name: `${name}: handles`, unit: 'active', values: of((one) => one[name].handles), noise: 150 },
    { name: `${name}: threads`, unit: 'threads', values: of((one) => one[name].threads), noise: 2 },
    { name: `${name}: standstill`, unit: 'ms', values: of((one) => one[name].standstill), noise: 1000 },
  ])
  const series = [
    ...both,
    { name: 'latency, median', unit: 'ms', values: of((one) => share(times(one), 0.5)), noise: 300 },
    { name: 'latency, 95 of 100', unit: 'ms', values: of((one) => share(times(one), 0.95)), noise: 2000 },
    { name: 'latency, longest', unit: 'ms', values: of((one) => share(times(one), 1)), noise: 10_000 },
    { name: 'archive', unit: 'MB', values: of(({ size }) => size), grows: true },
  ]
  const verdicts = series.map(judged)
  const statuses = {}
  for (const { what, status } of samples.flatMap(({ answers }) => answers))
    statuses[what] = { ...statuses[what], [status]: (statuses[what]?.[status] ?? 0) + 1 }
  console.log(`\n${table(verdicts)}\n`)
  for (const [what, some] of Object.entries(statuses)) console.log(`${what}: ${JSON.stringify(some)}`)
  const turns = [...feeds.count.values()]
  console.log(
    `feeds: ${turns.length} of ${feeds.feeds.length} kinds were asked for, ${turns.reduce((a, b) => a + b, 0)} times in all, the least ${Math.min(...turns)} times`,
  )
  for (const [what, some] of Object.entries(statuses))
    for (const status of Object.keys(some))
      if (!/^[234]\d\d$|^503$/.test(status)) faults.push(`${what} answered ${status}, ${some[status]} times`)
  for (const { name, verdict } of verdicts) if (verdict === 'GROWING') faults.push(`${name} grows`)
  mkdirSync(options.to, { recursive: true })
  writeFileSync(join(options.to, 'soak.svg'), svg(series, minutes))
  console.log(faults.length ? faults.join('\n') : 'nothing ended, nothing grows')
  process.exitCode = faults.length ? 1 : 0
}

function whole(number) {
  return Math.round(number).toLocaleString('en-US')
}
