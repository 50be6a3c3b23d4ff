import { Declined } from '../../desk/index.ts'
import type { Read } from '../../desk/api/adding.ts'
import type { Record } from '../../record/index.ts'
import type { Pool } from '../bulk/pool.ts'
import { groupsOf } from '../page/section.ts'
import { bookOf } from '../../wording/book.ts'

/** What a worker tells of a piece. */
type Line = Record | { readonly id: string; readonly error: { readonly code: string; readonly message: string } }

/** A pasted story as it is read, and how what was found in it is worded. */
export async function readPasted(pool: Pool, text: string, published: string | undefined): Promise<Read> {
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
  return { record, groups: wordedGroups(record), others: others.length }
}

const wordedGroups = (record: Record): Read['groups'] =>
  groupsOf(bookOf(record), undefined).map(({ part, title, items }) => ({
    part,
    title,
    items: items.map(({ id, title, spans, beside, verdict }) => ({
      id,
      title,
      spans: spans.map(({ start, end }) => ({ start, end })),
      ...(beside === undefined ? {} : { beside }),
      ...(verdict === undefined ? {} : { verdict }),
    })),
  }))
