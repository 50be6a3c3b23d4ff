import { type Added, type Addition, type Archive, hashOf, type Refusal } from '../../archive/index.ts'
import { itemsOf, type Work } from '../../fleet/index.ts'
import type { Found } from '../../intake/index.ts'
import { additionOf, readingsOf } from '../archive/addition.ts'
import type { Maker } from '../archive/maker.ts'
import { jobsOf } from '../bulk/inputs.ts'
import type { Pool } from '../bulk/pool.ts'
import { type Keeper, patiently } from './keeper.ts'

/** What a piece of work is done with. */
export interface Bench {
  readonly archive: Archive
  readonly keeper: Keeper
  readonly pool: Pool
  readonly maker: Maker
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

export interface Outcome {
  readonly added: readonly Added[]
  readonly refused: readonly Refusal[]
  /** Whether what was refused may be read another time: what the reader refuses for its words it will always refuse. */
  readonly mayPass: boolean
}

/** So many items of a piece are held in memory at the most. */
const most = 64

/** Reads a piece of work and keeps it. What the archive knows by its content is not read again. */
export async function doPiece(work: Work, bench: Bench): Promise<Outcome> {
  const added: Added[] = []
  const refused: Refusal[] = []
  let mayPass = false
  let additions: Addition[] = []
  const keep = async () => {
    if (additions.length) added.push(...(await bench.keeper.keep(additions)))
    additions = []
  }
  for await (const found of itemsOf(work, bench)) {
    const read = await readItem(found, work, bench)
    if (read.addition) additions.push(read.addition)
    refused.push(...read.refused)
    mayPass ||= found.kind === 'refused' || read.refused.some(({ code }) => ofThisWorker.has(code))
    if (additions.length >= most) await keep()
  }
  await keep()
  return { added, refused, mayPass }
}

/** Faults that are the worker's rather than the article's. */
const ofThisWorker: ReadonlySet<string> = new Set(['internal', 'out-of-memory'])

async function readItem(
  found: Found,
  { via }: Work,
  { archive, pool, maker, signal }: Bench,
): Promise<{ readonly addition?: Addition; readonly refused: readonly Refusal[] }> {
  if (found.kind === 'item') {
    const known = await patiently(() => archive.knownSources([hashOf(found.bytes)]), signal)
    if (known.size > 0) return { addition: additionOf({ found, via }, []), refused: [] }
  }
  const pieces: string[] = []
  for (const job of jobsOf(found)) pieces.push(...(await pool.run(job)).pieces)
  const { readings, refused } = readingsOf(pieces, found, maker)
  return found.kind === 'item' ? { addition: additionOf({ found, via }, readings), refused } : { refused }
}
