// npm run bench [-- --corpus FILE.jsonl] [--words N]: how many words a second one core reads, whole and with --quick,
// beside compromise and wink-nlp, which tag and find names, and what others use for dates and numbers alone. Each reader
// has a process of its own, on the same documents, after a first pass that warms it up.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents, row, timed, whole } from './documents.mjs'

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, words: { type: 'string', default: '200000' }, only: { type: 'string' } },
})

const copydesk = (whole) => async () => {
  const { sourceFromLine } = await import('../dist/intake/index.js')
  const { read } = await import('../dist/engine/index.js')
  const { loadEncoder } = await import('../dist/model/index.js')
  const encoder = whole ? await loadEncoder() : undefined
  return async ({ line }) => {
    const { id, article } = sourceFromLine(line)
    return JSON.stringify(await read(article, { id, encoder })).length
  }
}

/** Each makes, once, what reads one document; the result's size is kept so that nothing is optimised away. */
const readers = {
  copydesk: copydesk(true),
  '… --quick': copydesk(false),
  async compromise() {
    const { default: nlp } = await import('compromise')
    return ({ text }) => {
      const document = nlp(text)
      return document.topics().json().length + document.json({ terms: { tags: true } }).length
    }
  },
  async 'wink-nlp'() {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return ({ text }) => {
      const document = nlp.readDoc(text)
      return document.tokens().out(nlp.its.pos).length + document.entities().out().length
    }
  },
  async 'comp. dates'() {
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
  row(['', 'words/s', 'documents', 'words', 'seconds', 'CPU seconds', 'words/CPU s', 'peak MB'])
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
      whole(words / cpu),
      whole(peak / 1024 / 1024),
    ])
  }
}

if (options.only) await measure(options.only)
else compare()
