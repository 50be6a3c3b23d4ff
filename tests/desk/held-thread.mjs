// What a test has a desk’s threads run: as long as the file beside the archive is there it is busy, and so is its thread; it
// breaks where another is there; else it is a thread as any.
import { existsSync, rmSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const nothing = new Int32Array(new SharedArrayBuffer(4))
while (existsSync(`${workerData}.held`)) Atomics.wait(nothing, 0, 0, 10)
if (existsSync(`${workerData}.breaks`)) {
  rmSync(`${workerData}.breaks`)
  throw new Error('out of everything')
}
await import('../../dist/desk/server/answering/thread.js')
