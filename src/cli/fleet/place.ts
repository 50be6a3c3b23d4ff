import { type Added, type Archive, ArchiveError, type Job } from '../../archive/index.ts'
import { spanned, spanTells } from '../../fleet/index.ts'
import type { Meters } from './metrics.ts'

/** So many are placed in one transaction. */
const most = 100

/**
 * Settles what depends on the order in which articles came, and gives all that wait for it their place in the history, by
 * day and key, so that both are the same however many workers read them. What becomes of what was put off is told. One worker does it at a time; another leaves it to that one.
 */
export async function placeAll(
  archive: Archive,
  { add }: Meters,
  signal: AbortSignal,
  tell: (added: readonly Added[]) => void,
): Promise<void> {
  if ((await archive.waiting()) === 0) return
  try {
    const job = await taken(archive)
    await spanned('settle', { root: true }, () => archive.settle(job.id, tell))
    while (!signal.aborted) {
      const placed = await spanned('place', { root: true }, () => placeSome(archive))
      if (placed === 0) break
      add('copydesk_fleet_articles_placed_total', placed)
      await archive.holdJob(job.id)
    }
    await archive.endJob(job.id, signal.aborted ? 'failed' : 'done', new Date().toISOString())
  } catch (error) {
    // Somebody else is at it, or has taken over from a worker that was not heard of for long.
    if (!(error instanceof ArchiveError) || error.code !== 'job-held') throw error
  }
}

async function placeSome(archive: Archive): Promise<number> {
  const placed = await archive.placeWaiting(most, 'day')
  spanTells({ 'copydesk.articles': placed })
  return placed
}

/** The job that was interrupted, else a new one. */
async function taken(archive: Archive): Promise<Job> {
  const before = (await archive.interruptedJobs()).find(({ kind }) => kind === 'placing')
  return before
    ? await archive.resumeJob(before.id)
    : await archive.beginJob('placing', {}, new Date().toISOString(), { alone: true })
}
