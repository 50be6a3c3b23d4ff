import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Archive } from '../../archive/index.ts'
import type { Fleet, State } from '../../fleet/index.ts'
import type { Arguments } from '../arguments.ts'
import { CommandError, UsageError } from '../usage.ts'
import { type Meters, noMeters } from './metrics.ts'

/** What whoever asks is told about. */
interface Watched {
  readonly fleet: Fleet
  readonly archive: Archive
}

/** Where a worker tells how it is, if it is asked to. */
export interface Monitor {
  readonly meters: Meters
  /** From here on it can be ready. */
  readonly watch: (watched: Watched) => void
  readonly close: () => Promise<void>
}

/** Where it listens: "9464" on this machine only, "0.0.0.0:9464" or "[::]:9464" for others. Port 0 is any that is free. */
export function addressFrom(given: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', digits] = /^(?:(\[[\da-f:.]+\]|[^\s:[\]]+):)?(\d{1,5})$/i.exec(given) ?? []
  const port = Number(digits ?? Number.NaN)
  if (!(port <= 65535))
    throw new UsageError(`--metrics ${given}: give a port, or an address and a port (127.0.0.1:9464)`)
  return { host: host.replace(/^\[|\]$/g, ''), port }
}

/** Opens what --metrics asks for, else one that does nothing. */
export async function openMonitor({ values }: Arguments): Promise<Monitor> {
  const given = values.get('metrics')
  if (given === undefined) return { meters: noMeters, watch: () => {}, close: async () => {} }
  const address = addressFrom(given)
  const { openRegistry } = await import('./registry.ts')
  const { meters, registry } = openRegistry()
  let watched: Watched | undefined
  const answers: { readonly [path: string]: (response: ServerResponse) => Promise<void> } = {
    '/metrics': async (response) => {
      tellState(meters, await stateOf(watched))
      response.setHeader('content-type', registry.contentType).end(await registry.metrics())
    },
    '/healthz': async (response) => void response.end('alive\n'),
    '/readyz': async (response) => {
      const missing = await missingOf(watched)
      response
        .writeHead(missing.length ? 503 : 200)
        .end(missing.length ? `without ${missing.join(' and ')}\n` : 'ready\n')
    },
  }
  const close = await listen(answers, address)
  return {
    meters,
    watch: (what) => {
      watched = what
    },
    close,
  }
}

async function listen(
  answers: { readonly [path: string]: (response: ServerResponse) => Promise<void> },
  { host, port }: { readonly host: string; readonly port: number },
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://worker')
    const answer = Object.hasOwn(answers, pathname) ? answers[pathname] : undefined
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    if (!answer) response.writeHead(404).end('there are /metrics, /healthz and /readyz\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
    else answer(response).catch(() => response.writeHead(500).end())
  })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new CommandError(`--metrics: cannot listen at ${host}:${port} (${(error as Error).message})`)
  }
  const { address, family, port: taken } = server.address() as AddressInfo
  process.stderr.write(`copydesk: metrics at http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/metrics\n`)
  return async () => {
    server.close()
    server.closeAllConnections()
  }
}

/** So long an answer of a server is waited for, in milliseconds; less than whoever asks for it waits. */
const longest = 3000

/** Undefined where it does not come in time, or at all. */
const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work.catch(() => undefined), setTimeout(longest, undefined, { ref: false })])

const stateOf = async (watched: Watched | undefined): Promise<State | undefined> =>
  watched && (await inTime(watched.fleet.state()))

/** What the stream is like; not a number as long as nobody knows. */
function tellState({ set }: Meters, state: State | undefined): void {
  set('copydesk_fleet_stream_depth', state?.depth ?? Number.NaN)
  set('copydesk_fleet_stream_unacknowledged', state?.inFlight ?? Number.NaN)
  set('copydesk_fleet_stream_redelivered', state?.again ?? Number.NaN)
  set('copydesk_fleet_dead_letters', state?.dead ?? Number.NaN)
  set('copydesk_fleet_submissions_open', state?.open ?? Number.NaN)
}

/** What a worker cannot do without, and has not. */
async function missingOf(watched: Watched | undefined): Promise<readonly string[]> {
  if (!watched) return ['NATS', 'an archive']
  const [state, known] = await Promise.all([stateOf(watched), inTime(watched.archive.knownSources([]))])
  return [...(state ? [] : ['NATS']), ...(known ? [] : ['the archive'])]
}
