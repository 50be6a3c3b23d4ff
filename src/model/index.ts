import type { Encoder } from '../engine/language/encoder.ts'
import { files } from './files.ts'
import { type Model, openModel, ownModel, placeOf } from './model.ts'
import { type Running, startEncoder } from './network.ts'
import { type Backend, runtimeFor } from './runtime.ts'

export { ModelError } from './files.ts'
export { type Model, openModel } from './model.ts'
export type { Backend } from './runtime.ts'

export interface EncoderOptions {
  /** `node` is native code, `web` WebAssembly; by default the first that runs. */
  backend?: Backend
}

const loaded = new Map<string, Promise<Running>>()

/**
 * The encoder of a model: of the English one that comes with the package, of the one in a folder, or of one already
 * opened, on another thread perhaps. Loaded once, however often it is asked for. Rejects with a `ModelError`.
 */
export function loadEncoder(model: Model | string = ownModel, { backend }: EncoderOptions = {}): Promise<Encoder> {
  const key = keyOf(model, backend)
  const known = loaded.get(key)
  if (known) return known
  const loading = load(model, backend)
  loaded.set(key, loading)
  // What failed is tried again when asked for again.
  loading.catch(() => loaded.delete(key))
  return loading
}

/** Lets the encoder of a model go, if it is loaded; nobody may be using it. Some 100 MB are free again. */
export async function releaseEncoder(model: Model, { backend }: EncoderOptions = {}): Promise<void> {
  const key = keyOf(model, backend)
  const encoder = await loaded.get(key)
  loaded.delete(key)
  await encoder?.release()
}

const keyOf = (model: Model | string, backend: Backend | undefined): string =>
  JSON.stringify([typeof model === 'string' ? model : model.folder, backend])

async function load(model: Model | string, backend: Backend | undefined): Promise<Running> {
  const { folder, labels, words } = typeof model === 'string' ? await openModel(model) : model
  const network = (name: string) => ({ place: placeOf(folder, name) })
  const [encoder, labeler] = [network(files.encoder), network(files.labeler)]
  return startEncoder(await runtimeFor(backend), { labels, words, encoder, labeler })
}
