import Type from 'typebox'
import type { Archive, Version } from '../../../archive/index.ts'
import { differenceOf, type Report, type VersionChange } from '../../../history/index.ts'
import type { Span } from '../../../record/index.ts'
import { Cursor, object } from '../../api/parts.ts'
import * as api from '../../api/story.ts'
import { page, part } from '../page.ts'
import { passageOf } from '../story-views.ts'
import { reportHead } from './rows.ts'

/** So many reports with their versions are compared for one answer. */
const usual = 20

export const versions = page({
  path: '/story/:story/versions',
  summary: 'The reports of a story that exist in several versions, and what each version tells otherwise',
  params: object({ story: Type.String({ minLength: 1, maxLength: 400, description: 'id of the story' }) }),
  ledgersOf: ({ story }) => `story ${story}`,
  query: object({ ...Cursor }),
  answer: api.Versions,
  ask: async ({ archive, views }, { params, query }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const all = await Promise.all(
      view.reports.map(async (report) => [report, await archive.versionsOf(report.id)] as const),
    )
    const { shown, ...rest } = part(
      all.filter(([, versions]) => versions.length > 1),
      query,
      usual,
    )
    return {
      story: view.story,
      reports: await Promise.all(
        shown.map(async ([report, versions]) => ({
          report: { ...reportHead(view, report), versions: versions.length },
          versions: await changesIn(archive, versions),
        })),
      ),
      ...rest,
    }
  },
  table: {
    columns: ['article', 'version', 'seen', 'kind', 'because', 'before', 'after'],
    rows: ({ reports }) =>
      reports.flatMap(({ report, versions }) =>
        versions.flatMap(({ version, seen, changes }) =>
          changes.map(({ kind, because, before, after }) => [
            report.article,
            version,
            seen,
            kind,
            because,
            before?.sentence,
            after?.sentence,
          ]),
        ),
      ),
  },
})

async function changesIn(
  archive: Archive,
  versions: readonly Version[],
): Promise<api.Versions['reports'][number]['versions']> {
  const reports: Report[] = []
  for (const { article, version, day, outlet } of versions) {
    const { record } = await archive.corrected(version)
    reports.push({ id: article, record, ...(day ? { day } : {}), ...(outlet ? { outlet } : {}) })
  }
  const told = (at: number, spans: readonly Span[] | undefined) =>
    spans?.[0] && {
      ...passageOf(reports[at]!, spans),
      ...(versions[at]!.current ? {} : { version: versions[at]!.version }),
    }
  return versions.map(({ version, day, seen, headline }, at) => ({
    version,
    ...(day ? { day } : {}),
    seen,
    ...(headline ? { headline } : {}),
    changes: differencesAt(reports, at).map(({ kind, because, before, after }) => {
      const [old, now] = [told(at - 1, before), told(at, after)]
      return { kind, because, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }
    }),
  }))
}

const differencesAt = (reports: readonly Report[], at: number): VersionChange[] =>
  at === 0 ? [] : differenceOf(reports[at - 1]!.record, reports[at]!.record)
