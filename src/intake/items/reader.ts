/** How much is passed over at a time. */
const stretch = 1 << 16

/** Bytes of a stream, looked at before they are taken, as many at a time as are asked for. */
export class Reader {
  /** Where in the stream the next byte lies. */
  at: number
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(source: AsyncIterable<Uint8Array>, at = 0) {
    this.#source = source[Symbol.asyncIterator]()
    this.at = at
  }

  /** The next `size` bytes, or as many as there are. Good until the next call. */
  async peek(size: number): Promise<Buffer> {
    if (this.#held.length < size && !this.#ended) await this.#hold(size)
    return this.#held.subarray(0, size)
  }

  /** The next `size` bytes, or as many as there are, for good, in memory of their own. */
  async take(size: number): Promise<Buffer> {
    const { buffer, length } = new Uint8Array(await this.peek(size))
    this.#drop(length)
    return Buffer.from(buffer)
  }

  /** Passes over `size` bytes without keeping them; says how many there were. */
  async skip(size: number): Promise<number> {
    let left = size
    while (left > 0) {
      const some = Math.min(left, (await this.peek(Math.min(left, stretch))).length)
      if (some === 0) break
      this.#drop(some)
      left -= some
    }
    return size - left
  }

  /** How far ahead `mark` stands, at `from` or later, within the next `most` bytes; -1 where it does not. */
  async find(mark: string | Uint8Array, from: number, most: number): Promise<number> {
    for (let size = Math.min(most, this.#held.length); ; size = Math.min(most, 1 + 2 * size)) {
      const ahead = await this.peek(size)
      const found = ahead.indexOf(mark, from)
      if (found >= 0) return found
      if (ahead.length < size || size === most) return -1
    }
  }

  async ended(): Promise<boolean> {
    return (await this.peek(1)).length === 0
  }

  /** Lets go of the source, so that a file is closed. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #hold(size: number): Promise<void> {
    const chunks = this.#held.length > 0 ? [this.#held] : []
    for (let held = this.#held.length; held < size; ) {
      const { value, done } = await this.#source.next()
      this.#ended = done === true
      if (done) break
      chunks.push(Buffer.from(value.buffer, value.byteOffset, value.length))
      held += value.length
    }
    // Pages of a web archive come one a chunk: what is whole need not be put together.
    this.#held = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  }

  #drop(size: number): void {
    this.#held = this.#held.subarray(size)
    this.at += size
  }
}
