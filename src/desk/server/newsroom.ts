import type { Job } from '../../archive/index.ts'
import type { Record } from '../../record/index.ts'

/**
 * Who reads and adds for the desk. The desk imports neither engine nor intake: whoever opens it hands this in. Whatever
 * cannot be done is told by a `Declined`.
 */
export interface Newsroom {
  /** Where the samples are shown: where an archive of one’s own would be, and how the desk goes over to it. */
  readonly samples?: { readonly here: string; readonly begin: () => void }
  /** The folder in which what is sent waits until it is added. */
  readonly uploads: string
  /** Reads one story, and keeps nothing of it; not at all where it is given up before its turn. */
  readonly read: (text: string, published: string | undefined, givenUp: AbortSignal) => Promise<ReadStory>
  /** Begins to add what lies in a folder of uploads, called so, or at an address; tells the job. */
  readonly add: (what: Sent | { readonly address: string }, told: Told) => Promise<number>
  /** Begins to follow a feed, or all feeds of a list, asking every so many minutes; tells the job. */
  readonly follow: (address: string, every: number) => Promise<number>
  /** Goes on with what was interrupted. */
  readonly resume: (job: number) => Promise<void>
  /** Interrupts: what is done stays, and it can go on. */
  readonly stop: (job: number) => Promise<void>
  /** Ends for good; what is done stays. */
  readonly end: (job: number) => Promise<void>
  /** What is under way here, by its job. */
  readonly running: () => ReadonlyMap<number, Progress>
  /** What stopped a job here, since the desk was opened. */
  readonly problem: (job: number) => string | undefined
  /** What a job is about: “12 files”, addresses. */
  readonly describe: (job: Job) => Described
}

/** A story as it was read, and how many others were in what was pasted. */
export interface ReadStory {
  readonly record: Record
  readonly others: number
}

/** What was sent: where it waits, and “12 files: may.txt, june.txt …”. */
export interface Sent {
  readonly folder: string
  readonly files: string
}

/** What whoever adds knows better than the reports themselves. */
export interface Told {
  readonly outlet?: string
  readonly published?: string
}

export interface Progress {
  readonly read: number
  /** Missing where nobody knows how much there is. */
  readonly share?: number
}

export interface Described {
  readonly what: readonly string[]
  readonly feeds: readonly {
    readonly address: string
    readonly name?: string
    readonly problem?: string
    readonly stopped?: boolean
  }[]
}

/** Why it is not done. `message` is one line: what, and what to do. */
export class Declined extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message: string, status = 422) {
    super(message)
    this.name = 'Declined'
    this.code = code
    this.status = status
  }
}
