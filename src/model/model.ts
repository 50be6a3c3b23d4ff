import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LabelSets } from '../engine/language/encoder.ts'
import { indexWords, type Words } from './words.ts'

/** A model whose files are there and whole. It can be handed to another thread, which shares its words. */
export interface Model {
  folder: string
  labels: LabelSets
  words: Words
}

/** A model that cannot be used. `message` is one line: which file, what is wrong with it, what to do. */
export class ModelError extends Error {
  readonly code: 'model-missing' | 'model-damaged'

  constructor(code: ModelError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** The English model that comes with the package. */
export const ownModel = fileURLToPath(new URL('../../models/en', import.meta.url))

/** The files of a model, in its folder; `checksums.json` beside them says how each must be. */
export const files = {
  encoder: 'encoder.onnx',
  labeler: 'labeler.onnx',
  vocabulary: 'vocabulary.txt',
  labels: 'labels.json',
} as const

/** Opens the model in a folder and holds every file against its checksum; rejects with a `ModelError`. */
export async function openModel(folder: string = ownModel): Promise<Model> {
  const checksums = parse(folder, 'checksums.json', await contents(folder, 'checksums.json'))
  for (const name of Object.values(files)) await verify(folder, name, checksums[name])
  const labels = parse(folder, files.labels, await contents(folder, files.labels))
  return { folder, labels: labels as unknown as LabelSets, words: indexWords(await contents(folder, files.vocabulary)) }
}

interface Checksum {
  sha256: string
  bytes: number
}

async function verify(folder: string, name: string, expected: unknown): Promise<void> {
  const { sha256, bytes } = (expected ?? {}) as Partial<Checksum>
  const file = await opened(folder, name)
  try {
    const { size } = await file.stat()
    if (size !== bytes) throw damaged(folder, name, `it has ${size} bytes where ${bytes} belong`)
    if ((await hashOf(file)) !== sha256) throw damaged(folder, name, 'its checksum is not the one it was made with')
  } finally {
    await file.close()
  }
}

/** A piece at a time, so that no file is ever held whole. */
async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, bytesRead))
  }
}

const opened = (folder: string, name: string) => open(join(folder, name)).catch((error) => missing(folder, name, error))
const contents = (folder: string, name: string) =>
  readFile(join(folder, name)).catch((error) => missing(folder, name, error))

function parse(folder: string, name: string, bytes: Uint8Array): { [name: string]: unknown } {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw damaged(folder, name, 'it is not JSON')
  }
}

function missing(folder: string, name: string, error: NodeJS.ErrnoException): never {
  const what = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'is missing' : `cannot be read (${error.code})`
  throw new ModelError('model-missing', `the language model’s ${join(folder, name)} ${what}; install copydesk again`)
}

export function damaged(folder: string, name: string, what: string): ModelError {
  return new ModelError(
    'model-damaged',
    `the language model’s ${join(folder, name)} is damaged: ${what}; install copydesk again`,
  )
}
