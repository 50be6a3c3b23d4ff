import { type Exporter, openTally, type Tally } from './exporter.ts'
import { type TracedReport, traced } from './tracing.ts'

/** What stands before, between and behind the items of a file. */
interface Frame {
  readonly opening: string
  readonly divider: string
  readonly closing: string
}

/** A JSON document with one list, `{"events":[` and `]}` around its items. */
export const jsonList = (opening: string): Frame => ({ opening: `${opening}\n`, divider: ',\n', closing: '\n]}\n' })

const lines: Frame = { opening: '', divider: '', closing: '' }

/** Writes one file report by report: the items of each, as they stand in the file, counted as written. */
export const oneFile =
  (
    file: string,
    itemsOf: (report: TracedReport, tally: Tally) => readonly string[],
    { opening, divider, closing }: Frame = lines,
  ): Exporter['write'] =>
  async (reports, sink) => {
    const tally = openTally()
    if (opening) await sink(opening, file)
    let before = ''
    for await (const report of traced(reports, tally)) {
      const items = itemsOf(report, tally)
      tally.wrote(items.length)
      if (!items.length) continue
      await sink(before + items.join(divider), file)
      before = divider
    }
    if (closing) await sink(closing, file)
    return tally.outcome()
  }
