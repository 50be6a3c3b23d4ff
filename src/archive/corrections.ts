import type { Kysely } from 'kysely'
import {
  type Corrected,
  type Correction,
  correctStories,
  type Logbook,
  logbookOf,
  logToJsonLines,
  type Unfit,
  undoOf,
} from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Writing } from './backend.ts'
import { correctAll } from './correcting.ts'
import { ArchiveError } from './errors.ts'
import { logbook, mergedSince, namesByStory, whereaboutsOf } from './logbook.ts'
import { recordsOf } from './records.ts'
import { state } from './state.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { versionsIn } from './versions.ts'

/** What somebody had before his eyes: the version that counts of an article, and its record as the log had it. */
export interface Seen {
  readonly version: number
  readonly record: Record
}

/**
 * Adds to the analysts' log; what is there already, by its id, is left out. What is found and shown is corrected in the
 * same transaction. Tells how many entries were new. Throws, and keeps nothing, where what was `seen` has changed: of two
 * who put right the same at the same moment the second has to look again.
 */
export async function logCorrections(store: Store, log: readonly Correction[], seen?: Seen): Promise<number> {
  if (log.length === 0) return 0
  return store.backend.write(async (writing) => {
    const book = await logbook(store, writing.db)
    if (seen && !(await isStill(writing, book, seen)))
      throw new ArchiveError('changed', 'the article was changed meanwhile; look at it again')
    return put(writing, book, log)
  })
}

/** Puts what is new into the log, and all that follows from it into what is found. */
async function put(writing: Writing, { entries }: Logbook, log: readonly Correction[]): Promise<number> {
  const known = new Set(entries.map(({ id }) => id))
  const fresh = logbookOf(log).entries.filter(({ id }) => !known.has(id))
  await writing.insert(
    'corrections',
    fresh.map((one) => ({
      id: one.id,
      json: logToJsonLines([one]).trimEnd(),
      quote: quoteOf(one),
      author: one.author,
      made: one.made,
    })),
  )
  // The store reads it only once it is kept: this transaction may yet fail.
  if (fresh.length > 0) await correctAll(writing, logbookOf([...entries, ...fresh]), fresh)
  return fresh.length
}

async function isStill({ db }: Writing, book: Logbook, { version, record }: Seen): Promise<boolean> {
  const row = await versionsIn(db).where('versions.id', '=', version).executeTakeFirst()
  if (row?.current !== 1) return false
  const now = await correctedBy(book, db, { version, article: row.name })
  return JSON.stringify(now.record) === JSON.stringify(record)
}

/**
 * Takes back an entry of the log by an entry of its own, which it tells; undefined where there is no such entry, or none
 * that holds. Only what is later takes back, so where a colleague's clock goes before ours it is of the moment after.
 */
export async function undoCorrection(
  store: Store,
  id: string,
  author: string,
  now: string,
): Promise<Correction | undefined> {
  return store.backend.write(async (writing) => {
    const book = await logbook(store, writing.db)
    const entry = book.standing.find((one) => one.id === id)
    if (!entry) return undefined
    const made = new Date(Math.max(Date.parse(now), Date.parse(entry.made) + 1)).toISOString()
    const undoing = undoOf(entry, author, made)
    await put(writing, book, [undoing])
    return undoing
  })
}

/** The words that a correction is anchored to, as people look for them. */
const quoteOf = (one: Correction): string =>
  'target' in one && 'words' in one.target ? one.target.words.map(({ exact }) => exact).join(' … ') : ''

/** The analysts' log, in the order in which its entries hold. */
export const corrections = async (store: Store): Promise<readonly Correction[]> =>
  (await logbook(store, store.backend.db)).entries

/**
 * A version's record as the log would have it, and what became of the entries about it; also as it would be with `more`
 * in the log.
 */
export async function corrected(store: Store, version: number, more: readonly Correction[] = []): Promise<Corrected> {
  const { db } = store.backend
  const row = await versionsIn(db).where('versions.id', '=', version).executeTakeFirst()
  if (!row) throw new ArchiveError('no-such', `there is no version ${version}; look at the versions of the article`)
  const log = await logbook(store, db)
  const book = more.length === 0 ? log : logbookOf([...log.entries, ...more])
  return correctedBy(book, db, { version, article: row.name })
}

async function correctedBy(
  book: Logbook,
  db: Kysely<Tables>,
  { version, article }: { readonly version: number; readonly article: string },
): Promise<Corrected> {
  const record = (await recordsOf(db, [version])).get(version)!
  return book.correct(record, (await whereaboutsOf(db, book, [article]))(article))
}

/**
 * The entries of the log that fit nothing in the archive, or nothing any more, and why; in the order of the log. They stay
 * in it, and hold again when what they are about comes back.
 */
export async function unfit(store: Store): Promise<readonly Unfit[]> {
  const { misfits } = store
  // Every article that is put right is looked at for it: once, as long as nothing changes.
  const now = await state(store)
  if (misfits.state !== now) Object.assign(misfits, { found: await misfitsOf(store), state: now })
  return misfits.found
}

async function misfitsOf(store: Store): Promise<readonly Unfit[]> {
  const book = await logbook(store, store.backend.db)
  if (book.entries.length === 0) return []
  const found = [
    ...idleUndos(book),
    ...(await unfitArticles(store, book)),
    ...(await unfitStories(store, book)),
    ...(await unmet(store, book)),
  ]
  const byId = new Map(found.map((one) => [one.correction.id, one]))
  return book.entries.flatMap(({ id }) => byId.get(id) ?? [])
}

const idleUndos = ({ entries, standing }: Logbook): Unfit[] => {
  const known = new Set(entries.map(({ id }) => id))
  return standing.flatMap((one) =>
    one.kind === 'undo' && !known.has(one.of)
      ? [{ correction: one, reason: 'what it would undo is not in the log' }]
      : [],
  )
}

async function unfitArticles({ backend: { db } }: Store, book: Logbook): Promise<readonly Unfit[]> {
  const about = book.standing.filter((one) => one.scope === 'article')
  const found = new Map<string, Unfit>()
  const here = new Set<string>()
  const names = [...new Set(about.map(({ article }) => article))]
  for (let at = 0; at < names.length; at += 64) {
    const some = names.slice(at, at + 64)
    const rows = await versionsIn(db).where('current', '=', 1).where('name', 'in', some).execute()
    const ids = rows.map(({ id }) => id)
    const [records, whereabouts] = [await recordsOf(db, ids), await whereaboutsOf(db, book, some)]
    for (const { id, name } of rows) {
      here.add(name)
      const { unfit } = book.correct(records.get(id)!, whereabouts(name))
      for (const one of unfit) found.set(one.correction.id, one)
    }
  }
  for (const one of about)
    if (!here.has(one.article))
      found.set(one.id, { correction: one, reason: `there is no article ${one.article} in this archive` })
  return [...found.values()]
}

async function unfitStories({ backend: { db } }: Store, book: Logbook): Promise<readonly Unfit[]> {
  if (book.ofStories.size === 0) return []
  const merged = await mergedSince(db, book.ofStories)
  const names = [...book.ofStories, ...merged.values()]
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select((e) => ['name', e.fn.coalesce('placed', 'story').as('story')])
    .where((e) => e.or([e('story', 'in', names), e('placed', 'in', names)]))
    .execute()
  return correctStories(new Map(rows.map(({ name, story }) => [name, story])), book.entries, merged).unfit
}

/** What is said of a whole story or of the whole archive, where there is no such story, or nobody is called so. */
async function unmet({ backend: { db } }: Store, book: Logbook): Promise<readonly Unfit[]> {
  const wide = book.standing.flatMap((one) =>
    one.scope !== 'article' && 'target' in one && 'key' in one.target ? [{ one, key: one.target.key }] : [],
  )
  if (wide.length === 0) return []
  const keys = wide.map(({ key }) => key)
  const appearing = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'entity', 'entities.id')
    .select('key')
    .distinct()
    .where('key', 'in', keys)
    .execute()
  const changed = await db.selectFrom('changed_keys').select('key').distinct().where('key', 'in', keys).execute()
  const known = new Set([...appearing, ...changed].map(({ key }) => key))
  const stories = new Set([...(await storyNames(db, book))])
  return wide.flatMap(({ one, key }) => {
    if (one.scope === 'story' && !stories.has(one.story))
      return [{ correction: one, reason: `there is no story ${one.story} any more` }]
    return known.has(key) ? [] : [{ correction: one, reason: `no article speaks of ${key}` }]
  })
}

/** The names in the log of stories that are still there, whatever they are called by now. */
async function storyNames(db: Store['backend']['db'], book: Logbook): Promise<readonly string[]> {
  if (book.ofWholeStories.size === 0) return []
  const byStory = await namesByStory(db, book)
  const rows = await db
    .selectFrom('memberships')
    .select('story')
    .distinct()
    .where('story', 'in', [...byStory.keys()])
    .execute()
  return rows.flatMap(({ story }) => byStory.get(story) ?? [])
}
