import { createReadStream } from 'node:fs'
import { faultOf, type PathFound, pathsIn } from '../files.ts'
import { isTooLarge, mostBytes } from '../limits.ts'
import { beginningOf, isGzip, type Plain, uncompressed, unzipped } from './gzip.ts'
import type { Found, Position } from './item.ts'
import { itemsOfLines } from './lines.ts'
import { isMbox, itemsOfMbox } from './mbox.ts'
import { IntakeError, said } from '../source.ts'
import { Reader } from './reader.ts'
import { isWarc, itemsOfWarc } from './warc.ts'
import { itemsOfWhole, mailWithAttachments, type Whole } from './wholes.ts'

export { itemOfEntry } from './wholes.ts'
export type { Feeds, Found, Item, Position, Refused, Skipped } from './item.ts'

/** What the caller knows of a stream, and where to go on. */
export interface ItemsOptions {
  /** For messages: the file's path, or "standard input". */
  name?: string
  /** As an HTTP header gives it. */
  mediaType?: string
  /** Where a stream came from. */
  address?: string
  /** When it was fetched, ISO 8601. */
  seen?: string
  /** The position of an item that came before: reading goes on with that very item. */
  from?: Position
}

/**
 * The items of a file, of all files of a folder, or of a stream, one by one, however large it is: a WARC's pages, a
 * mailbox's mails, a feed's items, the lines of JSON Lines, each also where it is compressed by gzip; anything else is
 * one item. What is damaged is refused in its place, with the reason, and the rest goes on. Never throws for what it reads.
 */
export async function* itemsIn(
  source: string | AsyncIterable<Uint8Array>,
  options: ItemsOptions = {},
): AsyncGenerator<Found> {
  if (typeof source === 'string') for await (const path of pathsIn(source)) yield* itemsOfFile(path, options)
  else
    for await (const found of itemsOfStream(source, { name: 'standard input', ...options, from: undefined }))
      if (isAtOrBehind(found.position, options.from)) yield found
}

const isAtOrBehind = ({ at, inside = 0, nth }: Position, from: Position | undefined) =>
  !from || at > from.at || (at === from.at && (inside > (from.inside ?? 0) || nth >= from.nth))

async function* itemsOfFile(found: PathFound, options: ItemsOptions): AsyncGenerator<Found> {
  const { from } = options
  const { path, file } = found
  if (from?.file !== undefined && file !== undefined && isBefore(file, from.file)) return
  const position: Position = { ...(file === undefined ? {} : { file }), at: 0, nth: 1 }
  if ('error' in found) {
    const { code, message } = found.error
    yield { kind: 'refused', name: path, code, message, position }
    return
  }
  const start = from && from.file === file ? from : position
  const head = await headOf(path)
  if (head instanceof Error) {
    const { code, message } = faultOf(head, path)
    yield { kind: 'refused', name: path, code, message, position }
    return
  }
  const stream = createReadStream(path, { start: start.at, highWaterMark: 1 << 18 })
  try {
    for await (const one of itemsOfStream(stream, { ...options, name: path, from: start }, head))
      yield file === undefined ? one : { ...one, position: { ...one.position, file } }
  } finally {
    stream.destroy()
  }
}

/** Folders are read in sorted order, name by name. */
function isBefore(file: string, other: string): boolean {
  const [mine, theirs] = [file.split('/'), other.split('/')]
  const at = mine.findIndex((name, i) => name !== theirs[i])
  return at >= 0 && at < theirs.length && mine[at]! < theirs[at]!
}

/** What is looked at to tell what a file is. */
const reach = 1 << 16

async function headOf(path: string): Promise<Buffer | Error> {
  const reader = new Reader(createReadStream(path, { end: reach - 1 }))
  try {
    return await reader.peek(reach)
  } catch (error) {
    return error as Error
  }
}

type Stream = Omit<ItemsOptions, 'from'> & { name: string; from: Position | undefined }

/** The items of a stream that begins at `from`; `before` is how the file begins. */
export async function* itemsOfStream(
  stream: AsyncIterable<Uint8Array>,
  { name, from = { at: 0, nth: 1 }, ...given }: Stream,
  before?: Buffer,
): AsyncGenerator<Found> {
  const raw = new Reader(stream, from.at)
  try {
    const head = before ?? (await raw.peek(reach))
    const zipped = isGzip(head)
    const beginning = zipped ? await beginningOf(head) : head
    if (isWarc(beginning)) return yield* itemsOfWarc(raw, name, zipped, from)
    const plain = zipped ? unzipped(raw) : uncompressed(raw)
    await plain.reader.skip(from.inside ?? 0)
    if (isMbox(beginning)) yield* mails(itemsOfMbox(plain, name, from))
    else if (await isLines(name, beginning, from.at > 0 || from.inside ? undefined : plain.reader))
      yield* itemsOfLines(plain, name, from)
    else yield* whole(plain, { name, ...given, position: { at: 0, nth: 1 } }, from)
    yield* brokenOff(plain, name, from)
  } catch (error) {
    yield {
      kind: 'refused',
      name,
      code: error instanceof IntakeError ? error.code : 'unreadable',
      message: `${name} could not be read on (${said(error)})`,
      position: { at: raw.at, nth: from.nth },
    }
  } finally {
    await raw.close()
  }
}

async function* mails(found: AsyncGenerator<Found>): AsyncGenerator<Found> {
  for await (const one of found) {
    if (one.kind !== 'item') yield one
    else yield* mailWithAttachments(one)
  }
}

/** Whether these are lines of JSON: the file's name says so, or the first is an object and another follows. */
async function isLines(name: string, beginning: Buffer, reader: Reader | undefined): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)) return true
  if (!/^\s{0,99}\{/.test(beginning.subarray(0, 100).toString('latin1'))) return false
  if (!reader) return true
  const start = beginning.findIndex((byte) => byte > 32)
  const end = await reader.find('\n', start, mostBytes)
  if (end < 0 || (await reader.peek(end + reach)).subarray(end).every((byte) => byte <= 32)) return false
  try {
    JSON.parse((await reader.peek(end)).toString())
    return true
  } catch {
    return false
  }
}

async function* whole(plain: Plain, given: Omit<Whole, 'bytes'>, { nth }: Position): AsyncGenerator<Found> {
  const bytes = await plain.reader.take(mostBytes + 1)
  const { name, position } = given
  if (plain.fault()) return
  if (bytes.length > mostBytes) {
    yield { kind: 'refused', name, code: 'too-large', message: `${name} ${isTooLarge}`, position }
  } else for await (const found of itemsOfWhole({ ...given, bytes })) if (found.position.nth >= nth) yield found
}

/** A compressed file that is torn or damaged says so once all before that has been given. */
function* brokenOff(plain: Plain, name: string, { nth }: Position): Generator<Found> {
  const broken = plain.fault()
  if (!broken) return
  const { code, message } = broken.error
  yield { kind: 'refused', name, code, message: `${name} ${message}`, position: { at: broken.at, inside: 0, nth } }
}
