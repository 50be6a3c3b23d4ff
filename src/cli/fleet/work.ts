import { setTimeout } from 'node:timers/promises'
import type { Counts } from '../../archive/index.ts'
import { type Fleet, FleetError, type Given } from '../../fleet/index.ts'
import { makerFrom, plainTask } from '../archive/maker.ts'
import { withArchive } from '../archive/open.ts'
import { stopped } from '../archive/stopped.ts'
import { count, summary } from '../archive/summary.ts'
import { type Arguments, numberFrom, threadsFrom } from '../arguments.ts'
import { Pool } from '../bulk/pool.ts'
import { tame } from '../terminal.ts'
import { Keeper, patiently } from './keeper.ts'
import { withFleet } from './open.ts'
import { type Bench, doPiece, type Outcome } from './piece.ts'
import { placeAll } from './place.ts'

/**
 * `copydesk fleet work`: takes pieces from the stream, reads them and adds them to the archive, until it is told to stop
 * (SIGTERM: what is under way is finished) or, with --until-done, until nothing is left.
 */
export async function work(args: Arguments): Promise<number> {
  const threads = threadsFrom(args)
  const tries = numberFrom(args, 'tries', { least: 1, most: 100 }) ?? 5
  const maker = await makerFrom(args)
  const pool = new Pool(threads, { ...plainTask, model: maker.model })
  const { signal: told, forget } = stopped()
  const failing = new AbortController()
  const signal = AbortSignal.any([told, failing.signal])
  const allowPrivate = args.flags.has('allow-private')
  const makesOne = { make: true }
  const tally = await withFleet(args, (fleet) =>
    withArchive(
      args,
      async (archive) => {
        const bench = { archive, keeper: new Keeper(archive, signal), pool, maker, allowPrivate, signal }
        return workOn(fleet, bench, failing, { slots: 2 * threads, tries, untilDone: args.flags.has('until-done') })
      },
      makesOne,
    ),
  ).finally(() => pool.close())
  forget()
  process.stdout.write(summary(tally, []))
  if (tally.dead) process.stdout.write(`${count(tally.dead, 'piece')} given up; copydesk fleet dead tells why\n`)
  return tally.dead ? 1 : 0
}

interface Shift {
  /** No more pieces are taken than so many at a time: twice as many as are read, so that some are read while others are kept. */
  readonly slots: number
  /** After so many a piece is given up. */
  readonly tries: number
  readonly untilDone: boolean
}

type Tally = Counts & { readonly dead: number }

/** When something goes wrong that nobody can wait for, `failing` stops all, after what is under way. */
async function workOn(
  fleet: Fleet,
  bench: Bench,
  failing: AbortController,
  { slots, tries, untilDone }: Shift,
): Promise<Tally> {
  const tally = { added: 0, changed: 0, known: 0, refused: 0, dead: 0 }
  let resting: Promise<boolean> | undefined
  const isOver = () => {
    resting ??= rest(fleet, bench).finally(() => {
      resting = undefined
    })
    return resting.then((isDone) => isDone && untilDone)
  }
  const slot = async () => {
    while (!bench.signal.aborted)
      try {
        const given = await fleet.next()
        if (given) enter(tally, await answer(given, bench, tries))
        else if (await isOver()) return
      } catch (error) {
        if (!(error instanceof FleetError)) return failing.abort(error)
        process.stderr.write(`copydesk: ${tame(error.message)}; trying again\n`)
        await setTimeout(1000, undefined, { signal: bench.signal }).catch(() => {})
      }
  }
  await Promise.all(Array.from({ length: slots }, slot))
  if (failing.signal.aborted) throw failing.signal.reason
  return tally
}

/** Where nothing is left to read, what was read gets its place in the history. Tells whether all is done. */
async function rest(fleet: Fleet, { archive, signal }: Bench): Promise<boolean> {
  const { depth, open } = await fleet.state()
  if (depth > 0 || open > 0) return false
  await patiently(() => placeAll(archive, signal), signal)
  return true
}

/** Does a piece of work and answers for it. */
async function answer(given: Given, bench: Bench, tries: number): Promise<Partial<Outcome> & { dead: boolean }> {
  if (given.tries > tries) {
    await given.giveUp([{ name: given.work.place, code: 'worker-lost', message: 'each worker that took it went away' }])
    return { dead: true }
  }
  const outcome = await doPiece(given.work, bench).catch((error) => failed(given, error))
  const { refused, mayPass } = outcome
  const dead = refused.length > 0 && !bench.signal.aborted && (!mayPass || given.tries >= tries)
  if (dead) await given.giveUp(refused)
  else if (refused.length > 0) given.later()
  else given.done()
  return { ...outcome, dead }
}

/** Something that nobody foresaw, or an archive that is away while the worker is to stop. */
const failed = ({ work }: Given, error: unknown): Outcome => ({
  added: [],
  refused: [{ name: work.place, code: 'internal', message: error instanceof Error ? error.message : String(error) }],
  mayPass: true,
})

function enter(
  tally: { -readonly [K in keyof Tally]: number },
  { added = [], dead }: Partial<Outcome> & { dead: boolean },
): void {
  for (const { known, articles } of added) {
    if (known) tally.known++
    for (const { outcome } of articles) tally[outcome]++
  }
  if (dead) tally.dead++
}
