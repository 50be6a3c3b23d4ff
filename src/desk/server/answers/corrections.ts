import type { Correction } from '../../../history/index.ts'
import { type Log, Log as Schema } from '../../api/pages.ts'
import { Cursor, object } from '../../api/parts.ts'
import { page, part } from '../page.ts'

export const corrections = page({
  path: '/corrections',
  summary: 'What analysts have put right, the newest first, and what of it fits nothing any more',
  params: object({}),
  query: object(Cursor),
  answer: Schema,
  ask: async ({ archive }, { query }) => {
    const [all, unfit] = await Promise.all([archive.corrections(), archive.unfit()])
    const reasons = new Map(unfit.map(({ correction, reason }) => [correction.id, reason]))
    const undone = new Set(all.flatMap((one) => (one.kind === 'undo' ? [one.of] : [])))
    const { shown, next } = part(all.toReversed(), query, 50)
    return { corrections: shown.map((one) => rowOf(one, undone, reasons.get(one.id))), ...(next ? { next } : {}) }
  },
  table: {
    columns: ['id', 'kind', 'scope', 'where', 'author', 'made', 'words', 'undone', 'unfit', 'note'],
    rows: ({ corrections }) =>
      corrections.map((one) => [
        one.id,
        one.kind,
        one.scope,
        one.where,
        one.author,
        one.made,
        one.words.join(' … '),
        one.undone ? 'yes' : '',
        one.unfit,
        one.note,
      ]),
  },
})

function rowOf(one: Correction, undone: ReadonlySet<string>, unfit: string | undefined): Log['corrections'][number] {
  const { id, kind, scope, author, made, note } = one
  const where = one.scope === 'article' ? one.article : one.scope === 'story' ? one.story : undefined
  return {
    id,
    kind,
    scope,
    ...(where === undefined ? {} : { where }),
    author,
    made,
    ...(note === undefined ? {} : { note }),
    words: 'target' in one && 'words' in one.target ? one.target.words.map(({ exact }) => exact) : [],
    undone: undone.has(id),
    ...(unfit === undefined ? {} : { unfit }),
  }
}
