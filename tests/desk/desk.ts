import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { type DeskOptions, openDesk } from '../../src/desk/index.ts'
import { run } from '../cli/run.ts'

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** What runs in the browser, as it was built. */
const browser = fileURLToPath(new URL('../../dist/desk/static/', import.meta.url))
const samples = fileURLToPath(new URL('../../samples/archive/', import.meta.url))

/** A desk on the samples, read by the built command, for all tests of a file. */
export function deskOnSamples(options: Partial<DeskOptions> = {}): { readonly desk: Desk; readonly archive: Archive } {
  const place = {} as { desk: Desk; archive: Archive }
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
    const path = join(folder, 'desk.db')
    const added = await run(['add', '--archive', path, samples])
    if (added.code !== 0) throw new Error(added.stderr)
    place.archive = await openArchive(path)
    place.desk = await openDesk({ archive: place.archive, browser, version: '0.0.0', ...options })
  }, 180_000)
  afterAll(async () => {
    await place.desk?.close()
    await place.archive?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return place
}

/** The headers of a request that the desk’s own page makes. */
export const own = { host: '127.0.0.1:4310' }
