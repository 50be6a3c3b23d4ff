import type { IncomingMessage } from 'node:http'
import { type Reach, request } from '../request.ts'
import { IntakeError } from '../source.ts'

/** Where objects are kept and who asks for them. */
export interface ObjectStore {
  /** "https://minio.example:9000"; Amazon's own where it is missing. */
  readonly endpoint?: string
  readonly region: string
  /** Without them nothing is signed: for what anybody may read. */
  readonly credentials?: Credentials
}

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** The store that the standard variables name: AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID and so on. */
export function objectStoreFrom(env: { readonly [name: string]: string | undefined }): ObjectStore {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = env
  return {
    region: env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1',
    ...(endpoint ? { endpoint } : {}),
    ...(accessKeyId && secretAccessKey
      ? { credentials: { accessKeyId, secretAccessKey, ...(token ? { sessionToken: token } : {}) } }
      : {}),
  }
}

/** "s3://news/2026/03/": a bucket and a key, or what all keys that are meant begin with. */
export interface ObjectPlace {
  readonly bucket: string
  readonly key: string
}

export const isObject = (place: string): boolean => /^s3:\/\//i.test(place)

/** Throws IntakeError where no bucket is named. */
export function objectPlace(place: string): ObjectPlace {
  const [, bucket = '', key = ''] = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,62})(?:\/(.*))?$/is.exec(place) ?? []
  if (!bucket) throw new IntakeError('bad-url', `${place} names no bucket; write it as s3://bucket/key`)
  return { bucket, key }
}

/** Asks for an object, or the bucket itself where the key is empty. Whatever the answer is, it is the caller's to read. */
export async function askStore(
  store: ObjectStore,
  { bucket, key }: ObjectPlace,
  reach: Reach,
  query: { readonly [name: string]: string } = {},
): Promise<{ response: IncomingMessage; url: URL }> {
  const url = addressOf(store, bucket, key)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const headers = await signed(store, url, reach.headers ?? {})
  // Who runs the fleet says where its store is, which may well be within its own network.
  return { response: await request(url, { ...reach, headers, allowPrivate: true }), url }
}

function addressOf({ endpoint, region }: ObjectStore, bucket: string, key: string): URL {
  // What a URL takes for a way up cannot be asked for by its name.
  if (key.split('/').some((part) => part === '.' || part === '..'))
    throw new IntakeError('bad-url', `s3://${bucket}/${key} is a key that no address can hold; copy it to another one`)
  const path = key.split('/').map(escaped).join('/')
  // The certificates of Amazon are for names without another dot.
  const [host, folder] = /^[a-z0-9-]+$/.test(bucket) ? [`${bucket}.`, ''] : ['', `${bucket}/`]
  if (!endpoint) return new URL(`https://${host}s3.${region}.amazonaws.com/${folder}${path}`)
  if (URL.canParse(endpoint)) return new URL(`${endpoint.replace(/\/$/, '')}/${bucket}/${path}`)
  throw new IntakeError('bad-url', `AWS_ENDPOINT_URL (${endpoint}) is no web address; write it as https://host`)
}

/** As it is signed: all but letters, digits and -._~ */
const escaped = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

async function signed(
  { credentials, region }: ObjectStore,
  { href: url }: URL,
  headers: { readonly [name: string]: string },
): Promise<{ readonly [name: string]: string }> {
  if (!credentials) return headers
  const { AwsV4Signer } = await import('aws4fetch')
  const signer = new AwsV4Signer({ ...credentials, url, region, service: 's3', method: 'GET' })
  return { ...headers, ...Object.fromEntries((await signer.sign()).headers) }
}
