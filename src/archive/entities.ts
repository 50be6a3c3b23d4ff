import { entityKey, type Logbook, type Report } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Known } from './archive.ts'
import type { Writing } from './backend.ts'
import { correctedIn, logbook } from './logbook.ts'
import { nextOf } from './numbering.ts'
import type { Cast } from './ready.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import { reportsOf, versionFrom, versionsIn } from './versions.ts'
import { wordsOf } from './words.ts'

/** What is longer is no name that anybody looks for, and the index of a database has no room for it. */
const longestName = 500

interface Appearing {
  readonly article: number
  readonly entities: Cast
  /** As they were read, where they are corrected: a name that an analyst gave is found by as long as the log has it. */
  readonly read?: Cast
}

/** Puts down whom and what articles speak of, whoever is new among them with the words of the name. */
export async function appear(writing: Writing, casts: readonly Appearing[]): Promise<void> {
  const all = new Map(casts.flatMap(({ entities }) => [...entities]))
  const known = await writing.lookUp('entities', 'key', [...all.keys()])
  const ids = new Map(known.map(({ key, id }) => [key, id]))
  const fresh = [...all].filter(([key]) => !ids.has(key))
  let next = fresh.length ? await nextOf(writing, 'entities') : 0
  for (const [key] of fresh) ids.set(key, next++)
  await writing.insert(
    'entities',
    fresh.map(([key, { kind, name, wikidata }]) => ({ id: ids.get(key), key, kind, name, wikidata: wikidata ?? null })),
  )
  const names = new Map(known.map(({ key, name }) => [key, name]))
  // Who is known by a number of Wikidata goes by other names elsewhere, and is found by all of them.
  const read = casts.flatMap(({ entities, read = entities }) => [...read])
  const named = [...fresh, ...read].filter(([key, { name }]) => ids.has(key) && names.get(key) !== name)
  const words = new Map(
    named.flatMap(([key, { name }]) =>
      wordsOf(name.slice(0, longestName)).map((word) => [`${word} ${key}`, { word, entity: ids.get(key) }] as const),
    ),
  )
  await writing.insert('entity_words', [...words.values()])
  await writing.insert(
    'appearances',
    casts.flatMap(({ article, entities }) => [...entities.keys()].map((key) => ({ entity: ids.get(key), article }))),
  )
}

/** Takes back that an article speaks of those whom its record names, as it was read and as it was corrected. */
export async function disappear(writing: Writing, article: number, record: Record): Promise<void> {
  const changed = await writing.lookUp('changed_keys', 'article', [article])
  if (changed.length > 0) await writing.db.deleteFrom('changed_keys').where('article', '=', article).execute()
  const keys = [...record.entities.map(entityKey), ...changed.map(({ key }) => key)]
  const known = await writing.lookUp('entities', 'key', keys)
  const ids = known.map(({ id }) => id)
  await writing.db
    .deleteFrom('appearances')
    .where('article', '=', article)
    .where('entity', 'in', [0, ...ids])
    .execute()
}

/** Whom a name may mean, those in most articles first: "who mara quill". Every word must be one of the name's. */
export async function who(store: Store, name: string, limit: number): Promise<readonly Known[]> {
  const { db } = store.backend
  const words = [...new Set(wordsOf(name))]
  if (words.length === 0) return []
  const book = await logbook(store, db)
  const isMeant = (name: string) => words.every((word) => wordsOf(name).includes(word))
  const described = describedIn(book)
  const renamed = [
    ...[...described].flatMap(([key, { name }]) => (name && isMeant(name) ? [key] : [])),
    ...(await renamedInSome(store, book, isMeant)),
  ]
  const rows = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'appearances.entity', 'entities.id')
    .select(['key', 'kind', 'name', 'wikidata', (e) => e.fn.countAll<number>().as('articles')])
    .where((either) =>
      either.or([
        either('entities.id', 'in', (e) =>
          e
            .selectFrom('entity_words')
            .select('entity')
            .where('word', 'in', words)
            .groupBy('entity')
            .having((h) => h.fn.countAll<number>(), '=', words.length),
        ),
        ...(renamed.length ? [either('key', 'in', renamed)] : []),
      ]),
    )
    .groupBy(['entities.id', 'key', 'kind', 'name', 'wikidata'])
    .orderBy('articles', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ wikidata, ...row }) => ({ ...row, ...described.get(row.key), ...(wikidata ? { wikidata } : {}) }))
}

/** The keys of whom analysts have given such a name in one article, or in the reports of one story. */
async function renamedInSome(
  { backend: { db } }: Store,
  book: Logbook,
  isMeant: (name: string) => boolean,
): Promise<readonly string[]> {
  const some = book.standing.flatMap((one) => (one.kind === 'rename' && isMeant(one.name) ? [one] : []))
  const articles = new Set(some.flatMap((one) => (one.scope === 'article' ? [one.article] : [])))
  const rows = await versionsIn(db)
    .where('current', '=', 1)
    .where('name', 'in', ['', ...articles])
    .execute()
  const records = await recordsOf(
    db,
    rows.map(({ id }) => id),
  )
  const items = rows.map(({ id, name }) => ({ article: name, record: records.get(id)! }))
  const corrected = await correctedIn(db, book, items)
  return [
    ...some.flatMap((one) => (one.scope === 'story' ? [one.target.key] : [])),
    ...corrected.flatMap(({ record }) => record.entities.filter(({ name }) => isMeant(name)).map(entityKey)),
  ]
}

/** Names and kinds that analysts have given in the whole archive, by key: a Wikidata number stays as the rest changes. */
function describedIn({ standing }: Logbook): ReadonlyMap<string, { readonly name?: string; readonly kind?: string }> {
  const described = new Map<string, { readonly name?: string; readonly kind?: string }>()
  for (const one of standing) {
    if (one.scope !== 'archive' || (one.kind !== 'rename' && one.kind !== 'retype')) continue
    const { key } = one.target
    described.set(key, { ...described.get(key), ...(one.kind === 'rename' ? { name: one.name } : { kind: one.type }) })
  }
  return described
}

/** Someone or something by its key; undefined where no article speaks of it. */
export async function known(store: Store, key: string): Promise<Known | undefined> {
  const { db } = store.backend
  const row = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'appearances.entity', 'entities.id')
    .select(['key', 'kind', 'name', 'wikidata', (e) => e.fn.countAll<number>().as('articles')])
    .where('key', '=', key)
    .groupBy(['entities.id', 'key', 'kind', 'name', 'wikidata'])
    .executeTakeFirst()
  return (
    row && {
      key,
      kind: row.kind,
      name: row.name,
      articles: row.articles,
      ...describedIn(await logbook(store, db)).get(key),
      ...(row.wikidata ? { wikidata: row.wikidata } : {}),
    }
  )
}

/** The reports that speak of someone, the newest first, so many at the most. */
export async function* reportsWith(store: Store, key: string, limit: number): AsyncGenerator<Report> {
  const rows = await versionsIn(store.backend.db)
    .where('versions.article', 'in', (e) =>
      e
        .selectFrom('appearances')
        .innerJoin('entities', 'entities.id', 'appearances.entity')
        .select('appearances.article')
        .where('entities.key', '=', key),
    )
    .where('current', '=', 1)
    .orderBy('day', 'desc')
    .orderBy('versions.id', 'desc')
    .limit(limit)
    .execute()
  yield* reportsOf(store, rows.map(versionFrom))
}

/** Where somebody is spoken of: in how many articles, and in which stories, those with most of them first. */
export async function whereabouts(
  { backend: { db } }: Store,
  key: string,
  limit: number,
): Promise<{ readonly articles: number; readonly stories: readonly string[]; readonly more: number }> {
  const rows = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'appearances.entity', 'entities.id')
    .leftJoin('memberships', 'memberships.article', 'appearances.article')
    .select(['story', (e) => e.fn.countAll<number>().as('articles')])
    .where('key', '=', key)
    .groupBy('story')
    .execute()
  const stories = rows
    .flatMap(({ story, articles }) => (story === null ? [] : [{ story, articles }]))
    .sort((a, b) => b.articles - a.articles || (a.story < b.story ? -1 : 1))
  return {
    articles: rows.reduce((sum, { articles }) => sum + articles, 0),
    stories: stories.slice(0, limit).map(({ story }) => story),
    more: Math.max(0, stories.length - limit),
  }
}
