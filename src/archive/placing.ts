import {
  keysOf,
  lookup,
  type Placed,
  type Placement,
  place,
  type Report,
  type Sketch,
  sketchOf,
} from '../history/index.ts'
import type { Writing } from './backend.ts'
import { correctNew } from './correcting.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { reportFrom, versionFrom, versionsIn } from './versions.ts'

/** So many sketches are kept at hand; a hundred thousand would take a gigabyte. */
const mostSketches = 8_000

/** Twice the candidates: of a larger story too few are at hand for its size to matter, and counting it all takes long. */
const mostCounted = 2 * lookup.candidates

/** A report to be placed: its article, and the reading that it is placed by. */
export interface ToPlace {
  readonly article: number
  readonly record: number
  readonly report: Report
  /** When it came, for the log. */
  readonly at: string
}

/** Where history has placed a report. */
interface ReportPlaced {
  readonly story: string
  /** All stories, by the names that history gives them, that have other reports now than before, or had. */
  readonly stories: readonly string[]
}

/** Gives a report its place in the history, anew if it had one, and does what follows of it for others. */
export async function placeReport(store: Store, writing: Writing, one: ToPlace): Promise<ReportPlaced> {
  const { article, record, report, at } = one
  const sketch = sketchOf(report)
  const keys = keysOf(sketch)
  const { placed, articles, turns } = await candidatesOf(store, writing, article, keys)
  const before = placed.filter(({ sketch }) => sketch.report === report.id)
  const placement = place(sketch, placed)
  const turn = turns.get(article) ?? (await nextTurn(writing))
  if (articles.has(report.id)) await forget(writing, article, turn)
  const copyOf = placement.copyOf === undefined ? undefined : await articleOf(writing, placement.copyOf, articles)
  await writing.insert('sketches', [{ article, json: JSON.stringify(sketch) }])
  await writing.insert(
    'lookups',
    keys.map((key) => ({ key, turn })),
  )
  const { story } = placement
  await writing.insert('memberships', [{ article, turn, record, story, placed: null, copy_of: copyOf ?? null }])
  remember(store, record, sketch)
  await follow(writing, placement, report.id, copyOf, articles, at)
  const moved = placement.moved.flatMap(({ from, to }) => [from, to])
  return { story, stories: [story, ...placement.merged, ...moved, ...before.map((one) => one.story)] }
}

/** The same for a report whose words or reading have changed; it may still have been waiting for its first place. */
export async function placeAgain(store: Store, writing: Writing, one: ToPlace): Promise<ReportPlaced> {
  await writing.db.deleteFrom('unplaced').where('article', '=', one.article).execute()
  return placeReport(store, writing, one)
}

/**
 * Places articles that wait for it, so many at a time: in the order in which they came, or by day and key, which is the
 * same for however many added them. Tells how many there were.
 */
export async function placeWaiting(store: Store, limit = 100, order: 'came' | 'day' = 'came'): Promise<number> {
  return store.backend.write(async (writing) => {
    const { db } = writing
    const rows = await versionsIn(db)
      .innerJoin('unplaced', 'unplaced.article', 'versions.article')
      .innerJoin('records', (join) => join.onRef('records.version', '=', 'versions.id').on('json', 'is not', null))
      .select(['versions.article', 'records.id as record', 'made'])
      .where('current', '=', 1)
      .$if(order === 'day', (asked) => asked.orderBy('versions.day').orderBy('articles.key'))
      .orderBy('unplaced.article')
      .limit(limit)
      .execute()
    const versions = rows.map(({ id }) => id)
    const records = await recordsOf(db, versions)
    const reports: ToPlace[] = []
    const stories = new Set<string>()
    for (const row of rows) {
      const report = reportFrom(versionFrom(row), records.get(row.id)!)
      const one = { article: row.article, record: row.record, report, at: row.made }
      reports.push(one)
      for (const story of (await placeReport(store, writing, one)).stories) stories.add(story)
    }
    const placed = [0, ...rows.map(({ article }) => article)]
    await db.deleteFrom('unplaced').where('article', 'in', placed).execute()
    await correctNew(store, writing, reports, stories)
    return rows.length
  })
}

/** Those that share keys with the report, as `lookup` wants them, and the report itself where it has a place already. */
async function candidatesOf(store: Store, writing: Writing, article: number, keys: readonly string[]) {
  const best = await writing.sharing(keys, lookup.perKey, lookup.candidates + 1)
  const sharing = (await writing.lookUp('memberships', 'turn', best)).filter((row) => row.article !== article)
  const nearest = sharing.toSorted((a, b) => best.indexOf(a.turn) - best.indexOf(b.turn)).slice(0, lookup.candidates)
  const own = await writing.lookUp('memberships', 'article', [article])
  const memberships = new Map([...nearest, ...own].map((row) => [row.article, row]))
  const sketches = await sketchesOf(store, writing, [...memberships.values()])
  const originals = [...memberships.values()].flatMap(({ copy_of }) => (copy_of === null ? [] : [copy_of]))
  const names = await namesOf(writing, originals)
  const stories = new Set([...memberships.values()].map(historyOf))
  const sizes = await writing.sizes([...stories], mostCounted)
  const articles = new Map([...sketches].map(([one, { report }]) => [report, one]))
  for (const [one, name] of names) articles.set(name, one)
  const placed = [...memberships].map(([one, membership]): Placed => {
    const copyOf = membership.copy_of === null ? undefined : names.get(membership.copy_of)
    const story = historyOf(membership)
    return { sketch: sketches.get(one)!, story, size: sizes.get(story)!, ...(copyOf === undefined ? {} : { copyOf }) }
  })
  const turns = new Map([...memberships.values()].map((row) => [row.article, row.turn]))
  return { placed, articles, turns }
}

/** The story that history has a report in, wherever an analyst has put it. */
const historyOf = ({ placed, story }: Tables['memberships']): string => placed ?? story

/** The sketches of placed articles; those of late are at hand, by the reading that they were made of. */
async function sketchesOf(
  { sketches }: Store,
  writing: Writing,
  memberships: readonly { readonly article: number; readonly record: number }[],
): Promise<ReadonlyMap<number, Sketch>> {
  const missing = memberships.filter(({ record }) => !sketches.has(record)).map(({ article }) => article)
  const rows = missing.length ? await writing.lookUp('sketches', 'article', missing) : []
  const found = new Map(rows.map(({ article, json }) => [article, JSON.parse(json) as Sketch]))
  return new Map(memberships.map(({ article, record }) => [article, sketches.get(record) ?? found.get(article)!]))
}

function remember({ sketches }: Store, record: number, sketch: Sketch): void {
  sketches.set(record, sketch)
  const [oldest] = sketches.keys()
  if (sketches.size > mostSketches) sketches.delete(oldest!)
}

async function namesOf(writing: Writing, articles: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (articles.length === 0) return new Map()
  const rows = await writing.lookUp('articles', 'id', [...new Set(articles)])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function articleOf(writing: Writing, report: string, known: ReadonlyMap<string, number>): Promise<number> {
  const article = known.get(report)
  if (article !== undefined) return article
  const [row] = await writing.lookUp('articles', 'name', [report])
  if (!row) throw new Error(`history speaks of a report that was never added: ${report}`)
  return row.id
}

async function nextTurn({ db }: Writing): Promise<number> {
  const turns = db.selectFrom('memberships').select((e) => e.fn.max('turn').as('last'))
  return ((await turns.executeTakeFirstOrThrow()).last ?? 0) + 1
}

async function forget({ db }: Writing, article: number, turn: number): Promise<void> {
  await db.deleteFrom('lookups').where('turn', '=', turn).execute()
  for (const table of ['sketches', 'memberships'] as const)
    await db.deleteFrom(table).where('article', '=', article).execute()
}

/** What a report's coming shows of those before it: copies, stories that are one, reports that belong elsewhere. */
async function follow(
  writing: Writing,
  { story, copies, merged, moved }: Placement,
  report: string,
  copyOf: number | undefined,
  articles: ReadonlyMap<string, number>,
  at: string,
): Promise<void> {
  const { db } = writing
  const memberships = () => db.updateTable('memberships')
  const log = (what: 'merged' | 'moved', from_story: string, to_story: string, report: string) =>
    db.insertInto('story_log').values({ what, from_story, to_story, report, correction: null, at }).execute()
  if (copyOf !== undefined)
    for (const copy of copies) {
      const id = await articleOf(writing, copy, articles)
      await memberships()
        .set({ copy_of: copyOf })
        .where((e) => e.or([e('article', '=', id), e('copy_of', '=', id)]))
        .execute()
    }
  for (const other of merged) {
    await memberships().set({ story }).where('story', '=', other).where('placed', 'is', null).execute()
    await memberships().set({ placed: story }).where('placed', '=', other).execute()
    await log('merged', other, story, report)
  }
  for (const one of moved) {
    const id = await articleOf(writing, one.report, articles)
    await memberships().set({ story: one.to }).where('article', '=', id).where('placed', 'is', null).execute()
    await memberships().set({ placed: one.to }).where('article', '=', id).where('placed', 'is not', null).execute()
    await log('moved', one.from, one.to, one.report)
  }
}
