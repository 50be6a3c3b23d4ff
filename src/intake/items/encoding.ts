import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { isTooLarge, mostBytes } from '../limits.ts'
import { IntakeError } from '../source.ts'

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array

const decoders: { readonly [encoding: string]: Decode | undefined } = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // What HTTP calls deflate is zlib, and half of the servers never knew.
  deflate: (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync : inflateRawSync)(bytes, options),
}

/**
 * A body without its content encodings ("gzip", "br, gzip"). Archives often keep the header of a body that they have
 * decoded: what is not compressed is as it should be. Throws IntakeError where it is damaged, or grows beyond all bounds.
 */
export function decoded(body: Uint8Array, encodings: string): Uint8Array {
  return encodings
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity')
    .reduceRight(one, body)
}

function one(body: Uint8Array, encoding: string): Uint8Array {
  const decode = decoders[encoding]
  if (!decode) throw new IntakeError('unsupported-encoding', `is compressed as ${encoding}, which is not read here`)
  if (body.length === 0) return body
  try {
    return decode(body, { maxOutputLength: mostBytes })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new IntakeError('too-large', isTooLarge)
    if (isReadable(body)) return body
    throw new IntakeError('damaged', `is damaged (its ${encoding} cannot be undone); get it again`)
  }
}

/** Compressed bytes have control characters, one in eight. */
const isReadable = (body: Uint8Array) => !body.subarray(0, 1024).some((byte) => byte < 9)
