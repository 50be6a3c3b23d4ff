import { parentPort, workerData } from 'node:worker_threads'
import type { Job, Task } from './job.ts'
import { perform } from './perform.ts'

const task: Task = workerData
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await perform(job, task)))
