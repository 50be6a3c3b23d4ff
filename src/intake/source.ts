import type { Article } from '../record/index.ts'

/** What intake makes of one source: an article, and an id that is given, else derived from the source's bytes. */
export interface Source {
  id: string
  article: Article
}

/** What the caller knows of a source before anything in it is read. */
export interface Given {
  id?: string
  url?: string
  /** ISO 8601, as precise as it is known. Wins over everything the source says of itself. */
  published?: string
}

/** What somebody else's error says, on one line. */
export const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')

/** Why a source could not be taken in. `message` is one line: what, where, and what to do. `code` never changes. */
export class IntakeError extends Error {
  readonly code: string
  /** The source's own id, where it could be read. */
  readonly id?: string
  constructor(code: string, message: string, id?: string) {
    super(message)
    this.name = 'IntakeError'
    this.code = code
    if (id !== undefined) this.id = id
  }
}
