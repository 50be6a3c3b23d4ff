import { setTimeout } from 'node:timers/promises'
import type { Added, Counts } from '../../archive/index.ts'
import { type Fleet, FleetError } from '../../fleet/index.ts'
import { objectStoreFrom } from '../../intake/index.ts'
import { archiveTask, makerFrom } from '../archive/maker.ts'
import { withArchive } from '../archive/open.ts'
import { stopped } from '../archive/stopped.ts'
import { count, summary } from '../archive/summary.ts'
import { type Arguments, numberFrom, threadsFrom } from '../arguments.ts'
import { Pool } from '../bulk/pool.ts'
import { tame } from '../terminal.ts'
import { type Answered, answer } from './answer.ts'
import { Keeper, patiently } from './keeper.ts'
import { secondsSince } from './metrics.ts'
import { openMonitor } from './monitor.ts'
import { withFleet } from './open.ts'
import type { Bench } from './piece.ts'
import { placeAll } from './place.ts'

/**
 * `copydesk fleet work`: takes pieces from the stream, reads them and adds them to the archive, until it is told to stop
 * (SIGTERM: what is under way is finished) or, with --until-done, until nothing is left.
 */
export async function work(args: Arguments): Promise<number> {
  const threads = threadsFrom(args)
  const tries = numberFrom(args, 'tries', { least: 1, most: 100 }) ?? 5
  const maker = await makerFrom(args)
  const monitor = await openMonitor(args)
  const pool = new Pool(threads, { ...archiveTask, model: maker.model })
  const { signal: told, forget } = stopped()
  const failing = new AbortController()
  const signal = AbortSignal.any([told, failing.signal])
  const allowPrivate = args.flags.has('allow-private')
  const store = objectStoreFrom(process.env)
  const makesOne = { make: true }
  const tally = await withFleet(args, (fleet) =>
    withArchive(
      args,
      async (archive) => {
        const { meters } = monitor
        monitor.watch({ fleet, archive })
        meters.set('copydesk_fleet_threads', threads)
        const keeper = new Keeper(archive, meters, signal)
        const bench = { archive, keeper, pool, maker, meters, allowPrivate, store, lead: fleet.add, signal }
        return workOn(fleet, bench, failing, { slots: 2 * threads, tries, untilDone: args.flags.has('until-done') })
      },
      makesOne,
    ),
  ).finally(() => Promise.all([pool.close(), monitor.close()]))
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
  bench.meters.set('copydesk_fleet_slots', slots)
  let resting: Promise<boolean> | undefined
  const isOver = () => {
    resting ??= rest(fleet, bench, (added) => enter(tally, { added })).finally(() => {
      resting = undefined
    })
    return resting.then((isDone) => isDone && untilDone)
  }
  const slot = async () => {
    while (!bench.signal.aborted)
      try {
        const asked = performance.now()
        const given = await fleet.next()
        if (given) {
          bench.meters.time('copydesk_fleet_take_duration_seconds', secondsSince(asked))
          enter(tally, await given.traced(() => answer(given, bench, tries)))
        } else if (await isOver()) return
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
async function rest(
  fleet: Fleet,
  { archive, meters, signal }: Bench,
  tell: (added: readonly Added[]) => void,
): Promise<boolean> {
  const { depth, open } = await fleet.state()
  if (depth > 0 || open > 0) return false
  await patiently(() => placeAll(archive, meters, signal, tell), signal)
  return true
}

function enter(tally: { -readonly [K in keyof Tally]: number }, { added = [], end }: Partial<Answered>): void {
  for (const { known, articles } of added) {
    if (known) tally.known++
    for (const { outcome } of articles) tally[outcome]++
  }
  if (end === 'dead') tally.dead++
}
