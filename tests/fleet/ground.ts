import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { type GivenUp, openFleet, type State } from '../../src/fleet/index.ts'
import { type Postgres, startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { command, type Ran, run, start } from '../cli/run.ts'
import { type Nats, startNats, withoutNats } from './nats.ts'
import { report } from './news.ts'

/** Why no fleet can be tested here. */
export const missing = withoutNats ?? withoutPostgres

/** How long a test may take, in milliseconds. */
export const patience = 600_000

/** A stream and an archive of a test's own, and a fleet's commands on them. */
export interface Ground {
  /** As `--archive` takes it. */
  readonly archive: string
  readonly nats: Nats
  readonly submit: (...places: string[]) => Promise<Ran>
  /** Works until all is done. */
  readonly work: (...more: string[]) => Promise<Ran>
  /** A worker that goes on until it is stopped. */
  readonly begin: (...more: string[]) => ChildProcess
  /** A worker that goes on until all is done, somewhere else: on another network, by another clock. */
  readonly beginElsewhere: (elsewhere: Elsewhere) => ChildProcess
  readonly beginSubmit: (...places: string[]) => ChildProcess
  readonly dead: () => Promise<readonly GivenUp[]>
  readonly again: () => Promise<Ran>
  readonly status: () => Promise<Ran>
  readonly state: () => Promise<State>
}

interface Elsewhere {
  /** Under which command. */
  readonly before?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Where the servers are from there. */
  readonly nats?: string
  readonly archive?: string
}

/** A PostgreSQL for the tests of a file, and what makes a ground on it. */
export function grounds(): {
  ground: (servers?: 1 | 3, env?: NodeJS.ProcessEnv) => Promise<Ground>
  postgres: () => Postgres
} {
  let postgres: Postgres
  beforeAll(() => {
    postgres = startPostgres()
  }, patience)
  afterAll(() => postgres?.remove(), patience)
  return { ground: (servers = 1, env = {}) => groundOn(postgres, servers, env), postgres: () => postgres }
}

async function groundOn(postgres: Postgres, servers: 1 | 3, env: NodeJS.ProcessEnv): Promise<Ground> {
  const nats = await startNats(servers)
  onTestFinished(() => nats.remove())
  const archive = postgres.database()
  const on = ['--nats', nats.address, '--patience', '2', ...(servers === 3 ? ['--replicas', '3'] : [])]
  const working = ['fleet', 'work', ...on, '--archive', archive, '--quick']
  return {
    archive,
    nats,
    submit: (...places) => run(['fleet', 'submit', ...places, ...on], { env }),
    work: (...more) => run([...working, '--until-done', ...more], { env }),
    begin: (...more) => start([...working, '-j', '1', ...more]),
    beginElsewhere: ({ before = [], env = {}, nats: servers = nats.address, archive: database = archive }) => {
      const reading = ['fleet', 'work', '--nats', servers, '--archive', database, '--quick', '-j', '1']
      const [program, ...args] = [...before, process.execPath, command, ...reading, '--until-done', '--tries', '50']
      return spawn(program!, args, { env: { ...process.env, ...env } })
    },
    beginSubmit: (...places) => start(['fleet', 'submit', ...places, ...on]),
    dead: async () => JSON.parse((await run(['fleet', 'dead', '--json', ...on])).stdout),
    again: () => run(['fleet', 'dead', '--again', ...on]),
    status: () => run(['fleet', 'status', ...on]),
    state: async () => {
      const fleet = await openFleet({ servers: nats.address, patience: 2 })
      return fleet.state().finally(() => fleet.close())
    },
  }
}

/** Which of the three servers leads the stream; while they agree on another one none answers. */
export async function leaderOf(servers: string): Promise<number> {
  const connection = await connect({ servers: servers.split(',') })
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false })
    for (;;) {
      const found = await manager.streams.info('COPYDESK_WORK').catch(() => undefined)
      if (found?.cluster?.leader) return Number(found.cluster.leader.at(-1))
      await setTimeout(200)
    }
  } finally {
    await connection.close()
  }
}

/** So many reports, each a file. */
export const stories = (count: number): { [name: string]: string } =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`report-${nth}.txt`, report(nth)]))

async function within<T>(locator: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(locator)
  return work(archive).finally(() => archive.close())
}

/** The records of all versions, as JSON. */
export const recordsIn = (locator: string): Promise<string[]> =>
  within(locator, async (archive) => {
    const records: string[] = []
    for await (const { version } of archive.versions()) records.push(JSON.stringify(await archive.record(version)))
    return records
  })

/** How many versions there are, however many that are. */
export async function countIn(locator: string): Promise<number> {
  const client = new pg.Client(locator)
  client.on('error', () => {})
  try {
    await client.connect()
    return Number((await client.query('select count(*) from versions')).rows[0].count)
  } catch {
    // The archive is not made yet, or away.
    return 0
  } finally {
    await client.end().catch(() => {})
  }
}

/** In which story every article is, and what it is a copy of. */
export async function storiesIn(locator: string): Promise<readonly { readonly story: string }[]> {
  const client = new pg.Client(locator)
  await client.connect()
  const { rows } = await client.query(`
    select articles.name as article, story, original.name as copy_of from memberships
    join articles on articles.id = article left join articles original on original.id = copy_of`)
  await client.end()
  return rows.toSorted((a, b) => (a.article < b.article ? -1 : 1))
}

/** The versions of every article, by its name, in their order. */
export const versionsIn = (locator: string): Promise<readonly unknown[]> =>
  within(locator, async (archive) => {
    const found: unknown[] = []
    for await (const { article } of archive.versions())
      for (const { source, headline, current, version } of await archive.versionsOf(article)) {
        const record = current ? await archive.record(version) : undefined
        found.push(JSON.stringify([article, source, headline, current, record]))
      }
    return found.toSorted()
  })

/** How many articles wait for their place in the history. */
export const waitingIn = (locator: string): Promise<number> => within(locator, (archive) => archive.waiting())
