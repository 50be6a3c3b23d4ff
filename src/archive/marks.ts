import type { Version } from './archive.ts'
import type { Store } from './store.ts'
import { versionFrom, versionsIn } from './versions.ts'

/**
 * Up to which version a reader has seen what is new; 0 of whom nothing is known. Versions are numbered as they come, so
 * whatever is behind the mark came later.
 */
export async function markOf({ backend: { db } }: Store, reader: string): Promise<number> {
  const row = await db.selectFrom('marks').select('version').where('reader', '=', reader).executeTakeFirst()
  return row?.version ?? 0
}

/** Puts down that a reader has seen everything up to a version. A mark goes back only where it is taken back. */
export async function setMark(store: Store, reader: string, version: number, marked: string): Promise<void> {
  await store.backend.write(async ({ db }) => {
    // What is yet to come nobody has seen.
    const { newest } = await db
      .selectFrom('versions')
      .select((e) => e.fn.coalesce(e.fn.max('id'), e.lit(0)).as('newest'))
      .executeTakeFirstOrThrow()
    const seen = Math.min(version, newest)
    await db
      .insertInto('marks')
      .values({ reader, version: seen, marked })
      .onConflict((conflict) =>
        conflict.column('reader').doUpdateSet({ version: seen, marked }).where('marks.version', '<', seen),
      )
      .execute()
  })
}

/** Sets a mark back to where it was before, unless the reader has seen more meanwhile. */
export async function takeBackMark(
  store: Store,
  reader: string,
  { from, to }: { readonly from: number; readonly to: number },
  marked: string,
): Promise<void> {
  await store.backend.write(async ({ db }) => {
    const before = Math.min(from, to)
    const own = db.updateTable('marks').set({ version: before, marked })
    await own.where('reader', '=', reader).where('version', '=', from).execute()
  })
}

/** Versions that came behind a mark, in the order in which they came. */
export async function* versionsSince({ backend }: Store, mark: number): AsyncGenerator<Version> {
  for (let last = mark; ; ) {
    const rows = await versionsIn(backend.db).where('versions.id', '>', last).orderBy('versions.id').limit(64).execute()
    yield* rows.map(versionFrom)
    if (rows.length === 0) return
    last = rows.at(-1)!.id
  }
}

/** Of the versions that count and came behind a mark the newest so many, the last first, and how many there are in all. */
export async function newestSince(
  { backend: { db } }: Store,
  mark: number,
  limit: number,
): Promise<{ readonly versions: readonly Version[]; readonly all: number }> {
  const rows = await versionsIn(db)
    .where('versions.id', '>', mark)
    .where('current', '=', 1)
    .orderBy('versions.id', 'desc')
    .limit(limit)
    .execute()
  const { all } = await db
    .selectFrom('versions')
    .select((e) => e.fn.countAll<number>().as('all'))
    .where('id', '>', mark)
    .where('current', '=', 1)
    .executeTakeFirstOrThrow()
  return { versions: rows.map(versionFrom), all }
}
