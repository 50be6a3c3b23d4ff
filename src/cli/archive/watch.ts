import type { Archive, Job } from '../../archive/index.ts'
import { type FeedState, type Found, itemsIn, newFeed, watch } from '../../intake/index.ts'
import { type Arguments, numberFrom, threadsFrom } from '../arguments.ts'
import type { Workers } from '../bulk/in-order.ts'
import { isAddress } from '../bulk/inputs.ts'
import { UsageError } from '../usage.ts'
import { Adding } from './adding.ts'
import { ProgressBar } from '../progress-bar.ts'
import { type Placed, placeOf } from './found.ts'
import { type Maker, makerFrom } from './maker.ts'
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
      const job = await taken(archive, { operands: args.operands.map(placeOf) })
      const stop = stopped()
      const allowPrivate = args.flags.has('allow-private')
      let feeds = statesOf(job, listed)
      if (args.flags.has('once')) stop.after(() => feeds.every((feed) => !isDue(feed, Date.now())))
      stop.look()
      const told = (feed: FeedState, found: readonly Found[], all: readonly FeedState[]) => {
        feeds = all
        tell(feed, found)
        stop.look()
      }
      await follow(archive, job, feeds, { maker, threads, every, allowPrivate, signal: stop.signal, told })
      stop.forget()
      return 0
    },
    { make: true },
  )
}

interface Following {
  readonly maker: Maker
  readonly threads: number | Workers
  /** Milliseconds between two requests for one feed. */
  readonly every: number
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  /** Hears what a feed brought once all of that is kept, and what is known of every feed from then on. */
  readonly told: (feed: FeedState, found: readonly Found[], all: readonly FeedState[]) => void
}

/** Adds what is new in feeds, as the job that follows them, until the signal fires. */
export async function follow(
  archive: Archive,
  job: Job,
  feeds: readonly FeedState[],
  { maker, threads, every, allowPrivate, signal, told }: Following,
): Promise<void> {
  const states = new Map(feeds.map((feed) => [feed.listed, feed]))
  const cursor = () => JSON.stringify([...states.values()])
  const adding = new Adding(archive, job, maker, cursor)
  const holding = setInterval(() => archive.holdJob(job.id).catch(() => {}), minute)
  try {
    for await (const { feed, found } of watch(feeds, { signal, now: Date.now, every, allowPrivate })) {
      const bar = new ProgressBar()
      await adding.take(placed(found, feed, signal), { threads, bar })
      bar.clear()
      // What is cut short is asked for again, and what of it is kept already is known then.
      if (signal.aborted) break
      // Only now: what a feed gave counts as seen once all of it is kept.
      states.set(feed.listed, feed)
      await archive.add([], { job: job.id, cursor: cursor() })
      told(feed, found, [...states.values()])
    }
  } finally {
    clearInterval(holding)
  }
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
 * The job that watches these feeds, taken up where there is one. Two at once would ask every feed twice and each forget
 * what the other has seen: the second is refused.
 */
export async function taken(archive: Archive, asked: { readonly operands: readonly string[] }): Promise<Job> {
  const before = (await archive.interruptedJobs()).find(
    (one) => one.kind === 'watch' && JSON.stringify(one.arguments) === JSON.stringify(asked),
  )
  return before
    ? archive.resumeJob(before.id)
    : archive.beginJob('watch', asked, new Date().toISOString(), { alone: true })
}

/** What the job knows of the feeds that are listed. */
export function statesOf({ cursor }: Job, listed: readonly FeedState[]): readonly FeedState[] {
  const known = new Map((cursor ? (JSON.parse(cursor) as FeedState[]) : []).map((one) => [one.listed, one]))
  return listed.map((feed) => known.get(feed.listed) ?? feed)
}

const isDue = ({ due, pages, stopped }: FeedState, now: number): boolean =>
  (!stopped && due <= now) || pages.some((page) => page.due <= now)

async function* placed(found: readonly Found[], { listed }: FeedState, signal: AbortSignal): AsyncGenerator<Placed> {
  for (const one of found) {
    if (signal.aborted) return
    yield { found: one, place: { operand: 0 }, via: listed }
  }
}

/** One line for what a feed brought, or why it could not be had. */
function tell({ listed, name, problem }: FeedState, found: readonly Found[]): void {
  const items = found.filter(({ kind }) => kind === 'item').length
  const time = new Date().toISOString().slice(11, 19)
  if (items > 0) process.stdout.write(`${time} ${name ?? listed}: ${items} new\n`)
  else if (problem) process.stderr.write(`${time} ${name ?? listed}: ${problem.message}\n`)
}
