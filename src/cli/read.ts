import { availableParallelism } from 'node:os'
import { type Model, ModelError, openModel } from '../model/index.ts'
import type { Arguments } from './arguments.ts'
import type { Task } from './bulk/job.ts'
import { wantsColour } from './colour.ts'
import { type Fields, gainingLanguage, needingLanguage, parseFields } from './fields.ts'
import { CommandError, UsageError } from './usage.ts'

/** `copydesk read`: what is asked for, checked before anything is loaded or opened. Tells the exit status. */
export async function read(args: Arguments): Promise<number> {
  const asked = taskFrom(args)
  const bulk = asked.format === 'jsonl'
  const operands = args.operands.length === 0 && bulk ? ['-'] : args.operands
  if (operands.length === 0)
    throw new UsageError('nothing to read: name a file, a URL or a folder, or - for standard input')
  if (operands.filter((operand) => operand === '-').length > 1)
    throw new UsageError('standard input can be read only once: name - once')
  const threads = wholeNumber(args, 'jobs', 1, 512) ?? availableParallelism()
  const task = { ...asked, model: await modelFor(args, asked.fields) }
  const { readAll } = await import('./bulk/read-all.ts')
  return readAll(operands, task, { threads, allowPrivate: args.flags.has('allow-private') })
}

const formats = ['json', 'jsonl', 'html'] as const

/** Opened before anything is read, so that a record never lacks its language because a file does. */
async function modelFor({ flags, values }: Arguments, fields: Fields | undefined): Promise<Model | undefined> {
  const folder = values.get('model')
  const needing = fields ? needingLanguage(fields) : []
  if (flags.has('quick') && needing.length)
    throw new UsageError(`--quick leaves the language model out, and --fields ${needing[0]} needs it: choose one`)
  const tagged = flags.has('tokens') || (fields !== undefined && gainingLanguage(fields))
  if (fields && !tagged) return undefined
  if (!flags.has('quick'))
    return openModel(folder).catch((error) => {
      throw error instanceof ModelError ? new CommandError(`${error.message}, or leave it out with --quick`) : error
    })
  if (folder) throw new UsageError('--quick leaves the language model out, and --model names one: choose one')
  return undefined
}

function taskFrom(args: Arguments): Omit<Task, 'model'> {
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
  const { flags } = args
  return {
    format,
    tokens,
    why: flags.has('why'),
    published,
    look,
    fields: fieldsFrom(args, format),
    all: flags.has('all'),
  }
}

/** The parts asked for. Whoever asks for tokens asks for the sentences that hold them. */
function fieldsFrom({ flags, values }: Arguments, format: Task['format']): Fields | undefined {
  const given = values.get('fields')
  if (given === undefined) return undefined
  const fields = parseFields(given)
  if (fields.has('sentences') && format !== 'json' && format !== 'jsonl')
    throw new UsageError('--fields sentences adds to the record: use it with --json or --jsonl')
  return flags.has('tokens') ? new Set([...fields, 'sentences']) : fields
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
