import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import limit from '@fastify/rate-limit'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyServerOptions } from 'fastify'
import { type Archive, type ArchiveCode, ArchiveError } from '../../archive/index.ts'
import { About } from '../api/adding.ts'
import { adding } from './adding.ts'
import { front } from './answers/front.ts'
import { correcting } from './correcting.ts'
import { entrance } from './enter.ts'
import { stream } from './events.ts'
import { door } from './mcp/http.ts'
import { Declined, type Newsroom } from './newsroom.ts'
import type { WhyNot } from './page.ts'
import { type Ask, askHere } from './answering/ask.ts'
import { AnswerThreads, type ThreadOptions } from './answering/threads.ts'
import { keptWhyNot } from './answering/why-not.ts'
import { Guesses } from './guesses.ts'
import { KeptAnswers } from './kept-answers.ts'
import { pages } from './pages.ts'
import { hasBody, holdAtMost } from './room.ts'
import { type Answering, fails, formOf, keyOf, route } from './routes.ts'
import { type Access, contentSecurityPolicy, guard, refuse } from './security.ts'
import { StoryViews } from './story-views.ts'
import { Turns } from './turns.ts'
import type { UploadLimits } from './uploads.ts'
import { writes } from './writes.ts'

export interface DeskOptions extends Access {
  readonly archive: Archive
  /** The folder of what runs in the browser. */
  readonly browser: string
  readonly version: string
  /** Who reads and adds; without it the desk only shows. */
  readonly newsroom?: Newsroom
  readonly uploads?: UploadLimits
  /** Who makes the corrections that come from this desk. */
  readonly author?: string
  readonly whyNot?: WhyNot
  /** How threads open the archive for themselves that work out what takes long; without them it is worked out in this one. */
  readonly threads?: ThreadOptions
  readonly logger?: FastifyServerOptions['logger']
  readonly patience?: Partial<typeof usualPatience>
  /** So many connections are held at once; 2000. */
  readonly connections?: number
}

/** Larger requests are refused, but for uploads, which have a bound of their own. */
const bodyLimit = 1024 * 1024
/** How long a client may take, in milliseconds: who sends a byte a second must not hold a connection for good. */
const usualPatience = {
  /** For the head of a request. It runs while the desk is busy with others: with 10 seconds, 1 of 130 was cut in a crowd. */
  head: 60_000,
  /** For all of it. */
  request: 60_000,
  /** For what is sent to be added. */
  upload: 3_600_000,
  /** For taking an answer. */
  answer: 600_000,
  /** With nothing sent or taken; longer than the stream of events is ever silent. */
  connection: 60_000,
  /** Between one request and the next. */
  idle: 10_000,
}
/** So many bytes of answers are kept. */
const mostKept = 32 * 1024 * 1024

/** The desk on an archive, ready to listen: pages for a browser, their answers for programs. */
export async function openDesk(options: DeskOptions): Promise<FastifyInstance> {
  const { archive, browser, version, author = 'desk', logger = false, proxies = [], connections = 2000 } = options
  const patience = { ...usualPatience, ...options.patience }
  const app = fastify({
    http: { headersTimeout: patience.head, connectionsCheckingInterval: Math.min(1000, patience.head) },
    logger,
    bodyLimit,
    trustProxy: proxies.length > 0 && [...proxies],
    rewriteUrl: ({ url }) => formOf(url ?? '/'),
    requestTimeout: patience.upload,
    connectionTimeout: patience.connection,
    keepAliveTimeout: patience.idle,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (error, _, reply) => void tell(error, undefined, reply as unknown as FastifyReply),
    ajv: { customOptions: { coerceTypes: true, removeAdditional: false, allErrors: false, discriminator: true } },
  })
  holdAtMost(app, connections)
  app.setErrorHandler(tell)
  const shell = shellIn(browser)
  app.setNotFoundHandler(({ method, headers }, reply) =>
    method === 'GET' && headers.accept?.includes('text/html')
      ? shell(reply.code(404))
      : refuse(reply, 404, 'no-page', 'there is no such page'),
  )
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  })
  await app.register(limit, { max: 1200, timeWindow: 60_000, allowList: ['127.0.0.1', '::1', '::ffff:127.0.0.1'] })
  hurry(app, patience)
  const guesses = new Guesses()
  entrance(app, options, guesses)
  guard(app, options, guesses)
  // Nothing that is sent is unpacked: a little of it may become very much.
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, globalDecompression: false })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Copydesk', version, description } },
    transform: ({ schema, url }) => ({ schema, url: publicUrl(url) }),
  })
  await app.register(files, {
    root: join(browser, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
  const ask = askIn(app, options)
  const answering = { archive, ask, kept: new KeptAnswers(mostKept), turns: new Turns() }
  for (const page of pages) route(app, answering, page, shell)
  if (options.threads) app.addHook('onListen', async () => void warm(answering).catch(() => {}))
  app.get('/add', { schema: { hide: true } }, (_, reply) => shell(reply))
  writes(app, archive)
  correcting(app, { archive, author })
  about(app, options)
  const { newsroom, uploads } = options
  if (newsroom) await adding(app, { archive, newsroom, ...(uploads ? { limits: uploads } : {}) })
  stream(app, archive, newsroom)
  door(app, ask, version)
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true, state: await archive.state() }))
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}

/** Works out here what is at hand, and in threads that end with the desk what takes long. */
function askIn(app: FastifyInstance, { archive, whyNot, threads: options }: DeskOptions): Ask {
  const here = askHere({ archive, views: new StoryViews(archive), whyNot: whyNot && keptWhyNot(whyNot) })
  if (!options) return here
  const threads = new AnswerThreads(options)
  app.addHook('preClose', () => threads.close())
  return (page, asked) => {
    const topic = page.ledgersOf?.(asked.params)
    return topic === undefined ? here(page, asked) : threads.ask(page, asked, topic)
  }
}

/** What most open first is worked out when the desk opens: by then a thread is there, and has the ledgers that it needs. */
async function warm({ archive, ask, kept }: Answering): Promise<void> {
  const asked = { params: {}, query: { reader: 'me' } }
  await kept.of(keyOf(await archive.state(), front, asked), () => ask(front, asked))
}

const description =
  'Facts with their words and where they come from. Every page of the desk has its answer at its address with “.json” ' +
  'behind it, and its table with “.csv”. Lists go on at “next”.'

/** “/~json/story/{story}” is “/story/{story}.json” to everybody else. */
const publicUrl = (url: string): string =>
  url.replace(/^\/~(json|csv)(.*)$/, (_, form: string, path: string) => `${path === '/' ? '/index' : path}.${form}`)

/** The page that loads the browser’s part; it finds by its address what to show. */
function shellIn(browser: string): (reply: FastifyReply) => FastifyReply {
  const path = join(browser, 'index.html')
  const html = existsSync(path) ? readFileSync(path) : undefined
  return (reply) =>
    html
      ? reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
      : refuse(reply, 503, 'not-built', 'what runs in the browser was not built; run npm run build')
}

/** Who sends anything but files, or takes anything but the stream of what is new, a byte now and then is not waited for. */
function hurry(app: FastifyInstance, patience: Pick<typeof usualPatience, 'request' | 'answer'>): void {
  const within = patient()
  app.addHook('onRequest', async ({ raw, routeOptions }, { raw: response }) => {
    const { isUpload, isStream } = routeOptions.config as { isUpload?: boolean; isStream?: boolean }
    if (isUpload || isStream) return
    response.once('close', within(raw, patience.answer))
    if (!hasBody(raw.headers)) return
    const sent = within(raw, patience.request)
    raw.once('end', sent).once('close', sent)
  })
}

/**
 * Cuts a request off after so many milliseconds, unless what it gives back is called. Where much is asked for in one go,
 * and the connection goes, most of that never hears of its end: nothing is waited for on a connection that is gone.
 */
function patient(): (request: IncomingMessage, milliseconds: number) => () => void {
  const waiting = new WeakMap<Socket, Set<NodeJS.Timeout>>()
  const begun = (socket: Socket): Set<NodeJS.Timeout> => {
    const timers = new Set<NodeJS.Timeout>()
    waiting.set(socket, timers)
    socket.once('close', () => timers.forEach(clearTimeout))
    return timers
  }
  return (request, milliseconds) => {
    const timers = waiting.get(request.socket) ?? begun(request.socket)
    const timer = setTimeout(() => request.destroy(), milliseconds)
    timers.add(timer)
    return () => {
      clearTimeout(timer)
      timers.delete(timer)
    }
  }
}

/** What every page tells of the desk itself. */
function about(app: FastifyInstance, { archive, newsroom }: DeskOptions): void {
  const samples = newsroom?.samples
  const schema = {
    summary: 'Which archive this is, and whether the desk can add to it',
    response: { 200: About, ...fails },
  }
  app.get('/~json/desk', { schema }, async () => ({
    archive: samples ? 'the samples' : archive.name,
    samples: samples !== undefined,
    adds: newsroom !== undefined,
    ...(samples ? { here: samples.here } : {}),
  }))
}

/** What is whoever asks’ to mend; anything else is the archive’s. */
const statuses: { readonly [code in ArchiveCode]?: number } = {
  'bad-query': 400,
  'no-such': 404,
  changed: 409,
  'job-held': 409,
}

function tell(error: unknown, _: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof Declined) {
    if (error.status === 503) reply.header('retry-after', '2')
    return refuse(reply, error.status, error.code, error.message)
  }
  if ((error as Error).name === 'AbortError') return refuse(reply, 499, 'given-up', 'whoever asked has gone')
  if (error instanceof ArchiveError) return refuse(reply, statuses[error.code] ?? 503, error.code, error.message)
  const { statusCode = 500, code = 'fault', message } = error as { statusCode?: number; code?: string; message: string }
  if (statusCode >= 500) {
    reply.log.error(error)
    return refuse(reply, statusCode, 'fault', 'a fault of the desk itself; its log says more')
  }
  return refuse(reply, statusCode, code.toLowerCase().replaceAll('_', '-'), message)
}
