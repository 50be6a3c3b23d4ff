import { join } from 'node:path'
import type { InferenceSession } from 'onnxruntime-web'
import type { Encoder } from '../engine/language/encoder.ts'
import { featureCount } from '../engine/language/features.ts'
import { damaged, files, type Model } from './model.ts'
import { type Backend, type Runtime, runtimeFor } from './runtime.ts'
import { vocabularyOf } from './words.ts'

/** Starts the two networks of a model: that which encodes sentences, and that which labels the arcs chosen for them. */
export async function startEncoder(model: Model, backend: Backend | undefined): Promise<Encoder> {
  const runtime = await runtimeFor(backend)
  const { Tensor } = runtime
  const encoder = await start(runtime, model.folder, files.encoder)
  const labeler = await start(runtime, model.folder, files.labeler)
  return {
    vocabulary: vocabularyOf(model.words),
    labels: model.labels,
    async encode({ features, sentences, words }) {
      const out = await encoder.run({ features: new Tensor('int32', features, [sentences, words, featureCount]) })
      return {
        names: floats(out, 'names'),
        upos: wholes(out, 'upos'),
        xpos: wholes(out, 'xpos'),
        arcs: floats(out, 'arcs'),
        child: floats(out, 'child'),
        head: floats(out, 'head'),
      }
    },
    async label({ sentences, words }, { child, head }, heads) {
      const out = await labeler.run({
        child: new Tensor('float32', child, [sentences, words, child.length / (sentences * words)]),
        head: new Tensor('float32', head, [sentences, words + 1, head.length / (sentences * (words + 1))]),
        chosen: new Tensor('int32', heads, [sentences, words]),
      })
      return wholes(out, 'labels')
    },
  }
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

async function start({ InferenceSession }: Runtime, folder: string, name: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(join(folder, name), options)
  } catch (error) {
    throw damaged(folder, name, error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error))
  }
}
