import { Output } from '../output.ts'
import { ProgressBar } from '../progress-bar.ts'
import { writerFor } from '../writers.ts'
import { eachInOrder } from './in-order.ts'
import { jobsFrom } from './inputs.ts'
import type { Task } from './job.ts'

/** Reads everything named, in order, to standard output; tells the exit status. */
export async function readAll(
  operands: readonly string[],
  task: Task,
  { threads, allowPrivate }: { threads: number; allowPrivate: boolean },
): Promise<number> {
  const bulk = task.format === 'jsonl'
  const writer = await writerFor(task, new Output())
  const progress = new ProgressBar()
  let failed = 0
  const jobs = jobsFrom(operands, { bulk, allowPrivate, published: task.published })
  await eachInOrder(jobs, task, threads, async (result) => {
    for (const piece of result.pieces) await writer.add(piece)
    failed += result.failed
    const lines = [...result.failures.map((failure) => `copydesk: ${oneLine(failure)}`), ...result.notes]
    if (lines.length) {
      progress.clear()
      process.stderr.write(`${lines.join('\n')}\n`)
    }
    progress.add(result.pieces.length)
  })
  await writer.end()
  progress.clear()
  if (failed && bulk)
    process.stderr.write(`copydesk: ${failed} could not be read; each says why in its place ("error")\n`)
  return failed ? 1 : 0
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
