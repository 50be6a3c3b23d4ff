import fc from 'fast-check'
import { afterAll, expect } from 'vitest'
import { openDesk } from '../../src/desk/index.ts'
import { browser, own } from '../desk/desk.ts'
import { sampleArchive } from './drawn/archive.ts'
import { fuzz } from './fuzz.ts'

const archive = await sampleArchive()
const desk = await openDesk({ archive, browser, version: '0' })
afterAll(async () => {
  // Whatever was put right, seen and taken back, the archive is as sound as it was.
  const faults: unknown[] = []
  await archive.verify((fault) => void faults.push(fault))
  await desk.close()
  await archive.close()
  expect(faults).toEqual([])
})

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
}
type Schema = { readonly [key: string]: unknown }

/** What the desk says that it can be asked; the stream of events never ends, and has tests of its own. */
const paths = (await desk.inject({ url: '/openapi.json', headers: own })).json<{
  paths: { [path: string]: { [method: string]: Operation } }
}>().paths
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  path === '/events'
    ? []
    : Object.entries(methods).map(([method, one]) => ({ path, method: method.toUpperCase(), ...one })),
)
/** Stories and articles that are there, and a place to go on from. */
const lists = await Promise.all(
  ['/stories.json?least=1', '/search.json?q=ferry&limit=9'].map((url) => desk.inject({ url, headers: own })),
)
const known = lists.flatMap(({ body }) =>
  [...body.matchAll(/"(?:story|article|next)":"([^"]+)"/g)].map(([, id]) => id!),
)

/** Names of what is there, and what nobody asks for. */
const value = fc.oneof(
  fc.constantFrom('1', ...known, 'e1', 's1', 'v1', 'quotes', 'figures', 'happenings', 'person:mara quill'),
  fc.constantFrom(
    '__proto__',
    '../../etc/passwd',
    '%00',
    '-1',
    '1e309',
    'NaN',
    '9'.repeat(400),
    "' or 1=1 --",
    '<b>',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.nat().map(String),
)

/** What a schema asks for, and now and then something else. */
function drawnBy(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const other = { weight: 1, arbitrary: fc.oneof(value, fc.jsonValue({ maxDepth: 2 })) }
  const usual = { weight: 9, arbitrary: usualOf(schema, depth) }
  return fc.oneof(usual, other)
}

function usualOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { type, properties, items, anyOf, oneOf, pattern, const: only, enum: some } = schema
  const choices = (anyOf ?? oneOf) as readonly Schema[] | undefined
  if (choices && depth < 6) return fc.oneof(...choices.map((one) => usualOf(one, depth + 1)))
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(some)) return fc.constantFrom(...some)
  if (type === 'integer' || type === 'number') return fc.oneof(fc.nat(300), fc.constantFrom(-1, 0.5, 2 ** 53, 1e308))
  if (type === 'boolean') return fc.boolean()
  if (type === 'array' && depth < 6) return fc.array(drawnBy(items as Schema, depth + 1), { maxLength: 3 })
  if (typeof pattern === 'string') return fc.oneof(fc.stringMatching(new RegExp(pattern)), value)
  if (type !== 'object' || depth >= 6) return value
  const fields = Object.entries((properties ?? {}) as { [name: string]: Schema })
  return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, drawnBy(one, depth + 1)])), {
    requiredKeys: fields
      .map(([name]) => name)
      .filter((name) => (schema.required as string[] | undefined)?.includes(name)),
  })
}

interface Input {
  readonly method: string
  readonly url: string
  readonly headers?: { readonly [name: string]: string }
  readonly payload?: unknown
}

function asUrl(some: unknown): string {
  // An object may have been drawn whose "toString" is none.
  const text = typeof some === 'object' ? JSON.stringify(some) : `${some}`
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
}

function requestTo({ path, method, parameters = [], requestBody }: (typeof operations)[number]): fc.Arbitrary<Input> {
  const inQuery = parameters.filter((one) => one.in === 'query')
  const query = fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, drawnBy(schema)])), {
    requiredKeys: [],
  })
  const schema = requestBody?.content['application/json'].schema
  return fc.tuple(value, query, schema ? drawnBy(schema) : fc.constant(undefined)).map(([id, asked, payload]) => {
    const search = Object.entries(asked).map(([name, one]) => `${name}=${asUrl(one)}`)
    const url = path.replaceAll(/\{\w+\}/g, asUrl(id)) + (search.length ? `?${search.join('&')}` : '')
    return { method, url, ...(payload === undefined ? {} : { payload }) }
  })
}

const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'content-type',
    'if-none-match',
    'range',
    'accept-encoding',
    'origin',
    'x-forwarded-for',
    'cookie',
  ),
  fc.constantFrom(
    '*',
    'text/html',
    'application/json',
    'bytes=0-1',
    '"',
    'gzip;q=9',
    'http://a.example',
    'null',
    'a=b;;',
  ),
)
const wild = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
    url: fc.webPath().map((path) => `/${path}`),
    headers,
    payload: fc.jsonValue(),
  },
  { requiredKeys: ['method', 'url'] },
)

/** What tells of the inside of the desk or of this machine, and no answer may hold. */
const inside = /root:.*:0:0:|"dependencies"|SQLITE|syntax error|postgres:\/\/|at \w+ \(file:|node_modules/

async function ask({ method, url, headers = {}, payload }: Input) {
  const body =
    payload === undefined || method === 'GET' || method === 'HEAD' ? {} : { payload: JSON.stringify(payload) }
  const type = 'payload' in body ? { 'content-type': 'application/json' } : {}
  const answer = await desk.inject({ method: method as 'GET', url, headers: { ...own, ...type, ...headers }, ...body })
  return { status: answer.statusCode, type: `${answer.headers['content-type'] ?? ''}`, body: answer.rawPayload }
}

async function holds(request: Input): Promise<void> {
  const before = await archive.state()
  const answer = await ask(request)
  const words = answer.body.toString()
  expect(answer.status, words).toBeLessThan(500)
  expect(words).not.toMatch(inside)
  if (answer.type.startsWith('application/json') && !request.headers?.['accept-encoding'] && words !== '') {
    const told = JSON.parse(words)
    if (answer.status >= 400) expect(told).toEqual({ error: { code: expect.any(String), message: expect.any(String) } })
  }
  if (request.method !== 'GET') return
  expect(await archive.state()).toBe(before)
  expect(await ask(request)).toEqual(answer)
}

fuzz<Input>({
  name: 'desk',
  inputs: fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...operations.map(requestTo)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.oneof(...operations.map(requestTo)), headers)
        .map(([one, more]) => ({ ...one, headers: more })),
    },
    { weight: 1, arbitrary: wild },
  ),
  holds,
})
