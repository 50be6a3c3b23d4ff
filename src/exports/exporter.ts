import type { Happening, Report } from '../history/index.ts'
import type { Reason } from './reasons.ts'

/**
 * Takes what an export writes, in order: `await sink('report,id\r\n', 'entities.csv')`. A file may come in many pieces,
 * and pieces of several files in turn.
 */
export type Sink = (chunk: string | Uint8Array, file: string) => Promise<void>

/** What became of an export. */
export interface Outcome {
  /** How many rows, objects, annotations were written. */
  readonly written: number
  /** How many facts were not, by reason: `{ 'no-date': 3 }`. */
  readonly leftOut: { readonly [reason in Reason]?: number }
}

export interface ExportOptions {
  /** What a report was copied from: reports of one origin are one source. Without it, each stands for itself. */
  readonly originOf?: (report: Report) => string
  /** What history makes of the story that a report is of. Without it, every event is a happening of its own. */
  readonly happeningsOf?: (report: Report) => readonly Happening[]
}

/** A format of another program: `copydesk export --format gdelt`. */
export interface Exporter {
  readonly name: string
  readonly mediaType: string
  /** Of the file, or of each file of the folder. */
  readonly extension: string
  readonly layout: 'file' | 'folder'
  /** One line: what it holds and for whom. */
  readonly help: string
  /** Whether it counts who tells an event, so that it is to be given `happeningsOf`. */
  readonly counts?: true
  /** Writes what can be traced to its words, report by report; the same reports give the same bytes. */
  write(reports: AsyncIterable<Report>, sink: Sink, options?: ExportOptions): Promise<Outcome>
}

/** Counts what is written and what is left out as an export goes on. */
export interface Tally {
  wrote(items?: number): void
  /** Comes to nothing: `return tally.leftOut('no-date')` where what is to be written is a list. */
  leftOut(reason: Reason, items?: number): []
  outcome(): Outcome
}

export function openTally(): Tally {
  let written = 0
  const leftOut: { [reason in Reason]?: number } = {}
  return {
    wrote(items = 1) {
      written += items
    },
    leftOut(reason, items = 1) {
      if (items) leftOut[reason] = (leftOut[reason] ?? 0) + items
      return []
    },
    outcome: () => ({ written, leftOut }),
  }
}
