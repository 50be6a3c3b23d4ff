import { setTimeout } from 'node:timers/promises'
import { releaseEncoder } from '../../model/index.ts'
import { type Job, type Result, type Task, weight } from './job.ts'
import { perform } from './perform.ts'
import { Pool } from './pool.ts'

/** What is less is read here, at once; what is more is worth the start of other threads. */
const worthThreads = 256 * 1024
/**
 * Milliseconds within which one job must follow another for all of them to go to other threads: lines may come from whoever
 * waits for the answer to each, what is taken out of files and archives comes soon or is the last.
 */
const patienceFor = ({ kind }: Job): number => (kind === 'lines' ? 10 : 100)
/** So much may wait to be read or written, however long the input is. */
const mostWaiting = 64 * 1024 * 1024

/** Threads that are there already, and serve others too. */
export interface Workers {
  readonly pool: Pool
  readonly threads: number
}

/**
 * Does the jobs on `threads` threads, its own or those that are there, and takes their results in order, so few at a time
 * that memory stays steady.
 */
export async function eachInOrder(
  jobs: AsyncIterable<Job>,
  task: Task,
  on: number | Workers,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  if (typeof on !== 'number') return inOrder(jobs, on.threads, (job) => on.pool.run(job), take)
  const pool = new Pool(on, task)
  const { all, isMuch } = await opened(jobs)
  let here: Promise<unknown> = Promise.resolve()
  let begun = isMuch ? Number.POSITIVE_INFINITY : 0
  const run = (job: Job): Promise<Result> => {
    const isHere = begun <= worthThreads
    begun += weight(job)
    if (begun > worthThreads) {
      // Threads have a model of their own; the one here would only take its memory.
      if (isHere && task.model) here = here.then(() => releaseEncoder(task.model!))
      return pool.run(job)
    }
    // One at a time here, as on every other thread.
    const result = here.then(() => perform(job, task))
    here = result
    return result
  }
  await inOrder(all, on, run, take)
  await here
  await pool.close()
}

/** The jobs, and whether there are at once so many that threads are worth their start. */
async function opened(jobs: AsyncIterable<Job>): Promise<{ all: AsyncIterable<Job>; isMuch: boolean }> {
  const iterator = jobs[Symbol.asyncIterator]()
  const ahead: Job[] = []
  let size = 0
  let next = soon(iterator)
  while (size <= worthThreads) {
    const before = ahead.at(-1)
    const found = await (before ? Promise.race([next, pause(patienceFor(before))]) : next)
    if (!found || found.done) break
    ahead.push(found.value)
    size += weight(found.value)
    next = soon(iterator)
  }
  async function* all(): AsyncGenerator<Job> {
    try {
      yield* ahead.splice(0)
      for (let found = await next; !found.done; found = await iterator.next()) yield found.value
    } finally {
      await iterator.return?.()
    }
  }
  return { all: all(), isMuch: size > worthThreads }
}

const pause = (milliseconds: number) => setTimeout(milliseconds, undefined, { ref: false })

/** The next of them; whoever waits for it hears of what went wrong. */
function soon<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next()
  next.catch(() => {})
  return next
}

async function inOrder(
  jobs: AsyncIterable<Job>,
  threads: number,
  run: (job: Job) => Promise<Result>,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  const waiting: { taken: Promise<void>; size: number }[] = []
  let last = Promise.resolve()
  let held = 0
  for await (const job of jobs) {
    const size = weight(job)
    while (waiting.length > 0 && (waiting.length >= threads * 2 + 2 || held + size > mostWaiting)) {
      const oldest = waiting.shift()!
      await oldest.taken
      held -= oldest.size
    }
    held += size
    const result = run(job)
    last = last.then(async () => take(await result))
    // Whoever waits for one before it hears of what went wrong.
    last.catch(() => {})
    waiting.push({ taken: last, size })
  }
  await last
}
