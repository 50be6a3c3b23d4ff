/**
 * Standard output, written whole pieces at a time and no faster than it is taken. When whoever reads it has seen enough
 * and closes the pipe, the command ends quietly; when the user interrupts, it ends after the piece under way.
 */
export class Output {
  #last: Promise<void> = Promise.resolve()
  #ending = false

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') process.exit(0)
      process.stderr.write(`copydesk: standard output: ${error.message}; check where it goes\n`)
      process.exit(1)
    })
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)
      process.once(signal, () => {
        this.#ending = true
        this.#last.then(() => process.exit(code))
        process.once(signal, () => process.exit(code))
      })
  }

  /** Resolves when the piece is taken. After an interruption it never does. */
  write(piece: string): Promise<void> {
    if (this.#ending) return new Promise(() => {})
    if (piece === '') return this.#last
    this.#last = new Promise((done) => process.stdout.write(piece, (error) => error ?? done()))
    return this.#last
  }
}
