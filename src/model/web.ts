import type { Encoder, LabelSets } from '../engine/language/encoder.ts'
import {
  type Checksum,
  checksumsFile,
  damaged,
  files,
  missing,
  otherSize,
  otherSum,
  type Place,
  parse,
} from './files.ts'
import { type Network, startEncoder } from './network.ts'
import { indexWords } from './words.ts'

export { ModelError } from './files.ts'

/**
 * The encoder of the model whose folder is served at an address, for a page or its worker: files are fetched, each is held
 * against its checksum, and WebAssembly runs them. Loaded anew at every call. Rejects with a `ModelError`.
 */
export async function loadEncoderFrom(folder: string | URL): Promise<Encoder> {
  const checksums = parse(placeOf(folder, checksumsFile), await fetched(folder, checksumsFile))
  const whole = async (name: string) => verified(folder, name, checksums[name])
  const [encoder, labeler, vocabulary, labels] = await Promise.all([
    whole(files.encoder),
    whole(files.labeler),
    whole(files.vocabulary),
    whole(files.labels),
  ])
  // The build for processors alone, without what graphics cards take: half as much for a page to fetch.
  const runtime = await import('onnxruntime-web/wasm')
  // More would need an isolated page, and the same sum would have another order.
  runtime.env.wasm.numThreads = 1
  return startEncoder(runtime, {
    labels: parse(labels.place, labels.bytes) as unknown as LabelSets,
    words: indexWords(vocabulary.bytes),
    encoder,
    labeler,
  })
}

function placeOf(folder: string | URL, name: string): Place {
  const base = String(folder)
  return { path: `${base}${base.endsWith('/') ? '' : '/'}${name}`, remedy: 'see that the whole folder is served there' }
}

async function fetched(folder: string | URL, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const place = placeOf(folder, name)
  const response = await fetch(place.path).catch(() => undefined)
  if (!response?.ok) throw missing(place, response ? `is missing (HTTP ${response.status})` : 'cannot be fetched')
  return new Uint8Array(await response.arrayBuffer())
}

async function verified(folder: string | URL, name: string, expected: unknown): Promise<Required<Network>> {
  const [place, bytes] = [placeOf(folder, name), await fetched(folder, name)]
  const { sha256, bytes: size } = (expected ?? {}) as Partial<Checksum>
  if (bytes.length !== size) throw damaged(place, otherSize(bytes.length, size))
  if (crypto.subtle && (await hashOf(bytes)) !== sha256) throw damaged(place, otherSum)
  return { place, bytes }
}

/** Browsers compute it only for pages from `https:` and from the same machine; elsewhere the size has to do. */
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => hex[byte]).join('')

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
