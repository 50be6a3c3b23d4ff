import type { Ready } from '../../archive/index.ts'
import type { Source } from '../../intake/index.ts'
import type { Model } from '../../model/index.ts'
import type { Look } from '../brief/layout.ts'
import type { Fields } from '../fields.ts'

/** A piece of work that can go to another thread: something to read, or why it could not even be opened. */
export type Job =
  | { kind: 'bytes'; name: string; bytes: Uint8Array; contentType?: string; url?: string; published?: string }
  /** Whole lines of the bulk contract, of which the first is line `first` of `name`. */
  | { kind: 'lines'; name: string; first: number; bytes: Uint8Array; published?: string }
  | { kind: 'sources'; name: string; sources: readonly Source[] }
  /** An article of which is wanted what the engine looks at and leaves out, as JSON. */
  | { kind: 'why'; name: string; source: Source }
  | { kind: 'failed'; name: string; code: string; message: string }

/** What is to be made of every job. */
export interface Task {
  format: 'brief' | 'json' | 'jsonl' | 'html' | 'ready'
  tokens: boolean
  why: boolean
  published: string | undefined
  /** The language model that English is read with; without it, dates, figures and checks are all that is found. */
  model: Model | undefined
  look: Look
  /** The parts that are wanted; everything without them. */
  fields: Fields | undefined
  /** Whether the brief tells everything, however long that is. */
  all: boolean
}

export interface Result {
  /** Ready for standard output, one piece a record, in order. */
  pieces: string[]
  /** Ready for an archive, likewise, and what could not be read; where that is the format. */
  readings: Read[]
  refused: Refused[]
  /** One line each for standard error. */
  failures: string[]
  /** One line each for standard error, asked for with --why. */
  notes: string[]
  failed: number
  /** Milliseconds that its thread was at it. */
  took: number
}

/** An article that was read for an archive. */
export interface Read {
  readonly id: string
  readonly url?: string | undefined
  readonly agency?: string | undefined
  readonly words: number
  readonly ready: Ready
}

export interface Refused {
  readonly code: string
  readonly message: string
}

/** How much a job holds in memory while it waits. */
export const weight = (job: Job): number =>
  job.kind === 'bytes' || job.kind === 'lines'
    ? job.bytes.length
    : sourcesIn(job).reduce((sum, { article }) => sum + article.text.length, 0)

const sourcesIn = (job: Job): readonly Source[] =>
  job.kind === 'sources' ? job.sources : job.kind === 'why' ? [job.source] : []
