import type { Addition } from './archive.ts'
import type { Writing } from './backend.ts'
import type { Prepared, PreparedArticle } from './prepare.ts'
import { jsonOf, readyOf } from './ready.ts'

/** An addition that is put off, without its bytes, which are kept already. */
export interface Deferred {
  readonly met: Pick<Addition, 'address' | 'via' | 'name' | 'seen' | 'mediaType'>
  readonly articles: readonly DeferredArticle[]
}

interface DeferredArticle extends Pick<PreparedArticle, 'key' | 'name'> {
  readonly outlet?: string | undefined
  readonly engine: string
  readonly model: string
  readonly made: string
  readonly json: string
}

/** Puts an addition off. One that was put off already stays as it is. */
export async function defer({ db }: Writing, turn: string, source: number, deferred: Deferred): Promise<void> {
  const row = { came: turn, source, json: JSON.stringify(deferred) }
  await db
    .insertInto('deferred')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()
}

export const deferredFrom = ({ address, via, name, seen, mediaType, articles }: Prepared): Deferred => ({
  met: { name, seen, mediaType, ...(address === undefined ? {} : { address }), ...(via === undefined ? {} : { via }) },
  articles: articles.map((article) => {
    const { key, name, outlet, engine, model, made } = article
    return { key, name, outlet, engine, model, made, json: jsonOf(article) }
  }),
})

/** What was put off, as it is added. Its bytes are those of the source. */
export const preparedFrom = ({ met, articles }: Deferred, hash: string, turn: string): Prepared => ({
  ...{ ...met, hash, turn, length: 0, compressed: none },
  articles: articles.map(preparedArticle),
})

const none = new Uint8Array()

function preparedArticle({ key, name, outlet, json, ...made }: DeferredArticle): PreparedArticle {
  const record = JSON.parse(json)
  return { ...readyOf(record, json), ...made, key, name, outlet, record: () => record }
}
