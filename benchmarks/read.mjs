// npm run bench [-- --corpus FILE.jsonl] [--words N]: how many words a second one core reads, beside what others use for
// dates and numbers. Each reader has a process of its own, on the same documents, after a first pass that warms it up.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents, row, timed, whole } from './documents.mjs'

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

async function measure(name) {
  const read = await readers[name]()
  const result = await timed(await documents(options.corpus, Number(options.words)), read)
  console.log(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS * 1024 }))
}

function compare() {
  const self = fileURLToPath(import.meta.url)
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
