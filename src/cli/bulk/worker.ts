import { parentPort, workerData } from 'node:worker_threads'
import type { Encoder } from '../../engine/index.ts'
import { loadEncoder, type Model } from '../../model/index.ts'
import type { Job, Task } from './job.ts'
import { perform } from './perform.ts'
import { type Cell, Turnstile } from './turnstile.ts'

/** What a thread is started with. */
export interface Given {
  task: Task
  cell: Cell
}

const { task, cell }: Given = workerData
const turnstile = new Turnstile(cell)

/** The encoder of a model, whose native code runs only behind the turnstile. */
async function guarded(model: Model): Promise<Encoder> {
  const encoder = await turnstile.pass(() => loadEncoder(model))
  return {
    ...encoder,
    encode: (...args) => turnstile.pass(() => encoder.encode(...args)),
    label: (...args) => turnstile.pass(() => encoder.label(...args)),
  }
}

parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await perform(job, task, guarded)))
