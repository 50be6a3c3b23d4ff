// npm run bench [-- --corpus FILE.jsonl] [--words N]: how many words a second one core reads, beside what others use for
// dates and numbers. Each reader has a process of its own, on the same documents, after a first pass that warms it up.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, words: { type: 'string', default: '200000' }, only: { type: 'string' } },
})

/** Each makes, once, what reads one document; the result's size is kept so that nothing is optimised away. */
const readers = {
  async copydesk() {
    const { sourceFromLine } = await import('../dist/intake/index.js')
    const { read } = await import('../dist/engine/index.js')
    return async ({ line }) => {
      const { id, article } = sourceFromLine(line)
      return JSON.stringify(await read(article, { id })).length
    }
  },
  async compromise() {
    const { default: nlp } = await import('compromise')
    const { default: dates } = await import('compromise-dates')
    nlp.plugin(dates)
    return ({ line }) => {
      const { text, published } = JSON.parse(line)
      const document = nlp(text)
      return document.dates({ today: published }).json().length + document.numbers().json().length
    }
  },
  async 'chrono-node'() {
    const { parse } = await import('chrono-node')
    return ({ line }) => {
      const { text, published } = JSON.parse(line)
      return parse(text, new Date(published ?? '2024-01-01')).length
    }
  },
}

const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0
const total = (documents) => documents.reduce((sum, { words }) => sum + words, 0)

/** The documents of the corpus, else the samples over and over, up to so many words. */
async function documents(most) {
  const own = options.corpus
    ? readFileSync(options.corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : await samples()
  const prepared = own
    .filter(({ text }) => text)
    .map(({ text, published }, i) => ({
      line: JSON.stringify({ id: `d${i}`, text, published }),
      words: wordsIn(text),
    }))
  const chosen = []
  for (let i = 0, words = 0; words < most; i++) {
    const next = prepared[i % prepared.length]
    if (options.corpus && i === prepared.length) break
    chosen.push(next)
    words += next.words
  }
  return chosen
}

async function samples() {
  const { sourcesFromBytes } = await import('../dist/intake/index.js')
  const folder = new URL('../samples/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .flatMap((name) => sourcesFromBytes(readFileSync(new URL(name, folder)), { name }))
    .map(({ article }) => ({ text: article.text, published: article.published?.value }))
}

async function measure(name) {
  const corpus = await documents(Number(options.words))
  const read = await readers[name]()
  for (const document of corpus.slice(0, Math.ceil(corpus.length / 4))) await read(document)
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  let made = 0
  for (const document of corpus) made += await read(document)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(
    JSON.stringify({ documents: corpus.length, words: total(corpus), seconds, cpu: (user + system) / 1e6, peak, made }),
  )
}

function compare() {
  const self = fileURLToPath(import.meta.url)
  const row = (cells) => console.log(cells.map((cell, i) => (i ? cell.padStart(12) : cell.padEnd(12))).join('  '))
  row(['', 'words/s', 'documents', 'words', 'seconds', 'CPU seconds', 'peak MB'])
  for (const name of Object.keys(readers)) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [self, ...process.argv.slice(2), '--only', name], {
      encoding: 'utf8',
    })
    if (status !== 0) {
      console.error(stderr)
      process.exitCode = 1
      continue
    }
    const { documents, words, seconds, cpu, peak } = JSON.parse(stdout)
    const whole = (number) => Math.round(number).toLocaleString('en-US')
    row([
      name,
      whole(words / seconds),
      whole(documents),
      whole(words),
      seconds.toFixed(2),
      cpu.toFixed(2),
      whole(peak / 1024 / 1024),
    ])
  }
}

if (options.only) await measure(options.only)
else compare()
