import type { InferenceSession } from 'onnxruntime-web'
import type { Encoder, LabelSets } from '../engine/language/encoder.ts'
import { featureCount } from '../engine/language/features.ts'
import { damaged, type Place } from './files.ts'
import type { Runtime } from './runtime.ts'
import { vocabularyOf, type Words } from './words.ts'

/** A network in a file: where it is, and its bytes where the runtime cannot read it from there. */
export interface Network {
  place: Place
  bytes?: Uint8Array
}

/** What an encoder is made of: what it knows, and its two networks, one for sentences, one for the arcs chosen in them. */
interface Parts {
  labels: LabelSets
  words: Words
  encoder: Network
  labeler: Network
}

/** An encoder that runs, until it is let go with all the memory it has. */
export interface Running extends Encoder {
  release(): Promise<void>
}

/** Starts the networks of a model. Rejects with a `ModelError` where one is none. */
export async function startEncoder(runtime: Runtime, parts: Parts): Promise<Running> {
  const { Tensor } = runtime
  const encoder = await start(runtime, parts.encoder)
  const labeler = await start(runtime, parts.labeler)
  return {
    vocabulary: vocabularyOf(parts.words),
    labels: parts.labels,
    async encode({ features, lengths }) {
      const places = placesOf(lengths)
      const out = await encoder.run({
        features: new Tensor('int32', features, [features.length / featureCount, featureCount]),
        places: new Tensor('int32', places, [lengths.length, places.length / lengths.length]),
      })
      return {
        names: floats(out, 'names'),
        upos: wholes(out, 'upos'),
        xpos: wholes(out, 'xpos'),
        arcs: floats(out, 'arcs'),
        child: floats(out, 'child'),
        head: floats(out, 'head'),
      }
    },
    async label({ child, head }, heads) {
      const words = heads.length
      const out = await labeler.run({
        child: new Tensor('float32', child, [words, child.length / words]),
        head: new Tensor('float32', head, [words + 1, head.length / (words + 1)]),
        chosen: new Tensor('int32', heads, [words]),
      })
      return wholes(out, 'labels')
    },
    async release() {
      await Promise.all([encoder.release(), labeler.release()])
    },
  }
}

/** Where words stand in sentences side by side, [sentences, longest]: i for the i-th word from 1, 0 behind a sentence's end. */
function placesOf(lengths: Int32Array): Int32Array {
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  const places = new Int32Array(lengths.length * longest)
  let word = 0
  lengths.forEach((length, sentence) => {
    for (let at = 0; at < length; at++) places[sentence * longest + at] = ++word
  })
  return places
}

const floats = (out: InferenceSession.ReturnType, name: string) => out[name]!.data as Float32Array
const wholes = (out: InferenceSession.ReturnType, name: string) => out[name]!.data as Int32Array

/** One thread each: articles are read side by side instead, and the same sum always has the same order. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
}

async function start({ InferenceSession }: Runtime, { place, bytes }: Network): Promise<InferenceSession> {
  try {
    return await (bytes ? InferenceSession.create(bytes, options) : InferenceSession.create(place.path, options))
  } catch (error) {
    throw damaged(place, error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error))
  }
}
