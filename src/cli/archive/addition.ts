import type { Addition, Reading, Refusal } from '../../archive/index.ts'
import { canonicalAddress, type Found, type Item, outletFromLine, outletOf } from '../../intake/index.ts'
import type { Read, Result } from '../bulk/job.ts'
import type { Maker } from './maker.ts'

/** What whoever adds knows better than the reports themselves. */
export interface Told {
  readonly published?: string | undefined
  readonly outlet?: string | undefined
}

/** What was read in something found, and what could not be. */
export function readingsOf(
  { readings, refused }: Pick<Result, 'readings' | 'refused'>,
  found: Found,
  maker: Maker & Told,
): { readonly readings: readonly Reading[]; readonly refused: readonly Refusal[] } {
  const isOnly = readings.length + refused.length === 1
  const read = (item: Item) => ({ ...item, address: isOnly ? item.address : undefined })
  return {
    readings: found.kind === 'item' ? readings.map((one) => readingOf(one, read(found), maker)) : [],
    refused: refused.map((one) => ({ name: found.name, ...one })),
  }
}

/** An item as the archive takes it, with what was read in it. */
export const additionOf = (
  { found, via, under }: { readonly found: Item; readonly via: string; readonly under?: string | undefined },
  readings: readonly Reading[],
): Addition => {
  const { bytes, mediaType, address, name, seen } = found
  return {
    bytes,
    mediaType: mediaType ?? 'application/octet-stream',
    ...(address === undefined ? {} : { address }),
    ...(via === name || via === address ? {} : { via }),
    name: under === undefined ? name : `${under}/${name}`,
    seen: seen ?? new Date().toISOString(),
    readings,
  }
}

function readingOf(
  { id, url, agency, ready }: Read,
  { mediaType, address, bytes }: Pick<Item, 'bytes' | 'mediaType'> & { address: string | undefined },
  { engine, modelName, outlet: told }: Maker & Told,
): Reading {
  const page = url ?? address
  const isLine = mediaType === 'application/jsonl'
  const outlet = told ?? (isLine ? outletFromLine(decoder.decode(bytes)) : undefined) ?? outletOf({ agency }, page)
  return {
    ...(isLine ? { id } : {}),
    ...(page === undefined ? {} : { page: canonicalAddress(page) }),
    ...(outlet === undefined ? {} : { outlet }),
    ready,
    engine,
    model: modelName,
    made: new Date().toISOString(),
  }
}

const decoder = new TextDecoder()
