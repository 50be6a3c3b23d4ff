import type { Archive, KnownJob } from '../../archive/index.ts'
import type { Job, OneJob } from '../api/adding.ts'
import type { Newsroom } from './newsroom.ts'

/** So many jobs are listed, refusals of one, and feeds of one. */
const most = { jobs: 50, refusals: 200, feeds: 50 }

/** What was begun of late, the newest first, and how far it is. */
export async function jobRows(archive: Archive, newsroom: Newsroom): Promise<Job[]> {
  return (await archive.jobs(most.jobs)).map((job) => jobRow(job, newsroom))
}

/** One job and what was refused in it. */
export async function oneJob(archive: Archive, newsroom: Newsroom, id: number): Promise<OneJob | undefined> {
  const job = await archive.job(id)
  if (!job) return undefined
  const refusals = await archive.refusals(id)
  return {
    job: jobRow(job, newsroom),
    refusals: refusals.slice(0, most.refusals).map(({ name, code, message }) => ({ name, code, message })),
    more: Math.max(0, refusals.length - most.refusals),
  }
}

function jobRow(job: KnownJob, newsroom: Newsroom): Job {
  const running = newsroom.running().get(job.id)
  const problem = newsroom.problem(job.id)
  const { what, feeds } = newsroom.describe(job)
  return {
    job: job.id,
    kind: job.kind as Job['kind'],
    what: [...what],
    state: running
      ? 'running'
      : job.state === 'done'
        ? 'done'
        : job.heldElsewhere
          ? 'elsewhere'
          : problem === undefined
            ? 'interrupted'
            : 'failed',
    counts: job.counts,
    ...(running ? { read: running.read } : {}),
    ...(running?.share === undefined ? {} : { share: running.share }),
    ...(problem === undefined ? {} : { problem }),
    feeds: feeds.slice(0, most.feeds).map((feed) => ({ ...feed })),
    begun: job.begun,
    ...(job.ended === undefined ? {} : { ended: job.ended }),
  }
}
