/** How far a long run has come, on standard error, where a person looks at it and nothing else is shown there. */
export class Progress {
  #read = 0
  #shown = 0
  readonly #began = Date.now()
  readonly #wanted = Boolean(process.stderr.isTTY) && !process.stdout.isTTY

  add(count: number): void {
    this.#read += count
    const now = Date.now()
    if (!this.#wanted || now - this.#began < 1000 || now - this.#shown < 200) return
    this.#shown = now
    const rate = Math.round(this.#read / ((now - this.#began) / 1000))
    process.stderr.write(
      `\r\u001b[K${this.#read.toLocaleString('en-US')} read, ${rate.toLocaleString('en-US')} a second`,
    )
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
  }
}
