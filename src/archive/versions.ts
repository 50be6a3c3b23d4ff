import { type Kysely, sql } from 'kysely'
import type { Report } from '../history/index.ts'
import type { Selection, Version } from './archive.ts'
import { ArchiveError } from './errors.ts'
import { correctedIn, logbook } from './logbook.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** So many are fetched at a time: their records are in memory together. */
const chunk = 64

/** Versions with what else is told of them. */
export const versionsIn = (db: Kysely<Tables>) =>
  db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.id', 'versions.article')
    .innerJoin('sources', 'sources.id', 'versions.source')
    .select([
      'versions.id',
      'name',
      'sources.hash',
      'position',
      'day',
      'outlet',
      'headline',
      'language',
      'seen',
      'current',
    ])

type Stored = Awaited<ReturnType<ReturnType<typeof versionsIn>['executeTakeFirstOrThrow']>>

export const versionFrom = ({
  id,
  name,
  hash,
  position,
  day,
  outlet,
  headline,
  language,
  seen,
  current,
}: Stored): Version => ({
  version: id,
  article: name,
  source: hash,
  position,
  ...(day ? { day } : {}),
  ...(outlet ? { outlet } : {}),
  ...(headline ? { headline } : {}),
  language,
  seen,
  current: current === 1,
})

/** The name of the article that is called so, or whose page has that address in the spelling it was given in; else undefined. */
export async function articleAt({ backend: { db } }: Store, nameOrAddress: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('name')
    .where((e) => e.or([e('name', '=', nameOrAddress), e('key', '=', nameOrAddress)]))
    .executeTakeFirst()
  return row?.name
}

/** The versions of an article, the oldest first. */
export async function versionsOf({ backend }: Store, article: string): Promise<readonly Version[]> {
  const rows = await versionsIn(backend.db).where('name', '=', article).orderBy('versions.id').execute()
  if (rows.length === 0)
    throw new ArchiveError('no-such', `there is no article ${article}; look for it with "copydesk find"`)
  return rows.map(versionFrom)
}

/** The current versions that are selected, the oldest first, those without a day before all. */
export async function* currentVersions({ backend }: Store, { story, from, to }: Selection): AsyncGenerator<Version> {
  let after = { day: '', id: 0 }
  while (true) {
    let query = versionsIn(backend.db)
      .where('current', '=', 1)
      .where(sql<boolean>`(versions.day, versions.id) > (${after.day}, ${after.id})`)
    if (from) query = query.where('day', '>=', from)
    if (to) query = query.where('day', '<=', to).where('day', '>', '')
    if (story !== undefined)
      query = query.where('versions.article', 'in', (e) =>
        e.selectFrom('memberships').select('article').where('story', '=', story),
      )
    const rows = await query.orderBy('day').orderBy('versions.id').limit(chunk).execute()
    for (const row of rows) yield versionFrom(row)
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return
    after = last
  }
}

/** Versions with their records as analysts have put them right, as history takes them. */
export async function* reportsOf(
  store: Store,
  versions: AsyncIterable<Version> | Iterable<Version>,
): AsyncGenerator<Report> {
  for await (const some of chunked(versions)) {
    const { db } = store.backend
    const records = await recordsOf(
      db,
      some.map(({ version }) => version),
    )
    const found = some.flatMap((version) => {
      const record = records.get(version.version)
      return record ? [{ ...version, record }] : []
    })
    for (const { record, ...version } of await correctedIn(db, await logbook(store, db), found))
      yield reportFrom(version, record)
  }
}

/** A version as history takes it. */
export const reportFrom = (
  { article, outlet, day }: { readonly article: string; readonly outlet?: string | undefined; readonly day?: string },
  record: Report['record'],
): Report => ({
  id: article,
  ...(outlet ? { outlet } : {}),
  ...(day ? { day } : {}),
  record,
})

async function* chunked<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<readonly T[]> {
  let some: T[] = []
  for await (const item of items) {
    some.push(item)
    if (some.length < chunk) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
