// npm run bench:language [-- --corpus FILE.jsonl] [--words N] [--model FOLDER]: how many words a second one thread tags,
// parses and searches for names, from raw text, natively and in WebAssembly, beside compromise, which has tags and names
// but no trees. Each has a process of its own, on the same documents. Memory is what loading the model and reading adds
// to the process; loading includes that of the runtime.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents, row, timed, whole } from './documents.mjs'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    words: { type: 'string', default: '100000' },
    model: { type: 'string' },
    only: { type: 'string' },
  },
})

const copydesk = (backend) => async () => {
  const { analyse } = await import('../dist/engine/language/index.js')
  const { findSentences } = await import('../dist/engine/text/sentences.js')
  const { loadEncoder } = await import('../dist/model/index.js')
  const encoder = await loadEncoder(options.model, { backend })
  return async ({ text }) => {
    const article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
    return (await analyse(findSentences(article), encoder)).length
  }
}

/** Each loads what reads one document; the result's size is kept so that nothing is optimised away. */
const readers = {
  native: copydesk('node'),
  WebAssembly: copydesk('web'),
  async compromise() {
    const { default: nlp } = await import('compromise')
    return ({ text }) => {
      const document = nlp(text)
      return document.topics().json().length + document.json({ terms: { tags: true } }).length
    }
  },
}

async function measure(name) {
  const all = await documents(options.corpus, Number(options.words))
  const [before, began] = [process.memoryUsage.rss(), performance.now()]
  const read = await readers[name]()
  const load = performance.now() - began
  const result = await timed(all, read)
  console.log(JSON.stringify({ ...result, load, memory: process.memoryUsage.rss() - before }))
}

function compare() {
  const self = fileURLToPath(import.meta.url)
  row(['', 'words/s', 'words', 'seconds', 'CPU seconds', 'load ms', 'memory MB'])
  for (const name of Object.keys(readers)) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [self, ...process.argv.slice(2), '--only', name], {
      encoding: 'utf8',
    })
    if (status !== 0) {
      console.error(stderr)
      process.exitCode = 1
      continue
    }
    const { words, seconds, cpu, load, memory } = JSON.parse(stdout)
    const cells = [words / seconds, words, seconds, cpu, load, memory / 1e6]
    row([name, ...cells.map((cell) => (cell < 100 ? cell.toFixed(2) : whole(cell)))])
  }
}

if (options.only) await measure(options.only)
else compare()
