import type { Report } from './report.ts'

/** The day of a report, as told with it or as its record has it: "2026-03-14". Undefined where neither knows. */
export const dayOf = ({ day, record }: Report): string | undefined => {
  const published = record.article.published
  return day ?? (published && published.value.length >= 10 ? published.value.slice(0, 10) : undefined)
}

/**
 * Each report once, by day and within a day by minute where that is known, else as they arrived; those without a day
 * stand behind. A report that is there twice counts as it came first.
 */
export function inOrder(reports: readonly Report[]): Report[] {
  const once = [...new Map(reports.toReversed().map((report) => [report.id, report])).values()].reverse()
  return once.sort((a, b) => compare(momentOf(a), momentOf(b)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function momentOf(report: Report): string {
  const day = dayOf(report) ?? '9999'
  const published = report.record.article.published?.value
  return published?.startsWith(day) && published.length > 10 ? published : day
}
