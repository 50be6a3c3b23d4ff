import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Counts, Job, KnownJob, Refusal, Step } from './archive.ts'
import type { Writing } from './backend.ts'
import { ArchiveError } from './errors.ts'
import type { Store } from './store.ts'
import type { JobRow, Tables } from './tables.ts'

/**
 * For so long a job is held by its worker after it last told of its progress, in milliseconds. One whose process is seen
 * to be gone holds nothing.
 */
const lease = 300_000

/** Until when a job is held from now on, by the clock of the database: those of the workers may be days apart. */
const leased = ({ backend: { now } }: Store) => sql<number>`${now} + ${sql.lit(lease)}`

/** Jobs, and whether nobody holds them any longer by that clock. */
const jobRows = ({ backend: { now } }: Store, db: Kysely<Tables>) =>
  db.selectFrom('jobs').selectAll().select(sql<number>`case when held_until < ${now} then 1 else 0 end`.as('lapsed'))

type Row = Selectable<JobRow> & { readonly lapsed: number }

/** A name for a worker that tells its process, so that one that is dead can be told from one that is slow. */
export const newHolder = (): string => `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`

/** Begins a job, held by this process; where it must be done by one `alone`, throws if another worker is at the same. */
export async function beginJob(
  store: Store,
  kind: string,
  args: unknown,
  begun: string,
  { alone = false }: { alone?: boolean } = {},
): Promise<Job> {
  const none = { added: 0, changed: 0, known: 0, refused: 0 }
  const held = { state: 'running' as const, holder: store.holder, held_until: leased(store) }
  const asked = { kind, arguments: JSON.stringify(args ?? null) }
  const row = await store.backend.write(async ({ db }) => {
    if (alone) await refuseSecond(store, db, asked)
    return db
      .insertInto('jobs')
      .values({ ...asked, ...none, ...held, begun, cursor: null, ended: null })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
  return jobFrom(row)
}

async function refuseSecond(
  store: Store,
  db: Writing['db'],
  { kind, arguments: args }: Pick<JobRow, 'kind' | 'arguments'>,
): Promise<void> {
  const same = jobRows(store, db).where('kind', '=', kind).where('arguments', '=', args)
  const rows = await same.where('state', '<>', 'done').execute()
  const other = rows.find((row) => isHeld(row, store))
  if (other) throw heldBy(other, `this ${kind}`)
}

/** “this watch is being done by another copydesk (process 4711 on desk-1); wait for it or stop it”. */
function heldBy({ holder }: Pick<JobRow, 'holder'>, what: string): ArchiveError {
  const [host, pid] = `${holder}`.split(' ')
  return new ArchiveError(
    'job-held',
    `${what} is being done by another copydesk (process ${pid} on ${host}); wait for it or stop it`,
  )
}

/** Takes up a job that was interrupted. Throws where another worker has it, or where it is done. */
export async function resumeJob(store: Store, id: number): Promise<Job> {
  return store.backend.write(async ({ db }) => {
    const row = await jobRows(store, db).where('id', '=', id).executeTakeFirst()
    if (!row) throw new ArchiveError('no-such', `there is no job ${id}; look at the list of jobs`)
    if (row.state === 'done') throw new ArchiveError('no-such', `job ${id} is done already; begin another`)
    if (isHeld(row, store)) throw heldBy(row, `job ${id}`)
    const held = { state: 'running' as const, holder: store.holder, ended: null }
    await db
      .updateTable('jobs')
      .set({ ...held, held_until: leased(store) })
      .where('id', '=', id)
      .execute()
    return jobFrom({ ...row, ...held })
  })
}

/** Tells that the job is still being done, during what takes long. */
export const holdJob = (store: Store, id: number): Promise<void> =>
  store.backend.write((writing) => advance(store, writing, { job: id }))

/** Ends a job; what has failed can be taken up again. */
export async function endJob(store: Store, id: number, state: 'done' | 'failed', ended: string): Promise<void> {
  await store.backend.write(async (writing) => {
    await advance(store, writing, { job: id })
    await writing.db.updateTable('jobs').set({ state, ended, holder: null }).where('id', '=', id).execute()
  })
}

/** Jobs that were begun and neither done nor are being done: those to be resumed. The oldest first. */
export async function interruptedJobs(store: Store): Promise<readonly Job[]> {
  const jobs = jobRows(store, store.backend.db)
  const rows = await jobs.where('state', '<>', 'done').orderBy('id').execute()
  return rows.filter((row) => !isHeld(row, store)).map(jobFrom)
}

/** The jobs that were begun last, the newest first. */
export async function jobs(store: Store, limit = 50): Promise<readonly KnownJob[]> {
  const rows = await jobRows(store, store.backend.db).orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => knownFrom(row, store))
}

export async function job(store: Store, id: number): Promise<KnownJob | undefined> {
  const row = await jobRows(store, store.backend.db).where('id', '=', id).executeTakeFirst()
  return row && knownFrom(row, store)
}

const knownFrom = (row: Row, store: Store): KnownJob => ({
  ...jobFrom(row),
  heldElsewhere: row.state === 'running' && isHeld(row, store),
})

export async function refusals({ backend: { db } }: Store, id: number): Promise<readonly Refusal[]> {
  const of = db.selectFrom('refusals').where('job', '=', id)
  return of.select(['name', 'code', 'message']).orderBy('id').execute()
}

/** Puts down how far a job is. Throws, so that the whole transaction is undone, where it is no longer this worker's. */
export async function advance(store: Store, { db }: Writing, step: Step, counts?: Counts): Promise<void> {
  const { job, cursor, refused = [] } = step
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ held_until: leased(store), ...(cursor === undefined ? {} : { cursor }) })
    .$if(counts !== undefined, (update) =>
      update.set((e) => ({
        added: e('added', '+', counts!.added),
        changed: e('changed', '+', counts!.changed),
        known: e('known', '+', counts!.known),
        refused: e('refused', '+', counts!.refused),
      })),
    )
    .where('id', '=', job)
    .where('holder', '=', store.holder)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n)
    throw new ArchiveError('job-held', `job ${job} was taken over by another copydesk; nothing of this step was kept`)
  if (refused.length > 0)
    await db
      .insertInto('refusals')
      .values(refused.map((one) => ({ job, ...one })))
      .execute()
}

function isHeld({ holder: other, lapsed }: Row, { holder }: Store): boolean {
  if (other === null || other === holder || lapsed) return false
  const [host, pid] = other.split(' ')
  return host !== hostname() || isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const jobFrom = (row: Selectable<JobRow>): Job => ({
  id: row.id,
  kind: row.kind,
  arguments: JSON.parse(row.arguments),
  state: row.state,
  counts: { added: row.added, changed: row.changed, known: row.known, refused: row.refused },
  ...(row.cursor === null ? {} : { cursor: row.cursor }),
  begun: row.begun,
  ...(row.ended === null ? {} : { ended: row.ended }),
})
