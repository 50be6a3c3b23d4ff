const columns = 24

/** How far an addition has come, on standard error where a person looks: a bar, the rate and the time left. */
export class Bar {
  /** Bytes to come; undefined where nobody knows. */
  readonly #total: number | undefined
  readonly #began = Date.now()
  readonly #wanted = Boolean(process.stderr.isTTY)
  #done = 0
  #items = 0
  #shown = 0

  constructor(total: number | undefined) {
    this.#total = total
  }

  /** `done` bytes of the whole have been read, `items` items more. */
  add(items: number, done: number): void {
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
function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
