import type { LoggedCorrection } from './archive.ts'
import type { Store } from './store.ts'

/** Adds to the analysts' log; what is there already, by its id, is left out. Tells how many were new. */
export async function logCorrections(
  store: Store,
  corrections: readonly Omit<LoggedCorrection, 'sequence'>[],
): Promise<number> {
  if (corrections.length === 0) return 0
  return store.backend.write(async ({ db }) => {
    let added = 0n
    for (const { id, json, quote, author, made } of corrections) {
      const result = await db
        .insertInto('corrections')
        .values({ id, json, quote, author, made })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      added += result.numInsertedOrUpdatedRows ?? 0n
    }
    return Number(added)
  })
}

/** The log in its order, behind a number. */
export async function corrections({ backend: { db } }: Store, after = 0): Promise<readonly LoggedCorrection[]> {
  return db.selectFrom('corrections').selectAll().where('sequence', '>', after).orderBy('sequence').execute()
}
