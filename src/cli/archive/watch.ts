import type { Archive, Job } from '../../archive/index.ts'
import { type FeedState, type Found, itemsIn, newFeed, watch } from '../../intake/index.ts'
import { type Arguments, numberFrom, threadsFrom } from '../arguments.ts'
import { isAddress } from '../bulk/inputs.ts'
import { UsageError } from '../usage.ts'
import { Adding } from './adding.ts'
import { ProgressBar } from '../progress-bar.ts'
import { type Placed, placeOf } from './found.ts'
import { makerFrom } from './maker.ts'
import { withArchive } from './open.ts'
import { stopped } from './stopped.ts'

const minute = 60_000

/**
 * `copydesk watch FEEDS.opml|FEED …`: asks feeds for what is new, politely, and adds it, until it is interrupted. What it
 * knows of each feed is kept in the archive, so that it goes on where it was.
 */
export async function watchFeeds(args: Arguments): Promise<number> {
  if (args.operands.length === 0) throw new UsageError('what is to be watched? Name a list of feeds (OPML) or feeds')
  const threads = threadsFrom(args)
  const every = (numberFrom(args, 'every', { least: 1, most: 10_080 }) ?? 15) * minute
  const listed = await feedsIn(args.operands)
  const maker = await makerFrom(args)
  return withArchive(
    args,
    async (archive) => {
      const { job, states } = await taken(archive, args, listed)
      const stop = stopped()
      const cursor = () => JSON.stringify([...states.values()])
      const adding = new Adding(archive, job, maker, cursor)
      const allowPrivate = args.flags.has('allow-private')
      if (args.flags.has('once')) stop.after(() => [...states.values()].every((feed) => !isDue(feed, Date.now())))
      stop.look()
      const holding = setInterval(() => archive.holdJob(job.id).catch(() => {}), minute)
      const polls = watch([...states.values()], { signal: stop.signal, now: Date.now, every, allowPrivate })
      for await (const { feed, found } of polls) {
        const bar = new ProgressBar()
        await adding.take(placed(found, feed), { threads, bar })
        bar.clear()
        // Only now: what a feed gave counts as seen once all of it is kept.
        states.set(feed.listed, feed)
        await archive.add([], { job: job.id, cursor: cursor() })
        tell(feed, found)
        stop.look()
      }
      clearInterval(holding)
      stop.forget()
      return 0
    },
    { make: true },
  )
}

/** Feeds that are named, those in lists among them. */
async function feedsIn(operands: readonly string[]): Promise<FeedState[]> {
  const feeds: FeedState[] = []
  for (const name of operands)
    if (isAddress(name)) feeds.push(newFeed({ address: name }))
    else
      for await (const found of itemsIn(name)) {
        if (found.kind === 'feeds') feeds.push(...found.feeds.map(newFeed))
        else if (found.kind === 'refused') throw new UsageError(found.message)
        else throw new UsageError(`${name} is no list of feeds; name an OPML file or the addresses of feeds`)
      }
  return feeds
}

/**
 * The job that watches these feeds, taken up where there is one, and what it knows of them. Two at once would ask every
 * feed twice and each forget what the other has seen: the second is refused.
 */
async function taken(archive: Archive, args: Arguments, listed: readonly FeedState[]) {
  const asked = { operands: args.operands.map(placeOf) }
  const before = (await archive.interruptedJobs()).find(
    (one) => one.kind === 'watch' && JSON.stringify(one.arguments) === JSON.stringify(asked),
  )
  const job: Job = before
    ? await archive.resumeJob(before.id)
    : await archive.beginJob('watch', asked, new Date().toISOString(), { alone: true })
  const known = new Map((job.cursor ? (JSON.parse(job.cursor) as FeedState[]) : []).map((one) => [one.listed, one]))
  return { job, states: new Map(listed.map((feed) => [feed.listed, known.get(feed.listed) ?? feed])) }
}

const isDue = ({ due, pages, stopped }: FeedState, now: number): boolean =>
  (!stopped && due <= now) || pages.some((page) => page.due <= now)

async function* placed(found: readonly Found[], { listed }: FeedState): AsyncGenerator<Placed> {
  for (const one of found) yield { found: one, place: { operand: 0 }, via: listed }
}

/** One line for what a feed brought, or why it could not be had. */
function tell({ listed, name, problem }: FeedState, found: readonly Found[]): void {
  const items = found.filter(({ kind }) => kind === 'item').length
  const time = new Date().toISOString().slice(11, 19)
  if (items > 0) process.stdout.write(`${time} ${name ?? listed}: ${items} new\n`)
  else if (problem) process.stderr.write(`${time} ${name ?? listed}: ${problem.message}\n`)
}
