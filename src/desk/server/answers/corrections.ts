import { type Anchor, type Correction, logbookOf } from '../../../history/index.ts'
import { sayCorrection } from '../../../wording/corrections.ts'
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
    const standing = new Set(logbookOf(all).standing)
    const byId = new Map(all.map((one) => [one.id, one]))
    const { shown, next } = part(all.toReversed(), query, 50)
    return {
      corrections: shown.map((one) => ({
        ...rowOf(one),
        says: sayCorrection(one, byId),
        undone: !standing.has(one),
        ...(reasons.has(one.id) ? { unfit: reasons.get(one.id)! } : {}),
      })),
      ...(next ? { next } : {}),
    }
  },
  table: {
    columns: ['id', 'kind', 'scope', 'where', 'author', 'made', 'says', 'words', 'undone', 'unfit', 'note'],
    rows: ({ corrections }) =>
      corrections.map((one) => [
        one.id,
        one.kind,
        one.scope,
        one.where,
        one.author,
        one.made,
        one.says,
        one.words.join(' … '),
        one.undone ? 'yes' : '',
        one.unfit,
        one.note,
      ]),
  },
})

function rowOf(one: Correction): Omit<Log['corrections'][number], 'says' | 'undone'> {
  const { id, kind, scope, author, made, note } = one
  const where = one.scope === 'article' ? one.article : one.scope === 'story' ? one.story : undefined
  const words = wordsOf(one)
  const [first] = words
  return {
    id,
    kind,
    scope,
    ...(where === undefined ? {} : { where }),
    author,
    made,
    ...(note === undefined ? {} : { note }),
    words: words.map(({ exact }) => exact),
    ...(first ? { at: { start: first.start, end: first.end } } : {}),
  }
}

const wordsOf = (one: Correction): readonly Anchor[] =>
  one.kind === 'add-event' ? one.event.trigger : 'target' in one && 'words' in one.target ? one.target.words : []
