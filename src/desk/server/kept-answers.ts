/** What an answer that is kept takes beside its own bytes. */
const around = 500

interface Kept {
  readonly answer: Promise<Uint8Array | undefined>
  /** Bytes. */
  size: number
}

/** Answers of late, so many bytes of them at the most: of many who ask the same at once one is worked for. */
export class KeptAnswers {
  readonly #most: number
  readonly #kept = new Map<string, Kept>()
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  /** What is known under a key, that of the state of whatever it is made from being a part of it; else what is asked for. */
  of(key: string, ask: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
    const one = this.#kept.get(key) ?? this.#begun(key, ask())
    this.#kept.delete(key)
    this.#kept.set(key, one)
    return one.answer
  }

  #begun(key: string, answer: Promise<Uint8Array | undefined>): Kept {
    const one: Kept = { answer, size: 0 }
    answer.then(
      (bytes) => {
        if (this.#kept.get(key) !== one) return
        one.size = around + 2 * key.length + (bytes?.length ?? 0)
        this.#size += one.size
        for (const [oldest] of this.#kept) {
          if (this.#size <= this.#most) return
          this.#forget(oldest)
        }
      },
      () => this.#forget(key),
    )
    return one
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}
