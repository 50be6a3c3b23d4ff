import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ObjectStore } from '../../../src/intake/index.ts'

export const credentials = { accessKeyId: 'DESK', secretAccessKey: 'not/so+secret' }

/** An object store of a test's own: as much of S3 as is asked of it, and every request is checked. */
export interface TestStore {
  /** How it is reached, signed. */
  readonly store: ObjectStore
  readonly at: string
  /** By "bucket/key". What is set here is there. */
  readonly objects: Map<string, Uint8Array>
  /** "GET /news/a.txt bytes=0-", each as it came. */
  readonly asked: string[]
  /** Answers in its place where it tells so. */
  instead: (request: IncomingMessage, response: ServerResponse) => boolean
}

/** Gone when the test is over. Buckets whose name begins with "open" may be read by anybody. */
export async function startStore(
  objects: { readonly [place: string]: string | Uint8Array } = {},
  { perPage = 1000 }: { perPage?: number } = {},
): Promise<TestStore> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://store')
    test.asked.push(`${request.method} ${request.url} ${request.headers.range ?? ''}`)
    if (test.instead(request, response)) return
    const path = request.url!.split('?', 1)[0]!.slice(1).split('/').map(decodeURIComponent).join('/')
    if (!path.startsWith('open') && request.headers.authorization !== signatureOf(request))
      return refuse(response, 403, 'SignatureDoesNotMatch')
    if (url.searchParams.get('list-type') === '2')
      return list(test.objects, path.replace(/\/$/, ''), url.searchParams, perPage, response)
    const bytes = test.objects.get(path)
    if (!bytes) return refuse(response, 404, 'NoSuchKey')
    give(bytes, request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const test: TestStore = {
    store: { endpoint: at, region: 'here-1', credentials },
    at,
    objects: new Map(Object.entries(objects).map(([place, bytes]) => [place, Buffer.from(bytes)])),
    asked: [],
    instead: () => false,
  }
  return test
}

export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
}

const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`

function give(bytes: Uint8Array, { headers }: IncomingMessage, response: ServerResponse): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (first === undefined) {
    response.writeHead(200, { 'content-length': bytes.length, etag: etagOf(bytes) })
    return void response.end(bytes)
  }
  if (Number(first) >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` })
    return void response.end()
  }
  const end = Math.min(last ? Number(last) + 1 : bytes.length, bytes.length)
  const part = bytes.subarray(Number(first), end)
  const range = `bytes ${first}-${end - 1}/${bytes.length}`
  response.writeHead(206, { 'content-length': part.length, 'content-range': range, etag: etagOf(bytes) })
  response.end(part)
}

function list(
  objects: TestStore['objects'],
  bucket: string,
  asked: URLSearchParams,
  perPage: number,
  response: ServerResponse,
): void {
  const after = Buffer.from(asked.get('continuation-token') ?? '', 'base64').toString()
  const keys = [...objects.keys()]
    .filter((place) => place.startsWith(`${bucket}/${asked.get('prefix')}`))
    .map((place) => place.slice(bucket.length + 1))
    .toSorted()
    .filter((key) => key > after)
  const page = keys.slice(0, perPage)
  const isCut = keys.length > page.length
  const contents = page.map((key) => {
    const bytes = objects.get(`${bucket}/${key}`)!
    const etag = etagOf(bytes).replaceAll('"', '&quot;')
    return `<Contents><Key>${encodeURIComponent(key)}</Key><ETag>${etag}</ETag><Size>${bytes.length}</Size><Owner><ID>Key</ID></Owner></Contents>`
  })
  const next = isCut
    ? `<NextContinuationToken>${Buffer.from(page.at(-1)!).toString('base64')}</NextContinuationToken>`
    : ''
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  )
}

/** The header that AWS Signature Version 4 has for a request, worked out anew from what came. */
function signatureOf({ method, url = '', headers }: IncomingMessage): string {
  const [path = '', query = ''] = url.split('?')
  const names = /SignedHeaders=([\w;-]+)/.exec(headers.authorization ?? '')?.[1] ?? ''
  const moment = String(headers['x-amz-date'])
  const scope = `${moment.slice(0, 8)}/here-1/s3/aws4_request`
  const canonical = [
    method,
    path
      .split('/')
      .map((part) => strict(decodeURIComponent(part)))
      .join('/'),
    [...new URLSearchParams(query)]
      .map(([name, value]) => `${strict(name)}=${strict(value)}`)
      .toSorted()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = scope
    .split('/')
    .reduce<Buffer | string>((key, part) => hmac(key, part), `AWS4${credentials.secretAccessKey}`)
  const signature = hmac(key, toSign).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

const strict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
