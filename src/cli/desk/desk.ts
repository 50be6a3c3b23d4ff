import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { isIP } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Archive, openArchive } from '../../archive/index.ts'
import { openDesk } from '../../desk/index.ts'
import { authorFrom } from '../archive/correct.ts'
import { makerFrom } from '../archive/maker.ts'
import { isServer, locatorOf, withArchive } from '../archive/open.ts'
import { type Stop, stopped } from '../archive/stopped.ts'
import { uploadsOf } from '../archive/uploads.ts'
import { type Arguments, noOperand, numberFrom } from '../arguments.ts'
import { CommandError, UsageError } from '../usage.ts'
import { versionOf } from '../version.ts'
import { listen } from './listen.ts'
import { OwnNewsroom } from './newsroom.ts'

const local: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])
const samples = fileURLToPath(new URL('../../../samples/archive/', import.meta.url))

/** `copydesk desk`: opens the archive, or else the samples, in a browser, until it is interrupted. Tells the exit status. */
export async function desk(args: Arguments): Promise<number> {
  noOperand(args)
  const serving = await servingFrom(args)
  const locator = locatorOf(args)
  if (isServer(locator) || existsSync(locator)) await withArchive(args, (archive) => serve(archive, serving))
  else {
    if (!existsSync(dirname(resolve(locator))))
      throw new CommandError(`there is no folder ${dirname(resolve(locator))}; make it, or name another archive`)
    const wantsOwn = await onSamples(serving)
    if (wantsOwn) await withArchive(args, (archive) => serve(archive, serving), { make: true })
  }
  serving.stop.forget()
  return 0
}

/** How the desk is opened, whatever archive it is on. */
interface Serving {
  readonly args: Arguments
  /** Where it listens: what was asked for, then where it listens already. */
  at: { readonly host: string; readonly port: number; readonly isNamed: boolean }
  readonly token: string | undefined
  readonly proxies: readonly string[]
  readonly maker: Awaited<ReturnType<typeof makerFrom>>
  readonly threads: number
  readonly stop: Stop
}

async function servingFrom(args: Arguments): Promise<Serving> {
  const port = numberFrom(args, 'port', { least: 0, most: 65_535 })
  const host = args.values.get('host') ?? '127.0.0.1'
  const token = args.values.get('token') ?? (process.env.COPYDESK_TOKEN || undefined)
  if (!local.has(host) && token === undefined)
    throw new UsageError(`whoever reaches ${host} could read and change the archive: give a --token`)
  const proxies = proxiesFrom(args)
  if (proxies.length > 0 && token === undefined)
    throw new UsageError('whoever comes through the proxy could read and change the archive: give a --token')
  // One core is left to answer whoever looks.
  const threads = numberFrom(args, 'jobs', { least: 1, most: 512 }) ?? Math.max(1, availableParallelism() - 1)
  const at = { host, port: port ?? 4310, isNamed: port !== undefined }
  return { args, at, token, proxies, maker: await makerFrom(args), threads, stop: stopped() }
}

/** “10.0.0.2,192.168.7.0/24” */
function proxiesFrom({ values }: Arguments): readonly string[] {
  const named = values.get('proxy')?.split(',') ?? []
  const wrong = named.find((one) => !isNetwork(one))
  if (wrong !== undefined)
    throw new UsageError(`--proxy ${wrong}: give the proxy’s number, or several with commas between, as 10.0.0.2`)
  return named
}

function isNetwork(text: string): boolean {
  const [, address = '', length = '0'] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? []
  const kind = isIP(address)
  return kind !== 0 && Number(length) <= (kind === 4 ? 32 : 128)
}

/** The desk on invented reports, which are read while one looks; tells whether an archive of one’s own is wanted instead. */
async function onSamples(serving: Serving): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-samples-'))
  try {
    const archive = await openArchive(join(folder, 'samples.db'))
    try {
      return await serve(archive, serving, true)
    } finally {
      await archive.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Answers until it is stopped, or one’s own archive is wanted instead of the samples: then true. */
async function serve(archive: Archive, serving: Serving, isSamples = false): Promise<boolean> {
  const { args, token, proxies, maker, threads, stop } = serving
  const here = resolve(locatorOf(args))
  const own = new AbortController()
  const newsroom = new OwnNewsroom({
    archive,
    maker,
    threads,
    uploads: uploadsOf(archive),
    allowPrivate: args.flags.has('allow-private'),
    ...(isSamples ? { samples: { here, begin: () => own.abort() } } : {}),
  })
  const app = await openDesk({
    archive,
    browser: fileURLToPath(new URL('../../desk/static/', import.meta.url)),
    version: versionOf(),
    newsroom,
    author: authorFrom(args),
    whyNot: (article) => newsroom.whyNot(article),
    threads: { locator: isSamples ? archive.name : locatorOf(args) },
    proxies,
    logger: args.flags.has('log') ? logging : false,
    ...(token === undefined ? {} : { token }),
  })
  try {
    const address = await listen(app, serving.at)
    serving.at = { ...serving.at, port: Number(new URL(address).port || 80), isNamed: true }
    tell(args, isSamples ? sampleLine(here, address) : `The desk on ${archive.name} is at ${address} (Ctrl-C ends it)`)
    await newsroom.open()
    if (isSamples) await newsroom.addFolder(samples, 'the samples')
    await fired(AbortSignal.any([stop.signal, own.signal]))
  } finally {
    await newsroom.interrupt()
    await closed(app)
    await newsroom.close()
  }
  return own.signal.aborted && !stop.signal.aborted
}

const sampleLine = (here: string, address: string) =>
  `There is no ${here}, so the desk shows invented samples: ${address} (Ctrl-C ends it)`

/** Where logs go to standard output, nothing else does. */
function tell(args: Arguments, line: string): void {
  const stream = args.flags.has('log') ? process.stderr : process.stdout
  stream.write(`${line}\n`)
}

const logging = {
  level: 'info',
  redact: ['req.headers.authorization', 'req.headers.cookie'],
  serializers: {
    req: ({ method, originalUrl, ip }: { method: string; originalUrl: string; ip: string }) => ({
      method,
      url: originalUrl,
      remoteAddress: ip,
    }),
  },
}

const fired = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })

/** Milliseconds that answers under way may take when the desk is closed. */
const grace = 10_000

async function closed(app: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), grace)
  await app.close()
  clearTimeout(timer)
}
