// npm run build && node benchmarks/placing.mjs [--stories 100000]
//
// How long a report takes to be sketched and placed in a history in memory, as the history grows. The stories are generated
// (benchmarks/stories.mjs), so nothing is read.
import { parseArgs } from 'node:util'
import { gatherStories } from '../dist/history/index.js'
import { stories } from './stories.mjs'

const { values } = parseArgs({ options: { stories: { type: 'string', default: '100000' } } })
const most = Number(values.stories)
/** After so many reports, this many more are timed one by one. */
const marks = [1_000, 10_000, 100_000].filter((mark) => mark <= most)
const timed = 500

const history = gatherStories()
const source = stories({ seed: 1 })
const next = () => {
  const record = source.next().value
  return { id: record.id, day: record.article.published.value.slice(0, 10), record }
}

const milliseconds = (report) => {
  const before = process.hrtime.bigint()
  history.add(report)
  return Number(process.hrtime.bigint() - before) / 1e6
}

let placed = 0
for (const mark of marks) {
  for (; placed < mark; placed++) history.add(next())
  const times = Array.from({ length: timed }, () => milliseconds(next())).sort((a, b) => a - b)
  placed += timed
  const at = (share) => `${times[Math.floor(share * (timed - 1))].toFixed(2)} ms`
  const memory = Math.round(process.memoryUsage().heapUsed / 1e6)
  console.log(`${mark} reports: median ${at(0.5)}, 95th percentile ${at(0.95)}, slowest ${at(1)}; ${memory} MB`)
}
