import Type from 'typebox'
import { LeftOut } from '../../api/pages.ts'
import { object } from '../../api/parts.ts'
import { page } from '../page.ts'

/** So much of what was left out is told, the first of the text. */
const most = 5000

export const why = page({
  path: '/article/:article/why',
  summary: 'What the engine looked at in an article and left out, each with its reason',
  params: object({ article: Type.String({ minLength: 1, maxLength: 400 }) }),
  query: object({}),
  answer: LeftOut,
  ask: async ({ archive, whyNot }, { params }) => {
    const article = await archive.articleAt(params.article)
    const version = article && (await archive.versionsOf(article)).find(({ current }) => current)
    if (!version) return undefined
    if (!whyNot) return { article, known: false, leftOut: [] }
    const { record } = await archive.corrected(version.version)
    const all = await whyNot(record)
    const leftOut = all
      .toSorted((a, b) => a.span.start - b.span.start)
      .slice(0, most)
      .map(({ span: { start, end }, reason, words }) => ({
        span: { start, end },
        text: record.article.text.slice(start, end),
        reason,
        words,
      }))
    return { article, known: true, leftOut }
  },
  table: {
    columns: ['start', 'end', 'text', 'reason', 'words'],
    rows: ({ leftOut }) => leftOut.map(({ span, text, reason, words }) => [span.start, span.end, text, reason, words]),
  },
})
