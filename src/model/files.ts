/** The files of a model, in its folder; `checksums.json` beside them says how each must be. */
export const files = {
  encoder: 'encoder.onnx',
  labeler: 'labeler.onnx',
  vocabulary: 'vocabulary.txt',
  labels: 'labels.json',
} as const

export const checksumsFile = 'checksums.json'

/** How a file must be. */
export interface Checksum {
  sha256: string
  bytes: number
}

/** A model that cannot be used. `message` is one line: which file, what is wrong with it, what to do. */
export class ModelError extends Error {
  readonly code: 'model-missing' | 'model-damaged'

  constructor(code: ModelError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** A file of a model: where it is, and what whoever misses it can do. */
export interface Place {
  path: string
  remedy: string
}

export const missing = ({ path, remedy }: Place, what = 'is missing'): ModelError =>
  new ModelError('model-missing', `the language model’s ${path} ${what}; ${remedy}`)

export const damaged = ({ path, remedy }: Place, what: string): ModelError =>
  new ModelError('model-damaged', `the language model’s ${path} is damaged: ${what}; ${remedy}`)

export const otherSize = (bytes: number, expected: number | undefined): string =>
  `it has ${bytes} bytes where ${expected} belong`
export const otherSum = 'its checksum is not the one it was made with'

export function parse(place: Place, bytes: Uint8Array): { [name: string]: unknown } {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw damaged(place, 'it is not JSON')
  }
}
