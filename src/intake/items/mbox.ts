import { isTooLarge, mostBytes } from '../limits.ts'
import type { Plain } from './gzip.ts'
import type { Item, Position, Refused } from './item.ts'
import type { Reader } from './reader.ts'

/**
 * Whether a message of a mailbox begins here: with a line "From ann@example.org Thu Apr 20 14:35:00 2023" and a header
 * behind it. A sentence at the start of a line ("From there they sailed on") has no time and year in it.
 */
export function isMbox(head: Uint8Array): boolean {
  const [envelope = '', header = ''] = latin1(head.subarray(0, longestEnvelope)).split('\n', 2)
  return (
    envelope.startsWith('From ') &&
    /\d:\d\d/.test(envelope) &&
    /\b(?:19|20)\d\d\b/.test(envelope) &&
    /^[!-9;-~]{1,80}:/.test(header)
  )
}

const longestEnvelope = 600

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The messages of a mailbox, one an item, without the ">" that a mailbox puts before "From " at the start of a line. */
export async function* itemsOfMbox(
  { reader, placeOf }: Plain,
  name: string,
  from: Position,
): AsyncGenerator<Item | Refused> {
  for (let nth = from.nth; !(await reader.ended()); nth++) {
    const position = { ...placeOf(reader.at), nth }
    const length = await lengthOfMessage(reader)
    if (length === undefined) {
      const message = `${name}:${nth} ${isTooLarge}`
      yield { kind: 'refused', name: `${name}:${nth}`, code: 'too-large', message, position }
      await passMessage(reader)
    } else {
      const message = await reader.take(length)
      const bytes = unescaped(message.subarray(message.indexOf(10) + 1))
      yield { kind: 'item', name: `${name}:${nth}`, bytes, mediaType: 'message/rfc822', position }
    }
  }
}

/** How long the message is that begins here, its envelope included; undefined where that is more than is read. */
async function lengthOfMessage(reader: Reader): Promise<number | undefined> {
  for (let at = 1; ; at++) {
    at = await reader.find('\nFrom ', at, mostBytes)
    if (at < 0) {
      const { length } = await reader.peek(mostBytes)
      return length < mostBytes ? length : undefined
    }
    const ahead = await reader.peek(at + 1 + longestEnvelope)
    if (isBlankBefore(ahead, at) && isMbox(ahead.subarray(at + 1))) return at + 1
  }
}

async function passMessage(reader: Reader): Promise<void> {
  let rest: number | undefined
  while (rest === undefined) {
    await reader.skip(mostBytes - longestEnvelope)
    rest = await lengthOfMessage(reader)
  }
  await reader.skip(rest)
}

/** Whether the line that ends at `at` is empty. */
const isBlankBefore = (bytes: Uint8Array, at: number) =>
  bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at - 2] === 10)

const gt = 0x3e

/** ">From " is "From ", ">>From " is ">From ": what was put before a line is taken off. */
function unescaped(message: Uint8Array): Uint8Array {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
  const kept: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf('>From '); at >= 0; at = bytes.indexOf('>From ', at + 6)) {
    let start = at
    while (bytes[start - 1] === gt) start--
    if (start > 0 && bytes[start - 1] !== 10) continue
    kept.push(bytes.subarray(from, start))
    from = start + 1
  }
  return Uint8Array.from(Buffer.concat([...kept, bytes.subarray(from)]))
}
