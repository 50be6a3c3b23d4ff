import type { Kysely } from 'kysely'
import type { Record } from '../record/index.ts'
import { ArchiveError } from './errors.ts'
import { decompressed } from './ready.ts'
import type { Tables } from './tables.ts'

/** The record of a version as it was last read. */
export async function recordOf(db: Kysely<Tables>, version: number): Promise<Record> {
  const [record] = (await recordsOf(db, [version])).values()
  if (!record) throw new ArchiveError('no-such', `there is no version ${version}; look at the versions of the article`)
  return record
}

/** The records of versions, by version. */
export async function recordsOf(db: Kysely<Tables>, versions: readonly number[]): Promise<ReadonlyMap<number, Record>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('records')
    .select(['version', 'json'])
    .where('version', 'in', versions)
    .where('json', 'is not', null)
    .execute()
  return new Map(rows.map(({ version, json }) => [version, parsed(json!, version)]))
}

function parsed(json: Uint8Array, version: number): Record {
  try {
    return JSON.parse(Buffer.from(decompressed(json)).toString())
  } catch (error) {
    const message = `the record of version ${version} is damaged; run "copydesk verify" and go back to a backup`
    throw new ArchiveError('damaged', message, error)
  }
}
