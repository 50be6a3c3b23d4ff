import type { Archive, Job, Rereading, Version } from '../../archive/index.ts'
import { type Arguments, threadsFrom, queryFrom } from '../arguments.ts'
import { eachInOrder } from '../bulk/in-order.ts'
import type { Task, Job as Work } from '../bulk/job.ts'
import { ProgressBar } from '../progress-bar.ts'
import { tellUnfit } from './corrections.ts'
import { UsageError } from '../usage.ts'
import { type Maker, makerFrom, archiveTask } from './maker.ts'
import { withArchive } from './open.ts'
import { count } from './summary.ts'

/** So many are kept in one transaction. */
const most = 32

/**
 * `copydesk reread [QUERY]`: new records from the bytes that are kept, of all that were made by another version of the
 * program or the model, or of those with an answer to a query. After an interruption it goes on where it was.
 */
export async function reread(args: Arguments): Promise<number> {
  if (args.flags.has('history')) return placeAnew(args)
  const threads = threadsFrom(args)
  const maker = await makerFrom(args)
  const { engine, modelName } = maker
  const asked: Asked = { query: queryFrom(args), all: args.flags.has('all'), engine, modelName }
  return withArchive(args, async (archive) => {
    const job = await taken(archive, asked)
    const versions = await toReread(archive, asked, Number(job.cursor ?? 0))
    const failed = await rereadAll(archive, job, versions, maker, threads)
    await archive.endJob(job.id, 'done', new Date().toISOString())
    process.stdout.write(`${count(versions.length - failed, 'article')} read again\n`)
    await tellUnfit(archive)
    return failed ? 1 : 0
  })
}

interface Asked {
  readonly query: string
  readonly all: boolean
  readonly engine: string
  readonly modelName: string
}

/** The job that was interrupted while it did the same, else a new one. */
async function taken(archive: Archive, asked: Asked): Promise<Job> {
  const same = ({ kind, arguments: other }: Job) => kind === 'reread' && JSON.stringify(other) === JSON.stringify(asked)
  const before = (await archive.interruptedJobs()).find(same)
  return before
    ? archive.resumeJob(before.id)
    : archive.beginJob('reread', asked, new Date().toISOString(), { alone: true })
}

/** The versions to be read again, by their numbers, behind the last that was. */
async function toReread(archive: Archive, asked: Asked, last: number): Promise<Version[]> {
  const { query, all, engine, modelName: model } = asked
  const found: Version[] = []
  if (query === '' && !all) for await (const one of archive.outdated({ engine, model, after: last })) found.push(one)
  else for await (const one of archive.versions(query === '' ? {} : { query })) found.push(one)
  return found.filter(({ version }) => version > last).sort((a, b) => a.version - b.version)
}

/**
 * `copydesk reread --history`: stories anew, by history's rules of today, from the records that are kept. After an
 * interruption it goes on with what still waits.
 */
async function placeAnew(args: Arguments): Promise<number> {
  const other = ['all', 'quick', 'model', 'jobs'].find((name) => args.flags.has(name) || args.values.has(name))
  if (queryFrom(args) !== '' || other)
    throw new UsageError(
      `--history reads nothing and takes all articles: leave out ${other ? `--${other}` : 'the query'}`,
    )
  return withArchive(args, async (archive) => {
    const before = (await archive.interruptedJobs()).find(({ kind }) => kind === 'history')
    const job = before
      ? await archive.resumeJob(before.id)
      : await archive.beginJob('history', {}, new Date().toISOString(), { alone: true })
    if (!job.cursor) await archive.unplaceAll({ job: job.id, cursor: 'waiting' })
    const total = await archive.waiting()
    const bar = new ProgressBar(total)
    for (let placed = 0, some = most; some > 0; placed += some) {
      some = await archive.placeWaiting(most)
      bar.add(some, placed + some)
      await archive.holdJob(job.id)
    }
    bar.clear()
    await archive.endJob(job.id, 'done', new Date().toISOString())
    process.stdout.write(`${count(total, 'article')} placed anew\n`)
    await tellUnfit(archive)
    return 0
  })
}

async function rereadAll(
  archive: Archive,
  job: Job,
  versions: readonly Version[],
  { model, engine, modelName }: Maker,
  threads: number,
): Promise<number> {
  const task: Task = { ...archiveTask, model }
  const bar = new ProgressBar(versions.length)
  let made: Rereading[] = []
  let at = 0
  let failed = 0
  const keep = async () => {
    if (made.length) await archive.reread(made, { job: job.id, cursor: String(made.at(-1)!.version) })
    made = []
  }
  await eachInOrder(worksOf(archive, versions), task, threads, async ({ readings }) => {
    const version = versions[at++]!
    const read = readings[version.position]
    if (read)
      made.push({
        version: version.version,
        ready: read.ready,
        engine,
        model: modelName,
        made: new Date().toISOString(),
      })
    else {
      failed++
      bar.clear()
      process.stderr.write(`copydesk: ${version.article} could not be read again; its record stays as it is\n`)
    }
    if (made.length >= most) await keep()
    bar.add(1, at)
  })
  await keep()
  bar.clear()
  return failed
}

/** What is to be read to have the records of some versions anew. */
export async function* worksOf(
  archive: Archive,
  versions: Iterable<Version> | AsyncIterable<Version>,
): AsyncGenerator<Work> {
  for await (const { source, article: name, version } of versions) {
    const { bytes, mediaType, sightings } = await archive.source(source)
    const { published } = (await archive.record(version)).article
    const told = published?.basis === 'given' ? { published: published.value } : {}
    const url = sightings.find(({ address }) => /^https?:/.test(address))?.address
    if (mediaType === 'application/jsonl') yield { kind: 'lines', name, first: 1, bytes, ...told }
    else yield { kind: 'bytes', name, bytes, contentType: mediaType, ...(url === undefined ? {} : { url }), ...told }
  }
}
