/** Memory that threads share. */
export type Cell = Int32Array<SharedArrayBuffer>

const free = 0
const within = 1
const shut = 2
/** Milliseconds, many times what any batch takes. */
const longest = 5000

/**
 * Keeps a thread from being stopped while native code runs in it, which would end the whole program with an error. One
 * side goes in and out, the other shuts it for good; the memory is shared by both.
 */
export class Turnstile {
  readonly cell: Cell

  constructor(cell: Cell = new Int32Array(new SharedArrayBuffer(4))) {
    this.cell = cell
  }

  /** Does some work within. Once it is shut nobody comes in any more, and waits until the thread is gone. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (Atomics.compareExchange(this.cell, 0, free, within) !== free) return new Promise(() => {})
    try {
      return await work()
    } finally {
      Atomics.store(this.cell, 0, free)
      Atomics.notify(this.cell, 0)
    }
  }

  /** Waits, blocking this thread, until nobody is within, and lets nobody in again. Who died within is given up. */
  shut(): void {
    while (Atomics.compareExchange(this.cell, 0, free, shut) === within)
      if (Atomics.wait(this.cell, 0, within, longest) === 'timed-out') return
  }
}
