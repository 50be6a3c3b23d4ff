// npm run bench:memory [-- --articles N] [--corpus FILE.jsonl] [--quick]: the memory of one worker of a fleet by tenths of
// the work, with a NATS and a PostgreSQL of its own. A hundred thousand articles take an hour; the memory of plain reading
// is told by bench:peers. Linux.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openArchive } from '../dist/archive/index.js'
import { openFleet } from '../dist/fleet/index.js'
import { writeCrawl } from './crawl.mjs'
import { row, whole } from './documents.mjs'
import { begin, ended, usageOf } from './processes.mjs'
import { startNats, startPostgres } from './servers.mjs'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    corpus: { type: 'string' },
    quick: { type: 'boolean' },
  },
})
const articles = Number(options.articles)
const how = ['-j', '1', ...(options.quick ? ['--quick'] : [])]
const folder = mkdtempSync(join(tmpdir(), 'copydesk-memory-'))
// PostgreSQL does not run as root, and must get at its folder in this one.
chmodSync(folder, 0o755)
const crawl = join(folder, 'crawl.warc.gz')

/** Asks every second how far the work is, 0 to 1, and tells the memory of a process at each tenth. */
async function watched(child, shareDone) {
  row(['of the work', 'minutes', 'MB now', 'at the most'])
  const began = performance.now()
  let used
  for (let tenth = 1; tenth <= 10; ) {
    await setTimeout(1000)
    const done = await shareDone()
    used = usageOf(child.pid) ?? used
    if (child.exitCode !== null && done < 1) throw new Error('the worker ended before its work did')
    for (; tenth <= 10 && done >= tenth / 10; tenth++)
      row([`${tenth}0 %`, ((performance.now() - began) / 60_000).toFixed(1), whole(used.now), whole(used.peak)])
  }
}

async function worker() {
  const nats = await startNats(join(folder, 'nats'))
  const postgres = startPostgres(join(folder, 'postgres'))
  const fleet = await openFleet({ servers: nats.address })
  try {
    const { locator } = postgres.database()
    await openArchive(locator).then((archive) => archive.close())
    await ended(begin(['fleet', 'submit', crawl, '--nats', nats.address]))
    const { depth } = await fleet.state()
    const child = begin(['fleet', 'work', ...how, '--nats', nats.address, '--archive', locator])
    await watched(child, async () => 1 - (await fleet.state()).depth / depth)
    // Before it is placed in the history, which is no part of reading.
    child.kill('SIGTERM')
    await ended(child)
  } finally {
    await fleet.close()
    await nats.stop()
    postgres.stop()
  }
}

try {
  const { words, bytes } = await writeCrawl(crawl, { articles, corpus: options.corpus })
  console.log(
    `${whole(articles)} articles of ${whole(words / articles)} words in ${whole(bytes / 1e6)} MB of web archive; Node ${process.version}`,
  )
  await worker()
} finally {
  rmSync(folder, { recursive: true })
}
