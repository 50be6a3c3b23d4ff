// npm run bench:archive [-- --stories N] [--at PATH]: how fast an archive in SQLite takes stories in, without the time
// to read them; how that compares with writing the same bytes into a bare table; how long finding takes and adding one
// more; and how much memory it all needs. Run it as "taskset -c 0 npm run bench:archive" for one core.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { openArchive } from '../dist/archive/index.js'
import { faultsOf } from '../dist/record/index.js'
import { addition, stories } from './stories.mjs'

const { values: options } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    at: { type: 'string' },
    batch: { type: 'string', default: '400' },
    'no-placing': { type: 'boolean' },
  },
})
const [total, batch] = [Number(options.stories), Number(options.batch)]
const folder = mkdtempSync(join(options.at ?? tmpdir(), 'copydesk-bench-'))
const source = stories()
const next = (count) => Array.from({ length: count }, () => addition(source.next().value))
const seconds = async (work) => (await timed(work)).time
const timed = async (work) => {
  const [before, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { time: (performance.now() - before) / 1000, cpu: (user + system) / 1e6 }
}
const line = (what, value) => console.log(`${what.padEnd(44)} ${value}`)
const rate = (count, time) => `${Math.round(count / time)} stories/s`
const percentile = (times, share) =>
  `${(1000 * times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))]).toFixed(1)} ms`

const [sample] = next(1)
const { record } = sample.readings[0]
const faults = faultsOf(record)
if (faults.length > 0) throw new Error(`the stories are not sound: ${JSON.stringify(faults[0])}`)
line(
  'a story',
  `${record.article.text.split(/\s+/).length} words, ${record.sentences.length} sentences, ${JSON.stringify(record).length} bytes`,
)

line('bare table', rate(2000, await bare(next(2000))))
const archive = await openArchive(join(folder, 'bench.db'))
let [added, spent] = [0, 0]
for (const mark of [...new Set([1000, 10_000, 100_000, total])]
  .filter((mark) => mark <= total)
  .toSorted((a, b) => a - b)) {
  let [part, time, cpu] = [0, 0, 0]
  while (added < mark) {
    const additions = next(Math.min(batch, mark - added))
    const used = await timed(() => archive.add(additions, undefined, 'later'))
    time += used.time
    cpu += used.cpu
    added += additions.length
    part += additions.length
  }
  spent += time
  line(`${added}: the last ${part} were added at`, `${rate(part, time)}, ${rate(part, cpu)} of CPU time`)
  if (added < 10_000) continue
  line(`${added}: all in all`, rate(added, spent))
  if (!options['no-placing']) await placing()
  await finding()
  if (!options['no-placing']) await addingOne()
  line(`${added}: file`, `${Math.round(statSync(join(folder, 'bench.db')).size / 1e6)} MB`)
}
line('peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
await archive.close()
rmSync(folder, { recursive: true })

/** The same bytes, in as large transactions, into a table of one column. */
async function bare(additions) {
  const file = new Database(join(folder, 'bare.db'))
  file.pragma('journal_mode = wal')
  file.pragma('synchronous = full')
  file.exec('create table kept (id integer primary key, source blob, record blob)')
  const insert = file.prepare('insert into kept (source, record) values (?, ?)')
  const time = await seconds(() => {
    for (let at = 0; at < additions.length; at += batch) {
      file.exec('begin')
      for (const { bytes, readings } of additions.slice(at, at + batch))
        insert.run(bytes, JSON.stringify(readings[0].record))
      file.exec('commit')
    }
  })
  file.close()
  return time
}

async function placing() {
  let [count, time, cpu] = [0, 0, 0]
  for (let placed = 1; placed > 0; count += placed) {
    const used = await timed(async () => {
      placed = await archive.placeWaiting(batch)
    })
    time += used.time
    cpu += used.cpu
  }
  line(`${added}: the last ${count} were placed in stories at`, `${rate(count, time)}, ${rate(count, cpu)} of CPU time`)
}

async function finding() {
  const { entities, article, quantities } = next(1)[0].readings[0].record
  const { text } = article
  const words = text.split(/[^a-z]+/).filter((word) => word.length > 5)
  const [one, two] = entities
  const phrase = text.slice(quantities[0].of[0].start).match(/^\w+/)[0]
  const queries = [
    'the',
    'said',
    'the of to',
    '"of the"',
    `speaker:${one.name.split(' ')[0]}`,
    `speaker:"${one.name}" the`,
    `about:"${two.name}"`,
    `about:${two.name.split(' ')[1] ?? two.name} event:assault`,
    'event:aid from:2021',
    'said:the to:2021',
    'source:outlet7 was',
    ...words.slice(0, 12),
    ...words.slice(0, 12).map((word) => `${word} the`),
    `"${words[0]} ${words[1]}"`,
    phrase,
    'nowhere',
    'event:assault the from:2020-03 to:2020-04',
  ]
  const times = []
  for (let round = 0; round < 4; round++)
    for (const query of queries) times.push({ query, ...(await timed(() => archive.find(query))) })
  const [wall, cpu] = [times.map(({ time }) => time), times.map(({ cpu }) => cpu)]
  const slowest = times.toSorted((a, b) => b.cpu - a.cpu)[0]
  line(`${added}: find, ${queries.length} queries`, `median ${percentile(wall, 0.5)}, 95th ${percentile(wall, 0.95)}`)
  line(
    '… of CPU time',
    `median ${percentile(cpu, 0.5)}, 95th ${percentile(cpu, 0.95)}, most ${(slowest.cpu * 1000).toFixed(1)} ms (${slowest.query})`,
  )
}

async function addingOne() {
  const times = []
  for (const one of next(100)) times.push(await timed(() => archive.add([one])))
  added += 100
  const [wall, cpu] = [times.map(({ time }) => time), times.map(({ cpu }) => cpu)]
  line(`${added}: adding one`, `median ${percentile(wall, 0.5)}, 95th ${percentile(wall, 0.95)}`)
  line('… of CPU time', `median ${percentile(cpu, 0.5)}, 95th ${percentile(cpu, 0.95)}`)
}
