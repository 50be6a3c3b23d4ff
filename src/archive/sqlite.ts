import { existsSync, renameSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { type Backend, type Row, type SearchTerm, searchFields, sets, type Writing } from './backend.ts'
import { ArchiveError, archiveError, type ErrorRule } from './errors.ts'
import type { Tables } from './tables.ts'

/** How long a writer waits for another before it gives up, in milliseconds. */
const patience = 30_000
/** How long a reader waits: others keep it waiting for moments only. */
const brief = 5_000

/** SQLite is native code: it is fetched or compiled for one Node, on one kind of machine, when Copydesk is installed. */
const reinstall = `SQLite was not installed for this Node (${process.version}, ${process.platform} ${process.arch}): install Copydesk again with it, scripts allowed, or run "npm rebuild better-sqlite3" beside it; reading needs no archive`

const rules: readonly ErrorRule[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full; make room and go on: nothing that was added is lost'],
  ['SQLITE_READONLY', 'read-only', 'the file cannot be written; change its permissions or name another'],
  ['SQLITE_BUSY', 'busy', 'another program is writing for longer than half a minute; try again when it has finished'],
  ['SQLITE_LOCKED', 'busy', 'another program is writing; try again when it has finished'],
  ['SQLITE_NOTADB', 'not-an-archive', 'the file is no archive; name another'],
  ['SQLITE_CORRUPT', 'damaged', 'the file is damaged; run "copydesk verify" and go back to a backup'],
  ['SQLITE_IOERR', 'input-output', 'the disk could not be read or written; check it and go on'],
  ['directory does not exist', 'cannot-open', 'its folder is not there; make it or name another'],
  ['ERR_DLOPEN_FAILED', 'no-database', reinstall],
  ['Could not locate the bindings file', 'no-database', reinstall],
  ['SQLITE_CANTOPEN', 'cannot-open', 'the file cannot be opened; check that its folder is there and may be written'],
]

/** The archive as one SQLite file: "copydesk.db". */
export function openSqlite(path: string): Backend {
  const errorOf = (error: unknown) => archiveError(error, path, rules)
  const file = opened(path, errorOf)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) })
  const prepare = cached((text: string) => file.prepare(text))
  return {
    name: path,
    db,
    types: {
      id: 'integer',
      serial: 'integer primary key autoincrement',
      integer: 'integer',
      bytes: 'blob',
      clustered: ' without rowid',
    },
    now: sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`,
    // Words come folded, so that the plainest tokenizer will do.
    // Merging sixteen parts of the index at a time rather than four makes adding faster by a fifth; gathering sixteen
    // megabytes of it in memory rather than one before a part is written, by another tenth.
    searchTable: [
      `create virtual table search using fts5 (${searchFields}, tokenize='ascii', content='', contentless_delete=1)`,
      "insert into search (search, rank) values ('automerge', 16)",
      "insert into search (search, rank) values ('hashsize', 16777216)",
    ],
    longAddresses: [],
    fewerLooks: [],
    write: (work) =>
      db.connection().execute(async (connection) => {
        await beginWriting(file)
        try {
          const result = await work(writing(connection, prepare))
          await sql`commit`.execute(connection)
          return result
        } catch (error) {
          // Some errors, a full disk among them, have rolled back already.
          if (file.inTransaction) await sql`rollback`.execute(connection)
          throw error
        }
      }),
    search: async (match, { low, high, order, limit }) => {
      const terms = match.length > 0 ? [match.map(expression).join(' AND ')] : []
      const where = [...terms.map(() => 'search match ?'), 'rowid between ? and ?'].join(' and ')
      const direction = order === 'newest' ? 'desc' : 'asc'
      return prepare(`select rowid from search where ${where} order by rowid ${direction} limit ?`)
        .pluck()
        .all(...terms, whole(low), whole(high), limit) as number[]
    },
    faults: () => db.connection().execute(async () => [...faultsOf(file), ...(await indexFaults(file))]),
    backup: (to) => backup(file, to),
    vacuum: () =>
      db.connection().execute(async () => {
        file.exec("insert into search (search) values ('optimize')")
        file.exec('vacuum')
        file.pragma('wal_checkpoint(truncate)')
      }),
    errorOf,
    close: () => db.destroy(),
  }
}

/**
 * Takes the writer's lock. Waits by the clock rather than inside SQLite, where a second archive of this process, which may
 * be the one to wait for, could not go on.
 */
async function beginWriting(file: Database.Database): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    file.pragma('busy_timeout = 0')
    try {
      file.exec('begin immediate')
      return
    } catch (error) {
      if (!hasCode(error, 'SQLITE_BUSY') || Date.now() > until) throw error
    } finally {
      file.pragma(`busy_timeout = ${brief}`)
    }
    await setTimeout(2 + Math.random() * 15)
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith(code)

function opened(path: string, errorOf: (error: unknown) => Error): Database.Database {
  try {
    const file = new Database(path, { timeout: brief })
    if (file.pragma('page_count', { simple: true }) === 0) file.pragma('page_size = 8192')
    if (!file.readonly) file.pragma('journal_mode = wal')
    // What is acknowledged is on the disk, even if the power goes.
    file.pragma('synchronous = full')
    file.pragma('foreign_keys = on')
    file.pragma('cache_size = -65536')
    file.pragma('wal_autocheckpoint = 4000')
    return file
  } catch (error) {
    throw errorOf(error)
  }
}

type Prepare = (text: string) => Database.Statement<unknown[]>

function cached(make: Prepare): Prepare {
  const made = new Map<string, Database.Statement<unknown[]>>()
  return (text) => {
    const known = made.get(text)
    if (known) return known
    const statement = make(text)
    made.set(text, statement)
    return statement
  }
}

/** SQLite has no joins that are limited for each row; so the last that counts of each key is found first. */
const sharing = `
  select turn from json_each(@keys) as asked cross join lookups on lookups.key = asked.value
    and turn >= coalesce(
      (select turn from lookups where lookups.key = asked.value order by turn desc limit 1 offset @last), 0)
  group by turn order by count(*) desc, turn desc limit @most`

const sizes = `
  select value, (select count(*) from (
    select 1 from memberships where story = value and placed is null
    union all select 1 from memberships where placed = value limit @most))
  from json_each(@stories)`

/** A bound of the index's documents. Any number is handed on as one that may have a fraction, and then it goes through all. */
const whole = BigInt

const expression = ({ fields, words }: SearchTerm): string => `{${fields.join(' ')}} : "${words.join(' ')}"`

const writing = (db: Kysely<Tables>, prepare: Prepare): Writing => ({
  db,
  insert: async (table, rows) => {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first) as (keyof Row<typeof table>)[]
    const statement = prepare(
      `insert into ${table} (${columns}) values (${columns.map(() => '?')})${sets.includes(table) ? ' on conflict do nothing' : ''}`,
    )
    for (const row of rows) statement.run(columns.map((column) => row[column]))
  },
  lookUp: async (table, column, values) =>
    prepare(`select * from ${table} where ${column} in (select value from json_each(?))`).all(
      JSON.stringify(values),
    ) as Tables[typeof table][],
  sharing: async (keys, perKey, most) =>
    prepare(sharing)
      .pluck()
      .all({ keys: JSON.stringify(keys), last: perKey - 1, most }) as number[],
  sizes: async (stories, most) =>
    new Map(
      prepare(sizes)
        .raw()
        .all({ stories: JSON.stringify(stories), most }) as [string, number][],
    ),
  index: async (documents) => {
    const statement = prepare(`insert into search (rowid, ${searchFields}) values (?, ${searchFields.map(() => '?')})`)
    // In order: a number lower than the one before makes the index write out all it holds.
    for (const { id, fields } of [...documents].sort((a, b) => a.id - b.id)) {
      statement.run(id, ...fields)
    }
  },
  unindex: async (low, high) => {
    prepare('delete from search where rowid between ? and ?').run(whole(low), whole(high))
  },
})

function faultsOf(file: Database.Database): string[] {
  const pages = file.pragma('integrity_check(100)') as { integrity_check: string }[]
  const references = file.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [
    ...pages.map((row) => row.integrity_check).filter((message) => message !== 'ok'),
    ...references.map(({ table, rowid, parent }) => `row ${rowid} of ${table} refers to no row of ${parent}`),
  ]
}

/** The index checks itself by a statement that counts as writing, and cannot where the file may only be read. */
async function indexFaults(file: Database.Database): Promise<string[]> {
  try {
    await beginWriting(file)
    file.exec("insert into search (search, rank) values ('integrity-check', 0)")
    return []
  } catch (error) {
    if (hasCode(error, 'SQLITE_READONLY')) return []
    if (!hasCode(error, 'SQLITE_CORRUPT')) throw error
    return [`the search index is damaged: ${error instanceof Error ? error.message : error}`]
  } finally {
    if (file.inTransaction) file.exec('rollback')
  }
}

/** Copies beside the place it is meant for, looks whether the copy is sound, and only then puts it there. */
async function backup(file: Database.Database, to: string): Promise<void> {
  const draft = `${to}.unfinished`
  rmSync(draft, { force: true })
  try {
    await file.backup(draft)
    const copy = new Database(draft)
    copy.pragma('journal_mode = delete')
    const [result] = copy.pragma('quick_check(1)') as { quick_check: string }[]
    copy.close()
    if (result?.quick_check !== 'ok')
      throw new ArchiveError(
        'damaged',
        `the copy of ${file.name} is not sound (${result?.quick_check}); ${to} is as it was`,
      )
    renameSync(draft, to)
  } finally {
    if (existsSync(draft)) rmSync(draft)
  }
}
