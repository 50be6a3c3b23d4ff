import { Declined, type ReadStory } from '../../desk/index.ts'
import type { Source } from '../../intake/index.ts'
import type { Record } from '../../record/index.ts'
import type { Dropped } from '../../wording/left-out.ts'
import type { Job } from '../bulk/job.ts'
import type { Pool } from '../bulk/pool.ts'

interface Failed {
  readonly error: { readonly code: string; readonly message: string }
}
/** What a worker tells of a piece. */
type Line = Record | (Failed & { readonly id: string })

/** A pasted story as it is read. */
export async function readPasted(
  pool: Pool,
  text: string,
  published: string | undefined,
  givenUp: AbortSignal,
): Promise<ReadStory> {
  const job: Job = {
    kind: 'bytes',
    name: 'what was pasted',
    bytes: Buffer.from(text),
    contentType: 'text/plain; charset=utf-8',
    ...(published === undefined ? {} : { published }),
  }
  const { pieces } = await pool.run(job, givenUp)
  const [record, ...others] = pieces.map((piece) => JSON.parse(piece) as Line)
  if (!record) throw new Declined('no-story', 'there is no story in what was pasted')
  if ('error' in record) throw new Declined(record.error.code, record.error.message)
  return { record, others: others.length }
}

/** What is looked at in an article and left out, as it is read again. */
export async function readAgain(pool: Pool, source: Source): Promise<readonly Dropped[]> {
  const { pieces } = await pool.run({ kind: 'why', name: source.id, source })
  const told = JSON.parse(pieces[0]!) as readonly Dropped[] | Failed
  if ('error' in told) throw new Declined(told.error.code, told.error.message, 503)
  return told
}
