import type { IncomingMessage } from 'node:http'
import { bodyOf, follow, type Reach, webAddress, within } from '../request.ts'
import { IntakeError } from '../source.ts'
import { askStore, isObject, type ObjectStore, objectPlace } from './objects.ts'
import { refusalOf } from './refusals.ts'

/** How remote files are reached. */
export type RemoteReach = Omit<Reach, 'signal' | 'headers'> & { readonly store: ObjectStore }

/** A file that lies elsewhere. */
export interface Remote {
  /** "s3://bucket/key", or a web address. */
  readonly place: string
  /** In bytes. */
  readonly size: number
  /** Is another one when the file is: its size, and its ETag or when it was changed. */
  readonly state: string
  /** Whether it can be had from a byte on. */
  readonly inParts: boolean
}

/** From a byte on, and up to one. */
interface Stretch {
  readonly start: number
  readonly end?: number | undefined
}

/** Milliseconds until an answer must begin, and that it may pause. */
const patience = 60_000

interface Opened {
  readonly remote: Remote
  /** Breaks off with IntakeError where the server does. */
  readonly bytes: AsyncGenerator<Uint8Array>
  /** For who does not read it to its end. */
  readonly close: () => void
}

/** Opens a stretch of a file. Rejects with IntakeError where there is no such file, or only all of it can be had. */
export async function opened(place: string, { start, end }: Stretch, reach: RemoteReach): Promise<Opened> {
  // The bytes are wanted as they lie there, however they may be compressed.
  const headers = { 'accept-encoding': 'identity', range: `bytes=${start}-${end === undefined ? '' : end - 1}` }
  const response = await within(patience, undefined, async (signal) => {
    const asking: Reach = { ...reach, signal, headers }
    const { response, url } = isObject(place)
      ? await askStore(reach.store, objectPlace(place), asking)
      : await follow(webAddress(place), asking)
    if (response.statusCode === 200 || response.statusCode === 206 || isEmpty(response)) return response
    const why = await bodyOf(response, url, { most: 1 << 16, cut: true, signal })
    throw refusalOf(place, response, new TextDecoder().decode(why))
  })
  const inParts = response.statusCode !== 200
  const size = sizeOf(response)
  if (size === undefined || (inParts ? size > 0 && firstOf(response) !== start : start > 0)) {
    response.destroy()
    throw inOnePiece(place)
  }
  const expected = inParts ? Math.max(0, Math.min(end ?? size, size) - start) : size
  return {
    remote: { place, size, state: stateOf(size, response.headers.etag ?? response.headers['last-modified']), inParts },
    bytes: bytesOf(response, expected, place),
    close: () => response.destroy(),
  }
}

/** The state of a file of some size, by its ETag: '1234 "5d41402abc4b"' is '1234 5d41402abc4b'. */
export const stateOf = (size: number, tag = ''): string => `${size} ${tag.replaceAll('"', '')}`

const inOnePiece = (place: string) =>
  new IntakeError('no-ranges', `${place} is not given in parts by its server; copy it to one that does, or to a disk`)

/** An empty file has no byte to begin with. */
const isEmpty = ({ statusCode, headers }: IncomingMessage) =>
  statusCode === 416 && /\/0$/.test(headers['content-range'] ?? '')

/** Of a part that is "bytes 100-199/1234" of it, else by the length of it all. */
function sizeOf({ headers, statusCode }: IncomingMessage): number | undefined {
  const size =
    statusCode === 200 ? headers['content-length'] : /\/(\d{1,15})$/.exec(headers['content-range'] ?? '')?.[1]
  return size === undefined ? undefined : Number(size)
}

const firstOf = ({ headers }: IncomingMessage): number =>
  Number(/^bytes (\d{1,15})-/.exec(headers['content-range'] ?? '')?.[1] ?? -1)

async function* bytesOf(response: IncomingMessage, expected: number, place: string): AsyncGenerator<Uint8Array> {
  if (expected === 0) return void response.destroy()
  const chunks: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]()
  let got = 0
  try {
    while (got < expected) {
      const { value, done } = await inTime(chunks.next(), response, place)
      if (done) throw new IntakeError('broke-off', `${place} broke off after ${got} of ${expected} bytes; try again`)
      got += value.length
      yield value
    }
  } finally {
    response.destroy()
  }
}

/** A pause of the reader's own is none of the server's. */
async function inTime<T>(next: Promise<T>, response: IncomingMessage, place: string): Promise<T> {
  const late = () => response.destroy(new IntakeError('timeout', `${place} did not go on in time; try again later`))
  const timer = setTimeout(late, patience)
  return next.finally(() => clearTimeout(timer))
}
