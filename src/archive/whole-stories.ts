import type { Report } from '../history/index.ts'
import type { Story } from './archive.ts'
import { ArchiveError } from './errors.ts'
import { reports } from './selection.ts'
import type { Store } from './store.ts'
import { members, story } from './stories.ts'

/** A story with its reports, as analysts have put them right, and which of them are copies of which. */
export interface WholeStory {
  readonly story: Story
  readonly reports: readonly Report[]
  readonly copies: ReadonlyMap<string, string>
}

/** What the name of a gathered story begins with; its query stands behind. */
const gathering = 'search:'

/** Whether a name is that of a story that a query gathers: “search:ferry from:2026-03”. */
export const isGathered = (name: string): boolean => name.startsWith(gathering)

/** A history is made of so many reports at most. */
const most = 1000

/**
 * A story by its name, or one that it had before; undefined where there is none. “search:ferry” gathers all reports with an
 * answer to a query, whichever stories they are of, and “search:” all of the archive.
 */
export const wholeStory = (store: Store, name: string): Promise<WholeStory | undefined> =>
  isGathered(name) ? gathered(store, name) : placed(store, name)

async function placed(store: Store, name: string): Promise<WholeStory | undefined> {
  const found = await story(store, name)
  if (!found) return undefined
  const all: Report[] = []
  for await (const report of reports(store, { story: found.story })) all.push(report)
  const copies = (await members(store, found.story)).flatMap(({ article, copyOf }) =>
    copyOf === undefined ? [] : [[article, copyOf] as const],
  )
  return { story: found, reports: all, copies: new Map(copies) }
}

async function gathered(store: Store, name: string): Promise<WholeStory> {
  const query = name.slice(gathering.length).trim()
  const found: Report[] = []
  for await (const report of reports(store, query === '' ? {} : { query })) {
    if (found.length >= most) throw tooMany(query)
    found.push(report)
  }
  const all = found.toSorted(({ day: a = '' }, { day: b = '' }) => (a < b ? -1 : a > b ? 1 : 0))
  const copies = await copiesAmong(store, all)
  const days = all.flatMap(({ day }) => day ?? [])
  return {
    story: {
      story: name,
      headline: query === '' ? 'All reports of this archive' : `Reports on “${query}”`,
      reports: all.length,
      independent: all.length - copies.size,
      ...(days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : {}),
    },
    reports: all,
    copies,
  }
}

const tooMany = (query: string): ArchiveError =>
  new ArchiveError(
    'bad-query',
    `more than ${most} reports ${query === '' ? 'are in this archive' : `answer “${query}”`}, too many for one history; narrow it by words, or by from: and to:`,
  )

/** Which reports are copies of which of them: of several copies of one that is not there, the first counts. */
async function copiesAmong({ backend: { db } }: Store, all: readonly Report[]): Promise<ReadonlyMap<string, string>> {
  if (all.length === 0) return new Map()
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .innerJoin('articles as original', 'original.id', 'copy_of')
    .select(['articles.name as article', 'original.name as original'])
    .where(
      'articles.name',
      'in',
      all.map(({ id }) => id),
    )
    .execute()
  const originals = new Map(rows.map(({ article, original }) => [article, original]))
  const here = new Map(all.map(({ id }) => [id, id]))
  const copies = new Map<string, string>()
  for (const { id } of all) {
    const original = originals.get(id)
    if (original === undefined) continue
    const first = here.get(original)
    if (first === undefined) here.set(original, id)
    else if (first !== id) copies.set(id, first)
  }
  return copies
}
