import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import { IntakeError } from '../source.ts'
import { Reader } from './reader.ts'

/** A stream of bytes as they mean, and where in the file each of them lies. */
export interface Plain {
  reader: Reader
  /** Where in the file the byte at `offset` lies; to be asked in rising order. */
  placeOf(offset: number): { at: number; inside?: number }
  /** What broke the stream off, and the member of the file that did. */
  fault(): { at: number; error: IntakeError } | undefined
}

/** A file that is not compressed. */
export const uncompressed = (raw: Reader): Plain => ({
  reader: raw,
  placeOf: (at) => ({ at }),
  fault: () => undefined,
})

const signature = Buffer.from([0x1f, 0x8b, 0x08])
export const isGzip = (bytes: Uint8Array): boolean => signature.equals(bytes.subarray(0, 3))

/** What the first bytes of a gzip file hold, as far as they go and its first member does. */
export async function beginningOf(head: Uint8Array): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of memberAt(new Reader(just(head)))) chunks.push(chunk)
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
  }
  return Buffer.concat(chunks)
}

async function* just(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/**
 * A gzip file, its members one after the other (a WARC has one a record), told apart by where in the file they begin. A
 * damaged one ends the stream; `raw` then stands in it.
 */
export function unzipped(raw: Reader): Plain {
  const members: { at: number; from: number }[] = []
  let fault: ReturnType<Plain['fault']>
  async function* plain(): AsyncGenerator<Uint8Array> {
    for (let size = 0; !(await raw.ended()); ) {
      const { at } = raw
      members.push({ at, from: size })
      try {
        for await (const chunk of memberAt(raw)) {
          size += chunk.length
          yield chunk
        }
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error
        fault = { at, error }
        return
      }
    }
  }
  return {
    reader: new Reader(plain()),
    placeOf(offset) {
      while (members[1] && members[1].from <= offset) members.shift()
      const member = members[0]
      return member ? { at: member.at, inside: offset - member.from } : { at: raw.at, inside: 0 }
    },
    fault: () => fault,
  }
}

/** Moves on to the next place behind `broken` where a member begins whose first bytes suit; says whether there is one. */
export async function nextMember(raw: Reader, broken: number, suits: (head: Buffer) => boolean): Promise<boolean> {
  if (raw.at === broken) await raw.skip(1)
  for (;;) {
    const ahead = await raw.find(signature, 0, window)
    if (ahead < 0) {
      // A signature may lie across the window's end.
      const passed = (await raw.peek(window)).length - signature.length + 1
      if (passed <= 0 || (await raw.skip(passed)) === 0) return false
      continue
    }
    await raw.skip(ahead)
    if (suits(await beginningOf(await raw.peek(4096)))) return true
    await raw.skip(1)
  }
}

const window = 1 << 20
const torn = () => new IntakeError('truncated', 'breaks off in the middle; get it again')
const damaged = (what: string) => new IntakeError('damaged', `is damaged (${what}); get it again`)

/** What one member holds. Throws IntakeError where it is torn or damaged. */
async function* memberAt(raw: Reader): AsyncGenerator<Uint8Array> {
  await passHeader(raw)
  let crc = 0
  let size = 0
  for await (const bytes of inflated(raw)) {
    crc = crc32(bytes, crc)
    size += bytes.length
    yield bytes
  }
  const trailer = await raw.take(8)
  if (trailer.length < 8) throw torn()
  if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw damaged('its checksum differs')
}

/** Most members are small, and done at once several times as fast as through a stream. */
async function* inflated(raw: Reader): AsyncGenerator<Uint8Array> {
  const whole = inflatedAtOnce(await raw.peek(atOnce))
  if (whole) {
    await raw.skip(whole.taken)
    return yield whole.output
  }
  const inflate = createInflateRaw({ chunkSize: chunk })
  try {
    for (const inflating = feeding(inflate); ; ) {
      const input = await raw.peek(chunk)
      if (input.length === 0) throw torn()
      const { output, taken, ended } = await inflating(input)
      await raw.skip(taken)
      yield* output
      if (ended) return
    }
  } finally {
    inflate.close()
  }
}

const chunk = 1 << 16
const atOnce = 1 << 18

/** What a member holds that ends within the input; undefined where it does not, or is damaged, or grows large. */
function inflatedAtOnce(input: Uint8Array): { output: Uint8Array; taken: number } | undefined {
  try {
    const done = inflateRawSync(input, { info: true, maxOutputLength: 16 * atOnce, chunkSize: chunk })
    // With `info` it tells how far it came, of which its type knows nothing.
    const { buffer, engine } = done as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } }
    return { output: buffer, taken: engine.bytesWritten }
  } catch {
    return undefined
  }
}

async function passHeader(raw: Reader): Promise<void> {
  const head = await raw.peek(10)
  if (head.length === 10 && !isGzip(head)) throw damaged('something other than gzip stands in it')
  if (head.length < 10) throw torn()
  const flags = head[3]!
  await raw.skip(10)
  if (flags & 4) await raw.skip((await raw.take(2)).readUInt16LE(0))
  for (const named of [flags & 8, flags & 16]) if (named) await raw.skip(1 + (await raw.find('\0', 0, window)))
  if (flags & 2) await raw.skip(2)
}

interface Fed {
  output: Uint8Array[]
  /** How much of the input belonged to it: what follows the end is left. */
  taken: number
  ended: boolean
}

/** Hands input to an inflater a piece at a time and waits until all of it has been looked at. */
function feeding(inflate: InflateRaw): (input: Uint8Array) => Promise<Fed> {
  const output: Uint8Array[] = []
  let settle: { done(ended: boolean): void; fail(error: Error): void }
  inflate.on('data', (bytes: Uint8Array) => output.push(bytes))
  inflate.on('end', () => settle.done(true))
  inflate.on('error', (error: Error) => settle.fail(damaged(error.message)))
  return async (input) => {
    const before = inflate.bytesWritten
    const ended = await new Promise<boolean>((done, fail) => {
      settle = { done, fail }
      inflate.write(input, (error) => (error ? fail(damaged(error.message)) : done(false)))
    })
    return { output: output.splice(0), taken: inflate.bytesWritten - before, ended }
  }
}
