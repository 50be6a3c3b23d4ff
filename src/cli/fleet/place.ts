import { type Archive, ArchiveError, type Job } from '../../archive/index.ts'

/** So many are placed in one transaction. */
const most = 100

/**
 * Gives all articles that wait for it their place in the history, by day and key, so that stories are the same however
 * many workers read them. One worker does it at a time; another leaves it to that one.
 */
export async function placeAll(archive: Archive, signal: AbortSignal): Promise<void> {
  if ((await archive.waiting()) === 0) return
  const job = await taken(archive)
  if (!job) return
  while (!signal.aborted && (await archive.placeWaiting(most, 'day')) > 0) await archive.holdJob(job.id)
  await archive.endJob(job.id, signal.aborted ? 'failed' : 'done', new Date().toISOString())
}

/** The job that was interrupted, else a new one; undefined where somebody else is at it. */
async function taken(archive: Archive): Promise<Job | undefined> {
  const before = (await archive.interruptedJobs()).find(({ kind }) => kind === 'placing')
  try {
    return before
      ? await archive.resumeJob(before.id)
      : await archive.beginJob('placing', {}, new Date().toISOString(), { alone: true })
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'job-held') return undefined
    throw error
  }
}
