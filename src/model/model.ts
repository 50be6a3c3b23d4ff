import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LabelSets } from '../engine/language/encoder.ts'
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
import { indexWords, type Words } from './words.ts'

/** A model whose files are there and whole. It can be handed to another thread, which shares its words. */
export interface Model {
  folder: string
  labels: LabelSets
  words: Words
}

/** Where the models are that come with the package. */
const models = fileURLToPath(new URL('../../models', import.meta.url))

/** The English model that comes with the package. */
export const ownModel = join(models, 'en')

/** Opens the model in a folder and holds every file against its checksum; rejects with a `ModelError`. */
export async function openModel(folder: string = ownModel): Promise<Model> {
  const checksums = parse(placeOf(folder, checksumsFile), await contents(folder, checksumsFile))
  for (const name of Object.values(files)) await verify(folder, name, checksums[name])
  const labels = parse(placeOf(folder, files.labels), await contents(folder, files.labels))
  return { folder, labels: labels as unknown as LabelSets, words: indexWords(await contents(folder, files.vocabulary)) }
}

/** A file in the folder of a model. */
export function placeOf(folder: string, name: string): Place {
  const ours = resolve(folder).startsWith(models + sep)
  return { path: join(folder, name), remedy: ours ? 'install copydesk again' : 'name a folder with a whole model' }
}

async function verify(folder: string, name: string, expected: unknown): Promise<void> {
  const { sha256, bytes } = (expected ?? {}) as Partial<Checksum>
  const file = await opened(folder, name)
  try {
    const { size } = await file.stat()
    if (size !== bytes) throw damaged(placeOf(folder, name), otherSize(size, bytes))
    if ((await hashOf(file)) !== sha256) throw damaged(placeOf(folder, name), otherSum)
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

const opened = (folder: string, name: string) => open(join(folder, name)).catch((error) => absent(folder, name, error))
const contents = (folder: string, name: string) =>
  readFile(join(folder, name)).catch((error) => absent(folder, name, error))

function absent(folder: string, name: string, error: NodeJS.ErrnoException): never {
  const gone = error.code === 'ENOENT' || error.code === 'ENOTDIR'
  throw missing(placeOf(folder, name), gone ? undefined : `cannot be read (${error.code})`)
}
