import { createHash } from 'node:crypto'
import type { WARCRecord } from 'warcio'
import { kindOf } from '../kind.ts'
import { isTooLarge, mostBytes } from '../limits.ts'
import { IntakeError } from '../source.ts'
import { decoded } from './encoding.ts'
import { nextMember, type Plain, uncompressed, unzipped } from './gzip.ts'
import type { Found, Position, Refused, Skipped } from './item.ts'
import type { Reader } from './reader.ts'

export const isWarc = (head: Uint8Array): boolean => mark.equals(head.subarray(0, mark.length))

const mark = Buffer.from('WARC/')
const blankLine = '\r\n\r\n'
/** No record's own header is longer. */
const longestHead = 1 << 17

/**
 * The pages, texts, feeds and PDFs of a web archive, one a response: "HTTP 200" with a type that holds words. What else
 * was recorded is passed over; a torn or damaged record is refused, and reading goes on behind it.
 */
export async function* itemsOfWarc(raw: Reader, name: string, zipped: boolean, from: Position): AsyncGenerator<Found> {
  let nth = from.nth
  let { inside = 0 } = from
  for (;;) {
    const plain = zipped ? unzipped(raw) : uncompressed(raw)
    await plain.reader.skip(inside)
    inside = 0
    for await (const record of recordsOf(plain)) {
      const place = { name: `${name}:${nth}`, position: { ...record.place, nth } }
      nth++
      yield 'error' in record ? refused(place, record.error) : await foundIn(record, place)
    }
    // Between two records only a new member can be found again; within one, `recordsOf` has done so.
    const broken = plain.fault()
    if (!broken || !(await nextMember(raw, broken.at, isWarc))) return
  }
}

interface Place {
  name: string
  position: Position
}

const refused = ({ name, position }: Place, { code, message }: IntakeError, address?: string): Refused => ({
  kind: 'refused',
  name,
  code,
  message: `${name}${address ? ` (${address})` : ''} ${message}`,
  position,
})
const skipped = ({ name, position }: Place, reason: Skipped['reason']): Skipped => ({
  kind: 'skipped',
  name,
  reason,
  position,
})

/** A record's head and, where it may hold something to read, its block. */
type Framed = { place: { at: number; inside?: number } } & (
  | { head: string; block: Uint8Array | undefined }
  | { error: IntakeError }
)

/** Records one by one. What is damaged is one error, and the next record is looked for. */
async function* recordsOf({ reader, placeOf, fault }: Plain): AsyncGenerator<Framed> {
  for (;;) {
    while (/^[\r\n]/.test((await reader.peek(1)).toString('latin1'))) await reader.skip(1)
    if (await reader.ended()) {
      const broken = fault()
      if (broken) yield { place: { at: broken.at, inside: 0 }, error: broken.error }
      return
    }
    const place = placeOf(reader.at)
    const record = await recordAt(reader)
    // What follows a record is looked at before it is trusted: its member's checksum stands behind it.
    const behind = await reader.peek(blankLine.length + 1)
    const broken = fault()
    const isWhole = broken?.error.code === 'truncated' && behind.length >= blankLine.length
    if (broken && broken.at === place.at && !isWhole) {
      yield { place, error: broken.error }
      return
    }
    yield { place, ...record }
    if ('error' in record && !(await toNextRecord(reader))) return
  }
}

async function recordAt(
  reader: Reader,
): Promise<{ head: string; block: Uint8Array | undefined } | { error: IntakeError }> {
  const start = await reader.peek(mark.length)
  const end = isWarc(start) ? await reader.find(blankLine, 0, longestHead) : -1
  if (end < 0) {
    await reader.skip(1)
    return { error: damaged('no record begins where one should') }
  }
  const head = (await reader.take(end + blankLine.length)).toString('latin1')
  const length = /^\d{1,15}$/.test(fieldIn(head, 'Content-Length')) ? Number(fieldIn(head, 'Content-Length')) : -1
  if (length < 0) return { error: damaged('it does not say how long it is') }
  if (!mayHoldWords(head) || length > mostBytes) {
    const passed = await reader.skip(length)
    if (passed < length) return { error: torn() }
    return mayHoldWords(head) ? { error: new IntakeError('too-large', isTooLarge) } : { head, block: undefined }
  }
  const block = await reader.take(length)
  return block.length < length ? { error: torn() } : { head, block }
}

const torn = () => new IntakeError('truncated', 'breaks off in the middle; get it again')
const damaged = (what: string) => new IntakeError('damaged', `is damaged (${what}); get it again`)

/** Record types whose blocks are somebody's words; the others tell of them. */
const mayHoldWords = (head: string) => /^(?:response|resource|conversion)$/i.test(fieldIn(head, 'WARC-Type'))

/** A field of a header, empty where it is not there. */
function fieldIn(head: string, field: string): string {
  const at = head.toLowerCase().indexOf(`\n${field.toLowerCase()}:`)
  if (at < 0) return ''
  const end = head.indexOf('\n', at + 1)
  return head.slice(at + field.length + 2, end < 0 ? undefined : end).trim()
}

/** Moves on to what can only be the first line of a record. */
async function toNextRecord(reader: Reader): Promise<boolean> {
  for (;;) {
    const ahead = await reader.find(mark, 0, longestHead)
    if (ahead < 0) {
      const passed = (await reader.peek(longestHead)).length - mark.length
      if (passed <= 0) return false
      await reader.skip(passed)
      continue
    }
    await reader.skip(ahead)
    if (/^WARC\/1\.\d\r?\n/.test((await reader.peek(16)).toString('latin1'))) return true
    await reader.skip(mark.length)
  }
}

async function foundIn({ head, block }: { head: string; block: Uint8Array | undefined }, place: Place): Promise<Found> {
  if (!block) return skipped(place, /^revisit$/i.test(fieldIn(head, 'WARC-Type')) ? 'unchanged' : 'kind-of-record')
  const address = fieldIn(head, 'WARC-Target-URI').replace(/^<|>$/g, '')
  try {
    if (fieldIn(head, 'WARC-Truncated')) throw new IntakeError('truncated', 'was cut short when it was archived')
    const digest = fieldIn(head, 'WARC-Block-Digest')
    if (digest && !fits(digest, block)) throw damaged('its digest differs')
    const page = await pageIn(head, block)
    if (typeof page === 'string') return skipped(place, page)
    if (page.type.includes('xml') && !isFeedOrPage(page.bytes)) return skipped(place, 'not-text')
    if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(address)) return skipped(place, 'not-text')
    const seen = fieldIn(head, 'WARC-Date')
    const payloadDigest = fieldIn(head, 'WARC-Payload-Digest')
    return {
      kind: 'item',
      ...place,
      bytes: page.bytes,
      ...(page.type ? { mediaType: page.type } : {}),
      ...(/^https?:/i.test(address) ? { address } : {}),
      ...(seen ? { seen } : {}),
      ...(payloadDigest ? { digest: payloadDigest } : {}),
    }
  } catch (error) {
    if (error instanceof IntakeError) return refused(place, error, address)
    throw error
  }
}

/** XML that is neither is a map of the site, or some program's data. */
const isFeedOrPage = (bytes: Uint8Array) =>
  ['feed', 'html'].includes(kindOf(Buffer.from(bytes.subarray(0, 8192)).toString('latin1')))

/** Types that hold something to read. A crawl is full of scripts, style sheets and programs' data, which are text too. */
const read =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|ld\+json)|message\/rfc822)$/

async function pageIn(
  head: string,
  block: Uint8Array,
): Promise<{ bytes: Uint8Array; type: string } | Skipped['reason']> {
  const record = await parsed(head, block)
  if (!/^response$/i.test(fieldIn(head, 'WARC-Type'))) {
    const type = fieldIn(head, 'Content-Type')
    return isRead(type) ? { bytes: block, type } : 'not-text'
  }
  const { httpHeaders } = record
  if (!httpHeaders?.statusline.startsWith('HTTP/')) return 'kind-of-record'
  if (httpHeaders.statusCode !== 200) return 'not-fetched'
  const type = httpHeaders.headers.get('Content-Type') ?? ''
  if (!isRead(type)) return 'not-text'
  const encoding = httpHeaders.headers.get('Content-Encoding') ?? ''
  // warcio undoes chunks; what is compressed it knows too few kinds of, and a damaged one it takes as it is.
  httpHeaders.headers.delete('Content-Encoding')
  return { bytes: decoded(await record.readFully(true), encoding), type }
}

const isRead = (type: string) => read.test(type.split(';', 1)[0]!.trim().toLowerCase())

/** Loaded when first needed: most of what is read is no web archive. */
async function parsed(head: string, block: Uint8Array): Promise<WARCRecord> {
  const { AsyncIterReader, WARCParser } = await import('warcio')
  const record = await WARCParser.parse(new AsyncIterReader([Buffer.from(head, 'latin1'), block], null))
  if (!record) throw damaged('its header cannot be read')
  return record
}

/** Whether a digest ("sha1:" and base 32, or hexadecimal) is that of the bytes; one of a kind unknown here is let be. */
function fits(digest: string, bytes: Uint8Array): boolean {
  const [, kind = '', said = ''] = /^(sha-?1|sha-?256|sha-?512|md5):([\w=]+)$/i.exec(digest) ?? []
  if (!kind) return true
  const made = createHash(kind.toLowerCase().replace('-', '')).update(bytes).digest()
  return [made.toString('hex'), base32(made)].includes(
    /^[\da-f]+$/i.test(said) ? said.toLowerCase() : said.replaceAll('=', '').toUpperCase(),
  )
}

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
