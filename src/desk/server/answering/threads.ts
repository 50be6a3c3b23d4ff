import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { ArchiveError } from '../../../archive/index.ts'
import { Declined } from '../newsroom.ts'
import type { Page } from '../page.ts'
import type { Asked } from './ask.ts'
import type { Reply } from './reply.ts'

/** How many threads there are; answers that may wait for one; things that one is taken to have at hand. */
const most = { threads: 2, waiting: 1000, topics: 50 }
/** Milliseconds in which answers under way may be finished when the desk is closed. */
const grace = 3000

export interface ThreadOptions {
  /** Where the archive is, as it is opened with. */
  readonly locator: string
  /** What the threads run. */
  readonly module?: URL
  readonly grace?: number
}

/** An answer that is asked for. */
interface Asking {
  readonly message: Asked & { readonly path: string }
  /** What it is about: a story, somebody. */
  readonly topic: string
  done(answer: Uint8Array | undefined): void
  fail(error: Error): void
}

interface Thread {
  readonly worker: Worker
  readonly topics: Set<string>
  /** What it works at. */
  at?: Asking | undefined
}

/**
 * Threads that work out what takes long, so that nothing else waits for it. They are started as they are needed. What is
 * about the same is worked out by the same one, as it has its ledgers at hand.
 */
export class AnswerThreads {
  readonly #options: ThreadOptions
  readonly #waiting: Asking[] = []
  readonly #threads = new Set<Thread>()
  #isClosed = false

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  ask({ path }: Page, asked: Asked, topic: string): Promise<Uint8Array | undefined> {
    if (this.#isClosed) return Promise.reject(closing())
    if (this.#waiting.length >= most.waiting)
      return Promise.reject(new Declined('busy', 'too many answers are being worked out; ask again in a while', 503))
    return new Promise((done, fail) => {
      this.#waiting.push({ message: { path, ...asked }, topic, done, fail })
      this.#next()
    })
  }

  /** What waits is refused, what is under way may be finished for a while, and then the threads are gone. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const { fail } of this.#waiting.splice(0)) fail(closing())
    const isBusy = () => [...this.#threads].some(({ at }) => at)
    for (const until = Date.now() + (this.#options.grace ?? grace); isBusy() && Date.now() < until; )
      await setTimeout(20)
    for (const { at } of this.#threads) at?.fail(closing())
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #next(): void {
    for (const asking of [...this.#waiting]) {
      const thread = this.#threadFor(asking.topic)
      if (!thread) continue
      this.#waiting.splice(this.#waiting.indexOf(asking), 1)
      thread.at = asking
      thread.topics.delete(asking.topic)
      thread.topics.add(asking.topic)
      const [oldest] = thread.topics
      if (thread.topics.size > most.topics) thread.topics.delete(oldest!)
      thread.worker.postMessage(asking.message)
    }
  }

  /** The one that has it at hand, else any that is free; none while another works at the same. */
  #threadFor(topic: string): Thread | undefined {
    const all = [...this.#threads]
    if (all.some(({ at }) => at?.topic === topic)) return undefined
    const free = all.filter(({ at }) => !at)
    const best = free.find(({ topics }) => topics.has(topic)) ?? free[0]
    return best ?? (all.length < most.threads ? this.#start() : undefined)
  }

  #start(): Thread {
    const { locator, module = new URL('./thread.js', import.meta.url) } = this.#options
    const worker = new Worker(module, { workerData: locator })
    // Whoever is done with the desk need not wait for threads that do nothing.
    worker.unref()
    const thread: Thread = { worker, topics: new Set() }
    let why = 'it ended'
    worker.on('message', (reply: Reply) => {
      settle(thread.at, reply)
      thread.at = undefined
      this.#next()
    })
    worker.on('error', ({ message }) => {
      why = message
    })
    worker.on('exit', () => {
      this.#threads.delete(thread)
      thread.at?.fail(new Declined('thread-lost', `what worked this out is gone (${why}); ask again`, 503))
      if (!this.#isClosed) this.#next()
    })
    this.#threads.add(thread)
    return thread
  }
}

const closing = () => new Declined('closing', 'the desk is being closed', 503)

function settle(asking: Asking | undefined, { answer, fault }: Reply): void {
  if (!fault) asking?.done(answer)
  else if (fault.code) asking?.fail(new ArchiveError(fault.code, fault.message))
  else asking?.fail(Object.assign(new Error(fault.message), { stack: fault.stack }))
}
