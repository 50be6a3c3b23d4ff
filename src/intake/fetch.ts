import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Found } from './items/item.ts'
import { itemsOfWhole } from './items/wholes.ts'
import { bodyOf, follow, type Reach, type Resolve, systemResolve, webAddress, within } from './request.ts'
import { heedRobots } from './robots.ts'
import { IntakeError, type Source } from './source.ts'
import { sourcesFromBytes } from './sources.ts'

/** What is known of the source, and how far fetching it may go. */
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
  /** Finds the addresses of a host. Default: as the operating system does. */
  resolve?: Resolve
}

/**
 * Every source at an address: one for an article, one an item for a feed. http and https only; redirects are followed by
 * the same rules, five at most; robots.txt is honoured. Rejects with IntakeError, a code for each cause.
 */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Source[]> {
  const { bytes, url, contentType } = await fetched(address, options)
  return sourcesFromBytes(bytes, {
    url,
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(contentType ? { contentType } : {}),
  })
}

/**
 * Every item at an address, by the same rules: the page, each item of a feed, the feeds of a list of feeds. `seen` is when
 * it is fetched, ISO 8601. What cannot be had is refused; rejects only with the reason of the caller's signal.
 */
export async function* itemsAt(
  address: string,
  { seen, ...options }: Omit<FetchOptions, 'id' | 'published'> & { seen?: string } = {},
): AsyncGenerator<Found> {
  const position = { at: 0, nth: 1 }
  try {
    const { bytes, url, contentType } = await fetched(address, options)
    const about = { ...(contentType ? { mediaType: contentType } : {}), ...(seen ? { seen } : {}) }
    yield* itemsOfWhole({ name: url, bytes, address: url, ...about, position })
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    yield { kind: 'refused', name: address, code: error.code, message: error.message, position }
  }
}

async function fetched(
  address: string,
  options: FetchOptions,
): Promise<{ bytes: Uint8Array; url: string; contentType: string | undefined }> {
  const { allowPrivate = false, maxBytes = 20e6, connectTimeout = 10_000, timeout = 30_000 } = options
  return within(timeout, options.signal, async (signal) => {
    const reach: Reach = { allowPrivate, connectTimeout, signal, resolve: options.resolve ?? systemResolve }
    const { response, url } = await follow(webAddress(address), reach, (url) => heedRobots(url, reach))
    refuseUnread(response, url)
    const bytes = await bodyOf(response, url, { most: maxBytes, signal })
    return { bytes, url: url.href, contentType: response.headers['content-type'] }
  })
}

/** Spares the body of what will not be read: answers that are no success, films, pictures, archives. */
export function refuseUnread(response: IncomingMessage, { href }: URL): void {
  const { statusCode = 0, headers } = response
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const fault =
    statusCode < 200 || statusCode > 299
      ? new IntakeError(
          'http-status',
          `${href} answered ${statusCode} ${STATUS_CODES[statusCode] ?? ''}; check the address or try again later`,
        )
      : READ.test(type)
        ? undefined
        : new IntakeError(
            'unsupported-type',
            `${href} is ${type}, not a page, feed, text or PDF; give the address of one`,
          )
  if (!fault) return
  response.destroy()
  throw fault
}

/** Types that may hold words. Servers without an idea say octet-stream, or nothing; then the bytes tell. */
const READ =
  /^$|^text\/|^(?:application|binary)\/octet-stream$|^application\/(?:[\w.-]+\+)?(?:xml|json|rdf|ld\+json|x-ndjson|jsonl|pdf)$|^message\/rfc822$/
