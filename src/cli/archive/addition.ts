import type { Addition, Reading, Refusal } from '../../archive/index.ts'
import { canonicalAddress, type Found, type Item, outletFromLine, outletOf } from '../../intake/index.ts'
import type { Record } from '../../record/index.ts'
import type { Maker } from './maker.ts'

/** What whoever adds knows better than the reports themselves. */
export interface Told {
  readonly published?: string | undefined
  readonly outlet?: string | undefined
}

/** What a thread tells of a piece. */
type Line = Record | { readonly id: string; readonly error: Refusal }

/** What was read in something found, of the lines of JSON that a thread made of it, and what could not be. */
export function readingsOf(
  pieces: readonly string[],
  found: Found,
  maker: Maker & Told,
): { readonly readings: readonly Reading[]; readonly refused: readonly Refusal[] } {
  const lines = pieces.map((json) => ({ json, line: JSON.parse(json) as Line }))
  const address = found.kind === 'item' && lines.length === 1 ? found.address : undefined
  return {
    readings: lines.flatMap(({ json, line }) =>
      'error' in line || found.kind !== 'item' ? [] : [readingOf(line, json, { ...found, address }, maker)],
    ),
    refused: lines.flatMap(({ line }) =>
      'error' in line ? [{ name: found.name, code: line.error.code, message: line.error.message }] : [],
    ),
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
  record: Record,
  json: string,
  { mediaType, address, bytes }: Pick<Item, 'bytes' | 'mediaType'> & { address: string | undefined },
  { engine, modelName, outlet: told }: Maker & Told,
): Reading {
  const page = record.article.url ?? address
  const isLine = mediaType === 'application/jsonl'
  const outlet = told ?? (isLine ? outletFromLine(decoder.decode(bytes)) : undefined) ?? outletOf(record.article, page)
  return {
    ...(isLine ? { id: record.id } : {}),
    ...(page === undefined ? {} : { page: canonicalAddress(page) }),
    ...(outlet === undefined ? {} : { outlet }),
    record,
    json,
    engine,
    model: modelName,
    made: new Date().toISOString(),
  }
}

const decoder = new TextDecoder()
