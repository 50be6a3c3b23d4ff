import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Backend, ColumnTypes } from './backend.ts'
import { indexAll } from './correcting.ts'
import { ArchiveError } from './errors.ts'
import type { Tables } from './tables.ts'

/** The history of the schema, oldest first. What has been released is never changed, only followed by another. */
const migrations = (backend: Backend): { readonly [name: string]: Migration } => ({
  '0001-everything-kept': {
    up: async (db) => {
      for (const statement of everythingKept(backend.types)) await sql.raw(statement).execute(db)
      for (const statement of backend.searchTable) await sql.raw(statement).execute(db)
    },
  },
  '0002-words-by-stem': { up: async () => {} },
  '0003-names-by-kind': {
    up: async (db) => {
      await sql.raw('drop table search').execute(db)
      for (const statement of backend.searchTable) await sql.raw(statement).execute(db)
    },
  },
  '0004-addresses-of-any-length': {
    up: async (db) => {
      for (const statement of backend.longAddresses) await sql.raw(statement).execute(db)
    },
  },
  '0005-placed-in-turn': {
    up: async (db) => {
      for (const statement of placedInTurn(backend.types)) await sql.raw(statement).execute(db)
    },
  },
  '0006-added-in-turn': {
    up: async (db) => {
      for (const statement of addedInTurn(backend.types)) await sql.raw(statement).execute(db)
    },
  },
  '0007-fewer-looks': {
    up: async (db) => {
      for (const statement of backend.fewerLooks) await sql.raw(statement).execute(db)
    },
  },
})

/** Those that change what the search index holds: it is made anew when all are done, from the records that are kept. */
const changingIndex: readonly string[] = ['0002-words-by-stem', '0003-names-by-kind']

/** Brings the schema up to date. Any number of processes may do so at once: one does it, the others find it done. */
export async function migrate(backend: Backend): Promise<void> {
  const known = migrations(backend)
  if (await isUpToDate(backend, backend.db, Object.keys(known))) return
  await backend.write(async (writing) => {
    const { db } = writing
    if (await isUpToDate(backend, db, Object.keys(known))) return
    const before = await applied(db)
    const provider = { getMigrations: async () => known }
    const { error } = await new Migrator({ db, provider, disableTransactions: true }).migrateToLatest()
    if (error) throw error
    if (before.length > 0 && changingIndex.some((name) => !before.includes(name))) await indexAll(writing)
  })
}

/** The migrations that an archive has been through. */
async function applied(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

async function isUpToDate({ name: where }: Backend, db: Kysely<Tables>, known: readonly string[]): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.length === 0) return false
  if (!tables.some(({ name }) => name === 'kysely_migration'))
    throw new ArchiveError('not-an-archive', `${where} is a database of something else; name another place`)
  const names = await applied(db)
  const newer = names.find((name) => !known.includes(name))
  if (!newer) return names.length === known.length
  const message = `${where} was written by a newer copydesk (its schema has ${newer}); use that version or a newer one`
  throw new ArchiveError('newer-schema', message)
}

/** The first schema. `clustered` tables lie in the order of their key where the database can do that. */
const everythingKept = ({ id, integer, bytes, serial, clustered }: ColumnTypes): readonly string[] => [
  `create table sources (
    id ${id} primary key,
    hash text not null unique,
    media_type text not null,
    length ${integer} not null,
    bytes ${bytes} not null,
    articles ${integer} not null)`,
  `create table sightings (
    source ${integer} not null references sources (id),
    address text not null,
    via text not null,
    seen text not null,
    primary key (source, address, via))${clustered}`,
  `create table articles (
    id ${id} primary key,
    name text not null unique,
    key text not null unique)`,
  `create table versions (
    id ${id} primary key,
    article ${integer} not null references articles (id),
    source ${integer} not null references sources (id),
    position ${integer} not null,
    words_hash text not null,
    day text not null,
    outlet text,
    headline text,
    language text not null,
    seen text not null,
    current ${integer} not null)`,
  'create index versions_of_source on versions (source)',
  'create index versions_of_article on versions (article, id)',
  'create unique index current_versions on versions (article) where current = 1',
  'create index versions_by_day on versions (day, id) where current = 1',
  `create table records (
    id ${id} primary key,
    version ${integer} not null references versions (id),
    engine text not null,
    model text not null,
    made text not null,
    hash text not null,
    json ${bytes},
    checksums ${bytes})`,
  'create unique index current_records on records (version) where json is not null',
  'create index records_of_version on records (version)',
  `create table entities (
    id ${id} primary key,
    key text not null unique,
    kind text not null,
    name text not null,
    wikidata text)`,
  `create table entity_words (
    word text not null,
    entity ${integer} not null references entities (id),
    primary key (word, entity))${clustered}`,
  `create table appearances (
    entity ${integer} not null references entities (id),
    article ${integer} not null references articles (id),
    primary key (entity, article))${clustered}`,
  `create table changed_keys (
    key text not null,
    article ${integer} not null references articles (id),
    primary key (key, article))${clustered}`,
  'create index changed_keys_of_article on changed_keys (article)',
  `create table sketches (
    article ${id} primary key references articles (id),
    json text not null)`,
  `create table lookups (
    key text not null,
    article ${integer} not null references articles (id),
    primary key (key, article))${clustered}`,
  `create table memberships (
    article ${id} primary key references articles (id),
    record ${integer} not null references records (id),
    story text not null,
    placed text,
    copy_of ${integer} references articles (id))`,
  'create index members_of_story on memberships (story, placed)',
  'create index placed_in_story on memberships (placed) where placed is not null',
  'create index copies_of_report on memberships (copy_of) where copy_of is not null',
  `create table unplaced (article ${id} primary key references articles (id))`,
  `create table story_log (
    id ${serial},
    what text not null,
    from_story text not null,
    to_story text not null,
    report text not null,
    correction text,
    at text not null)`,
  'create index story_log_of_story on story_log (from_story)',
  `create table corrections (
    sequence ${serial},
    id text not null unique,
    json text not null,
    quote text not null,
    author text not null,
    made text not null)`,
  `create table marks (
    reader text primary key,
    version ${integer} not null,
    marked text not null)`,
  `create table jobs (
    id ${serial},
    kind text not null,
    arguments text not null,
    state text not null,
    added ${integer} not null,
    changed ${integer} not null,
    known ${integer} not null,
    refused ${integer} not null,
    cursor text,
    holder text,
    held_until ${integer} not null,
    begun text not null,
    ended text)`,
  `create table refusals (
    id ${serial},
    job ${integer} not null references jobs (id),
    name text not null,
    code text not null,
    message text not null)`,
  'create index refusals_of_job on refusals (job, id)',
]

/** Which of the reports that share a key are the newest is told by when they were placed, not by when they were added. */
const placedInTurn = ({ integer, clustered }: ColumnTypes): readonly string[] => [
  `alter table memberships add column turn ${integer} not null default 0`,
  'update memberships set turn = article',
  'create unique index memberships_in_turn on memberships (turn)',
  `create table turns (
    key text not null,
    turn ${integer} not null,
    primary key (key, turn))${clustered}`,
  'insert into turns (key, turn) select key, article from lookups',
  'drop table lookups',
  'alter table turns rename to lookups',
]

/** Of what many add at once, whatever depends on the order waits until all of it has come. */
const addedInTurn = ({ integer, clustered }: ColumnTypes): readonly string[] => [
  'alter table unplaced add column came text',
  'alter table unplaced add column wanted text',
  `create table deferred (
    came text not null,
    source ${integer} not null references sources (id),
    json text not null,
    primary key (came, source))${clustered}`,
  'create index deferred_of_source on deferred (source)',
]
