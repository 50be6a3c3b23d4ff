import type { InferenceSession, Tensor } from 'onnxruntime-web'

/** What ONNX Runtime gives in each of its builds. */
export interface Runtime {
  readonly InferenceSession: typeof InferenceSession
  readonly Tensor: typeof Tensor
}

/** ONNX Runtime as native code (`node`), or in WebAssembly (`web`): four times slower, but it runs anywhere. */
export type Backend = 'node' | 'web'

/** The build asked for; without asking, native code where it is installed and fits the machine. */
export async function runtimeFor(backend: Backend | undefined): Promise<Runtime> {
  if (backend === 'web') return inWasm()
  const native = import('onnxruntime-node')
  return backend === 'node' ? native : native.catch(inWasm)
}

async function inWasm(): Promise<Runtime> {
  const runtime = await import('onnxruntime-web')
  // Its own threads would be in the way of those that each read an article.
  runtime.env.wasm.numThreads = 1
  return runtime
}
