import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Archive, hashOf, openArchive } from '../../archive/index.ts'
import { openDesk, type WhyNot } from '../../desk/index.ts'
import { authorFrom } from '../archive/correct.ts'
import { makerFrom } from '../archive/maker.ts'
import { isServer, locatorOf, withArchive } from '../archive/open.ts'
import { type Stop, stopped } from '../archive/stopped.ts'
import { type Arguments, noOperand, numberFrom } from '../arguments.ts'
import { UsageError } from '../usage.ts'
import { versionOf } from '../version.ts'
import { listen } from './listen.ts'
import { OwnNewsroom } from './newsroom.ts'

const local: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])
const samples = fileURLToPath(new URL('../../../samples/archive/', import.meta.url))

/** `copydesk desk`: opens the archive, or else the samples, in a browser, until it is interrupted. Tells the exit status. */
export async function desk(args: Arguments): Promise<number> {
  noOperand(args)
  const serving = await servingFrom(args)
  if (isThere(args)) await withArchive(args, (archive) => serve(archive, serving))
  else {
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
  // One core is left to answer whoever looks.
  const threads = numberFrom(args, 'jobs', { least: 1, most: 512 }) ?? Math.max(1, availableParallelism() - 1)
  const at = { host, port: port ?? 4310, isNamed: port !== undefined }
  return { args, at, token, maker: await makerFrom(args), threads, stop: stopped() }
}

/** Whoever names an archive means that one. */
const isThere = (args: Arguments): boolean =>
  args.values.has('archive') || Boolean(process.env.COPYDESK_ARCHIVE) || existsSync(locatorOf(args))

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
  const { args, token, maker, threads, stop } = serving
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
    whyNot,
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

/** The engine is loaded when somebody asks. */
const whyNot: WhyNot = async (record) => (await import('../why-not.ts')).whyNot(record)

/** What is sent lies beside the archive until it is added; of one on a server in a folder of its own, as long as that is kept. */
const uploadsOf = ({ name }: Archive): string =>
  isServer(name)
    ? join(tmpdir(), `copydesk-uploads-${userInfo().uid}-${hashOf(name).slice(0, 12)}`)
    : `${resolve(name)}.uploads`

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
