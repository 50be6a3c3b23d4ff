import type { Selectable } from 'kysely'
import { addDeferred } from './add.ts'
import type { Added } from './archive.ts'
import type { Writing } from './backend.ts'
import { defer, type Deferred, preparedFrom } from './deferring.ts'
import { documentsOf } from './documents.ts'
import { disappear } from './entities.ts'
import { advance } from './jobs.ts'
import { otherNameOf } from './prepare.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { DeferredRow } from './tables.ts'

/** So many are settled in one transaction. */
const most = 50

/**
 * Adds what was put off, in turn, when all that may come before it has come: what has taken its key or its source meanwhile,
 * and comes behind it, is taken back before and added again after it. So the outcome is that of adding all of it in turn.
 * Afterwards each name is that of whoever wants it first. Tells what became of each as it goes; `job` is held meanwhile.
 */
export async function settle(
  store: Store,
  job: number,
  tell: (added: readonly Added[]) => void = () => {},
): Promise<void> {
  const step = { job }
  const each = <T>(work: (writing: Writing) => Promise<T>) =>
    store.backend.write(async (writing) => {
      await advance(store, writing, step)
      return work(writing)
    })
  for (let after: DeferredRow | undefined; ; ) {
    const rows = await each((writing) => takeBackOvertaken(writing, after))
    if (rows.length === 0) break
    after = rows.at(-1)
  }
  for (;;) {
    const added = await each((writing) => addNext(store, writing))
    if (added.length === 0) break
    tell(added)
  }
  await each(nameInTurn)
}

type Row = Selectable<DeferredRow>

/** Takes back the articles that wait for a place, but have what one of the next deferred should have had before them. */
async function takeBackOvertaken(writing: Writing, after: Row | undefined): Promise<readonly Row[]> {
  const { db } = writing
  const rows = await db
    .selectFrom('deferred')
    .selectAll()
    .$if(after !== undefined, (asked) =>
      asked.where((e) => e(e.refTuple('came', 'source'), '>', e.tuple(after!.came, after!.source))),
    )
    .orderBy('came')
    .orderBy('source')
    .limit(most)
    .execute()
  for (const row of rows) {
    const { articles } = JSON.parse(row.json) as Deferred
    const overtaken = await db
      .selectFrom('unplaced')
      .innerJoin('articles', 'articles.id', 'unplaced.article')
      .innerJoin('versions', 'versions.article', 'articles.id')
      .select('versions.source')
      .distinct()
      .where('unplaced.came', '>', row.came)
      .where((e) =>
        e.or([e('articles.key', 'in', ['', ...articles.map(({ key }) => key)]), e('versions.source', '=', row.source)]),
      )
      .execute()
    for (const { source } of overtaken) await takeBack(writing, source)
  }
  return rows
}

/** Puts a source off that was added already, if nothing has come of it yet: no later version, no place in the history. */
async function takeBack(writing: Writing, source: number): Promise<void> {
  const { db } = writing
  const versions = await db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.id', 'versions.article')
    .leftJoin('unplaced', 'unplaced.article', 'articles.id')
    .innerJoin('records', (join) =>
      join.onRef('records.version', '=', 'versions.id').on('records.json', 'is not', null),
    )
    .select(['versions.id', 'versions.article', 'day', 'outlet', 'seen', 'key', 'articles.name', 'wanted'])
    .select(['unplaced.came', 'engine', 'model', 'made'])
    .select((e) =>
      e
        .selectFrom('versions as all')
        .select((all) => all.fn.countAll<number>().as('count'))
        .whereRef('all.article', '=', 'versions.article')
        .as('count'),
    )
    .where('versions.source', '=', source)
    .orderBy('position')
    .execute()
  const turn = versions[0]?.came
  if (!turn || versions.some((one) => one.came === null || one.count !== 1)) return
  const met = await db
    .selectFrom('sightings')
    .innerJoin('sources', 'sources.id', 'sightings.source')
    .select(['address', 'via', 'media_type'])
    .where('source', '=', source)
    .orderBy('address')
    .orderBy('via')
    .executeTakeFirstOrThrow()
  const records = await recordsOf(
    db,
    versions.map(({ id }) => id),
  )
  const { address: name, via, media_type: mediaType } = met
  await defer(writing, turn, source, {
    met: { name, mediaType, seen: versions[0]!.seen, ...(via ? { via } : {}) },
    articles: versions.map(({ id, key, name, wanted, outlet, engine, model, made }) => ({
      ...{ key, name: wanted ?? name, engine, model, made, json: JSON.stringify(records.get(id)) },
      ...(outlet === null ? {} : { outlet }),
    })),
  })
  for (const { id, article, day } of versions) {
    const { low, high } = documentsOf(day, id)
    await writing.unindex(low, high)
    await disappear(writing, article, records.get(id)!)
    await db.deleteFrom('records').where('version', '=', id).execute()
    await db.deleteFrom('versions').where('id', '=', id).execute()
    await db.deleteFrom('unplaced').where('article', '=', article).execute()
    await db.deleteFrom('articles').where('id', '=', article).execute()
  }
  await db.updateTable('sources').set({ articles: 0 }).where('id', '=', source).execute()
}

/** Adds the next of what was put off. */
async function addNext(store: Store, writing: Writing): Promise<readonly Added[]> {
  const { db } = writing
  const rows = await db
    .selectFrom('deferred')
    .innerJoin('sources', 'sources.id', 'deferred.source')
    .select(['came', 'source', 'json', 'hash'])
    .orderBy('came')
    .orderBy('source')
    .limit(most)
    .execute()
  const additions = rows.map(({ json, hash, came }) => preparedFrom(JSON.parse(json) as Deferred, hash, came))
  const added = await addDeferred(store, writing, additions)
  for (const { came, source } of rows)
    await db.deleteFrom('deferred').where('came', '=', came).where('source', '=', source).execute()
  return added
}

/** Where several articles that wait for their place would be called the same, the one of the earliest turn is, if nobody else is. */
async function nameInTurn({ db }: Writing): Promise<void> {
  const waiting = db.selectFrom('unplaced').innerJoin('articles', 'articles.id', 'unplaced.article')
  const losing = waiting.select(['articles.id', 'key', 'articles.name', 'wanted', 'came'])
  const losers = await losing.where('came', 'is not', null).whereRef('articles.name', '<>', 'wanted').execute()
  const first = new Map<string, (typeof losers)[number]>()
  for (const one of losers) {
    const before = first.get(one.wanted!)
    if (!before || one.came! < before.came!) first.set(one.wanted!, one)
  }
  for (const [name, { id, came }] of first) {
    const named = db.selectFrom('articles').leftJoin('unplaced', 'unplaced.article', 'articles.id')
    const [holder] = await named.select(['articles.id', 'key', 'came']).where('articles.name', '=', name).execute()
    if (holder && (holder.came === null || holder.came <= came!)) continue
    if (holder)
      await db
        .updateTable('articles')
        .set({ name: otherNameOf(holder.key) })
        .where('id', '=', holder.id)
        .execute()
    await db.updateTable('articles').set({ name }).where('id', '=', id).execute()
  }
}
