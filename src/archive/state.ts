import { type RawBuilder, sql } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { isGathered } from './whole-stories.ts'

/**
 * Short words that are others whenever anything that answers are made of has changed, and for every archive as it is opened:
 * "8c1f02ab.1204.3.17.1204.0.12". So an answer of one archive, or of the program as it was, is taken for no other's.
 */
export async function state({ backend: { db }, holder }: Store): Promise<string> {
  const of = (table: keyof Tables, what: RawBuilder<unknown>) =>
    sql<number>`(select coalesce(${what}, 0) from ${sql.table(table)})`
  const { rows } = await sql<{ state: string }>`select ${sql.join(
    [
      of('records', sql`max(id)`),
      of('corrections', sql`max(sequence)`),
      of('story_log', sql`max(id)`),
      // A mark never goes back, but one reader's may be put behind another's.
      of('marks', sql`sum(version)`),
      // What waits gets its place in the order in which it came.
      of('unplaced', sql`min(article)`),
      // History anew is a job, behind which all that is counted here may be as it was.
      of('jobs', sql`max(id)`),
    ],
    sql` || '.' || `,
  )} as state`.execute(db)
  return `${holder.split(' ').at(-1)}.${rows[0]!.state}`
}

/** The same for one story: its reports, their readings, which are copies, and all corrections. A gathered one is of all. */
export async function storyState(store: Store, story: string): Promise<string> {
  if (isGathered(story)) return state(store)
  const { db } = store.backend
  const [{ reports, records, copies }, { corrections }] = await Promise.all([
    db
      .selectFrom('memberships')
      .select([
        (e) => e.fn.countAll<number>().as('reports'),
        sql<number>`coalesce(sum(record), 0)`.as('records'),
        sql<number>`coalesce(sum(copy_of), 0)`.as('copies'),
      ])
      .where('story', '=', story)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('corrections')
      .select(sql<number>`coalesce(max(sequence), 0)`.as('corrections'))
      .executeTakeFirstOrThrow(),
  ])
  return [reports, records, copies, corrections].join('.')
}
