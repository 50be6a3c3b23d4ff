/** So many are kept. */
const most = 100

/** Answers of late, as long as nothing in the archive changes: of many who ask the same at once one is worked for. */
export class KeptAnswers {
  readonly #kept = new Map<string, Promise<unknown>>()
  #state = ''

  /** What is answered at an address, in a state of the archive. */
  of<T>(state: string, address: string, ask: () => Promise<T>): Promise<T> {
    if (state !== this.#state) this.#kept.clear()
    this.#state = state
    const known = this.#kept.get(address) as Promise<T> | undefined
    this.#kept.delete(address)
    const answer = known ?? ask()
    this.#kept.set(address, answer)
    answer.catch(() => this.#kept.delete(address))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > most) this.#kept.delete(oldest!)
    return answer
  }
}
