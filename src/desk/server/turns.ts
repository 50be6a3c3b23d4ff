import { setImmediate } from 'node:timers/promises'

/** Long work is done in parts, one part of one work at a time: whoever asks something short has a turn between any two. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Does a part of some work when those before it are done. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const own = this.#last.then(() => setImmediate()).then(work)
    this.#last = own.catch(() => {})
    return own
  }
}
