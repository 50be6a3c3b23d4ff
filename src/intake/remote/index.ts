import { itemsOfStream } from '../items/index.ts'
import type { Found, Position, Refused } from '../items/item.ts'
import { systemResolve } from '../request.ts'
import { IntakeError } from '../source.ts'
import { objectsBelow } from './list.ts'
import { isObject, type ObjectStore, objectPlace } from './objects.ts'
import { opened, type Remote, type RemoteReach, stateOf } from './ranges.ts'

export { type ObjectStore, objectStoreFrom } from './objects.ts'
export type { Remote } from './ranges.ts'

export interface RemoteOptions {
  /** Where the objects are. */
  readonly store: ObjectStore
  /** Whether web addresses of this machine and of private networks may be asked; the store always may. */
  readonly allowPrivate: boolean
}

/** Whether it is a file that can be had in parts from elsewhere: an object, or a web archive at an address. */
export const isRemote = (place: string): boolean =>
  isObject(place) || /^https?:\/\/[^?#]+\.(?:warc|jsonl|ndjson|mbox)(?:\.gz)?(?:[?#]|$)/i.test(place)

const reachOf = ({ store, allowPrivate }: RemoteOptions): RemoteReach => ({
  ...{ store, allowPrivate, connectTimeout: 10_000, resolve: systemResolve },
})

/**
 * The file at "s3://bucket/key" or at an address, or all below "s3://bucket/prefix/", as they are now. Hidden ones are
 * passed over. What cannot be had is refused; nothing is read yet.
 */
export async function* remoteFilesIn(place: string, options: RemoteOptions): AsyncGenerator<Remote | Refused> {
  const reach = reachOf(options)
  try {
    if (isObject(place) && /^s3:\/\/[^/]+\/?$|\/$/i.test(place)) yield* filesBelow(place, reach)
    else {
      const { remote, close } = await opened(place, { start: 0 }, reach)
      close()
      yield remote
    }
  } catch (error) {
    yield refused(place, error)
  }
}

async function* filesBelow(place: string, reach: RemoteReach): AsyncGenerator<Remote> {
  const { bucket, key: prefix } = objectPlace(place)
  for await (const { key, size, etag } of objectsBelow(reach.store, { bucket, key: prefix }, reach)) {
    const isHidden = key
      .slice(prefix.length)
      .split('/')
      .some((part) => part.startsWith('.'))
    // A key that ends so is what browsers of a store show as an empty folder.
    if (isHidden || key.endsWith('/')) continue
    yield { place: `s3://${bucket}/${key}`, size, state: stateOf(size, etag), inParts: true }
  }
}

/** A stretch of a remote file: from an item to the byte where the next stretch begins, of the file as it was. */
export interface RemoteStretch {
  readonly from?: Position | undefined
  readonly to?: number | undefined
  readonly state?: string | undefined
}

/** The items of a remote file as `itemsIn` gives those of a file, or of a stretch of it. Never throws for what it reads. */
export async function* itemsOfRemote(
  place: string,
  { from, to, state }: RemoteStretch,
  options: RemoteOptions,
): AsyncGenerator<Found> {
  const reach = reachOf(options)
  try {
    const { at } = from ?? { at: 0 }
    // What kind of file it is, its beginning tells.
    const head = at > 0 ? await beginning(place, reach) : undefined
    const { remote, bytes, close } = await opened(place, { start: at, end: to }, reach)
    if (state !== undefined && remote.state !== state) {
      close()
      throw new IntakeError('changed', `${place} has changed since it was submitted; submit it again`)
    }
    yield* itemsOfStream(bytes, { name: place, from }, head)
  } catch (error) {
    yield refused(place, error)
  }
}

/** As much as tells what is compressed, a web archive, a mailbox, or lines. */
async function beginning(place: string, reach: RemoteReach): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of (await opened(place, { start: 0, end: 4096 }, reach)).bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refused(name: string, error: unknown): Refused {
  if (!(error instanceof IntakeError)) throw error
  return { kind: 'refused', name, code: error.code, message: error.message, position: { at: 0, nth: 1 } }
}
