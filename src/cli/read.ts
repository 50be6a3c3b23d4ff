import { availableParallelism } from 'node:os'
import type { Arguments } from './arguments.ts'
import { jobsFrom } from './bulk/inputs.ts'
import { type Job, type Result, type Task, weight } from './bulk/job.ts'
import { perform } from './bulk/perform.ts'
import { Pool } from './bulk/pool.ts'
import { Output } from './output.ts'
import { Progress } from './progress.ts'
import { wantsColour } from './terminal.ts'
import { UsageError } from './usage.ts'
import { writerFor } from './writers.ts'

/** `copydesk read`: reads everything named, in order, and tells its exit status. */
export async function read(args: Arguments): Promise<number> {
  const task = taskFrom(args)
  const bulk = task.format === 'jsonl'
  const operands = args.operands.length === 0 && bulk ? ['-'] : args.operands
  if (operands.length === 0)
    throw new UsageError('nothing to read: name a file, a URL or a folder, or - for standard input')
  if (operands.filter((operand) => operand === '-').length > 1)
    throw new UsageError('standard input can be read only once: name - once')
  if (bulk && task.published !== undefined && operands.includes('-'))
    throw new UsageError('--published is for files and URLs: a line of --jsonl gives its own "published"')
  const jobs = jobsFrom(operands, { bulk, allowPrivate: args.flags.has('allow-private'), published: task.published })
  const writer = await writerFor(task, new Output())
  const progress = new Progress()
  let failed = 0
  await eachInOrder(jobs, task, wholeNumber(args, 'jobs', 1, 512) ?? availableParallelism(), async (result) => {
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

const formats = ['json', 'jsonl', 'html'] as const

function taskFrom(args: Arguments): Task {
  const asked = formats.filter((format) => args.flags.has(format))
  if (asked.length > 1) throw new UsageError(`--${asked[0]} and --${asked[1]} exclude each other: choose one`)
  const format = asked[0] ?? 'brief'
  const tokens = args.flags.has('tokens')
  if (tokens && format !== 'json' && format !== 'jsonl')
    throw new UsageError('--tokens adds to the record: use it with --json or --jsonl')
  const width = wholeNumber(args, 'width', 30, 400) ?? Math.max(30, Math.min(process.stdout.columns ?? 80, 110))
  const published = args.values.get('published')
  if (published !== undefined && !isDate(published))
    throw new UsageError(`--published ${published} is no date: give it as 2023-04-20, 2023-04 or 2023-04-20T09:30Z`)
  const look = { width, colour: wantsColour(process.stdout, process.env) }
  return { format, tokens, why: args.flags.has('why'), published, look }
}

function wholeNumber(args: Arguments, name: string, least: number, most: number): number | undefined {
  const given = args.values.get(name)
  if (given === undefined) return undefined
  const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN
  if (!(value >= least && value <= most))
    throw new UsageError(`--${name} ${given}: give a whole number from ${least} to ${most}`)
  return value
}

/** Whether a date as people give it on a command line is one that the calendar has. */
function isDate(given: string): boolean {
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      given,
    ) ?? []
  if (!year) return false
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** So much is read here, at once, before other threads are worth their start. */
const worthThreads = 256 * 1024
/** So much may wait to be read or written, however long the input is. */
const mostWaiting = 64 * 1024 * 1024

/** Does the jobs on `threads` threads and takes their results in order, so few at a time that memory stays steady. */
async function eachInOrder(
  jobs: AsyncIterable<Job>,
  task: Task,
  threads: number,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  const pool = new Pool(threads, task)
  const waiting: { taken: Promise<void>; size: number }[] = []
  let last = Promise.resolve()
  let begun = 0
  let held = 0
  for await (const job of jobs) {
    const size = weight(job)
    while (waiting.length > 0 && (waiting.length >= threads * 2 + 2 || held + size > mostWaiting)) {
      const oldest = waiting.shift()!
      await oldest.taken
      held -= oldest.size
    }
    begun += size
    held += size
    const result = begun > worthThreads ? pool.run(job) : perform(job, task)
    last = last.then(async () => take(await result))
    waiting.push({ taken: last, size })
  }
  await last
  await pool.close()
}
