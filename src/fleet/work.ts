import { hash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import {
  type Found,
  isRemote,
  itemsAt,
  itemsIn,
  itemsOfRemote,
  type Position,
  pathsIn,
  type Refused,
  type RemoteOptions,
  remoteFilesIn,
} from '../intake/index.ts'

/**
 * A piece of work as it lies on the stream: a file or an object, a stretch of one that holds many items (a WARC from byte
 * 4711, sixty-four records), or what is at an address.
 */
export interface Work {
  /** A path that every worker can open, "s3://bucket/key", or a web address. */
  readonly place: string
  /** What was named when it was submitted: the folder that the file is in. */
  readonly via: string
  /** The first item of the stretch; everything where it is missing. */
  readonly from?: Position
  /** How many items the stretch has. */
  readonly items?: number
  /** The byte at which the next stretch begins. */
  readonly to?: number
  /** Its place among all that was ever submitted, in digits, by which it is sorted as text. */
  readonly turn?: string
  /** What the file was when it was submitted (its size, when it changed, an object's ETag); when an address was. */
  readonly state: string
}

/** By this a piece is known again: the same stretch of the same file, unchanged, is the same work, whenever it comes. */
export const idOf = ({ turn: _, ...work }: Work): string => hash('sha256', JSON.stringify(work))

/** The turn of the nth within a turn: of a piece in a submission, of an item in a piece. */
export const turnWithin = (turn: string, nth: number): string => turn + String(nth).padStart(9, '0')

/** The last turn that an item of a piece can have: what has come by then is before it, or the same. */
export const lastTurnOf = ({ turn }: Work): string | undefined =>
  turn === undefined ? undefined : turnWithin(turn, 999_999_999)

/** A piece of work as it lies on the stream; undefined where this is none. */
export function workOf(text: string): Work | undefined {
  const value = jsonOf(text)
  const { place, via, state, from, items, to, turn } = (value ?? {}) as { readonly [K in keyof Work]?: unknown }
  const isWork = [place, via, state].every((one) => typeof one === 'string') && place !== ''
  const areCounts = [items, to].every((one) => one === undefined || isCount(one, 1))
  const isTurn = turn === undefined || (typeof turn === 'string' && /^\d{1,100}$/.test(turn))
  return isWork && areCounts && isTurn && (from === undefined || isPosition(from)) ? (value as Work) : undefined
}

function isPosition(value: unknown): boolean {
  const { at, inside = 0, nth } = (value ?? {}) as { readonly [K in keyof Position]?: unknown }
  return isCount(at, 0) && isCount(inside, 0) && isCount(nth, 1)
}

const isCount = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least

/** What a text means as JSON; undefined where it means nothing. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place)

/** Up to this size a file is one piece, in bytes. */
const whole = 1 << 18
/** A stretch has as many items as this at the least, and no more than that, where it cannot be reached by itself. */
const least = 64
const most = 512

/** The pieces of work in a file, a folder, an object, all objects below a prefix, or an address; what cannot be opened. */
export async function* worksIn(operand: string, now: string, options: RemoteOptions): AsyncGenerator<Work | Refused> {
  if (isRemote(operand)) yield* worksElsewhere(operand, options)
  else if (isAddress(operand)) yield { place: operand, via: operand, state: now }
  else
    for await (const found of pathsIn(operand)) {
      const { path } = found
      if ('error' in found) yield refused(path, found.error)
      else {
        const { size, state } = await lookAt(path)
        const work = { place: path, via: operand, state }
        if (size <= whole) yield work
        else yield* stretchesOf(work, itemsIn(path))
      }
    }
}

async function* worksElsewhere(operand: string, options: RemoteOptions): AsyncGenerator<Work | Refused> {
  for await (const found of remoteFilesIn(operand, options)) {
    if ('kind' in found) {
      yield found
      continue
    }
    const { place, size, state, inParts } = found
    const work = { place, via: operand, state }
    if (size <= whole) yield work
    else if (inParts) yield* stretchesOf(work, itemsOfRemote(place, { state }, options))
    else
      yield refused(place, {
        code: 'no-ranges',
        message: `${place} is not given in parts by its server; copy it to a disk`,
      })
  }
}

const refused = (name: string, { code, message }: { readonly code: string; readonly message: string }): Refused => ({
  ...{ kind: 'refused', name, code, message, position: { at: 0, nth: 1 } },
})

async function lookAt(path: string): Promise<{ size: number; state: string; isFile: boolean }> {
  const found = await stat(path)
  return { size: found.size, state: `${found.size} ${found.mtimeMs}`, isFile: found.isFile() }
}

/**
 * A stretch ends where the next item begins at a byte of its own, from which a worker can begin to read: those of a
 * compressed file that is one piece can only be reached through each other. What kept the file from being read to its end
 * is told; what is wrong with the file itself, whoever reads the stretch tells.
 */
async function* stretchesOf(work: Work, found: AsyncIterable<Found>): AsyncGenerator<Work | Refused> {
  let from: Position | undefined
  let items = 0
  let readable = 0
  let at = -1
  for await (const one of found) {
    const { kind, position } = one
    if (kind === 'refused' && !ofTheFile.has(one.code)) {
      yield one
      continue
    }
    if (from && (items >= most || (items >= least && position.at !== at))) {
      if (readable) yield { ...work, from, items, ...(position.at > from.at ? { to: position.at } : {}) }
      from = undefined
    }
    if (!from) {
      from = position
      items = readable = 0
    }
    at = position.at
    items++
    if (kind !== 'skipped') readable++
  }
  if (from && readable) yield { ...work, from, items }
}

const ofTheFile: ReadonlySet<string> = new Set([
  'damaged',
  'no-address',
  'no-text',
  'too-large',
  'truncated',
  'unsupported-encoding',
])

/** The items of a piece of work, and what is refused in it. */
export async function* itemsOf(work: Work, options: RemoteOptions): AsyncGenerator<Found> {
  const { items = Number.POSITIVE_INFINITY } = work
  let count = 0
  for await (const one of itemsAtPlace(work, options)) {
    yield one
    if (++count === items) return
  }
}

async function* itemsAtPlace({ place, from, to, state }: Work, options: RemoteOptions): AsyncGenerator<Found> {
  // A whole is read as it is; of a stretch of what has changed, nobody knows what it is of.
  if (isRemote(place)) yield* itemsOfRemote(place, { from, to, ...(from ? { state } : {}) }, options)
  else if (isAddress(place)) yield* itemsAt(place, { ...options, seen: new Date().toISOString() })
  else {
    const now = await lookAt(place).catch(() => undefined)
    if (now && !now.isFile) yield refused(place, notAFile(place))
    else if (now && from && now.state !== state) yield refused(place, changed(place))
    else yield* itemsIn(place, from ? { from } : {})
  }
}

const changed = (place: string) => ({
  ...{ code: 'changed', message: `${place} has changed since it was submitted; submit it again` },
})
const notAFile = (place: string) => ({ code: 'not-a-file', message: `${place} is no file; submit it again` })

/** The feeds of a list that was found in a piece of work, each a piece. */
export const worksOfList = (
  { place, state, turn }: Work,
  feeds: readonly { readonly address: string }[],
): readonly Work[] =>
  feeds.map(({ address }, nth) => ({
    ...{ place: address, via: place, state },
    ...(turn === undefined ? {} : { turn: turnWithin(turn, nth) }),
  }))

/** A list that stands in another one leads nowhere: there may be no end to them. */
export const isListed = ({ place, via }: Work): boolean => isAddress(place) && !isRemote(place) && via !== place
