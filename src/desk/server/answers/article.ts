import Type from 'typebox'
import { entityKey } from '../../../history/index.ts'
import * as api from '../../api/pages.ts'
import { number, object, optional } from '../../api/parts.ts'
import { type Item, itemsOf } from '../../../wording/items.ts'
import { sayCorrection } from '../../../wording/corrections.ts'
import { sayBasis, sayPublished } from '../../../wording/times.ts'
import { stampOf } from '../correcting.ts'
import { page } from '../page.ts'
import { headOf } from '../story-views.ts'

export const article = page({
  path: '/article/:article',
  summary: 'One article: its words, all that was read in them, as corrected, and its versions',
  params: object({ article: Type.String({ minLength: 1, maxLength: 400 }) }),
  query: object({ version: optional(number(1, 'the last where it is missing')) }),
  answer: api.Article,
  ask: async ({ archive }, { params, query }) => {
    const name = await archive.articleAt(params.article)
    if (name === undefined) return undefined
    const versions = await archive.versionsOf(name)
    const shown = versions.find(({ version, current }) =>
      query.version === undefined ? current : version === query.version,
    )
    if (!shown) return undefined
    const [{ record, applied, unfit }, storyName] = await Promise.all([
      archive.corrected(shown.version),
      archive.storyOf(name),
    ])
    const story = storyName === undefined ? undefined : await archive.story(storyName)
    const copyOf = story && (await archive.members(story.story)).find((one) => one.article === name)?.copyOf
    const { published } = record.article
    return {
      article: name,
      version: shown.version,
      ...(story ? { story: headOf(story) } : {}),
      ...(shown.outlet ? { outlet: shown.outlet } : {}),
      ...(shown.day ? { day: shown.day } : {}),
      source: shown.source,
      record,
      items: itemsOf(record).map(itemRow),
      stamp: stampOf(record),
      ...(published ? { published: `${sayPublished(published)}, ${sayBasis(published, record)}` } : {}),
      keys: Object.fromEntries(record.entities.map((entity) => [entity.id, entityKey(entity)])),
      versions: versions.map(({ version, day, seen, headline, current }) => ({
        version,
        ...(day ? { day } : {}),
        seen,
        ...(headline ? { headline } : {}),
        current,
      })),
      ...(copyOf === undefined ? {} : { copyOf }),
      corrections: applied
        .filter(({ kind }) => kind !== 'undo')
        .map((one) => ({ id: one.id, kind: one.kind, author: one.author, made: one.made, says: sayCorrection(one) })),
      unfit: unfit.map(({ correction, reason }) => ({ id: correction.id, reason })),
    }
  },
  table: {
    columns: ['kind', 'item', 'start', 'end', 'words'],
    rows: ({ record: { article, statements, events, quantities, times, entities } }) => {
      const row = (kind: string, id: string, { start, end }: { start: number; end: number }) =>
        [kind, id, start, end, article.text.slice(start, end)] as const
      return [
        ...statements.flatMap(({ id, content }) => content.map((span) => row('statement', id, span))),
        ...events.flatMap(({ id, trigger }) => trigger.map((span) => row('event', id, span))),
        ...quantities.map((one) => row('quantity', one.id, one)),
        ...times.map((one) => row('time', one.id, one)),
        ...entities.flatMap(({ id, mentions }) => mentions.map((span) => row('entity', id, span))),
      ]
    },
  },
})

/** One thing on the record, as answers have it. */
export const itemRow = ({ spans, beside, inferred, ...one }: Item): api.Item => ({
  ...one,
  spans: [...spans],
  ...(beside ? { beside: [...beside] } : {}),
  ...(inferred ? { inferred: [...inferred] } : {}),
})
