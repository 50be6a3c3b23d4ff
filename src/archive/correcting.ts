import type { Kysely } from 'kysely'
import { type Correction, correctStories, type Logbook, logbookOf, storiesIn } from '../history/index.ts'
import type { Writing } from './backend.ts'
import { documentsOf, draftsOf, numbered } from './documents.ts'
import { appear, disappear } from './entities.ts'
import { factsOf } from './facts.ts'
import { logbook, mergedSince, namesByStory, whereaboutsOf } from './logbook.ts'
import type { ToPlace } from './placing.ts'
import { castOf } from './ready.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { versionsIn } from './versions.ts'

/** So many articles are indexed anew at a time. */
const chunk = 64

/**
 * Does what the log asks of reports that were just indexed as they were read, and of stories that have other reports now
 * because of them: puts reports in the stories that analysts have put them in, and indexes what is corrected. Tells the
 * stories of reports that an analyst has put elsewhere than history.
 */
export async function correctNew(
  store: Store,
  writing: Writing,
  reports: readonly Pick<ToPlace, 'article' | 'report'>[],
  stories: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const book = await logbook(store, writing.db)
  if (book.entries.length === 0) return new Map()
  const moves = await correctMemberships(writing, book, stories)
  const touched = new Set([...stories, ...moves.flatMap(({ from, to }) => [from, to])])
  const whereabouts = await whereaboutsOf(
    writing.db,
    book,
    reports.map(({ report }) => report.id),
  )
  const concerned = reports.filter(({ report }) => book.concerning(report.record, whereabouts(report.id)).length > 0)
  await indexAnew(writing, book, [
    ...concerned.map(({ article }) => article),
    ...(await membersCorrected(writing, book, touched)),
  ])
  return new Map(moves.map(({ report, to }) => [report, to]))
}

/** Does what new entries of the log ask, which `book` has already. */
export async function correctAll(writing: Writing, book: Logbook, entries: readonly Correction[]): Promise<void> {
  const chains = [...new Set(entries.flatMap(book.chainOf))]
  const moves = await correctMemberships(writing, book, new Set(chains.flatMap(storiesIn)))
  await logMoves(writing, moves, entries)
  await indexAnew(writing, book, [
    ...(await articlesNamed(writing, chains)),
    ...(await articlesWith(writing, namedIn(chains, 'archive'))),
    ...(await membersCorrected(writing, book, storiesOf(chains))),
    ...(await membersCorrected(writing, book, new Set(moves.flatMap(({ from, to }) => [from, to])))),
  ])
}

const storiesOf = (entries: readonly Correction[]): ReadonlySet<string> =>
  new Set(entries.flatMap((one) => (one.scope === 'story' ? [one.story] : [])))

async function articlesNamed(writing: Writing, entries: readonly Correction[]): Promise<readonly number[]> {
  const names = entries.flatMap((one) => (one.scope === 'article' ? [one.article] : []))
  return (await writing.lookUp('articles', 'name', [...new Set(names)])).map(({ id }) => id)
}

/** The keys of whom entries of a scope are about. */
const namedIn = (entries: readonly Correction[], scope: 'archive' | 'story'): readonly string[] =>
  entries.flatMap((one) => (one.scope === scope && 'target' in one && 'key' in one.target ? [one.target.key] : []))

/** The articles in which an entity has, or had before it was corrected, one of the keys. */
async function articlesWith(writing: Writing, keys: readonly string[]): Promise<Set<number>> {
  if (keys.length === 0) return new Set()
  const entities = await writing.lookUp('entities', 'key', keys)
  const appearances = await writing.lookUp(
    'appearances',
    'entity',
    entities.map(({ id }) => id),
  )
  const changed = await writing.lookUp('changed_keys', 'key', keys)
  return new Set([...appearances, ...changed].map(({ article }) => article))
}

/** Of stories with something to do with one in which something is corrected throughout, the articles that may concern. */
async function membersCorrected(writing: Writing, book: Logbook, stories: ReadonlySet<string>): Promise<number[]> {
  if (book.ofWholeStories.size === 0) return []
  const names = await namesByStory(writing.db, book)
  const isCorrected = ([now, all]: readonly [string, readonly string[]]) =>
    stories.has(now) || all.some((name) => stories.has(name))
  const corrected = [...names].filter(isCorrected).map(([now]) => now)
  if (corrected.length === 0) return []
  const members = await writing.lookUp('memberships', 'story', [...stories, ...corrected])
  const concerned = await articlesWith(writing, namedIn(book.entries, 'story'))
  return members.map(({ article }) => article).filter((article) => concerned.has(article))
}

/** Puts articles into the index, and among whom they speak of, as the log would have them. */
async function indexAnew(writing: Writing, book: Logbook, articles: readonly number[]): Promise<void> {
  const all = [...new Set(articles)].sort((a, b) => a - b)
  for (let at = 0; at < all.length; at += chunk) await indexSome(writing, book, all.slice(at, at + chunk))
}

/** The same for all articles, of an archive that was just brought up to date. */
export async function indexAll(writing: Writing): Promise<void> {
  const log = await writing.db.selectFrom('corrections').select('json').orderBy('sequence').execute()
  const articles = await writing.db.selectFrom('articles').select('id').execute()
  const book = logbookOf(log.map(({ json }) => JSON.parse(json) as Correction))
  await indexAnew(
    writing,
    book,
    articles.map(({ id }) => id),
  )
}

async function indexSome(writing: Writing, book: Logbook, articles: readonly number[]): Promise<void> {
  const { db } = writing
  const rows = await versionsIn(db)
    .select('versions.article')
    .where('current', '=', 1)
    .where('versions.article', 'in', articles)
    .execute()
  const records = await recordsOf(
    db,
    rows.map(({ id }) => id),
  )
  const whereabouts = await whereaboutsOf(
    db,
    book,
    rows.map(({ name }) => name),
  )
  const found = rows.map((row) => {
    const read = records.get(row.id)!
    return { ...row, read, ...book.correct(read, whereabouts(row.name)) }
  })
  for (const { id, day, article, read } of found) {
    const { low, high } = documentsOf(day, id)
    await writing.unindex(low, high)
    await disappear(writing, article, read)
  }
  await writing.index(
    found.flatMap(({ id, day, outlet, record }) =>
      numbered(draftsOf(record, factsOf(record)), { version: id, day, outlet: outlet ?? undefined }),
    ),
  )
  await appear(
    writing,
    found.map(({ article, record, read }) => ({ article, entities: castOf(record), read: castOf(read) })),
  )
  await writing.insert(
    'changed_keys',
    found.flatMap(({ article, changedKeys }) => changedKeys.map((key) => ({ key, article }))),
  )
}

interface Move {
  readonly article: number
  readonly report: string
  readonly from: string
  readonly to: string
  /** Where history has it. */
  readonly placed: string
}

/** Puts the reports of some stories, as history calls them, and of those tied to them by the log, where the log has them. */
async function correctMemberships(
  { db }: Writing,
  book: Logbook,
  stories: ReadonlySet<string>,
): Promise<readonly Move[]> {
  const moves = await misplaced(db, book, stories)
  for (const { article, to, placed } of moves)
    await db
      .updateTable('memberships')
      .set({ story: to, placed: to === placed ? null : placed })
      .where('article', '=', article)
      .execute()
  return moves
}

/** The reports of such stories that are not where the log has them. */
export async function misplaced(
  db: Kysely<Tables>,
  book: Logbook,
  stories: ReadonlySet<string>,
): Promise<readonly Move[]> {
  if (book.ofStories.size === 0 || stories.size === 0) return []
  const merged = await mergedSince(db, book.ofStories)
  const entries = tiedTo(stories, book, merged)
  const names = [...new Set([...entries.flatMap(storiesIn).flatMap((name) => [name, ...becameOf(name, merged)])])]
  if (names.length === 0) return []
  const members = await placedIn(db, names)
  const { stories: now } = correctStories(new Map(members.map((one) => [one.report, one.placed])), entries, merged)
  return members.flatMap(({ article, report, story, placed }) => {
    const to = now.get(report)!
    return to === story ? [] : [{ article, report, from: story, to, placed }]
  })
}

/** Reports by where history placed them, and where they are. */
async function placedIn(db: Kysely<Tables>, stories: readonly string[]) {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select(['article', 'name as report', 'story', 'placed'])
    .where((e) => e.or([e.and([e('story', 'in', stories), e('placed', 'is', null)]), e('placed', 'in', stories)]))
    .orderBy('article')
    .execute()
  return rows.map((row) => ({ ...row, placed: row.placed ?? row.story }))
}

/** What a story that history has merged became, one after the other. */
function becameOf(name: string, merged: ReadonlyMap<string, string>): string[] {
  const passed: string[] = []
  for (let now = merged.get(name); now !== undefined && !passed.includes(now); now = merged.get(now)) passed.push(now)
  return passed
}

/** The entries that split or merge any of the stories, or any that these have to do with. */
function tiedTo(
  stories: ReadonlySet<string>,
  { entries, chainOf }: Logbook,
  merged: ReadonlyMap<string, string>,
): readonly Correction[] {
  const byName = new Map<string, Correction[]>()
  const namesOf = (entry: Correction) => storiesIn(entry).flatMap((name) => [name, ...becameOf(name, merged)])
  for (const entry of entries) for (const name of namesOf(entry)) byName.set(name, [...(byName.get(name) ?? []), entry])
  const found = new Set<Correction>()
  const names = new Set(stories)
  for (const name of names)
    for (const entry of byName.get(name) ?? []) {
      for (const one of chainOf(entry)) found.add(one)
      for (const other of namesOf(entry)) names.add(other)
    }
  return [...found]
}

/** Puts down in the story log what became of stories by corrections. */
async function logMoves(
  { db, insert }: Writing,
  moves: readonly Move[],
  entries: readonly Correction[],
): Promise<void> {
  const cause = entries.findLast((one) => storiesIn(one).length > 0 || one.kind === 'undo')
  if (!cause) return
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    const key = JSON.stringify([move.from, move.to])
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  for (const [first, ...others] of groups.values()) {
    const { from, to } = first!
    const left = await db.selectFrom('memberships').select('article').where('story', '=', from).limit(1).execute()
    const there = await db
      .selectFrom('memberships')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('story', '=', to)
      .executeTakeFirstOrThrow()
    const what = there.count === 1 + others.length ? 'split' : left.length === 0 ? 'merged' : 'moved'
    await insert(
      'story_log',
      (what === 'moved' ? [first!, ...others] : [first!]).map(({ report }) => ({
        what,
        from_story: from,
        to_story: to,
        report,
        correction: cause.id,
        at: cause.made,
      })),
    )
  }
}
