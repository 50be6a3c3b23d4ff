import type { Made, ReadingInfo, Step, Version } from './archive.ts'
import { correctNew } from './correcting.ts'
import { documentsOf, numbered } from './documents.ts'
import { appear, disappear } from './entities.ts'
import { ArchiveError } from './errors.ts'
import { advance } from './jobs.ts'
import { nextOf } from './numbering.ts'
import { placeAgain, type ToPlace } from './placing.ts'
import { castFrom, type Given, readyIn, recordIn } from './ready.ts'
import { recordOf } from './records.ts'
import type { Store } from './store.ts'
import { reportFrom, versionFrom, versionsIn } from './versions.ts'

/** A new reading of a version. */
export type Rereading = Given & Made & { readonly version: number }

/** Versions whose record was not made by this engine and model, the oldest first, behind the one numbered `after`. */
export async function* outdated(store: Store, { engine, model, after = 0 }: Outdated): AsyncGenerator<Version> {
  for (let last = after; ; ) {
    const rows = await versionsIn(store.backend.db)
      .innerJoin('records', 'records.version', 'versions.id')
      .where('json', 'is not', null)
      .where((e) => e.or([e('engine', '<>', engine), e('model', '<>', model)]))
      .where('versions.id', '>', last)
      .orderBy('versions.id')
      .limit(64)
      .execute()
    yield* rows.map(versionFrom)
    if (rows.length === 0) return
    last = rows.at(-1)!.id
  }
}

export interface Outdated {
  readonly engine: string
  readonly model: string
  readonly after?: number
}

/**
 * Puts new records in the place of those that versions have, with all that follows from them, and how far the job is,
 * in one transaction. Of the old records stays what they were made by, and when.
 */
export async function reread(store: Store, rereadings: readonly Rereading[], step?: Step): Promise<void> {
  await store.backend.write(async (writing) => {
    const { db } = writing
    const reports: ToPlace[] = []
    const stories = new Set<string>()
    for (const { version, engine, model, made, ...given } of rereadings) {
      const row = await versionsIn(db).select('versions.article').where('versions.id', '=', version).executeTakeFirst()
      if (!row) throw new ArchiveError('no-such', `there is no version ${version}; look at the versions of the article`)
      const old = await recordOf(db, version)
      const { hash, json, checksums, drafts, cast, wordsHash, day, headline = null, language } = readyIn(given)
      const outlet = row.outlet ?? undefined
      await db.updateTable('records').set({ json: null, checksums: null }).where('version', '=', version).execute()
      const id = await nextOf(writing, 'records')
      await writing.insert('records', [{ id, version, engine, model, made, hash, json, checksums }])
      await db
        .updateTable('versions')
        .set({ words_hash: wordsHash, day, headline, language })
        .where('id', '=', version)
        .execute()
      if (row.current !== 1) continue
      const { low, high } = documentsOf(row.day, version)
      await writing.unindex(low, high)
      await writing.index(numbered(drafts, { version, day, outlet }))
      await disappear(writing, row.article, old)
      await appear(writing, [{ article: row.article, entities: castFrom(cast) }])
      const report = reportFrom({ article: row.name, day, outlet }, recordIn(given))
      const one = { article: row.article, record: id, report, at: made }
      reports.push(one)
      for (const story of (await placeAgain(store, writing, one)).stories) stories.add(story)
    }
    await correctNew(store, writing, reports, stories)
    if (step)
      await advance(store, writing, step, {
        added: 0,
        changed: rereadings.length,
        known: 0,
        refused: step.refused?.length ?? 0,
      })
  })
}

/** What a version was read by, the first reading first. */
export async function readingsOf({ backend: { db } }: Store, version: number): Promise<readonly ReadingInfo[]> {
  const rows = await db
    .selectFrom('records')
    .select([
      'id as record',
      'version',
      'engine',
      'model',
      'made',
      'hash',
      (e) => e('json', 'is not', null).as('current'),
    ])
    .where('version', '=', version)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, current: Boolean(row.current) }))
}
