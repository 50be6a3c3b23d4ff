import {
  type Added,
  type Addition,
  type Archive,
  hashOf,
  type Prepared,
  prepare,
  type Reading,
  type Refusal,
} from '../../archive/index.ts'
import {
  isListed,
  itemsOf,
  lastTurnOf,
  spanned,
  turnWithin,
  type Work,
  wasSpanned,
  worksOfList,
} from '../../fleet/index.ts'
import type { Found, Item, ObjectStore } from '../../intake/index.ts'
import { additionOf, readingsOf } from '../archive/addition.ts'
import type { Maker } from '../archive/maker.ts'
import { jobsOf } from '../bulk/inputs.ts'
import type { Read, Refused } from '../bulk/job.ts'
import type { Pool } from '../bulk/pool.ts'
import { type Keeper, patiently } from './keeper.ts'
import { type Meters, whileStoring } from './metrics.ts'

/** What a piece of work is done with. */
export interface Bench {
  readonly archive: Archive
  readonly keeper: Keeper
  readonly pool: Pool
  readonly maker: Maker
  readonly meters: Meters
  readonly allowPrivate: boolean
  readonly store: ObjectStore
  /** Puts more work on the stream. */
  readonly lead: (works: readonly Work[]) => Promise<unknown>
  readonly signal: AbortSignal
}

export interface Outcome {
  readonly added: readonly Added[]
  readonly refused: readonly Refusal[]
  /** Whether what was refused may be read another time: what the reader refuses for its words it will always refuse. */
  readonly mayPass: boolean
}

/** So many items of a piece are held in memory at the most, and of so many is asked at a time whether they are known. */
const most = 64
const atOnce = 16

/** Reads a piece of work and keeps it. What the archive knows by its content is not read again. */
export async function doPiece(work: Work, bench: Bench): Promise<Outcome> {
  const added: Added[] = []
  const refused: Refusal[] = []
  let mayPass = false
  let additions: Prepared[] = []
  let nth = 0
  const keep = async () => {
    if (additions.length === 0) return
    const storing = () => whileStoring(bench.meters, () => bench.keeper.keep(additions))
    added.push(...(await spanned('store', { attributes: { 'copydesk.sources': additions.length } }, storing)))
    additions = []
  }
  for await (const group of groupsOf(itemsOf(work, bench))) {
    const known = await knownAmong(group, work, bench)
    for (const found of group) {
      const turn = work.turn === undefined ? {} : { turn: turnWithin(work.turn, nth++) }
      const read = await readItem(found, known, { ...work, ...turn }, bench)
      if (read.addition) additions.push(prepare(read.addition))
      refused.push(...read.refused)
      mayPass ||=
        (found.kind === 'refused' && found.code !== 'changed') ||
        read.refused.some(({ code }) => ofThisWorker.has(code))
    }
    if (additions.length >= most) await keep()
  }
  await keep()
  return { added, refused, mayPass }
}

/** Faults that are the worker's rather than the article's. */
const ofThisWorker: ReadonlySet<string> = new Set(['internal', 'out-of-memory'])

async function* groupsOf(items: AsyncIterable<Found>): AsyncGenerator<readonly Found[]> {
  let group: Found[] = []
  for await (const found of items) {
    if (group.push(found) < atOnce) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Which of them the archive knows by their content. */
async function knownAmong(
  group: readonly Found[],
  work: Work,
  { archive, meters, signal }: Bench,
): Promise<ReadonlySet<Found>> {
  const hashes = new Map<Found, string>()
  for (const found of group) if (found.kind === 'item') hashes.set(found, hashOf(found.bytes))
  if (hashes.size === 0) return new Set()
  const knowing = () => archive.knownSources([...hashes.values()], lastTurnOf(work))
  const known = await whileStoring(meters, () => patiently(knowing, signal))
  return new Set([...hashes].filter(([, hash]) => known.has(hash)).map(([found]) => found))
}

async function readItem(
  found: Found,
  known: ReadonlySet<Found>,
  work: Work,
  { pool, maker, meters, lead }: Bench,
): Promise<{ readonly addition?: Addition; readonly refused: readonly Refusal[] }> {
  const { via, turn } = work
  if (found.kind === 'feeds' && !isListed(work)) {
    await lead(worksOfList(work, found.feeds))
    return { refused: [] }
  }
  const additionWith = (item: Item, readings: readonly Reading[]): Addition => ({
    ...additionOf({ found: item, via }, readings),
    ...(turn === undefined ? {} : { turn }),
  })
  if (found.kind === 'item' && known.has(found)) return { addition: additionWith(found, []), refused: [] }
  const read: { readings: Read[]; refused: Refused[] } = { readings: [], refused: [] }
  for (const job of jobsOf(found)) {
    const { readings, refused, took } = await pool.run(job)
    meters.time('copydesk_fleet_read_duration_seconds', took / 1000)
    wasSpanned('read', took, { 'copydesk.item': found.name })
    read.readings.push(...readings)
    read.refused.push(...refused)
  }
  for (const { words } of read.readings) meters.add('copydesk_fleet_words_read_total', words)
  const { readings, refused } = readingsOf(read, found, maker)
  meters.add('copydesk_fleet_articles_read_total', readings.length)
  return found.kind === 'item' ? { addition: additionWith(found, readings), refused } : { refused }
}
