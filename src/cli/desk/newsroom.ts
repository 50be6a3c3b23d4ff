import { stat } from 'node:fs/promises'
import type { Archive, Job } from '../../archive/index.ts'
import {
  Declined,
  type Described,
  type Newsroom,
  type Progress,
  type ReadStory,
  type Sent,
  sweep,
  type Told,
  type WhyNot,
} from '../../desk/index.ts'
import { type FeedState, itemsAt, newFeed } from '../../intake/index.ts'
import { goOn } from '../archive/add.ts'
import { type Asked, sizeOf } from '../archive/found.ts'
import { archiveTask, type Maker, plainTask } from '../archive/maker.ts'
import { forgetSent } from '../archive/uploads.ts'
import { follow, statesOf, taken } from '../archive/watch.ts'
import { isDate } from '../arguments.ts'
import { Pool } from '../bulk/pool.ts'
import { readAgain, readPasted } from './pasted.ts'

export interface NewsroomOptions {
  readonly archive: Archive
  readonly maker: Maker
  /** How many articles are read at a time, whatever is under way. */
  readonly threads: number
  readonly uploads: string
  readonly allowPrivate: boolean
  readonly samples?: Newsroom['samples']
}

/** What a watch that was begun at the desk keeps of it. */
interface Followed {
  readonly operands: readonly string[]
  readonly feeds: readonly { readonly address: string; readonly name?: string }[]
  /** Minutes. */
  readonly every: number
}

/** A job that is under way here. */
interface Running extends Progress {
  readonly job: Job
  read: number
  share?: number
  readonly stopping: AbortController
  ended: Promise<void>
}

/** So many jobs may be under way at a time. */
const mostRunning = 12
/** So many stories may wait to be read at once. */
const mostWaiting = 16
/** Milliseconds in which what is being read may be finished when the desk is closed. */
const grace = 3000
const minute = 60_000

/** Reads and adds for a desk, with what the commands read and add with; all jobs share the same threads. */
export class OwnNewsroom implements Newsroom {
  readonly samples?: NonNullable<Newsroom['samples']>
  readonly uploads: string
  readonly #options: NewsroomOptions
  readonly #adding: Pool
  /** Threads of its own, so that a pasted story is read at once whatever is being added, or else read again. */
  readonly #reading: Pool
  readonly #running = new Map<number, Running>()
  /** How many more are being begun or taken up in this moment, and the addresses among them that are to be followed. */
  #beginning = 0
  readonly #beginningToFollow = new Set<string>()
  readonly #problems = new Map<number, string>()
  readonly #known = new Map<number, { readonly cursor: string; readonly states: readonly FeedState[] }>()
  readonly #holding: NodeJS.Timeout
  #isClosing = false

  constructor(options: NewsroomOptions) {
    const { archive, maker, threads, uploads, samples } = options
    this.#options = options
    this.#adding = new Pool(threads, { ...archiveTask, model: maker.model })
    this.#reading = new Pool(2, { ...plainTask, model: maker.model })
    this.uploads = uploads
    if (samples) this.samples = samples
    this.#holding = setInterval(() => {
      for (const job of this.#running.keys()) archive.holdJob(job).catch(() => {})
    }, minute)
  }

  /** Takes up the feeds that were followed when the desk was last closed, and takes away what nobody wants any more. */
  async open(): Promise<void> {
    const { archive } = this.#options
    const wanted = (await archive.jobs(10_000)).filter(({ state }) => state !== 'done')
    const sent = wanted.flatMap((job) => (askedOf(job).sent ? askedOf(job).operands : []))
    await sweep(this.uploads, new Set(sent), Date.now())
    // What cannot be taken up, for another desk has it or there are too many, is told with the job.
    for (const job of await archive.interruptedJobs())
      if (followedOf(job)) await this.resume(job.id).catch((error: Error) => this.#problems.set(job.id, error.message))
  }

  async read(text: string, published: string | undefined, givenUp: AbortSignal): Promise<ReadStory> {
    checkDate(published)
    this.#refuseReading()
    return readPasted(this.#reading, text, published, givenUp)
  }

  /** What the engine looks at in an article and leaves out: it is read again. */
  async whyNot(article: Parameters<WhyNot>[0]): ReturnType<WhyNot> {
    this.#refuseReading()
    return readAgain(this.#reading, article)
  }

  #refuseReading(): void {
    if (this.#isClosing) throw closing()
    if (this.#reading.waiting >= mostWaiting)
      throw new Declined('busy', `${mostWaiting} stories wait to be read already; ask again in a while`, 503)
  }

  async add(what: Sent | { readonly address: string }, { outlet, published }: Told): Promise<number> {
    checkDate(published)
    const { allowPrivate } = this.#options
    const told = { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) }
    return this.#begin({
      ...('folder' in what
        ? { operands: [what.folder], sent: true, what: what.files }
        : { operands: [webAddressOf(what.address)] }),
      ...(allowPrivate ? { allowPrivate } : {}),
      ...told,
    })
  }

  /** Adds what lies on this machine, which nobody can ask for over the network. */
  addFolder(folder: string, what: string): Promise<number> {
    return this.#begin({ operands: [folder], what })
  }

  async #begin(asked: Asked): Promise<number> {
    const { quick, model } = this.#readWith()
    const whole = { ...asked, ...(quick ? { quick } : {}), ...(model === undefined ? {} : { model }) }
    return this.#run(
      () => this.#options.archive.beginJob('add', whole, new Date().toISOString()),
      (running) => this.#goOn(running),
    )
  }

  async follow(given: string, every: number): Promise<number> {
    const address = webAddressOf(given)
    if (this.#beginningToFollow.has(address) || this.#isFollowed(address))
      throw new Declined('followed', `${address} is followed already`, 409)
    this.#beginningToFollow.add(address)
    try {
      return await this.#run(
        () => this.#toFollow(address, every),
        (running) => this.#follow(running),
      )
    } finally {
      this.#beginningToFollow.delete(address)
    }
  }

  #isFollowed(address: string): boolean {
    return [...this.#running.values()].some(({ job }) => followedOf(job)?.operands[0] === address)
  }

  async #toFollow(address: string, every: number): Promise<Job> {
    const followed: Followed = { operands: [address], feeds: await this.#feedsAt(address), every }
    return taken(this.#options.archive, followed)
  }

  /** An address may be that of a feed, or of a list of them. */
  async #feedsAt(address: string): Promise<Followed['feeds']> {
    const { allowPrivate } = this.#options
    for await (const found of itemsAt(address, { allowPrivate })) {
      if (found.kind === 'refused') throw new Declined(found.code, found.message)
      if (found.kind === 'feeds')
        return found.feeds.map(({ address, name }) => ({ address, ...(name === undefined ? {} : { name }) }))
    }
    return [{ address }]
  }

  async resume(id: number): Promise<void> {
    if (this.#running.has(id)) return
    await this.#run(
      () => this.#toResume(id),
      (running) => (running.job.kind === 'watch' ? this.#follow(running) : this.#goOn(running)),
    )
  }

  async #toResume(id: number): Promise<Job> {
    const { archive } = this.#options
    const known = await archive.job(id)
    if (!known) throw new Declined('no-such', `there is no job ${id}`, 404)
    if (known.kind === 'watch' && !followedOf(known))
      throw new Declined('not-here', 'this was begun by copydesk watch: go on with that')
    if (known.kind !== 'watch' && known.kind !== 'add')
      throw new Declined('not-here', `this was begun by copydesk ${known.kind}: go on with that`)
    if (known.kind === 'add') await this.#checkAlike(known)
    return archive.resumeJob(id)
  }

  /** What was begun with another model, or is gone, is not gone on with by this desk. */
  async #checkAlike(job: Job): Promise<void> {
    const { quick = false, model, operands, sent } = askedOf(job)
    const own = this.#readWith()
    if (quick !== own.quick || model !== own.model || operands.includes('-'))
      throw new Declined('begun-otherwise', 'this was begun with other options: copydesk add --resume goes on with it')
    if (sent && !(await stat(operands[0]!).catch(() => undefined)))
      throw new Declined('gone', 'what was sent is no longer there; end this, and send it again')
  }

  /** The options of a job that is read with this desk’s model. */
  #readWith(): { readonly quick: boolean; readonly model: string | undefined } {
    const { model, own } = this.#options.maker
    return { quick: model === undefined, model: own ? undefined : model?.folder }
  }

  async stop(id: number): Promise<void> {
    const running = this.#running.get(id)
    running?.stopping.abort()
    await running?.ended
  }

  async end(id: number): Promise<void> {
    await this.stop(id)
    const { archive } = this.#options
    const job = await archive.job(id)
    if (!job || job.state === 'done') return
    await archive.resumeJob(id)
    await archive.endJob(id, 'done', new Date().toISOString())
    this.#problems.delete(id)
    await forgetSent(archive, askedOf(job))
  }

  running = (): ReadonlyMap<number, Progress> => this.#running
  problem = (job: number): string | undefined => this.#problems.get(job)

  describe(job: Job): Described {
    const { operands = [], what } = askedOf(job)
    const states = job.kind === 'watch' ? this.#statesOf(job) : []
    const listed = states.length > 0 ? states : (followedOf(job)?.feeds ?? []).map(newFeed)
    return {
      what: what === undefined ? operands : [what],
      feeds: listed.map(({ listed, name, problem, stopped }) => ({
        address: listed,
        ...(name === undefined ? {} : { name }),
        ...(problem === undefined ? {} : { problem: problem.message }),
        ...(stopped ? { stopped } : {}),
      })),
    }
  }

  /** What a watch knows of its feeds. Of hundreds that is much, and asked for every second as long as it goes on. */
  #statesOf({ id, cursor }: Job): readonly FeedState[] {
    if (cursor === undefined) return []
    const known = this.#known.get(id)
    const now = known?.cursor === cursor ? known : { cursor, states: JSON.parse(cursor) as FeedState[] }
    this.#known.set(id, now)
    return now.states
  }

  /** Interrupts all that is under way; it can go on when the desk is opened again. */
  async interrupt(): Promise<void> {
    this.#isClosing = true
    setTimeout(() => this.#reading.giveUp(closing()), grace).unref()
    await Promise.all([...this.#running.keys()].map((job) => this.stop(job)))
  }

  async close(): Promise<void> {
    await this.interrupt()
    clearInterval(this.#holding)
    await Promise.all([this.#adding.close(), this.#reading.close()])
  }

  /** Takes a job and sets to work on it; tells its number. Whoever takes the same in this very moment leaves it to the first. */
  async #run(take: () => Promise<Job>, work: (running: Running) => Promise<void>): Promise<number> {
    if (this.#isClosing) throw closing()
    if (this.#running.size + this.#beginning >= mostRunning)
      throw new Declined('too-many', `${mostRunning} jobs are under way already; wait for one, or end one`, 503)
    this.#beginning++
    const job = await take().finally(() => this.#beginning--)
    if (!this.#running.has(job.id)) this.#begun(job, work)
    return job.id
  }

  #begun(job: Job, work: (running: Running) => Promise<void>): void {
    const running: Running = { job, read: 0, stopping: new AbortController(), ended: Promise.resolve() }
    this.#running.set(job.id, running)
    this.#problems.delete(job.id)
    running.ended = work(running)
      .catch(async (error) => {
        this.#problems.set(job.id, error instanceof Error ? error.message : String(error))
        await this.#options.archive.endJob(job.id, 'failed', new Date().toISOString()).catch(() => {})
      })
      .finally(() => this.#running.delete(job.id))
  }

  async #goOn(running: Running): Promise<void> {
    const { archive, maker } = this.#options
    const { job } = running
    const size = await sizeOf(askedOf(job))
    const add = (items: number, bytes = 0) => {
      running.read += items
      if (size) running.share = Math.min(1, bytes / size)
    }
    await goOn(archive, job, { maker, threads: this.#workers, bar: { add }, signal: running.stopping.signal })
  }

  async #follow(running: Running): Promise<void> {
    const { archive, maker, allowPrivate } = this.#options
    const { job } = running
    const { feeds, every } = followedOf(job)!
    await follow(archive, job, statesOf(job, feeds.map(newFeed)), {
      maker,
      threads: this.#workers,
      every: every * minute,
      allowPrivate,
      signal: running.stopping.signal,
      told: (_, found) => {
        running.read += found.filter(({ kind }) => kind === 'item').length
      },
    })
  }

  get #workers() {
    return { pool: this.#adding, threads: this.#options.threads }
  }
}

const askedOf = (job: Job): Asked => job.arguments as Asked

/** What a watch follows that was begun at the desk. */
function followedOf({ kind, arguments: asked }: Job): Followed | undefined {
  const followed = asked as Partial<Followed>
  return kind === 'watch' && followed.feeds ? (followed as Followed) : undefined
}

const closing = () => new Declined('closing', 'the desk is being closed', 503)

function checkDate(published: string | undefined): void {
  if (published !== undefined && !isDate(published))
    throw new Declined('bad-published', `${published} is no date: give it as 2026-02-10 or 2026-02-10T09:30Z`)
}

/** Never a path of this machine. */
function webAddressOf(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new Declined('bad-url', `${address} is no web address; write it in full, as https://example.org/story`)
  return new URL(address).href
}
