import ipaddr from 'ipaddr.js'

/** So many wrong tokens may be told from one address within a minute; so many addresses are kept in mind. */
const most = { wrong: 10, addresses: 10_000 }
const minute = 60_000

/** Who has told wrong tokens of late. Nobody is kept out for what others tell, and nothing told in a header counts. */
export class Guesses {
  readonly #wrong = new Map<string, { count: number; readonly until: number }>()

  /** Whether nothing more is taken from an address for now. */
  isStopped(address: string, now = Date.now()): boolean {
    const one = this.#wrong.get(networkOf(address))
    return one !== undefined && one.until > now && one.count >= most.wrong
  }

  /** Puts down that a wrong token came from an address. */
  add(address: string, now = Date.now()): void {
    const network = networkOf(address)
    const one = this.#wrong.get(network)
    if (one && one.until > now) {
      one.count++
      return
    }
    this.#wrong.delete(network)
    this.#wrong.set(network, { count: 1, until: now + minute })
    // The first is the oldest, as each is put behind the others when its minute begins.
    for (const [network, { until }] of this.#wrong) {
      if (until > now && this.#wrong.size <= most.addresses) break
      this.#wrong.delete(network)
    }
  }
}

/** Whoever has one address of IPv6 has all that begin with the same 64 bits. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const known = ipaddr.process(address)
  return known.kind() === 'ipv6' ? known.toNormalizedString().split(':').slice(0, 4).join(':') : known.toString()
}
