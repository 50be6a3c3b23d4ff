import { type Found, type ItemsOptions, itemsIn } from '../../../src/intake/index.ts'

/** Everything found, in order. */
export async function allIn(source: string | Uint8Array, options: ItemsOptions = {}): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of itemsIn(typeof source === 'string' ? source : inPieces(source), options)) found.push(one)
  return found
}

/** Bytes as they come through a pipe, a piece at a time. */
export async function* inPieces(bytes: Uint8Array, size = 777): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Items as their words, what is refused as its code, the rest as what it is. */
export const told = (found: readonly Found[]): string[] =>
  found.map((one) =>
    one.kind === 'item'
      ? new TextDecoder().decode(one.bytes)
      : one.kind === 'refused'
        ? `! ${one.code}`
        : one.kind === 'skipped'
          ? `- ${one.reason}`
          : `feeds: ${one.feeds.map(({ address }) => address).join(' ')}`,
  )
