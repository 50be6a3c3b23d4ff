import { isTooLarge, mostBytes } from '../limits.ts'
import type { Plain } from './gzip.ts'
import type { Item, Position, Refused } from './item.ts'
import type { Reader } from './reader.ts'

/** Lines of JSON, one an item. Empty lines are passed over but counted, so that `nth` is the line's number. */
export async function* itemsOfLines(
  { reader, placeOf }: Plain,
  name: string,
  from: Position,
): AsyncGenerator<Item | Refused> {
  for (let nth = from.nth; !(await reader.ended()); nth++) {
    const place = { name: `${name}:${nth}`, position: { ...placeOf(reader.at), nth } }
    const length = await lengthOfLine(reader)
    if (length === undefined) {
      yield { kind: 'refused', ...place, code: 'too-large', message: `${place.name} ${isTooLarge}` }
      await passLine(reader)
      continue
    }
    const bytes = await reader.take(length)
    if (bytes.some((byte) => byte > 32)) yield { kind: 'item', ...place, bytes, mediaType: 'application/jsonl' }
  }
}

/** How long the line is that begins here, with its end; undefined where that is more than is read. */
async function lengthOfLine(reader: Reader): Promise<number | undefined> {
  const end = await reader.find('\n', 0, mostBytes)
  if (end >= 0) return end + 1
  const { length } = await reader.peek(mostBytes)
  return length < mostBytes ? length : undefined
}

async function passLine(reader: Reader): Promise<void> {
  let rest: number | undefined
  while (rest === undefined) {
    await reader.skip(mostBytes)
    rest = await lengthOfLine(reader)
  }
  await reader.skip(rest)
}
