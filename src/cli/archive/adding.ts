import type { Addition, Archive, Job, Refusal } from '../../archive/index.ts'
import { hashOf } from '../../archive/index.ts'
import type { Item } from '../../intake/index.ts'
import { eachInOrder, type Workers } from '../bulk/in-order.ts'
import { jobsOf } from '../bulk/inputs.ts'
import type { Result, Task, Job as Work } from '../bulk/job.ts'
import type { ProgressBar } from '../progress-bar.ts'
import { additionOf, readingsOf, type Told } from './addition.ts'
import type { Place, Placed } from './found.ts'
import { archiveTask, type Maker } from './maker.ts'

/** So many items are kept in one transaction at the most, and what was read is kept after so many milliseconds. */
const most = 64
const longest = 2000

/** Reads what was found and keeps it, a batch at a time, each in one transaction with how far the job is. */
export class Adding {
  readonly #archive: Archive
  readonly #job: Job
  readonly #maker: Maker & Told
  readonly #cursorAt: (place: Place) => string
  #additions: Addition[] = []
  #refused: Refusal[] = []
  #place: Place | undefined
  #kept = Date.now()

  /** `cursorAt` puts down where the job is once an item is kept. */
  constructor(archive: Archive, job: Job, maker: Maker & Told, cursorAt: (place: Place) => string = JSON.stringify) {
    this.#archive = archive
    this.#job = job
    this.#maker = maker
    this.#cursorAt = cursorAt
  }

  /** On so many threads of its own, or on those that are there; `bar` hears of every item. */
  async take(
    found: AsyncIterable<Placed>,
    { threads, bar }: { threads: number | Workers; bar: Pick<ProgressBar, 'add'> },
  ): Promise<void> {
    const waiting: Placed[] = []
    let bytes = 0
    await eachInOrder(this.#work(found, waiting), this.#task(), threads, async (result) => {
      const one = waiting.shift()!
      bytes += one.found.kind === 'item' ? one.found.bytes.length : 0
      this.#put(one, result)
      if (this.#additions.length >= most || Date.now() - this.#kept > longest) await this.#keep()
      bar.add(1, bytes)
    })
    await this.#keep()
  }

  #task(): Task {
    const { model, published } = this.#maker
    return { ...archiveTask, model, published }
  }

  /** The work that each item found is, in the order in which `waiting` holds them. */
  async *#work(found: AsyncIterable<Placed>, waiting: Placed[]): AsyncGenerator<Work> {
    for await (const one of found) {
      const known = one.found.kind === 'item' && (await this.#isKnown(one.found))
      // Nothing is read again of bytes that the archive has.
      for (const work of known ? [nothing(one.found.name)] : jobsOf(one.found)) {
        waiting.push(one)
        yield this.#dated(work)
      }
    }
  }

  /** Threads that serve others too know nothing of this task’s date. */
  #dated(work: Work): Work {
    const { published } = this.#maker
    return published !== undefined && (work.kind === 'bytes' || work.kind === 'lines') ? { ...work, published } : work
  }

  async #isKnown({ bytes }: Item): Promise<boolean> {
    return (await this.#archive.knownSources([hashOf(bytes)])).size > 0
  }

  #put({ found, place, via, under }: Placed, result: Result): void {
    this.#place = place
    const { readings, refused } = readingsOf(result, found, this.#maker)
    this.#refused.push(...refused)
    if (found.kind === 'item') this.#additions.push(additionOf({ found, via, under }, readings))
  }

  async #keep(): Promise<void> {
    this.#kept = Date.now()
    if (this.#place === undefined) return
    const additions = this.#additions
    const refused = this.#refused
    this.#additions = []
    this.#refused = []
    await this.#archive.add(additions, { job: this.#job.id, cursor: this.#cursorAt(this.#place), refused })
  }
}

/** Work that is done already. */
const nothing = (name: string): Work => ({ kind: 'sources', name, sources: [] })
