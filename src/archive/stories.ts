import { type Kysely, sql } from 'kysely'
import type { Member, Page, Stories, Story, StoryChange } from './archive.ts'
import { ArchiveError } from './errors.ts'
import { recordsOf } from './records.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Stories of at least so many reports, those with the newest report first. */
export async function stories(
  store: Store,
  { limit = 20, after, least = 1 }: Page & { least?: number } = {},
): Promise<Stories> {
  const [, last, story] = after === undefined ? ['', '', ''] : (/^(\S*) (.+)$/s.exec(after) ?? [])
  if (story === undefined)
    throw new ArchiveError('bad-query', `“${after}” is no place to go on from; give what "next" said`)
  const newest = sql<string>`max(day)`
  let query = summaries(store).having((e) => e.fn.countAll<number>(), '>=', least)
  if (after !== undefined)
    query = query.having(sql<boolean>`max(day) < ${last} or (max(day) = ${last} and story > ${story})`)
  const rows = await query
    .orderBy(newest, 'desc')
    .orderBy('story')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const end = shown.at(-1)
  const found = await Promise.all(shown.map((row) => storyFrom(store, row)))
  return { stories: found, ...(end && rows.length > limit ? { next: `${end.to} ${end.story}` } : {}) }
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
