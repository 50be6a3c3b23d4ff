import type { Kysely, RawBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** A database that can hold an archive: what SQLite and PostgreSQL do each in its own way. */
export interface Backend {
  /** As messages call it; never with a password. */
  readonly name: string
  readonly db: Kysely<Tables>
  readonly types: ColumnTypes
  /** Milliseconds since 1970 by the clock of the database, which all who share it go by. */
  readonly now: RawBuilder<number>
  /** The statements that make the table of the search index. */
  readonly searchTable: readonly string[]
  /** The statements that let addresses be of any length, where an index has less room. */
  readonly longAddresses: readonly string[]
  /** The statements that spare rows which come by the dozen a look at what they refer to, where each costs a query. */
  readonly fewerLooks: readonly string[]
  /** One transaction that may write. There is one at a time in the whole archive: others wait, in whatever process. */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>
  /** Documents of the search index that match all terms: their numbers, the first so many in the order that is asked for. */
  search(match: readonly SearchTerm[], among: SearchRange): Promise<readonly number[]>
  /** What the database itself finds wrong with its pages, indexes and references. */
  faults(): Promise<readonly string[]>
  /** A copy of the whole archive in a new file, whole or not at all. */
  backup(to: string): Promise<void>
  vacuum(): Promise<void>
  /** The error as the archive tells it. */
  errorOf(error: unknown): Error
  close(): Promise<void>
}

/** What can be done within a transaction that writes. */
export interface Writing {
  readonly db: Kysely<Tables>
  /** Adds rows by a statement that is made once. All rows have the same columns. */
  insert<T extends keyof Tables>(table: T, rows: readonly Row<T>[]): Promise<void>
  /** Rows whose column has one of the values, found by an index. */
  lookUp<T extends keyof Tables>(
    table: T,
    column: keyof Tables[T] & string,
    values: readonly (string | number)[],
  ): Promise<readonly Tables[T][]>
  /** The turns of the reports that share most keys, the last first among equals; of each key only its last are looked at. */
  sharing(keys: readonly string[], perKey: number, most: number): Promise<readonly number[]>
  /** How many reports history has in each story, wherever an analyst has put them; no more than `most` are counted. */
  sizes(stories: readonly string[], most: number): Promise<ReadonlyMap<string, number>>
  /** Puts documents into the search index, in any order. */
  index(documents: Iterable<SearchDocument>): Promise<void>
  /** Takes the documents from `low` to `high` out of it. */
  unindex(low: number, high: number): Promise<void>
}

/** Tables of nothing but their key, in which a row may be put again. */
export const sets: readonly (keyof Tables)[] = ['sightings', 'entity_words', 'appearances', 'changed_keys', 'lookups']

export type Row<T extends keyof Tables> = { readonly [C in keyof Tables[T]]?: unknown }

export interface ColumnTypes {
  /** Of a primary key that the archive counts itself. */
  readonly id: string
  /** Of a primary key that the database counts, with all that makes it one. */
  readonly serial: string
  readonly integer: string
  readonly bytes: string
  readonly clustered: string
}

/**
 * What a document of the search index can be found by: its words and fields, folded to words with spaces between. Names are
 * told apart by what kind of fact has them, so that who looks for somebody's statements is not led to whatever happened
 * in sentences that speak of them.
 */
export const searchFields = [
  'words',
  'source',
  'kind',
  'event',
  'speaker_statement',
  'speaker_event',
  'about_statement',
  'about_event',
  'about_quantity',
  'about_relation',
  'place_statement',
  'place_event',
] as const
export type SearchField = (typeof searchFields)[number]

/** A sentence as the search index takes it. */
export interface SearchDocument {
  readonly id: number
  /** In the order of `searchFields`. */
  readonly fields: readonly string[]
}

/** Words that must follow each other in one of the fields. */
export interface SearchTerm {
  readonly fields: readonly SearchField[]
  readonly words: readonly string[]
}

export interface SearchRange {
  /** The least number, inclusive. */
  readonly low: number
  /** The greatest, inclusive. */
  readonly high: number
  readonly order: 'newest' | 'oldest'
  readonly limit: number
}
