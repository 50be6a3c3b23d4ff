import { hash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { type Found, itemsAt, itemsIn, type Position, pathsIn, type Refused } from '../intake/index.ts'

/**
 * A piece of work as it lies on the stream: a file, a stretch of one that holds many items (a WARC from byte 4711, sixteen
 * records), or what is at an address.
 */
export interface Work {
  /** A path that every worker can open, or an address. */
  readonly place: string
  /** What was named when it was submitted: the folder that the file is in. */
  readonly via: string
  /** The first item of the stretch; everything where it is missing. */
  readonly from?: Position
  /** How many items the stretch has. */
  readonly items?: number
  /** What the file was when it was submitted (its size and when it changed); when an address was. */
  readonly state: string
}

/** By this a piece is known again: the same stretch of the same file, unchanged, is the same work. */
export const idOf = (work: Work): string => hash('sha256', JSON.stringify(work))

/** A piece of work as it lies on the stream; undefined where this is none. */
export function workOf(text: string): Work | undefined {
  const value = jsonOf(text)
  const { place, via, state, from, items } = (value ?? {}) as { readonly [K in keyof Work]?: unknown }
  const isWork = [place, via, state].every((one) => typeof one === 'string') && place !== ''
  const isStretch = (from === undefined || isPosition(from)) && (items === undefined || isCount(items, 1))
  return isWork && isStretch ? (value as Work) : undefined
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
const least = 16
const most = 512

/** The pieces of work in a file, a folder or an address, and what cannot be opened. */
export async function* worksIn(operand: string, now: string): AsyncGenerator<Work | Refused> {
  if (isAddress(operand)) yield { place: operand, via: operand, state: now }
  else
    for await (const found of pathsIn(operand)) {
      const { path } = found
      if ('error' in found) {
        const { code, message } = found.error
        yield { kind: 'refused', name: path, code, message, position: { at: 0, nth: 1 } }
      } else {
        const { size, mtimeMs } = await stat(path)
        const work = { place: path, via: operand, state: `${size} ${mtimeMs}` }
        if (size <= whole) yield work
        else yield* stretchesOf(work)
      }
    }
}

/**
 * A stretch ends where the next item begins at a byte of its own, from which a worker can begin to read: those of a
 * compressed file that is one piece can only be reached through each other.
 */
async function* stretchesOf(work: Work): AsyncGenerator<Work> {
  let from: Position | undefined
  let items = 0
  let readable = 0
  let at = -1
  for await (const { kind, position } of itemsIn(work.place)) {
    if (from && (items >= most || (items >= least && position.at !== at))) {
      if (readable) yield { ...work, from, items }
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

/** The items of a piece of work, and what is refused in it. */
export async function* itemsOf(work: Work, { allowPrivate }: { allowPrivate: boolean }): AsyncGenerator<Found> {
  const { place, from, items = Number.POSITIVE_INFINITY } = work
  const found = isAddress(place)
    ? itemsAt(place, { allowPrivate, seen: new Date().toISOString() })
    : itemsIn(place, from ? { from } : {})
  let count = 0
  for await (const one of found) {
    yield one
    if (++count === items) return
  }
}
