import { Declined, type ReadStory } from '../../desk/index.ts'
import type { Record } from '../../record/index.ts'
import type { Pool } from '../bulk/pool.ts'

/** What a worker tells of a piece. */
type Line = Record | { readonly id: string; readonly error: { readonly code: string; readonly message: string } }

/** A pasted story as it is read. */
export async function readPasted(pool: Pool, text: string, published: string | undefined): Promise<ReadStory> {
  const { pieces } = await pool.run({
    kind: 'bytes',
    name: 'what was pasted',
    bytes: Buffer.from(text),
    contentType: 'text/plain; charset=utf-8',
    ...(published === undefined ? {} : { published }),
  })
  const [record, ...others] = pieces.map((piece) => JSON.parse(piece) as Line)
  if (!record) throw new Declined('no-story', 'there is no story in what was pasted')
  if ('error' in record) throw new Declined(record.error.code, record.error.message)
  return { record, others: others.length }
}
