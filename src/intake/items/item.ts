import type { Listed } from '../opml.ts'

/**
 * Where an item lies, as plain JSON: keep it, hand it back, and reading goes on with that very item. `at` is a byte of the
 * file; where the file is compressed, `at` is where a member of it begins and `inside` a byte of what that member holds.
 */
export interface Position {
  /** The file below the folder that was named, with `/` between its parts. */
  readonly file?: string
  readonly at: number
  readonly inside?: number
  /** Counted from 1: the line, the message, the record. */
  readonly nth: number
}

/** What is kept of a source: the bytes of one report, and what is known of where they came from. */
export interface Item {
  readonly kind: 'item'
  /** For people: "crawl.warc.gz:12", "inbox.mbox:3/report.pdf", "story.txt". */
  readonly name: string
  readonly bytes: Uint8Array
  /** As it was declared, with its charset: "text/html; charset=windows-1251". */
  readonly mediaType?: string
  readonly address?: string
  /** When it was fetched or sent, ISO 8601, where the container says so. */
  readonly seen?: string
  /** As a WARC gives it: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ". */
  readonly digest?: string
  readonly position: Position
}

/** An item that cannot be taken in; what comes after it can. `message` is one line: what, where, what to do. */
export interface Refused {
  readonly kind: 'refused'
  readonly name: string
  readonly code: string
  readonly message: string
  readonly position: Position
}

/** What nobody would want to read: pictures of a crawl, pages that were not there, pages that had not changed. */
export interface Skipped {
  readonly kind: 'skipped'
  readonly name: string
  readonly reason: 'kind-of-record' | 'not-fetched' | 'not-text' | 'unchanged'
  readonly position: Position
}

/** A list of feeds (OPML): nothing to read by itself, but what to ask for. */
export interface Feeds {
  readonly kind: 'feeds'
  readonly name: string
  readonly feeds: readonly Listed[]
  readonly position: Position
}

export type Found = Item | Refused | Skipped | Feeds
