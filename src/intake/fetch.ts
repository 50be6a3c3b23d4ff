import { IntakeError, type Source } from './source.ts'

/** How far fetching may go. */
export interface FetchOptions {
  id?: string
  published?: string
  /** Whether addresses of this machine and of private networks may be fetched. Default false. */
  allowPrivate?: boolean
  /** Most bytes of a body, after decompression. Default 20 MB. */
  maxBytes?: number
  /** Milliseconds until a connection must stand. Default 10 000. */
  connectTimeout?: number
  /** Milliseconds until everything must be there, redirects and robots.txt included. Default 30 000. */
  timeout?: number
  /** Stops the fetch; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal
}

/** Every source at an address: one for an article, one an item for a feed. Rejects with IntakeError. */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Source[]> {
  throw new IntakeError('bad-url', `${url} cannot be fetched yet${options.id ?? ''}`)
}
