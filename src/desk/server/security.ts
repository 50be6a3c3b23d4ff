import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Guesses } from './guesses.ts'

/** Who may ask the desk for anything. */
export interface Access {
  /** Whoever has it may ask; missing where only this machine can reach the desk. */
  readonly token?: string
  /** The numbers of proxies that are believed who asks, and by what name. */
  readonly proxies?: readonly string[]
}

/** The desk has everything it needs itself: nothing is asked of others, nothing of others’ runs, nobody frames it. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** The cookie that a browser has once it has told the token. */
export const cookie = 'copydesk'

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Lets in only who may come in, and lets nobody’s page write through the reader’s browser. */
export function guard(app: FastifyInstance, { token }: Access, guesses: Guesses): void {
  app.addHook('onRequest', async (request, reply) => {
    // No name has it, and PostgreSQL takes it for a fault.
    if (/%00/.test(request.url)) return refuse(reply, 400, 'bad-address', 'there is no such letter as %00')
    // A name that others make point to this machine must not reach the desk by it.
    if (token === undefined && !loopback.has(hostOf(request)))
      return refuse(reply, 421, 'wrong-host', 'the desk answers on this machine only: ask localhost')
    if (isWrite(request) && !isOwn(request))
      return refuse(reply, 403, 'cross-site', 'only the desk’s own pages may write')
    if (token !== undefined && !isOpen(request)) return letIn(request, reply, token, guesses)
  })
  // Four hundred digits become a number without end, which no bound of a schema holds back.
  app.addHook('preHandler', async ({ query, params }, reply) => {
    const given = [...Object.values(query ?? {}), ...Object.values(params ?? {})]
    if (given.some((one) => one === Number.POSITIVE_INFINITY || one === Number.NEGATIVE_INFINITY))
      return refuse(reply, 400, 'bad-number', 'there is no such number')
  })
}

/** Whoever tells no token is told how; a browser is led to where it can. */
function letIn(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  guesses: Guesses,
): FastifyReply | undefined {
  if (guesses.isStopped(request.ip))
    return refuse(reply.header('retry-after', '60'), 429, 'too-many', 'too many wrong tokens; wait a minute')
  const told = tokenIn(request)
  if (isSame(told, token)) return undefined
  if (told !== '') guesses.add(request.ip)
  if (request.method === 'GET' && request.headers.accept?.includes('text/html')) return reply.redirect('/enter', 303)
  return refuse(reply, 401, 'no-token', 'tell the token: Authorization: Bearer …, or open /enter in a browser')
}

/** Anyone may ask these: whether the desk is up, and to be let in. */
const open: ReadonlySet<string> = new Set(['/healthz', '/enter'])
const isOpen = ({ url }: FastifyRequest): boolean => open.has(url.split('?')[0]!)

const hostOf = ({ headers }: FastifyRequest): string => (headers.host ?? '').replace(/:\d+$/, '').toLowerCase()

const isWrite = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'

/** Browsers say where a request comes from; what says nothing is no browser. */
function isOwn({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  // No page can write this header, and the browser knows its own address even where a proxy tells the desk another.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

/** From “Authorization: Bearer …”, else from the cookie. */
function tokenIn({ headers }: FastifyRequest): string {
  const [, bearer] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? []
  if (bearer !== undefined) return bearer
  const [, kept] = new RegExp(`(?:^|; *)${cookie}=([^;]*)`).exec(headers.cookie ?? '') ?? []
  try {
    return decodeURIComponent(kept ?? '')
  } catch {
    return ''
  }
}

/** In the same time whatever is told. */
export function isSame(told: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(told), digest(token))
}

export const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).send({ error: { code, message } })
