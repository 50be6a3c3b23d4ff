import Type from 'typebox'
import type { Archive, Version } from '../../../archive/index.ts'
import { differenceOf } from '../../../history/index.ts'
import { ArticleVersions } from '../../api/pages.ts'
import { object } from '../../api/parts.ts'
import { page } from '../page.ts'

/** Of an article with more versions the last ones are compared. */
const most = 50

export const articleVersions = page({
  path: '/article/:article/versions',
  summary: 'What each version of an article tells otherwise than the one before, in facts, the newest first',
  params: object({ article: Type.String({ minLength: 1, maxLength: 400 }) }),
  query: object({}),
  answer: ArticleVersions,
  ask: async ({ archive }, { params }) => {
    const article = await archive.articleAt(params.article)
    if (article === undefined) return undefined
    const all = (await archive.versionsOf(article)).slice(-most - 1)
    const steps: ArticleVersions['steps'] = []
    for (const [at, after] of all.slice(1).entries()) steps.unshift(await stepOf(archive, all[at]!, after))
    return { article, steps }
  },
  table: {
    columns: ['before', 'after', 'seen', 'kind', 'because'],
    rows: ({ steps }) =>
      steps.flatMap(({ before, after, seen, changes }) =>
        changes.map(({ kind, because }) => [before, after, seen, kind, because]),
      ),
  },
})

async function stepOf(archive: Archive, before: Version, after: Version): Promise<ArticleVersions['steps'][number]> {
  const [old, now] = [await archive.corrected(before.version), await archive.corrected(after.version)]
  return {
    before: before.version,
    after: after.version,
    seen: after.seen,
    changes: differenceOf(old.record, now.record).map(({ kind, because, before, after }) => ({
      kind,
      because,
      ...(before ? { before: [...before] } : {}),
      ...(after ? { after: [...after] } : {}),
    })),
  }
}
