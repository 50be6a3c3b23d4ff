import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { type DeskOptions, openDesk } from '../../src/desk/index.ts'
import { startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { run } from '../cli/run.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>

/** What runs in the browser, as it was built. */
export const browser = fileURLToPath(new URL('../../dist/desk/static/', import.meta.url))
const samples = fileURLToPath(new URL('../../samples/archive/', import.meta.url))

/** A new, empty database of some kind, and what takes it away. */
type Database = () => { readonly locator: string; readonly end: () => void }

const sqlite: Database = () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
  return { locator: join(folder, 'desk.db'), end: () => rmSync(folder, { recursive: true, force: true }) }
}

const postgres: Database = () => {
  const server = startPostgres()
  return { locator: server.database(), end: () => server.remove() }
}

/** What a desk may stand on, each by its name. */
export const databases: readonly (readonly [name: string, database: Database])[] = [
  ['SQLite', sqlite],
  ...(withoutPostgres ? [] : [['PostgreSQL', postgres] as const]),
]

interface Place {
  readonly desk: Desk
  readonly archive: Archive
  readonly locator: string
}

/** A desk on the samples, read by the built command, for all tests of a file or a group. */
export function deskOnSamples(options: Partial<DeskOptions> = {}, database = sqlite): Place {
  const place = {} as { -readonly [P in keyof Place]: Place[P] }
  let end = () => {}
  beforeAll(async () => {
    const made = database()
    end = made.end
    place.locator = made.locator
    const added = await run(['add', '--archive', made.locator, samples])
    if (added.code !== 0) throw new Error(added.stderr)
    place.archive = await openArchive(made.locator)
    place.desk = await openDesk({ archive: place.archive, browser, version: '0.0.0', ...options })
  }, 180_000)
  afterAll(async () => {
    await place.desk?.close()
    await place.archive?.close()
    end()
  }, 60_000)
  return place
}

/** The headers of a request that the desk’s own page makes. */
export const own = { host: '127.0.0.1:4310' }
