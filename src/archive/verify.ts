import { type Kysely, sql } from 'kysely'
import type { Corrected, Logbook } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { StoredFault, Verified } from './archive.ts'
import { misplaced } from './correcting.ts'
import { documentCount, documentsOf } from './documents.ts'
import { factsOf } from './facts.ts'
import { logbook, whereaboutsOf } from './logbook.ts'
import { castOf, checksumsOf, decompressed, hashOf, wordsHashOf } from './ready.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

type Tell = (fault: StoredFault) => void

/**
 * Looks at all that is kept: the database's own pages and references, what refers to nothing, every hash, every record,
 * the words of every fact. Each fault is told as it is found.
 */
export async function verify(store: Store, tell: Tell): Promise<Verified> {
  for (const message of await store.backend.faults()) tell({ where: 'the database', message })
  await tellOrphans(store, tell)
  const book = await logbook(store, store.backend.db)
  await told('the stories', tell, async () => {
    for (const { report, from, to } of await misplaced(store.backend.db, book, book.ofStories))
      tell({ where: report, message: `it is in story ${from}, but the corrections have it in ${to}` })
  })
  const looked = { sources: 0, records: 0, facts: 0, spans: 0 }
  for await (const id of numbersOf(store, 'sources', tell)) {
    await told(`source ${id}`, tell, () => verifySource(store, id, tell))
    looked.sources++
  }
  for await (const id of numbersOf(store, 'records', tell)) {
    const spans = await told(`record ${id}`, tell, () => verifyRecord(store, book, id, tell))
    if (!spans) continue
    looked.records++
    looked.facts += spans.length
    looked.spans += spans.reduce((sum, count) => sum + count, 0)
  }
  return looked
}

/** What cannot be read at all is a fault like any other, and the rest is looked at all the same. */
async function told<T>(where: string, tell: Tell, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    tell({ where, message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

async function* numbersOf(
  { backend: { db } }: Store,
  table: 'sources' | 'records',
  tell: Tell,
): AsyncGenerator<number> {
  for (let last = 0; ; ) {
    const after = db.selectFrom(table).select('id').where('id', '>', last).orderBy('id').limit(256)
    const rows = await told(`table ${table} behind row ${last}`, tell, () => after.execute())
    if (!rows?.length) return
    yield* rows.map(({ id }) => id)
    last = rows.at(-1)!.id
  }
}

async function verifySource({ backend: { db } }: Store, id: number, tell: Tell): Promise<void> {
  const { hash, length, bytes } = await db
    .selectFrom('sources')
    .select(['hash', 'length', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const whole = decompressed(bytes)
  if (whole.length !== length || hashOf(whole) !== hash)
    tell({ where: `source ${id}`, message: `its bytes are not those that came: their hash is not ${hash}` })
}

/** Tells how many spans each of its facts has; nothing where there is no sound record. */
async function verifyRecord(
  { backend }: Store,
  book: Logbook,
  id: number,
  tell: Tell,
): Promise<readonly number[] | undefined> {
  const row = await backend.db
    .selectFrom('records')
    .innerJoin('versions', 'versions.id', 'version')
    .innerJoin('articles', 'articles.id', 'article')
    .select(['articles.name', 'article', 'hash', 'json', 'checksums', 'version', 'words_hash', 'day', 'current'])
    .where('records.id', '=', id)
    .executeTakeFirstOrThrow()
  // Of a reading that was replaced only what made it is kept.
  if (row.json === null) return undefined
  const where = `version ${row.version}`
  const json = Buffer.from(decompressed(row.json)).toString()
  if (hashOf(json) !== row.hash)
    tell({ where, message: `its record is not the one that was made: its hash is not ${row.hash}` })
  const record: Record = JSON.parse(json)
  // The schema is six megabytes that nobody else has a use for.
  const { faultsOf } = await import('../record/index.ts')
  const faults = faultsOf(record)
  for (const { path, message } of faults) tell({ where: `${where}, ${path}`, message })
  if (faults.length > 0) return undefined
  if (wordsHashOf(record) !== row.words_hash) tell({ where, message: 'its words are not those of its record' })
  if (row.current === 1) {
    const { low, high } = documentsOf(row.day, row.version)
    const found = await backend.search([], { low, high, order: 'newest', limit: 2000 })
    const missing = documentCount(record) - found.length
    if (missing !== 0)
      tell({
        where,
        message: `${Math.abs(missing)} of its sentences are ${missing > 0 ? 'not found' : 'found twice'}; run "copydesk reread --all"`,
      })
    const corrected = book.correct(record, (await whereaboutsOf(backend.db, book, [row.name]))(row.name))
    await verifyCast(backend.db, row.article, record, corrected, (message) => tell({ where, message }))
  }
  return verifyFacts(record, row.checksums, where, tell)
}

/** Whether those whom the article is found to speak of are those whom its record names, as it is corrected. */
async function verifyCast(
  db: Kysely<Tables>,
  article: number,
  read: Record,
  { record, changedKeys }: Corrected,
  tell: (message: string) => void,
): Promise<void> {
  const named = new Set(castOf(record).keys())
  const rows = await db
    .selectFrom('appearances')
    .innerJoin('entities', 'entities.id', 'entity')
    .select('key')
    .where('article', '=', article)
    .where('key', 'in', ['', ...named, ...castOf(read).keys(), ...changedKeys])
    .execute()
  const found = new Set(rows.map(({ key }) => key))
  for (const key of named) if (!found.has(key)) tell(`it speaks of ${key}, but is not found by it`)
  for (const key of found) if (!named.has(key)) tell(`it is found by ${key}, of whom it does not speak`)
}

/** Slices the spans of every fact and compares the words with what was put down when the record was made. */
function verifyFacts(record: Record, kept: Uint8Array | null, where: string, tell: Tell): readonly number[] {
  const facts = factsOf(record)
  const sliced = Buffer.from(checksumsOf(record.article.text, facts))
  const stored = Buffer.from(kept ?? [])
  if (stored.length !== sliced.length)
    tell({ where, message: `${facts.length} facts, but the words of ${stored.length / 4}` })
  else
    facts.forEach(({ id }, at) => {
      if (sliced.readUInt32LE(4 * at) !== stored.readUInt32LE(4 * at))
        tell({ where: `${where}, ${id}`, message: 'its spans do not hold the words that it was made of' })
    })
  return facts.map(({ spans }) => spans.length)
}

/** What must be there because something else is, and is not; each as a query that counts. */
const orphans: readonly (readonly [what: string, count: string])[] = [
  [
    'articles without a version that counts',
    'select count(*) as count from articles where not exists (select 1 from versions where article = articles.id and current = 1)',
  ],
  [
    'versions without a record',
    'select count(*) as count from versions where not exists (select 1 from records where version = versions.id and json is not null)',
  ],
  [
    'articles that neither have a place in the history nor wait for one',
    'select count(*) as count from articles where not exists (select 1 from memberships where article = articles.id) and not exists (select 1 from unplaced where article = articles.id)',
  ],
  [
    'places in the history without a sketch',
    'select count(*) as count from memberships where not exists (select 1 from sketches where article = memberships.article)',
  ],
  [
    'sources that nobody knows where they lay',
    'select count(*) as count from sources where not exists (select 1 from sightings where source = sources.id)',
  ],
  [
    'articles that speak of nobody who is known, or are not there themselves',
    'select count(*) as count from appearances where not exists (select 1 from entities where id = entity) or not exists (select 1 from articles where id = article)',
  ],
  [
    'words of names that nobody has',
    'select count(*) as count from entity_words where not exists (select 1 from entities where id = entity)',
  ],
]

async function tellOrphans({ backend: { db } }: Store, tell: Tell): Promise<void> {
  for (const [what, count] of orphans)
    await told(what, tell, async () => {
      const { rows } = await sql.raw<{ count: number }>(count).execute(db)
      const found = rows[0]?.count ?? 0
      if (found > 0) tell({ where: 'the database', message: `${found} ${what}` })
    })
}
