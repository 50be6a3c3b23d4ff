import { setTimeout } from 'node:timers/promises'
import { type Added, type Archive, ArchiveError, type Prepared } from '../../archive/index.ts'
import { tame } from '../terminal.ts'
import { type Meters, secondsSince } from './metrics.ts'

interface Waiting {
  readonly additions: readonly Prepared[]
  readonly done: (added: readonly Added[]) => void
  readonly fail: (reason: unknown) => void
}

/** So many pieces of work are kept in one transaction at the most. */
const most = 64

/** Keeps what several pieces of work bring at a time in one transaction: while one is under way, the next gather. */
export class Keeper {
  readonly #archive: Archive
  readonly #meters: Meters
  readonly #signal: AbortSignal
  readonly #waiting: Waiting[] = []
  #keeping = false

  /** When the signal fires, nobody waits any longer for an archive that is away. */
  constructor(archive: Archive, meters: Meters, signal: AbortSignal) {
    this.#archive = archive
    this.#meters = meters
    this.#signal = signal
  }

  /** Resolves when it is all in the archive, however long that is away. */
  keep(additions: readonly Prepared[]): Promise<readonly Added[]> {
    return new Promise((done, fail) => {
      this.#waiting.push({ additions, done, fail })
      if (!this.#keeping) void this.#keepAll()
    })
  }

  async #keepAll(): Promise<void> {
    this.#keeping = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, most)
      await this.#keepBatch(batch).catch(async () => {
        // One that the archive cannot take keeps none of the others out.
        for (const one of batch) await this.#keepBatch([one]).catch(one.fail)
      })
    }
    this.#keeping = false
  }

  async #keepBatch(batch: readonly Waiting[]): Promise<void> {
    const additions = batch.flatMap((one) => one.additions)
    const began = performance.now()
    const added = await patiently(() => this.#archive.add(additions, undefined, 'later'), this.#signal)
    this.#meters.time('copydesk_fleet_store_duration_seconds', secondsSince(began))
    let at = 0
    for (const { additions, done } of batch) {
      done(added.slice(at, at + additions.length))
      at += additions.length
    }
  }
}

const passing: ReadonlySet<string> = new Set(['busy', 'cannot-open', 'disk-full', 'input-output', 'lost-connection'])
/** Milliseconds. */
const wait = { first: 200, longest: 10_000 }

/** Does what needs the archive again and again as long as that is away: nothing is lost, and readers wait. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let pause = wait.first; ; pause = Math.min(2 * pause, wait.longest))
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ArchiveError) || !passing.has(error.code) || signal.aborted) throw error
      if (pause === wait.first) process.stderr.write(`copydesk: ${tame(error.message)}; waiting for it\n`)
      await setTimeout(pause, undefined, { signal }).catch(() => {})
    }
}
