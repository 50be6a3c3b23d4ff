const columns = 24

/** How far a long run has come, on standard error where a person looks: the rate; a bar and the time left where that is known. */
export class ProgressBar {
  /** How much there is to do; undefined where nobody knows. */
  readonly #total: number | undefined
  readonly #began = Date.now()
  readonly #wanted: boolean
  #done = 0
  #items = 0
  #shown = 0

  /** Without a total, nothing is shown where the results themselves go to the terminal. */
  constructor(total?: number, wanted = total !== undefined || !process.stdout.isTTY) {
    this.#total = total
    this.#wanted = wanted && Boolean(process.stderr.isTTY)
  }

  /** `items` items more; so much is done of the whole. */
  add(items: number, done = 0): void {
    this.#items += items
    this.#done = Math.max(this.#done, done)
    const now = Date.now()
    if (!this.#wanted || now - this.#began < 1000 || now - this.#shown < 200) return
    this.#shown = now
    process.stderr.write(`\r\u001b[K${this.#line((now - this.#began) / 1000)}`)
  }

  #line(seconds: number): string {
    const rate = `${this.#items.toLocaleString('en-US')} read, ${(this.#items / seconds).toFixed(1)} a second`
    if (!this.#total || !this.#done) return rate
    const share = Math.min(1, this.#done / this.#total)
    const full = Math.round(share * columns)
    const left = spoken((seconds * (1 - share)) / share)
    return `${'█'.repeat(full)}${'░'.repeat(columns - full)} ${Math.floor(share * 100)}% ${rate}, ${left} left`
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
  }
}

/** “40 s”, “12 min”, “3 h 5 min”. */
export function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
