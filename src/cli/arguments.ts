import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Command, common } from './commands.ts'
import { suggestion } from './suggestion.ts'
import { UsageError } from './usage.ts'

export interface Arguments {
  flags: ReadonlySet<string>
  values: ReadonlyMap<string, string>
  operands: readonly string[]
}

/** Parses what stands after a command's name; throws `UsageError` for an option it does not know or a missing value. */
export function parseArguments(command: Pick<Command, 'options'>, args: readonly string[]): Arguments {
  const known = { ...common, ...command.options }
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const flags = new Set<string>()
  const values = new Map<string, string>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) throw new UsageError(`unknown option ${token.rawName}${suggestion(token.name, Object.keys(known))}`)
    if (!option.value) {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value`)
      flags.add(token.name)
    } else {
      if (!token.value) throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}`)
      values.set(token.name, token.value)
    }
  }
  return { flags, values, operands }
}

/** A whole number that an option gives, within bounds. */
export function numberFrom(
  { values }: Arguments,
  name: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const given = values.get(name)
  if (given === undefined) return undefined
  const value = /^\d{1,7}$/.test(given) ? Number(given) : Number.NaN
  if (!(value >= least && value <= most))
    throw new UsageError(`--${name} ${given}: give a whole number from ${least} to ${most}`)
  return value
}

/** How many articles are read at a time. */
export const threadsFrom = (args: Arguments): number =>
  numberFrom(args, 'jobs', { least: 1, most: 512 }) ?? availableParallelism()

/** When the articles appeared, where whoever runs the command knows better than they say. */
export function publishedFrom({ values }: Arguments): string | undefined {
  const published = values.get('published')
  if (published !== undefined && !isDate(published))
    throw new UsageError(`--published ${published} is no date: give it as 2023-04-20, 2023-04 or 2023-04-20T09:30Z`)
  return published
}

/** Whether a date as people give it on a command line is one that the calendar has. */
export function isDate(given: string): boolean {
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      given,
    ) ?? []
  if (!year) return false
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** What is to be read: files, folders, addresses, and "-" for standard input, which is there only once. */
export function inputsFrom(operands: readonly string[]): readonly string[] {
  if (operands.filter((operand) => operand === '-').length > 1)
    throw new UsageError('standard input can be read only once: name - once')
  return operands
}

/** The one operand that a command takes. */
export function onlyOperand({ operands }: Arguments, what: string): string {
  const [one, ...more] = operands
  if (one === undefined || more.length > 0) throw new UsageError(`name one ${what}`)
  return one
}

/** For commands that are about the whole archive. */
export function noOperand({ operands: [one] }: Arguments): void {
  if (one !== undefined) throw new UsageError(`this is about the whole archive: leave out “${one}”`)
}

/** All operands as one query, as people type it. */
export const queryFrom = ({ operands }: Arguments): string => operands.join(' ')
