import type { Generated } from 'kysely'

/**
 * What is kept, table by table, the same in both databases. Numbers are whole and fit a double; moments are ISO 8601 as
 * the caller tells them, days are "2026-03-14".
 */
export interface Tables {
  sources: SourceRow
  sightings: SightingRow
  articles: ArticleRow
  versions: VersionRow
  records: RecordRow
  entities: EntityRow
  entity_words: EntityWordRow
  appearances: AppearanceRow
  changed_keys: ChangedKeyRow
  sketches: SketchRow
  lookups: LookupRow
  memberships: MembershipRow
  unplaced: UnplacedRow
  deferred: DeferredRow
  story_log: StoryLogRow
  corrections: CorrectionRow
  marks: MarkRow
  jobs: JobRow
  refusals: RefusalRow
}

/** Bytes as they came, once each, compressed with zlib. */
interface SourceRow {
  id: number
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  media_type: string
  length: number
  bytes: Uint8Array
  /** How many articles were read in it; 0 as long as none was. */
  articles: number
}

/** Where and when a source was met; once for each place. */
interface SightingRow {
  source: number
  /** The web address or path it lay at. */
  address: string
  /** The feed, WARC or mailbox it was found in; '' where there was none. */
  via: string
  seen: string
}

interface ArticleRow {
  id: number
  /** What it is called outside the archive; never changes. */
  name: string
  /** By what it is known again: its canonical address, else the id or path it was given. */
  key: string
}

/** An article as it stood in one source. */
interface VersionRow {
  id: number
  article: number
  source: number
  /** Which of the articles of its source it is, from 0. */
  position: number
  /** SHA-256 of headline and text. */
  words_hash: string
  /** '' where it is not known. */
  day: string
  outlet: string | null
  headline: string | null
  language: string
  seen: string
  /** 1 for the version of its article that counts, the last one; 0 for those before. */
  current: number
}

/** One reading of a version. Of those replaced by a later reading, `json` and `checksums` are gone. */
interface RecordRow {
  id: number
  version: number
  engine: string
  model: string
  made: string
  /** SHA-256 of the JSON. */
  hash: string
  /** The record's JSON, compressed with zlib. */
  json: Uint8Array | null
  /** CRC-32 of the words of each fact, four bytes each, little-endian, in the order of `factsOf`. */
  checksums: Uint8Array | null
}

interface EntityRow {
  id: number
  key: string
  kind: string
  name: string
  wikidata: string | null
}

/** The words of an entity's name, folded, by which it is found. */
interface EntityWordRow {
  word: string
  entity: number
}

/** That the current version of an article, as the analysts' log has it, speaks of an entity. */
interface AppearanceRow {
  entity: number
  article: number
}

/**
 * A key that an entity of an article has had, and that it has not both as it was read and as it is corrected. With the
 * appearances it tells which articles a correction of all that have a key may concern.
 */
interface ChangedKeyRow {
  key: string
  article: number
}

/** What history keeps of a report to place others by. */
interface SketchRow {
  article: number
  json: string
}

/** Under which keys history looks for the report. */
interface LookupRow {
  key: string
  /** The turn in which the report that has the key was placed. */
  turn: number
}

/** That an article waits for its place in the history. */
interface UnplacedRow {
  article: number
  /** The turn of the addition that it came with, if that had one. */
  came: string | null
  /** What it is to be called if no other of an earlier turn is. */
  wanted: string | null
}

/** What was read in a source, put off until all that may come before it has come. */
export interface DeferredRow {
  /** Its turn. */
  came: string
  source: number
  json: string
}

interface MembershipRow {
  article: number
  /** The how-manieth it was to be placed; where it is placed again it keeps its turn. */
  turn: number
  /** The reading that the article was placed by. */
  record: number
  /** The name of the story. */
  story: string
  /** Where history placed it, if an analyst put it elsewhere. */
  placed: string | null
  /** The report it is a copy of. */
  copy_of: number | null
}

/** What became of stories: merged, moved, split. Only ever added to. */
interface StoryLogRow {
  id: Generated<number>
  what: 'merged' | 'moved' | 'split'
  from_story: string
  to_story: string
  /** The report that moved; of merged stories, the one that showed them to be one; of split ones, the first that moved. */
  report: string
  /** The correction that did so, where history did not. */
  correction: string | null
  at: string
}

/** The analysts' log. Only ever added to. */
interface CorrectionRow {
  sequence: Generated<number>
  id: string
  json: string
  quote: string
  author: string
  made: string
}

/** Up to which version a reader has seen what is new. */
interface MarkRow {
  reader: string
  version: number
  marked: string
}

export type JobState = 'running' | 'done' | 'failed'

export interface JobRow {
  id: Generated<number>
  kind: string
  arguments: string
  state: JobState
  added: number
  changed: number
  known: number
  refused: number
  cursor: string | null
  holder: string | null
  /** Until when the holder has it, in milliseconds since 1970. */
  held_until: number
  begun: string
  ended: string | null
}

interface RefusalRow {
  id: Generated<number>
  job: number
  name: string
  code: string
  message: string
}
