import type { Step } from './archive.ts'
import { advance } from './jobs.ts'
import type { Store } from './store.ts'

/**
 * Takes every article's place in the history away, so that `placeWaiting` gives each a new one, by the rules of history as
 * they are now and from the records that are kept. Corrections of stories hold again as articles come to have places.
 */
export async function unplaceAll(store: Store, step?: Step): Promise<void> {
  await store.backend.write(async (writing) => {
    const { db } = writing
    for (const table of ['unplaced', 'sketches', 'lookups', 'memberships'] as const)
      await db.deleteFrom(table).execute()
    const articles = db.selectFrom('articles').select('id as article')
    await db.insertInto('unplaced').columns(['article']).expression(articles).execute()
    if (step) await advance(store, writing, step)
  })
  store.sketches.clear()
}

/** How many articles wait for their place, what was put off included. */
export async function waiting({ backend: { db } }: Store): Promise<number> {
  const counts = (['unplaced', 'deferred'] as const).map((table) =>
    db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return (await Promise.all(counts)).reduce((sum, { count }) => sum + count, 0)
}
