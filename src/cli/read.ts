import type { Model } from '../model/index.ts'
import { type Arguments, inputsFrom, numberFrom, publishedFrom, threadsFrom } from './arguments.ts'
import type { Task } from './bulk/job.ts'
import { type Fields, gainingLanguage, needingLanguage, parseFields } from './fields.ts'
import { terminalLook } from './look.ts'
import { modelAsked } from './model.ts'
import { UsageError } from './usage.ts'

/** `copydesk read`: what is asked for, checked before anything is loaded or opened. Tells the exit status. */
export async function read(args: Arguments): Promise<number> {
  const asked = taskFrom(args)
  const bulk = asked.format === 'jsonl'
  const operands = inputsFrom(args.operands.length === 0 && bulk ? ['-'] : args.operands)
  if (operands.length === 0)
    throw new UsageError('nothing to read: name a file, a URL or a folder, or - for standard input')
  const threads = threadsFrom(args)
  // Side by side: the one waits for the disk, the other for the processor.
  const [model, { readAll }] = await Promise.all([modelFor(args, asked.fields), import('./bulk/read-all.ts')])
  const task = { ...asked, model }
  return readAll(operands, task, { threads, allowPrivate: args.flags.has('allow-private') })
}

const formats = ['json', 'jsonl', 'html'] as const

/** None where nothing asked for says more with it. */
async function modelFor({ flags, values }: Arguments, fields: Fields | undefined): Promise<Model | undefined> {
  const needing = fields ? needingLanguage(fields) : []
  if (flags.has('quick') && needing.length)
    throw new UsageError(`--quick leaves the language model out, and --fields ${needing[0]} needs it: choose one`)
  const tagged = flags.has('tokens') || (fields !== undefined && gainingLanguage(fields))
  if (fields && !tagged) return undefined
  return modelAsked(flags.has('quick'), values.get('model'))
}

function taskFrom(args: Arguments): Omit<Task, 'model'> {
  const asked = formats.filter((format) => args.flags.has(format))
  if (asked.length > 1) throw new UsageError(`--${asked[0]} and --${asked[1]} exclude each other: choose one`)
  const format = asked[0] ?? 'brief'
  const tokens = args.flags.has('tokens')
  if (tokens && format !== 'json' && format !== 'jsonl')
    throw new UsageError('--tokens adds to the record: use it with --json or --jsonl')
  const width = numberFrom(args, 'width', { least: 30, most: 400 })
  const { flags } = args
  return {
    format,
    tokens,
    why: flags.has('why'),
    published: publishedFrom(args),
    look: terminalLook(width),
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
