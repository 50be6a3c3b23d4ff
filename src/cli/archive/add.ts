import type { Archive, Counts, Job } from '../../archive/index.ts'
import { type Arguments, threadsFrom } from '../arguments.ts'
import type { Workers } from '../bulk/in-order.ts'
import { CommandError, UsageError } from '../usage.ts'
import { Adding } from './adding.ts'
import { ProgressBar } from '../progress-bar.ts'
import { type Asked, askedFrom, found, type Place, sizeOf } from './found.ts'
import { type Maker, makerFrom, makerOf } from './maker.ts'
import { withArchive } from './open.ts'
import { stopped } from './stopped.ts'
import { summary } from './summary.ts'
import { forgetSent } from './uploads.ts'

/** What a job keeps of its options. */
const begunWith = ['quick', 'model', 'published', 'outlet', 'allow-private']

/** `copydesk add`: takes in whatever is named, item by item, and goes on where it was interrupted. Tells the exit status. */
export async function add(args: Arguments): Promise<number> {
  const resumed = args.flags.has('resume')
  if (resumed && args.operands.length > 0)
    throw new UsageError('--resume goes on with what was named before: name nothing more')
  if (!resumed && args.operands.length === 0)
    throw new UsageError('nothing to add: name files, folders or addresses, or - for standard input')
  const settled = resumed && begunWith.find((name) => args.flags.has(name) || args.values.has(name))
  if (settled) throw new UsageError(`--resume goes on as it was begun: leave out --${settled}`)
  const threads = threadsFrom(args)
  const asked = resumed ? undefined : askedFrom(args)
  if (!resumed) await makerFrom(args)
  return withArchive(
    args,
    async (archive) => {
      let status = 0
      for (const job of asked ? [await begun(archive, asked)] : await interrupted(archive)) {
        if (!(await isDone(archive, job, threads))) {
          process.stderr.write('copydesk: interrupted; copydesk add --resume goes on from here\n')
          return 130
        }
        status = Math.max(status, await tell(args, archive, job.id))
      }
      return status
    },
    { make: !resumed },
  )
}

/** Goes on with a job until it is done, or interrupted. */
async function isDone(archive: Archive, job: Job, threads: number): Promise<boolean> {
  const asked = job.arguments as Asked
  const maker = await makerOf(asked)
  const bar = new ProgressBar(await sizeOf(asked), true)
  const stop = stopped()
  await goOn(archive, job, { maker, threads, bar, signal: stop.signal })
  stop.forget()
  bar.clear()
  return !stop.signal.aborted
}

export interface GoingOn {
  readonly maker: Maker
  readonly threads: number | Workers
  readonly bar: Pick<ProgressBar, 'add'>
  /** When it fires, the job stays as it is after the step under way. */
  readonly signal: AbortSignal
}

/** Adds what a job has yet to add, and ends it. */
export async function goOn(archive: Archive, job: Job, { maker, threads, bar, signal }: GoingOn): Promise<void> {
  const asked = job.arguments as Asked
  const adding = new Adding(archive, job, { ...maker, published: asked.published, outlet: asked.outlet })
  await adding.take(found(asked, placeOf(job), signal), { threads, bar })
  if (signal.aborted) return
  await archive.endJob(job.id, 'done', new Date().toISOString())
  await forgetSent(archive, asked)
}

const begun = (archive: Archive, asked: Asked): Promise<Job> => archive.beginJob('add', asked, new Date().toISOString())

async function interrupted(archive: Archive): Promise<readonly Job[]> {
  const jobs = (await archive.interruptedJobs()).filter(({ kind }) => kind === 'add')
  if (jobs.length === 0) throw new CommandError(`${archive.name}: no add was interrupted; there is nothing to resume`)
  const resumed: Job[] = []
  for (const { id } of jobs) resumed.push(await archive.resumeJob(id))
  return resumed
}

const placeOf = ({ cursor }: Job): Place | undefined => (cursor === undefined ? undefined : JSON.parse(cursor))

async function tell(args: Arguments, archive: Archive, id: number): Promise<number> {
  const [job, refused] = await Promise.all([archive.job(id), archive.refusals(id)])
  const counts: Counts = job!.counts
  process.stdout.write(
    args.flags.has('json')
      ? `${JSON.stringify({ ...counts, refusals: refused }, null, 2)}\n`
      : summary(counts, refused),
  )
  return refused.length > 0 ? 1 : 0
}
