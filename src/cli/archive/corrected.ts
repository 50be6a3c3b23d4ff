import type { Archive, Selection } from '../../archive/index.ts'
import { applyCorrections, type Correction, type Report, type Unfit } from '../../history/index.ts'

/** The analysts' log as the archive keeps it. */
export const logOf = async (archive: Archive): Promise<readonly Correction[]> =>
  (await archive.corrections()).map(({ json }) => JSON.parse(json) as Correction)

/** Reports with everything in them that the analysts have put right. */
export async function* correctedReports(
  archive: Archive,
  selection: Selection,
  unfit: (unfit: Unfit) => void = () => {},
): AsyncGenerator<Report> {
  const log = await logOf(archive)
  for await (const report of archive.reports(selection)) {
    if (log.length === 0) yield report
    else {
      const story = await archive.storyOf(report.id)
      const corrected = applyCorrections(report.record, log, {
        article: report.id,
        ...(story === undefined ? {} : { story }),
      })
      for (const one of corrected.unfit) unfit(one)
      yield { ...report, record: corrected.record }
    }
  }
}
