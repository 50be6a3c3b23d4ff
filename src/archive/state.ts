import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Short words that are others whenever anything that answers are made of has changed: "1204.3.17.1204". */
export async function state({ backend: { db } }: Store): Promise<string> {
  const last = (table: 'records' | 'corrections' | 'story_log' | 'marks', column: string) =>
    sql<number>`(select coalesce(max(${sql.ref(column)}), 0) from ${sql.table(table)})`
  const { rows } = await sql<{ state: string }>`select ${sql.join(
    [last('records', 'id'), last('corrections', 'sequence'), last('story_log', 'id'), last('marks', 'version')],
    sql` || '.' || `,
  )} as state`.execute(db)
  return rows[0]!.state
}

/** The same for one story: its reports, their readings, which are copies, and all corrections. */
export async function storyState({ backend: { db } }: Store, story: string): Promise<string> {
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
