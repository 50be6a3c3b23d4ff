import type { Report } from '../history/index.ts'
import type { Added, AddedArticle, Addition, Counts, Step } from './archive.ts'
import type { Row, SearchDocument, Writing } from './backend.ts'
import { correctNew } from './correcting.ts'
import { defer, deferredFrom } from './deferring.ts'
import { documentsOf, numbered } from './documents.ts'
import { appear, disappear } from './entities.ts'
import { advance } from './jobs.ts'
import { placeAgain, placeReport, type ToPlace } from './placing.ts'
import { nextOf } from './numbering.ts'
import { type Prepared, type PreparedArticle, otherNameOf, prepare } from './prepare.ts'
import { castFrom } from './ready.ts'
import { recordOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { reportFrom } from './versions.ts'

/**
 * Keeps all additions and whatever follows from them, and how far the job is, in one transaction: all of it is kept or
 * none. The larger the batch, the cheaper each; a hundred at a time is a good many. Where new articles are to be placed
 * `later`, they have no story until `placeWaiting` gives them one: many are kept sooner so.
 */
export async function add(
  store: Store,
  additions: readonly (Addition | Prepared)[],
  step?: Step,
  placing: 'now' | 'later' = 'now',
): Promise<readonly Added[]> {
  const prepared = additions.map((one) => ('hash' in one ? one : prepare(one)))
  return store.backend.write(async (writing) => {
    const batch = await begin(writing, prepared)
    const added: Added[] = []
    for (const addition of prepared)
      if (placing === 'later' && isContested(batch, addition)) added.push(await putOff(batch, addition))
      else added.push(await addOne(batch, addition))
    const isWaiting = ({ isNew }: NewVersion) => placing === 'later' && isNew
    return finish(store, batch, added, isWaiting, step)
  })
}

/** Adds what was put off, in the order in which it is given; new articles wait for their place. */
export async function addDeferred(
  store: Store,
  writing: Writing,
  prepared: readonly Prepared[],
): Promise<readonly Added[]> {
  if (prepared.length === 0) return []
  const batch = await begin(writing, prepared)
  const added: Added[] = []
  for (const addition of prepared) added.push(await addOne(batch, addition))
  const fresh = new Set(batch.versions.filter(({ isNew }) => isNew).map(({ article }) => article.id))
  const isWaiting = ({ article: { id } }: NewVersion) => fresh.has(id) || batch.turns.has(id)
  return finish(store, batch, added, isWaiting)
}

/** Writes what is yet unwritten of a batch, and gives its versions their place in the history, but for those that wait. */
async function finish(
  store: Store,
  batch: Batch,
  added: readonly Added[],
  isWaiting: (version: NewVersion) => boolean,
  step?: Step,
): Promise<readonly Added[]> {
  const { writing, versions } = batch
  await flush(batch)
  const stories = await placeAll(store, writing, versions, isWaiting)
  await wait(batch, versions.filter(isWaiting))
  if (step) await advance(store, writing, step, countsOf(added, step))
  return added.map((one) => ({ ...one, articles: one.articles.map((article) => withStory(article, stories)) }))
}

/** Of an article that comes twice, the first says in which turn it is new, and what it is to be called. */
async function wait({ writing, turns }: Batch, versions: readonly NewVersion[]): Promise<void> {
  const rows = new Map<number, Row<'unplaced'>>()
  for (const { article, prepared, turn } of versions)
    if (!turns.has(article.id) && !rows.has(article.id))
      rows.set(article.id, { article: article.id, came: turn ?? null, wanted: prepared.name })
  await writing.insert('unplaced', [...rows.values()])
}

/**
 * Whether what comes of an addition depends on others that may come yet: its article is there already, or its source was
 * added by one of a later turn.
 */
function isContested({ sources, articles, sourceTurns }: Batch, { hash, turn, articles: own }: Prepared): boolean {
  if (turn === undefined || own.length === 0) return false
  const source = sources.get(hash)
  if (source && source.articles > 0) return turn < (sourceTurns.get(source.id) ?? '')
  return own.some(({ key }) => articles.has(key))
}

async function putOff(batch: Batch, addition: Prepared): Promise<Added> {
  const source = await keepSource(batch, { ...addition, articles: [] })
  await flush(batch)
  await defer(batch.writing, addition.turn!, source.id, deferredFrom(addition))
  return { source: addition.hash, known: false, articles: [] }
}

/** Places all that need not wait, and corrects what analysts have put right in it. Tells the story of each version. */
async function placeAll(
  store: Store,
  writing: Writing,
  versions: readonly NewVersion[],
  isWaiting: (version: NewVersion) => boolean,
): Promise<ReadonlyMap<number, string>> {
  const reports = versions.map(toPlace)
  const touched = new Set<string>()
  const stories = new Map<number, string>()
  for (const [at, one] of versions.entries()) {
    if (isWaiting(one)) continue
    const placed = await (one.isNew ? placeReport : placeAgain)(store, writing, reports[at]!)
    stories.set(one.version, placed.story)
    for (const story of placed.stories) touched.add(story)
  }
  const corrected = await correctNew(store, writing, reports, touched)
  for (const { article, version } of versions)
    if (stories.has(version)) stories.set(version, corrected.get(article.name) ?? stories.get(version)!)
  return stories
}

function toPlace({ article, record, prepared }: NewVersion): ToPlace {
  let report: Report | undefined
  return {
    article: article.id,
    record,
    get report() {
      report ??= reportFrom({ article: article.name, outlet: prepared.outlet, day: prepared.day }, prepared.record())
      return report
    },
    at: prepared.made,
  }
}

const withStory = (article: AddedArticle, stories: ReadonlyMap<number, string>): AddedArticle => {
  const story = article.outcome === 'known' ? undefined : stories.get(article.version)
  return story === undefined ? article : { ...article, story }
}

const countsOf = (added: readonly Added[], { refused = [] }: Step): Counts => {
  const articles = added.flatMap((one) => one.articles)
  const count = (outcome: AddedArticle['outcome']) => articles.filter((article) => article.outcome === outcome).length
  const knownSources = added.filter(({ known }) => known).length
  return {
    added: count('added'),
    changed: count('changed'),
    known: count('known') + knownSources,
    refused: refused.length,
  }
}

/** What a transaction that adds knows, and what it has yet to write. */
interface Batch {
  readonly writing: Writing
  readonly sources: Map<string, { readonly id: number; articles: number }>
  readonly articles: Map<string, KnownArticle>
  readonly names: Set<string>
  /** Of articles that wait for their place, and of their sources, the turn in which they came. */
  readonly turns: Map<number, string>
  readonly sourceTurns: Map<number, string>
  readonly next: { sources: number; articles: number; versions: number; records: number }
  readonly versions: NewVersion[]
  rows: { [T in (typeof written)[number]]: Row<T>[] }
  unwritten: NewVersion[]
}

interface NewVersion {
  readonly article: KnownArticle
  readonly version: number
  readonly record: number
  readonly prepared: PreparedArticle
  /** Whether the article is, too. */
  readonly isNew: boolean
  readonly turn: string | undefined
}

interface KnownArticle {
  readonly id: number
  readonly name: string
  version: number
  wordsHash: string
  day: string
}

const written = ['sources', 'sightings', 'articles', 'versions', 'records'] as const
const noRows = (): Batch['rows'] => ({ sources: [], sightings: [], articles: [], versions: [], records: [] })

async function begin(writing: Writing, prepared: readonly Prepared[]): Promise<Batch> {
  const all = prepared.flatMap(({ articles }) => articles)
  // Never empty: PostgreSQL takes no empty list.
  const hashes = ['', ...prepared.map(({ hash }) => hash)]
  const { db } = writing
  const sources = await db
    .selectFrom('sources')
    .select(['id', 'hash', 'articles'])
    .where('hash', 'in', hashes)
    .execute()
  const articles = await writing.lookUp(
    'articles',
    'key',
    all.map(({ key }) => key),
  )
  const taken = await writing.lookUp(
    'articles',
    'name',
    all.map(({ name }) => name),
  )
  const current = await db
    .selectFrom('versions')
    .select(['id', 'article', 'words_hash', 'day'])
    .where('article', 'in', [0, ...articles.map(({ id }) => id)])
    .where('current', '=', 1)
    .execute()
  const waiting = await db
    .selectFrom('unplaced')
    .innerJoin('versions', 'versions.article', 'unplaced.article')
    .select(['unplaced.article', 'versions.source', 'came'])
    .where((e) =>
      e.or([
        e('unplaced.article', 'in', [0, ...articles.map(({ id }) => id)]),
        e('versions.source', 'in', [0, ...sources.map(({ id }) => id)]),
      ]),
    )
    .execute()
  const byArticle = new Map(current.map((version) => [version.article, version]))
  return {
    writing,
    sources: new Map(sources.map(({ hash, ...source }) => [hash, source])),
    articles: new Map(
      articles.map(({ id, name, key }) => {
        const { id: version, words_hash, day } = byArticle.get(id)!
        return [key, { id, name, version, wordsHash: words_hash, day }]
      }),
    ),
    names: new Set(taken.map(({ name }) => name)),
    turns: new Map(waiting.map(({ article, came }) => [article, came ?? ''])),
    sourceTurns: new Map(waiting.map(({ source, came }) => [source, came ?? ''])),
    next: {
      sources: await nextOf(writing, 'sources'),
      articles: await nextOf(writing, 'articles'),
      versions: await nextOf(writing, 'versions'),
      records: await nextOf(writing, 'records'),
    },
    versions: [],
    rows: noRows(),
    unwritten: [],
  }
}

async function addOne(batch: Batch, addition: Prepared): Promise<Added> {
  const { hash, articles } = addition
  const source = await keepSource(batch, addition)
  if (source.articles > 0) return { source: hash, known: true, articles: [] }
  const added: AddedArticle[] = []
  for (const [position, article] of articles.entries())
    added.push(await addArticle(batch, article, addition, source.id, position))
  source.articles = articles.length
  if (addition.turn !== undefined) batch.sourceTurns.set(source.id, addition.turn)
  return { source: hash, known: false, articles: added }
}

async function keepSource(batch: Batch, { hash, length, compressed, mediaType, articles, ...met }: Prepared) {
  const { rows, next, sources, writing } = batch
  let source = sources.get(hash)
  if (!source) {
    source = { id: next.sources++, articles: 0 }
    sources.set(hash, source)
    const { id } = source
    rows.sources.push({ id, hash, media_type: mediaType, length, bytes: compressed, articles: articles.length })
  } else if (source.articles === 0 && articles.length > 0) {
    await flush(batch)
    await writing.db.updateTable('sources').set({ articles: articles.length }).where('id', '=', source.id).execute()
  }
  rows.sightings.push({ source: source.id, address: met.address ?? met.name, via: met.via ?? '', seen: met.seen })
  return source
}

async function addArticle(
  batch: Batch,
  prepared: PreparedArticle,
  { seen, turn }: Prepared,
  source: number,
  position: number,
): Promise<AddedArticle> {
  const { key, wordsHash, day } = prepared
  const known = batch.articles.get(key)
  if (known?.wordsHash === wordsHash) return { outcome: 'known', article: known.name, version: known.version }
  if (known) await supersede(batch, known)
  const article = known ?? newArticle(batch, prepared)
  const version = batch.next.versions++
  const record = batch.next.records++
  Object.assign(article, { version, wordsHash, day })
  const { outlet, headline, language, hash, json, checksums, engine, model, made } = prepared
  const words = { words_hash: wordsHash, day, outlet: outlet ?? null, headline: headline ?? null, language }
  batch.rows.versions.push({ id: version, article: article.id, source, position, ...words, seen, current: 1 })
  batch.rows.records.push({ id: record, version, engine, model, made, hash, json, checksums })
  const row = { article, version, record, prepared, isNew: known === undefined, turn }
  batch.versions.push(row)
  batch.unwritten.push(row)
  return { outcome: known ? 'changed' : 'added', article: article.name, version }
}

function newArticle({ articles, names, next, rows }: Batch, { key, name }: PreparedArticle): KnownArticle {
  const article = {
    id: next.articles++,
    name: names.has(name) ? otherNameOf(key) : name,
    version: 0,
    wordsHash: '',
    day: '',
  }
  articles.set(key, article)
  names.add(article.name)
  rows.articles.push({ id: article.id, name: article.name, key })
  return article
}

/** The version that counted until now stays, with its record, but is found no more. */
async function supersede(batch: Batch, { id, version, day }: KnownArticle): Promise<void> {
  await flush(batch)
  const { writing } = batch
  const { low, high } = documentsOf(day, version)
  await writing.unindex(low, high)
  await disappear(writing, id, await recordOf(writing.db, version))
  await writing.db.updateTable('versions').set({ current: 0 }).where('id', '=', version).execute()
}

/** Writes what is yet unwritten, in the order in which rows refer to each other. */
async function flush(batch: Batch): Promise<void> {
  const { rows, unwritten, writing } = batch
  for (const table of written) await insert(writing, table, rows[table])
  await writing.index(documentsIn(unwritten))
  await appear(
    writing,
    unwritten.map(({ article, prepared: { cast } }) => ({ article: article.id, entities: castFrom(cast) })),
  )
  batch.rows = noRows()
  batch.unwritten = []
}

/** One article's at a time, for those of all are many. */
function* documentsIn(versions: readonly NewVersion[]): Generator<SearchDocument> {
  for (const { version, prepared } of versions) {
    const { drafts, day, outlet } = prepared
    yield* numbered(drafts, { version, day, outlet })
  }
}

const insert = <T extends keyof Tables>(writing: Writing, table: T, rows: readonly Row<T>[]) =>
  writing.insert(table, rows)
