import { type Job, type Result, type Task, weight } from './job.ts'
import { perform } from './perform.ts'
import { Pool } from './pool.ts'

/** So much is read here, at once, before other threads are worth their start. */
const worthThreads = 256 * 1024
/** So much may wait to be read or written, however long the input is. */
const mostWaiting = 64 * 1024 * 1024

/** Does the jobs on `threads` threads and takes their results in order, so few at a time that memory stays steady. */
export async function eachInOrder(
  jobs: AsyncIterable<Job>,
  task: Task,
  threads: number,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  const pool = new Pool(threads, task)
  const waiting: { taken: Promise<void>; size: number }[] = []
  let last = Promise.resolve()
  let here: Promise<unknown> = Promise.resolve()
  let begun = 0
  let held = 0
  for await (const job of jobs) {
    const size = weight(job)
    while (waiting.length > 0 && (waiting.length >= threads * 2 + 2 || held + size > mostWaiting)) {
      const oldest = waiting.shift()!
      await oldest.taken
      held -= oldest.size
    }
    begun += size
    held += size
    // One at a time here, as on every other thread.
    const result = begun > worthThreads ? pool.run(job) : here.then(() => perform(job, task))
    here = result
    last = last.then(async () => take(await result))
    waiting.push({ taken: last, size })
  }
  await last
  await pool.close()
}
