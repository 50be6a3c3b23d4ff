import type { Span } from '../record/index.ts'
import type { Fact } from './facts.ts'
import type { Given } from './ready.ts'
import type { JobState } from './tables.ts'

/** Bytes to be kept, with what was read in them. */
export interface Addition {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The web address they came from. */
  readonly address?: string
  /** The feed, WARC or mailbox that they were found in. */
  readonly via?: string
  /** The path, or whatever else tells people where they lay. */
  readonly name: string
  /** When they were met, ISO 8601. */
  readonly seen: string
  /** What was read, article by article; none where nothing could be read or the bytes are known already. */
  readonly readings: readonly Reading[]
  /**
   * Where many add at once, in whatever order: its place in the order that is meant, as text. What would depend on the order
   * in which they come is put off until `settle`; only where new articles are placed `later`.
   */
  readonly turn?: string
}

/** One article as the engine read it. */
export type Reading = Given & ReadingOf

interface ReadingOf extends Made {
  /** The id that the article was given, if it was given one. */
  readonly id?: string
  /** The address of its page, in one spelling for all addresses of that page; by it the article is known again. */
  readonly page?: string
  /** Who published it. */
  readonly outlet?: string
}

/** What made a record, and when (ISO 8601). */
export interface Made {
  readonly engine: string
  readonly model: string
  readonly made: string
}

/** What became of an addition. */
export interface Added {
  /** The source's hash, by which it is found again. */
  readonly source: string
  /** Whether the archive had these bytes, and articles read in them, already. Then `articles` is empty. */
  readonly known: boolean
  /** Reading by reading. */
  readonly articles: readonly AddedArticle[]
}

/** What became of a reading: a new article, a new version of one, or the words that the archive had. */
export interface AddedArticle {
  readonly outcome: 'added' | 'changed' | 'known'
  readonly article: string
  readonly version: number
  /** Missing where the article is known. */
  readonly story?: string
}

/** One version of an article. */
export interface Version {
  readonly version: number
  readonly article: string
  /** SHA-256 of the source's bytes. */
  readonly source: string
  readonly position: number
  readonly day?: string
  readonly outlet?: string
  readonly headline?: string
  readonly language: string
  readonly seen: string
  /** Whether it is the one that counts, the last. */
  readonly current: boolean
}

export interface StoredSource {
  readonly hash: string
  readonly mediaType: string
  readonly length: number
  readonly bytes: Uint8Array
  readonly sightings: readonly Sighting[]
}

export interface Sighting {
  readonly address: string
  readonly via?: string
  readonly seen: string
}

/** What a reading was made by; of all but the last the record itself is gone. */
export interface ReadingInfo extends Made {
  readonly record: number
  readonly version: number
  readonly hash: string
  readonly current: boolean
}

/** A fact that a query found, with its sentence, source and date. */
export interface Answer {
  readonly article: string
  readonly version: number
  readonly day?: string
  readonly outlet?: string
  readonly headline?: string
  readonly url?: string
  readonly fact: Fact
  /** The words of its spans. */
  readonly words: readonly string[]
  /** The sentence that it was found in, and where in the article that is. */
  readonly sentence: string
  readonly at: Span
}

export interface Answers {
  readonly answers: readonly Answer[]
  /** Give it back as `after` for the answers that follow; missing where there are no more. */
  readonly next?: string
}

export interface Page {
  /** 20 where it is missing. */
  readonly limit?: number
  readonly after?: string
}

/** Someone or something that articles name. */
export interface Known {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly wikidata?: string
  /** In how many articles. */
  readonly articles: number
}

export interface Story {
  readonly story: string
  readonly reports: number
  /** How many of them are no copy of another. */
  readonly independent: number
  /** First and last day. */
  readonly from?: string
  readonly to?: string
  /** The newest report's. */
  readonly headline?: string
  /** The newest report's first sentence, where no report has a headline. */
  readonly lead?: string
}

export interface Stories {
  readonly stories: readonly Story[]
  /** Give it back as `after` for those that follow; missing where there are no more. */
  readonly next?: string
}

/** A report of a story. */
export interface Member {
  readonly article: string
  /** The report it is a copy of. */
  readonly copyOf?: string
}

export interface StoryChange {
  readonly what: 'merged' | 'moved' | 'split'
  readonly from: string
  readonly to: string
  /** The report that moved; of merged stories, the one that showed them to be one; of split ones, the first that moved. */
  readonly report: string
  /** The correction that did so, where history did not. */
  readonly correction?: string
  readonly at: string
}

/** Which versions are asked for; all of them where nothing is said. */
export interface Selection {
  /** A query as `find` takes it: articles with an answer to it. */
  readonly query?: string
  readonly story?: string
  readonly from?: string
  readonly to?: string
}

export interface Job {
  readonly id: number
  readonly kind: string
  readonly arguments: unknown
  readonly state: JobState
  readonly counts: Counts
  /** Where it is, as the worker put it: whatever it needs to go on. */
  readonly cursor?: string
  readonly begun: string
  readonly ended?: string
}

/** A job as whoever looks at it finds it. */
export interface KnownJob extends Job {
  /** Whether somebody else is at it: another process, that still goes on. */
  readonly heldElsewhere: boolean
}

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly refused: number
}

export interface Refusal {
  readonly name: string
  readonly code: string
  readonly message: string
}

/** What a worker has done of a job, told in the very transaction that does it. */
export interface Step {
  readonly job: number
  /** Where it goes on from here. */
  readonly cursor?: string
  readonly refused?: readonly Refusal[]
}

/** Something that `verify` found wrong. */
export interface StoredFault {
  /** "source 3f2a…", "version 12, s4", "pages". */
  readonly where: string
  readonly message: string
}

export interface Verified {
  readonly sources: number
  readonly records: number
  readonly facts: number
  readonly spans: number
}
