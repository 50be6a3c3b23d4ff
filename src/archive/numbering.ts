import type { Writing } from './backend.ts'

/** The next number of a table whose rows the archive numbers itself; nobody else writes meanwhile. */
export async function nextOf(
  { db }: Writing,
  table: 'sources' | 'articles' | 'versions' | 'records' | 'entities',
): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select((e) => e.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
