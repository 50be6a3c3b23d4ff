import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { csvText } from '../../exports/index.ts'
import type { Archive } from '../../archive/index.ts'
import { object, text } from '../api/parts.ts'
import { type Ask, type Asked, parsed } from './answering/ask.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { Page } from './page.ts'
import { refuse } from './security.ts'
import type { Turns } from './turns.ts'

/** Pages that are files of their own, and no answer of a page. */
const files: ReadonlySet<string> = new Set(['/openapi.json'])

/**
 * “/story/x.json?limit=5” is the JSON of the page “/story/x”, “/index.csv” the table of “/”. Within the server the form is
 * the first part of the path. An id that ends in “.json” itself has “%2E” for that point.
 */
export function formOf(url: string): string {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  const [, page, form] = /^(\/.*)\.(json|csv)$/s.exec(path) ?? []
  if (page === undefined || files.has(path) || path.startsWith('/assets/')) return url
  return `/~${form}${page === '/index' ? '/' : page}${query}`
}

const Fault = object({ error: object({ code: text(), message: text('what is wrong, and what to do') }) })
/** What else than what was asked for an answer may be. */
export const fails = { '4xx': Fault, '5xx': Fault }

/** Whom the answers are had from. */
export interface Answering {
  readonly archive: Archive
  readonly ask: Ask
  readonly kept: KeptAnswers
  readonly turns: Turns
}

/** What the answer of a page is kept under, in a state of the archive. */
export const keyOf = (state: string, { path }: Page, { params, query }: Asked): string =>
  JSON.stringify([state, path, params, query])

/** Registers a page: for the browser, as JSON and, where it has a table, as CSV. */
export function route(
  app: FastifyInstance,
  desk: Answering,
  page: Page,
  shell: (reply: FastifyReply) => FastifyReply,
): void {
  const { path, summary, params, query: querystring } = page
  app.get(path, { schema: { hide: true } }, (_, reply) => shell(reply))
  const schema = { summary, params, querystring }
  app.get(`/~json${path}`, { schema: { ...schema, response: { 200: page.answer, ...fails } } }, (request, reply) =>
    unlessKnown(desk, page, request, reply, (answer) => reply.type('application/json; charset=utf-8').send(answer)),
  )
  const { table } = page
  if (!table) return
  const csv = { 200: { content: { 'text/csv': { schema: Type.String() } } }, ...fails }
  app.get(`/~csv${path}`, { schema: { ...schema, response: csv } }, (request, reply) =>
    unlessKnown(desk, page, request, reply, (answer) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${nameOf(page)}.csv"`)
        .send(Readable.from(lines(desk, page, asked(request), answer))),
    ),
  )
}

/** So many rows of a long table are made at a time. */
const rowsAtOnce = 1000

/** The table of an answer; of a list that goes on all of it, unless a part was asked for. */
async function* lines(
  { ask, turns }: Answering,
  page: Page,
  { params, query }: Asked,
  first: Buffer,
): AsyncGenerator<string> {
  const { columns, rows } = page.table!
  yield line(columns)
  const isPart = query.after !== undefined || query.limit !== undefined
  for (let bytes: Uint8Array = first; ; ) {
    const answer = parsed(bytes) as Listed
    const some = rows(answer)
    if (some.length > 0) yield some.map(line).join('')
    if (isPart || answer.next === undefined) return
    const after = { ...query, after: answer.next, limit: rowsAtOnce }
    const further = await turns.take(() => ask(page, { params, query: after }))
    if (!further) throw new Error('what the table is of is there no more')
    bytes = further
  }
}

type Listed = { readonly next?: string }

const line = (row: readonly (string | number | undefined)[]): string => `${row.map(cell).join(',')}\r\n`

const asked = ({ params, query }: FastifyRequest) => ({ params, query }) as Asked

const cell = (value: string | number | undefined): string =>
  value === undefined ? '' : typeof value === 'number' ? `${value}` : csvText(value)

const nameOf = ({ path }: Page): string => path.split('/').findLast((part) => part && !part.startsWith(':')) ?? 'front'

const missing = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 404, 'no-such', 'there is no such thing in this archive; look for it with /search')

/** As long as nothing in the archive changes, an answer is the same, and whoever has it is told so. */
async function unlessKnown(
  { archive, ask, kept }: Answering,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  send: (answer: Buffer) => FastifyReply,
): Promise<FastifyReply> {
  const state = await archive.state()
  const tag = `W/"${createHash('sha256').update(`${state} ${request.url}`).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'private, no-cache').header('archive-state', state)
  if (request.headers['if-none-match']?.split(/, */).includes(tag)) return reply.code(304).send()
  const own = asked(request)
  const answer = await kept.of(keyOf(state, page, own), () => ask(page, own))
  return answer ? send(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength)) : missing(reply)
}
