import type { StoredSource } from './archive.ts'
import { ArchiveError } from './errors.ts'
import { decompressed } from './ready.ts'
import type { Store } from './store.ts'

/** A source with its bytes, and where and when it was met. */
export async function source({ backend: { db } }: Store, hash: string): Promise<StoredSource> {
  const row = await db.selectFrom('sources').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new ArchiveError('no-such', `there is no source ${hash}; look at the versions of its article`)
  const met = db.selectFrom('sightings').selectAll().where('source', '=', row.id)
  const sightings = await met.orderBy('seen').orderBy('address').execute()
  return {
    hash,
    mediaType: row.media_type,
    length: row.length,
    bytes: decompressed(row.bytes),
    sightings: sightings.map(({ address, via, seen }) => ({ address, ...(via ? { via } : {}), seen })),
  }
}

/**
 * Which of these sources, by their hashes, have articles read in them already, so that they need not be read. One that was
 * added by an addition of a later turn than `turn` is not meant, while that can still be taken back.
 */
export async function knownSources(
  { backend: { db } }: Store,
  hashes: readonly string[],
  turn?: string,
): Promise<ReadonlySet<string>> {
  const later = db
    .selectFrom('versions')
    .innerJoin('unplaced', 'unplaced.article', 'versions.article')
    .select('versions.source')
    .where('unplaced.came', '>', turn ?? '')
  const rows = await db
    .selectFrom('sources')
    .select('hash')
    .where('hash', 'in', ['', ...hashes])
    .where('articles', '>', 0)
    .$if(turn !== undefined, (asked) => asked.where('id', 'not in', later))
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}
