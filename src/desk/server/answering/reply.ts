import type { ArchiveCode } from '../../../archive/index.ts'

/** What a thread replies: an answer, that there is no such thing, or why it cannot tell. */
export interface Reply {
  readonly answer?: Uint8Array | undefined
  readonly fault?: {
    readonly message: string
    /** Of a fault of the archive. */
    readonly code?: ArchiveCode
    readonly stack?: string | undefined
  }
}
