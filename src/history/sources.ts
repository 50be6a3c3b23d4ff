import type { Report } from './report.ts'
import { foldName } from './folding.ts'

/** The report that a report copies; undefined of one that copies none. */
export type CopyOf = (report: string) => string | undefined

/**
 * By report, where its news comes from: its agency, else its outlet, else itself; a copy's is its original's. As many
 * different ones, as many independent sources.
 */
export function sourcesOf(reports: readonly Report[], copyOf: CopyOf): ReadonlyMap<string, string> {
  const own = new Map(
    reports.map(({ id, outlet, record }) => [id, foldName(record.article.agency ?? outlet ?? '') || `report ${id}`]),
  )
  return new Map(
    reports.map(({ id }) => {
      const original = copyOf(id) ?? id
      return [id, own.get(original) ?? `report ${original}`]
    }),
  )
}
