import type { Kysely } from 'kysely'
import { type Correction, type Logbook, logbookOf, storyNow, type Whereabouts } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The analysts' log as it is now. What was read of it once is not read again. */
export async function logbook({ log }: Store, db: Kysely<Tables>): Promise<Logbook> {
  const rows = await db
    .selectFrom('corrections')
    .select(['sequence', 'json'])
    .where('sequence', '>', log.last)
    .orderBy('sequence')
    .execute()
  const last = rows.at(-1)
  if (!last) return log.book
  log.book = logbookOf([...log.book.entries, ...rows.map(({ json }) => JSON.parse(json) as Correction)])
  log.last = Math.max(log.last, last.sequence)
  return log.book
}

/** Records of articles as the log would have them; nothing is looked up where there is no log. */
export async function correctedIn<T extends { readonly article: string; readonly record: Record }>(
  db: Kysely<Tables>,
  book: Logbook,
  items: readonly T[],
): Promise<readonly T[]> {
  if (book.entries.length === 0) return items
  const whereabouts = await whereaboutsOf(
    db,
    book,
    items.map(({ article }) => article),
  )
  return items.map((item) => ({ ...item, record: book.correct(item.record, whereabouts(item.article)).record }))
}

/** Where the records of articles belong, as corrections speak of it. */
export async function whereaboutsOf(
  db: Kysely<Tables>,
  book: Logbook,
  articles: readonly string[],
): Promise<(article: string) => Whereabouts> {
  if (book.ofWholeStories.size === 0) return (article) => ({ article })
  const names = await namesByStory(db, book)
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select(['name', 'story'])
    .where('name', 'in', ['', ...articles])
    .execute()
  const stories = new Map(rows.map(({ name, story }) => [name, names.get(story) ?? []]))
  return (article) => ({ article, stories: stories.get(article) ?? [] })
}

/** The names in the log of corrections that hold in whole stories, by what the stories are called by now. */
export async function namesByStory(
  db: Kysely<Tables>,
  { ofWholeStories, ofStories, standing }: Logbook,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const merged = new Map(await mergedSince(db, [...ofWholeStories, ...ofStories]))
  for (const one of standing) if (one.kind === 'merge-stories') merged.set(one.story, one.into)
  const all = [...ofWholeStories, ...merged.keys(), ...merged.values()]
  const rows = await db.selectFrom('memberships').select('story').distinct().where('story', 'in', all).execute()
  const known = new Set(rows.map(({ story }) => story))
  const names = new Map<string, string[]>()
  for (const name of ofWholeStories) {
    const now = storyNow(name, known, merged)
    names.set(now, [...(names.get(now) ?? []), name])
  }
  return names
}

/** Which stories history merged into which, as far as it is the story of some, or became it. */
export async function mergedSince(db: Kysely<Tables>, names: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const merged = new Map<string, string>()
  const asked = new Set(names)
  for (let next = [...asked]; next.length > 0; ) {
    const rows = await db
      .selectFrom('story_log')
      .select(['from_story', 'to_story'])
      .where('from_story', 'in', next)
      .where('what', '=', 'merged')
      .where('correction', 'is', null)
      .orderBy('id')
      .execute()
    for (const { from_story, to_story } of rows) merged.set(from_story, to_story)
    next = [...new Set(rows.map(({ to_story }) => to_story))].filter((name) => !asked.has(name))
    for (const name of next) asked.add(name)
  }
  return merged
}
