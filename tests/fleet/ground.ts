import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { type GivenUp, openFleet, type State } from '../../src/fleet/index.ts'
import { type Postgres, startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { type Ran, run, start } from '../cli/run.ts'
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
  readonly beginSubmit: (...places: string[]) => ChildProcess
  readonly dead: () => Promise<readonly GivenUp[]>
  readonly again: () => Promise<Ran>
  readonly status: () => Promise<Ran>
  readonly state: () => Promise<State>
}

/** A PostgreSQL for the tests of a file, and what makes a ground on it. */
export function grounds(): { ground: (servers?: 1 | 3) => Promise<Ground>; postgres: () => Postgres } {
  let postgres: Postgres
  beforeAll(() => {
    postgres = startPostgres()
  }, patience)
  afterAll(() => postgres?.remove(), patience)
  return { ground: (servers = 1) => groundOn(postgres, servers), postgres: () => postgres }
}

async function groundOn(postgres: Postgres, servers: 1 | 3): Promise<Ground> {
  const nats = await startNats(servers)
  onTestFinished(() => nats.remove())
  const archive = postgres.database()
  const on = ['--nats', nats.address, '--patience', '2', ...(servers === 3 ? ['--replicas', '3'] : [])]
  const working = ['fleet', 'work', ...on, '--archive', archive, '--quick']
  return {
    archive,
    nats,
    submit: (...places) => run(['fleet', 'submit', ...places, ...on]),
    work: (...more) => run([...working, '--until-done', ...more]),
    begin: (...more) => start([...working, '-j', '1', ...more]),
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

/** Which of the three servers leads the stream. */
export async function leaderOf(servers: string): Promise<number> {
  const connection = await connect({ servers: servers.split(',') })
  const { cluster } = await (await jetstreamManager(connection)).streams.info('COPYDESK_WORK')
  await connection.close()
  return Number(cluster!.leader!.at(-1))
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

export const countIn = async (locator: string): Promise<number> => (await recordsIn(locator)).length

/** Every story with its reports and what they are copies of, in an order of their own. */
export const storiesIn = (locator: string): Promise<unknown[]> =>
  within(locator, async (archive) => {
    const told: { story: string; members: unknown[] }[] = []
    const { stories } = await archive.stories({ limit: 200 })
    for (const { story } of stories) {
      const members = await archive.members(story)
      told.push({ story, members: members.toSorted((a, b) => (a.article < b.article ? -1 : 1)) })
    }
    return told.toSorted((a, b) => (a.story < b.story ? -1 : 1))
  })

/** How many articles wait for their place in the history. */
export const waitingIn = (locator: string): Promise<number> => within(locator, (archive) => archive.waiting())
