import type { Record, Span } from '../record/index.ts'

/** One report as history takes it: its record, and what is known of where and when it appeared. */
export interface Report {
  /** The article's id in the archive; stays the same when it is read again or its words change. */
  readonly id: string
  /** Who published it: "reuters.com", "Harbour Gazette". Missing where nobody told. */
  readonly outlet?: string
  /** ISO day on which it appeared, "2026-03-14". Missing where it could not be told. */
  readonly day?: string
  readonly record: Record
}

/** The words of one report that a fact of the history stands on. */
export interface Evidence {
  readonly report: string
  /** In the text of that report's article. */
  readonly spans: readonly Span[]
}
