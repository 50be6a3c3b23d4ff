import { Worker } from 'node:worker_threads'
import { keepHeapsSmall } from '../v8.ts'
import type { Job, Result, Task } from './job.ts'
import { eachLine } from './lines.ts'
import { Turnstile } from './turnstile.ts'
import type { Given } from './worker.ts'

interface Waiting {
  job: Job
  done(result: Result): void
  fail(reason: unknown): void
}

/** Threads that do jobs. They are started as they are needed, `size` at most. */
export class Pool {
  readonly #size: number
  readonly #task: Task
  readonly #idle: Worker[] = []
  readonly #queue: Waiting[] = []
  readonly #working = new Map<Worker, Waiting>()
  readonly #turnstiles = new Map<Worker, Turnstile>()
  #closed = false

  constructor(size: number, task: Task) {
    keepHeapsSmall()
    this.#size = size
    this.#task = task
    process.once('exit', this.#shut)
  }

  /** How many jobs wait for a thread. */
  get waiting(): number {
    return this.#queue.length
  }

  /** Does a job on the next free thread. Rejects only where it is given up; what waits is not begun then. */
  run(job: Job, givenUp?: AbortSignal): Promise<Result> {
    return new Promise((done, fail) => {
      if (givenUp?.aborted) return fail(givenUp.reason)
      const waiting = { job, done, fail }
      this.#queue.push(waiting)
      givenUp?.addEventListener('abort', () => {
        const at = this.#queue.indexOf(waiting)
        if (at >= 0) this.#queue.splice(at, 1)
        fail(givenUp.reason)
      })
      this.#next()
    })
  }

  /** Nobody waits any longer for what is not done yet. */
  giveUp(reason: unknown): void {
    for (const { fail } of [...this.#queue.splice(0), ...this.#working.values()]) fail(reason)
  }

  async close(): Promise<void> {
    this.#closed = true
    process.off('exit', this.#shut)
    this.#shut()
    await Promise.all([...this.#idle, ...this.#working.keys()].map((worker) => worker.terminate()))
  }

  /** Before threads are stopped, at the end or in the middle of things. */
  readonly #shut = (): void => {
    for (const turnstile of this.#turnstiles.values()) turnstile.shut()
  }

  #next(): void {
    if (this.#queue.length === 0) return
    const worker = this.#idle.pop() ?? (this.#working.size < this.#size ? this.#start() : undefined)
    if (!worker) return
    const waiting = this.#queue.shift()!
    this.#working.set(worker, waiting)
    worker.postMessage(waiting.job)
  }

  #start(): Worker {
    const turnstile = new Turnstile()
    const given: Given = { task: this.#task, cell: turnstile.cell }
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: given })
    this.#turnstiles.set(worker, turnstile)
    worker.on('message', (result: Result) => {
      const waiting = this.#working.get(worker)
      this.#working.delete(worker)
      this.#idle.push(worker)
      waiting?.done(result)
      this.#next()
    })
    worker.on('error', () => {})
    worker.on('exit', () => {
      this.#turnstiles.delete(worker)
      const waiting = this.#working.get(worker)
      this.#working.delete(worker)
      if (waiting && !this.#closed) void this.#afterCrash(waiting)
      if (!this.#closed) this.#next()
    })
    return worker
  }

  /** A thread that died, out of memory as a rule, takes only the one document with it that killed it. */
  async #afterCrash({ job, done }: Waiting): Promise<void> {
    const singly =
      job.kind === 'lines'
        ? [...eachLine(job.bytes, job.first)].map(
            ({ number, start, end }): Job => ({ ...job, first: number, bytes: job.bytes.slice(start, end) }),
          )
        : []
    if (singly.length > 1) {
      const results = await Promise.all(singly.map((one) => this.run(one)))
      return done({
        pieces: results.flatMap(({ pieces }) => pieces),
        readings: results.flatMap(({ readings }) => readings),
        refused: results.flatMap(({ refused }) => refused),
        failures: results.flatMap(({ failures }) => failures),
        notes: results.flatMap(({ notes }) => notes),
        failed: results.reduce((sum, { failed }) => sum + failed, 0),
        took: results.reduce((sum, { took }) => sum + took, 0),
      })
    }
    const name = job.kind === 'lines' ? `${job.name}:${job.first}` : job.name
    const message = `${name}: too much for the memory of one thread; give it more with NODE_OPTIONS=--max-old-space-size=8192`
    // Only here: whoever has threads need not hold the engine in this one too.
    const { perform } = await import('./perform.ts')
    done(await perform({ kind: 'failed', name, code: 'out-of-memory', message }, this.#task))
  }
}
