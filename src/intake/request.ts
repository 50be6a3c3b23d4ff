import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { createRequire } from 'node:module'
import { isIP, type LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { isPublic } from './address.ts'
import { IntakeError } from './source.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** What Copydesk calls itself, to servers and in robots.txt. */
export const userAgent = `copydesk/${version}`

/** The addresses of a host. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

/** How far one request may go. */
export interface Reach {
  allowPrivate: boolean
  connectTimeout: number
  /** When it fires, the request is given up. */
  signal: AbortSignal
  resolve: Resolve
  /** Sent beside what is always sent: conditions on what is already here. */
  headers?: { readonly [name: string]: string }
}

/** Runs what takes a signal that fires with the caller's own or when the time is up; nothing is left behind by it. */
export async function within<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const own = new AbortController()
  const stop = () => own.abort(signal?.reason)
  const timer = setTimeout(() => own.abort(new DOMException('too slow', 'TimeoutError')), timeout)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await run(own.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** The addresses of a host as the operating system finds them. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true })

/** The address as a URL that may be asked for: http or https, no user or password in it. Throws IntakeError. */
export function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new IntakeError('bad-url', `${address} is no web address; write it in full, as https://example.org/story`)
  const url = new URL(address, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new IntakeError('unsupported-scheme', `${url.href} is not fetched; only http and https addresses are`)
  if (url.username || url.password)
    throw new IntakeError('credentials', `${url.host}: a user or password in an address is not sent; leave it out`)
  url.hash = ''
  return url
}

/**
 * Asks for one address and follows nothing. Only the open internet is asked, unless private addresses are allowed: what is
 * checked is the very address that is connected to, so no name can change its mind in between. Rejects with IntakeError.
 * The response's body is still to be read, or destroyed.
 */
export function request(url: URL, reach: Reach): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise<IncomingMessage>((done, fail) => {
    // A number needs no lookup, so it is checked here; a URL has brought every spelling of it ("0x7f.1") into one form.
    if (isIP(host)) refusePrivate(host, host, reach)
    const asked = (url.protocol === 'https:' ? secure : plain)(url, {
      agent: false,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html, application/xhtml+xml, application/xml, application/json, text/plain, */*;q=0.1',
        'accept-encoding': 'gzip, br',
        ...reach.headers,
      },
      lookup: lookupWithin(reach),
      signal: reach.signal,
    })
    const timer = setTimeout(
      () => asked.destroy(new IntakeError('timeout', `${url.host} did not answer in time; try again later`)),
      reach.connectTimeout,
    )
    asked.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(timer)),
    )
    asked.on('response', done)
    asked.on('error', fail)
    asked.on('close', () => {
      clearTimeout(timer)
      // Whoever answers in another protocol (101) is closed with no word of it.
      fail(new Error('no answer'))
    })
    asked.end()
  }).catch((error) => Promise.reject(faultOf(error, url, reach.signal)))
}

/** No page needs more. */
const mostRedirects = 5

/**
 * Asks, and goes on where redirects lead, each hop by the same rules and only after `allow` let it. `moved` is where the
 * address has gone for good, if the first redirects say so (301, 308).
 */
export async function follow(
  start: URL,
  reach: Reach,
  allow: (url: URL) => Promise<void> = async () => {},
): Promise<{ response: IncomingMessage; url: URL; moved?: URL }> {
  let url = start
  let moved: URL | undefined
  let forGood = true
  for (let hops = 0; hops <= mostRedirects; hops++) {
    await allow(url)
    const response = await request(url, reach)
    const { location } = response.headers
    if (!location || ![301, 302, 303, 307, 308].includes(response.statusCode ?? 0))
      return { response, url, ...(moved ? { moved } : {}) }
    response.destroy()
    url = webAddress(location, url)
    forGood &&= response.statusCode === 301 || response.statusCode === 308
    if (forGood) moved = url
  }
  throw new IntakeError('too-many-redirects', `${start.href} leads on and on; give the address where it should end`)
}

const lookupWithin =
  (reach: Reach): LookupFunction =>
  (host, { all }, answer) => {
    reach.resolve(host).then(
      (found) => {
        try {
          for (const { address } of found) refusePrivate(address, host, reach)
          const [first] = found
          if (!first) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' })
          if (all) answer(null, found)
          else answer(null, first.address, first.family)
        } catch (error) {
          answer(error as Error, [])
        }
      },
      (error) => answer(error, []),
    )
  }

function refusePrivate(address: string, host: string, { allowPrivate }: Reach): void {
  if (allowPrivate || isPublic(address)) return
  const which = host === address ? address : `${host} (${address})`
  throw new IntakeError(
    'private-address',
    `${which} is this machine or a private network, which is not fetched unless private addresses are allowed`,
  )
}

/** The body, decompressed. Rejects with IntakeError where it grows past `most`, or cuts it there if `cut`. */
export async function bodyOf(
  response: IncomingMessage,
  url: URL,
  { most, cut = false, signal }: { most: number; cut?: boolean; signal: AbortSignal },
): Promise<Uint8Array> {
  const tooLarge = () =>
    new IntakeError('too-large', `${url.href} is more than ${most / 1e6} MB; save it in parts and read those`)
  if (!cut && Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const take = async (body: AsyncIterable<Uint8Array>) => {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.length
      if (size > most) break
    }
  }
  try {
    const decoder = decoderFor(response, url)
    await (decoder ? pipeline(response, decoder, take) : pipeline(response, take))
  } catch (error) {
    response.destroy()
    // Breaking off is a fault to the streams before it, but not to us.
    if (size <= most) throw faultOf(error, url, signal)
  }
  if (size > most && !cut) throw tooLarge()
  return Buffer.concat(chunks).subarray(0, most)
}

function decoderFor({ headers }: IncomingMessage, url: URL): Duplex | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  switch (encoding) {
    case 'identity':
    case '':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new IntakeError('bad-response', `${url.href} came compressed as ${encoding}, which was not asked for`)
  }
}

/** Faults of the network by the code that Node gives them. The first pattern that fits is taken. */
const FAULTS: readonly [RegExp, code: string, what: string][] = [
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns', 'has no address that could be found; check how it is spelled'],
  [/^ECONNREFUSED$/, 'refused', 'refused the connection; check the address and try again later'],
  [/^ETIMEDOUT$/, 'timeout', 'did not answer in time; try again later'],
  [
    /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|^EPROTO$/,
    'tls',
    'could not be reached securely; its certificate or TLS is faulty; save the page and read that',
  ],
  [
    /^(?:HPE_|Z_|ERR_(?:__)?BROTLI|ERR__ERROR)/,
    'bad-response',
    'answered otherwise than HTTP has it; save the page and read that',
  ],
]

/** Every fault as an IntakeError, save the caller's own wish to stop, which stays as it is. */
function faultOf(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (error instanceof IntakeError) return error
  if (signal.aborted) {
    const late = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
    return late ? new IntakeError('timeout', `${url.href} took too long; try again later`) : signal.reason
  }
  const first = error instanceof AggregateError ? error.errors[0] : error
  const said = String((first as { code?: unknown } | undefined)?.code ?? '')
  const [, code = 'unreachable', what = 'broke off; try again later'] = FAULTS.find(([of]) => of.test(said)) ?? []
  return new IntakeError(code, `${url.host} ${what}${said ? ` (${said})` : ''}`)
}
