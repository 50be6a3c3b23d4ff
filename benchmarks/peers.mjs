// npm run bench:peers [-- --corpus FILE.jsonl] [--pages FILE.jsonl] [--articles 2000] [--price 0.04] [--dry]: Copydesk
// beside its peers from npm, stage by stage, on the same documents; then start-up, memory, all cores, a page in Chromium.
// Each reader has a process of its own, and they take turns: what is compared was measured in the same minutes. The table
// goes into docs/benchmarks.md, with the machine and the versions. `--pages` names pages with their articles ({html,
// articleBody} a line), on which also the words found are compared. 100 000 articles are for the hours when nobody waits.
import { execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents, linesOf, whole } from './documents.mjs'
import { inBrowser } from './peers/browser.mjs'
import { extractors, stages } from './peers/readers.mjs'
import { agreement } from './peers/agreement.mjs'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    pages: { type: 'string' },
    articles: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    slice: { type: 'string', default: '1000' },
    price: { type: 'string', default: '0.04' },
    only: { type: 'string', default: 'stages,quality,start,bulk,browser' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    dry: { type: 'boolean', default: false },
  },
})
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const command = at('../dist/cli/main.js')
const cores = availableParallelism()
const median = (some) => some.toSorted((a, b) => a - b)[some.length >> 1]
const table = (head, rows) =>
  [head, head.map((_, nth) => (nth ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const short = (number) => (number >= 10 ? whole(number) : number.toPrecision(2))

/** Every reader of a stage in turn, for so many rounds; the first, for each, only warms it up, and is long: whoever reads in bulk is warm. */
async function staged(stage) {
  const readers = []
  for (const name of Object.keys(stages[stage])) {
    const child = fork(at('./peers/readers.mjs'), ['serve', stage, name, ...(options.corpus ? [options.corpus] : [])])
    const [{ load }] = await once(child, 'message')
    readers.push({ name, child, load, slices: [] })
  }
  for (let round = 0; round <= Number(options.rounds); round++)
    for (const { child, slices } of readers) {
      child.send(Number(options.slice) * (round > 0 ? 1 : 8))
      const [slice] = await once(child, 'message')
      if (round > 0) slices.push(slice)
    }
  for (const { child } of readers) child.kill()
  const speed = ({ words, cpu }) => words / cpu
  const [own] = readers
  return readers.map(({ name, load, slices }) => [
    `${stage}: ${name}`,
    whole(median(slices.map(speed))),
    `${short(median(slices.map((slice, nth) => speed(slice) / speed(own.slices[nth]))))}`,
    whole(load),
    whole(slices.at(-1).memory / 1e6),
  ])
}

/** On pages whose article is known: how much of what each takes is of it, and how much of it each takes. */
async function quality() {
  if (!options.pages) return []
  const rows = linesOf(options.pages).filter(({ articleBody }) => articleBody)
  const all = []
  for (const [name, load] of Object.entries(extractors)) {
    const extract = await load()
    const found = []
    for (const { html } of rows) found.push(await extract(html))
    const { precision, recall, f1 } = agreement(
      found,
      rows.map(({ articleBody }) => articleBody),
    )
    all.push([`${name}, ${rows.length} pages`, ...[precision, recall, f1].map((share) => (share * 100).toFixed(1))])
  }
  return all
}

/** Milliseconds, and those of the processor, from the start of the command until its first record is there. */
async function started(...more) {
  const [{ line }] = await documents(options.corpus, 1)
  const times = []
  for (let turn = 0; turn < 9; turn++) {
    const began = performance.now()
    const child = spawn(process.execPath, [command, 'read', '--jsonl', ...more], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.write(`${line}\n`)
    await once(child.stdout, 'data')
    const wall = performance.now() - began
    const used = processor(child.pid)
    child.stdin.end()
    await once(child, 'exit')
    times.push({ wall, used })
  }
  return { wall: median(times.map(({ wall }) => wall)), used: median(times.map(({ used }) => used)) }
}

/** Milliseconds of processor time that a process has taken. */
function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const memory = (pid, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** So many articles through `read --jsonl`: how long, and how much memory quarter by quarter. */
async function bulk(jobs, count) {
  const all = await documents(options.corpus, 60_000)
  const began = performance.now()
  const child = spawn(process.execPath, [command, 'read', '--jsonl', '--jobs', `${jobs}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const sizes = []
  let [highest, used] = [0, 0]
  const look = setInterval(() => {
    try {
      const [now, most] = [memory(child.pid, 'VmRSS'), memory(child.pid, 'VmHWM')]
      // What has ended but is still listed has no memory any more.
      if (Number.isNaN(most)) return
      sizes.push(now)
      highest = most
      used = processor(child.pid)
    } catch {}
  }, 200)
  const over = once(child, 'exit')
  child.stdout.resume()
  let words = 0
  for (let nth = 0; nth < count; nth++) {
    const document = all[nth % all.length]
    words += document.words
    if (!child.stdin.write(`${document.line}\n`)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [status] = await over
  clearInterval(look)
  if (status !== 0) throw new Error(`read --jsonl ended with ${status}`)
  const quarter = (nth) =>
    median(sizes.slice(Math.floor((sizes.length * nth) / 4), Math.ceil((sizes.length * (nth + 1)) / 4)))
  return {
    words,
    seconds: (performance.now() - began) / 1000,
    used: used / 1000,
    highest,
    quarters: [0, 1, 2, 3].map(quarter),
  }
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6

const version = (name) => JSON.parse(readFileSync(at(`../node_modules/${name}/package.json`), 'utf8')).version

function machine() {
  const names = ['compromise', 'compromise-dates', 'wink-nlp', 'wink-eng-lite-web-model', 'chrono-node']
  const more = ['@microsoft/recognizers-text-date-time', '@microsoft/recognizers-text-number-with-unit']
  const pages = ['@mozilla/readability', 'defuddle', 'linkedom', 'onnxruntime-node', 'onnxruntime-web']
  const versions = [...names, ...more, ...pages].map((name) => `${name} ${version(name)}`)
  return `${cores} cores of ${cpus()[0].model.trim()}, ${whole(totalmem() / 2 ** 30)} GB, Node ${process.version}. ${versions.join(', ')}.`
}

async function measured() {
  const wants = (part) => options.only.split(',').includes(part)
  const parts = [machine()]
  if (wants('stages')) {
    const rows = []
    for (const stage of Object.keys(stages)) rows.push(...(await staged(stage)))
    parts.push(
      table(['One core', 'words a second', 'beside Copydesk', 'ms to load', 'MB'], rows),
      'Words a second of processor time, the median of the rounds; “beside Copydesk” is the median of the ratios to the first reader of the stage in the same round. MB is what loading and reading added to the process.',
    )
  }
  const found = wants('quality') ? await quality() : []
  if (found.length > 0) parts.push(table(['The article on a page, by its 4-grams', 'precision', 'recall', 'F1'], found))
  const rows = []
  if (wants('start')) {
    const [own, quick] = [await started(), await started('--quick')]
    rows.push(
      [
        'start to first record, whole',
        `${whole(own.wall)} ms (${whole(own.used)} ms of processor time)`,
        'under 700 ms',
      ],
      ['start to first record, --quick', `${whole(quick.wall)} ms (${whole(quick.used)} ms)`, ''],
    )
  }
  if (wants('bulk')) rows.push(...(await bulkRows()))
  if (wants('browser')) {
    const page = await inBrowser(await documents(options.corpus, 6000), options.chromium)
    rows.push([
      'whole reading in Chromium, WebAssembly',
      page ? `${whole(page)} words a second` : 'not measured: no Chromium',
      '',
    ])
  }
  rows.push(
    [
      'model',
      `${sizeOf(at('../models/en')).toFixed(1)} MB; for pages ${sizeOf(at('../models/en-small')).toFixed(1)} MB`,
      '',
    ],
    ['model of wink-nlp', `${sizeOf(at('../node_modules/wink-eng-lite-web-model')).toFixed(1)} MB`, ''],
    ['compromise, all of it', `${sizeOf(at('../node_modules/compromise/src')).toFixed(1)} MB`, ''],
  )
  parts.push(table(['Copydesk as a whole', 'measured', 'to be reached'], rows))
  return parts.join('\n\n')
}

async function bulkRows() {
  const count = Number(options.articles)
  const one = await bulk(1, count)
  const all = await bulk(cores, count)
  const [single, every] = [one.words / one.seconds, all.words / all.seconds]
  const hours = (1e6 * 700) / every / 3600
  return [
    ['one thread, `read --jsonl`', `${whole(single)} words a second`, '25 000'],
    [
      `${cores} threads`,
      `${whole(every)} words a second, ${(every / single).toFixed(2)} times as many`,
      '1.85 times for two',
    ],
    [
      'memory of one thread',
      `${whole(one.highest)} MB at the most; by quarters ${one.quarters.map(whole).join(', ')} MB, over ${whole(count)} articles`,
      'under 400 MB, flat',
    ],
    [`memory of ${cores} threads`, `${whole(all.highest)} MB at the most`, ''],
    [
      'a million articles of 700 words',
      `${hours.toFixed(1)} hours on ${cores} cores, ${(hours * cores * Number(options.price)).toFixed(2)} $ at ${options.price} $ a core and hour`,
      '4 hours on two cores',
    ],
  ]
}

const [begin, end] = ['<!-- peers: written by npm run bench:peers -->', '<!-- /peers -->']
const text = await measured()
console.log(text)
if (!options.dry) {
  const page = at('../docs/benchmarks.md')
  const before = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    `${before.slice(0, before.indexOf(begin))}${begin}\n\n${text}\n\n${before.slice(before.indexOf(end))}`,
  )
  execFileSync('npx', ['biome', 'format', '--write', page])
}
