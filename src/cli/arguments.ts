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
