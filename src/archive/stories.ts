import { type Kysely, sql } from 'kysely'
import type { Member, Page, Stories, Story, StoryChange } from './archive.ts'
import { ArchiveError } from './errors.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Stories of at least so many reports, those with the newest report first. Goes back from the newest report until there
 * are enough: to sum up every story for the first few would take the longer the more there are.
 */
export async function stories(
  store: Store,
  { limit = 20, after, least = 1 }: Page & { least?: number } = {},
): Promise<Stories> {
  const [, last, passed] = after === undefined ? ['', '9999-12-31', ''] : (/^(\S*) (.+)$/s.exec(after) ?? [])
  if (last === undefined || passed === undefined)
    throw new ArchiveError('bad-query', `“${after}” is no place to go on from; give what "next" said`)
  const rows: Summary[] = []
  for await (const some of summariesBack(store, last)) {
    const fit = some.filter(
      ({ story, to, reports }) => reports >= least && (to < last || (to === last && story > passed)),
    )
    rows.push(...fit)
    if (rows.length > limit) break
  }
  const shown = rows.slice(0, limit)
  const end = shown.at(-1)
  const found = await Promise.all(shown.map((row) => storyFrom(store, row)))
  return { stories: found, ...(end && rows.length > limit ? { next: `${end.to} ${end.story}` } : {}) }
}

/** So many reports are looked at first, then twice as many each time; so many stories are summed up at once. */
const most = { firstLook: 200, summed: 500 }

/** Every story that has its newest report on a day or before, each once: the newest first, by name within a day. */
async function* summariesBack(store: Store, from: string): AsyncGenerator<readonly Summary[]> {
  const known = new Set<string>()
  let back: Back = { day: from, isWith: true }
  for (let look = most.firstLook; ; look *= 2) {
    const oldest = await dayBack(store, back, look)
    if (oldest === undefined) return
    const fresh = (await storiesBetween(store, back, oldest)).filter((story) => !known.has(story))
    for (const story of fresh) known.add(story)
    const summed: Summary[] = []
    for (let at = 0; at < fresh.length; at += most.summed)
      summed.push(
        ...(await summaries(store)
          .where('story', 'in', fresh.slice(at, at + most.summed))
          .execute()),
      )
    yield summed.toSorted((a, b) => (a.to === b.to ? (a.story < b.story ? -1 : 1) : a.to < b.to ? 1 : -1))
    back = { day: oldest, isWith: false }
  }
}

/** From a day back, with it or without. */
interface Back {
  readonly day: string
  readonly isWith: boolean
}

/** The day of the report that is so many back. */
async function dayBack(
  { backend: { db } }: Store,
  { day, isWith }: Back,
  reports: number,
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('versions')
    .select('day')
    .where('current', '=', 1)
    .where('day', isWith ? '<=' : '<', day)
    .orderBy('day', 'desc')
    .limit(reports)
    .execute()
  return rows.at(-1)?.day
}

/** The stories that have a report between two days. Days are looked at whole, so that all of their stories are in order. */
async function storiesBetween({ backend: { db } }: Store, { day, isWith }: Back, oldest: string): Promise<string[]> {
  const rows = await db
    .selectFrom('versions')
    .innerJoin('memberships', 'memberships.article', 'versions.article')
    .select('story')
    .distinct()
    .where('current', '=', 1)
    .where('day', isWith ? '<=' : '<', day)
    .where('day', '>=', oldest)
    .execute()
  return rows.map(({ story }) => story)
}

/** One story, by its name or one that it had before others were merged with it; undefined where there is none. */
export async function story(store: Store, name: string): Promise<Story | undefined> {
  const passed = new Set<string>()
  for (let now: string | undefined = name; now !== undefined && !passed.has(now); now = await mergedInto(store, now)) {
    const row = await summaries(store).where('story', '=', now).executeTakeFirst()
    if (row) return storyFrom(store, row)
    passed.add(now)
  }
  return undefined
}

/** What a story that is gone was last merged into, by history or by an analyst. */
async function mergedInto({ backend: { db } }: Store, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('story_log')
    .select('to_story')
    .where('from_story', '=', name)
    .where('what', '=', 'merged')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.to_story
}

const summaries = ({ backend: { db } }: Store) =>
  db
    .selectFrom('memberships')
    .innerJoin('versions', (join) => join.onRef('versions.article', '=', 'memberships.article').on('current', '=', 1))
    .groupBy('story')
    .select([
      'story',
      (e) => e.fn.countAll<number>().as('reports'),
      sql<number>`cast(sum(case when copy_of is null then 1 else 0 end) as bigint)`.as('independent'),
      sql<string | null>`min(case when day > '' then day end)`.as('from'),
      sql<string>`max(day)`.as('to'),
    ])

interface Summary {
  readonly story: string
  readonly reports: number
  readonly independent: number
  readonly from: string | null
  readonly to: string
}

async function storyFrom({ backend: { db } }: Store, { from, to, ...counts }: Summary): Promise<Story> {
  const newest = await db
    .selectFrom('memberships')
    .innerJoin('versions', (join) => join.onRef('versions.article', '=', 'memberships.article').on('current', '=', 1))
    .select(['versions.id', 'headline'])
    .where('story', '=', counts.story)
    .orderBy(sql`headline is null`)
    .orderBy('day', 'desc')
    .orderBy('versions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const title = newest?.headline ? { headline: newest.headline } : newest && (await leadOf(db, newest.id))
  // Of a story that an analyst split off, all may be copies of what stayed behind.
  const independent = Math.max(1, counts.independent)
  return { ...counts, independent, ...(from ? { from, to } : {}), ...title }
}

async function leadOf(db: Kysely<Tables>, version: number): Promise<Pick<Story, 'lead'>> {
  const record = (await recordsOf(db, [version])).get(version)
  const body = record?.article.parts.find(({ role }) => role === 'body')
  const first = record?.sentences.find(({ start }) => start >= (body?.start ?? 0))
  return first ? { lead: record!.article.text.slice(first.start, first.end).trim() } : {}
}

/** The reports of a story, and which of them are copies of which; in the order in which they came. */
export async function members({ backend: { db } }: Store, name: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .leftJoin('articles as original', 'original.id', 'copy_of')
    .select(['articles.name as article', 'original.name as original'])
    .where('story', '=', name)
    .orderBy('articles.id')
    .execute()
  return rows.map(({ article, original }) => ({ article, ...(original === null ? {} : { copyOf: original }) }))
}

/** The reports that are copies, each with the one that it is a copy of. */
export async function copies({ backend: { db } }: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .innerJoin('articles as original', 'original.id', 'copy_of')
    .select(['articles.name as article', 'original.name as original'])
    .execute()
  return new Map(rows.map(({ article, original }) => [article, original]))
}

/** The story that an article belongs to by now. */
export async function storyOf({ backend: { db } }: Store, article: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select('story')
    .where('name', '=', article)
    .executeTakeFirst()
  return row?.story
}

/** What became of stories since they were begun, the oldest first: of all, or of one that was or became it. */
export async function storyLog({ backend: { db } }: Store, name?: string): Promise<readonly StoryChange[]> {
  let query = db
    .selectFrom('story_log')
    .select(['what', 'from_story as from', 'to_story as to', 'report', 'correction', 'at'])
  if (name !== undefined) query = query.where((e) => e.or([e('from_story', '=', name), e('to_story', '=', name)]))
  const rows = await query.orderBy('id').execute()
  return rows.map(({ correction, ...row }) => ({ ...row, ...(correction === null ? {} : { correction }) }))
}
