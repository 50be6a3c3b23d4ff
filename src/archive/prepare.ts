import type { Record } from '../record/index.ts'
import type { Addition, Made, Reading } from './archive.ts'
import { compressed, hashOf, type Ready, readyIn, recordIn } from './ready.ts'

/** An addition with all that can be worked out before the archive is locked, in place of what that was worked out from. */
export interface Prepared extends Omit<Addition, 'bytes' | 'readings'> {
  readonly hash: string
  /** How many bytes there are, and these compressed. */
  readonly length: number
  readonly compressed: Uint8Array
  readonly articles: readonly PreparedArticle[]
}

export interface PreparedArticle extends Ready, Made {
  readonly key: string
  /** What it is to be called outside, if that name is not taken. */
  readonly name: string
  readonly outlet: string | undefined
  readonly record: () => Record
}

/** Works out what can be. What waits for others to be added with holds its bytes only compressed so. */
export function prepare(addition: Addition): Prepared {
  const { bytes, readings, ...met } = addition
  return {
    ...met,
    hash: hashOf(bytes),
    length: bytes.length,
    compressed: compressed(bytes),
    articles: readings.map((reading, at) => prepareArticle(reading, addition, at)),
  }
}

function prepareArticle(
  { outlet, page, id, engine, model, made, ...reading }: Reading,
  { address, name, readings }: Addition,
  at: number,
): PreparedArticle {
  const place = readings.length === 1 ? (address ?? name) : `${address ?? name}#${at + 1}`
  const key = page ?? id ?? place
  return {
    ...readyIn(reading),
    ...{ engine, model, made },
    key: key.length > longestKey ? `${key.slice(0, longestKey - 64)}${hashOf(key)}` : key,
    name: (isName(id) ? id : undefined) ?? (lastPartOf(key) || otherNameOf(key)),
    outlet,
    record: () => recordIn(reading),
  }
}

/** An index of PostgreSQL has room for 2704 bytes. */
const longestKey = 600

/** What nobody would write into an address is no name. */
const isName = (id: string | undefined): boolean => id !== undefined && id.length <= 300

/** What an article is called that has no name of its own. */
export const otherNameOf = (key: string): string => hashOf(key).slice(0, 16)

/** What people call a place by: "2026-02-10-halyard.txt" of a path, "harbour-talks" of an address. */
function lastPartOf(place: string): string {
  const path = /^https?:/.test(place) && URL.canParse(place) ? new URL(place).pathname : place
  const part = path.split('/').findLast((one) => one.trim() !== '')
  return part?.slice(0, 80) ?? ''
}
