import { type Command, type CommandName, commands, common, type Option } from './commands.ts'

/** The help of the whole command. */
export function generalHelp(): string {
  return [
    'copydesk reads news and puts it on the record, every item tied to the words it came from.',
    '',
    'Usage: copydesk COMMAND [OPTION…] …',
    '',
    'Commands:',
    ...table(Object.entries<Command>(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'Options:',
    ...optionTable(common),
    '',
    'Examples:',
    ...table(Object.values<Command>(commands).flatMap(({ examples }) => examples.slice(0, 2))),
    '',
    'copydesk COMMAND --help tells more.',
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp(name: CommandName): string {
  const command: Command = commands[name]
  return [
    `Usage: copydesk ${name} ${command.usage}`,
    '',
    `${command.summary[0]!.toUpperCase()}${command.summary.slice(1)}.`,
    '',
    'Options:',
    ...optionTable({ ...command.options, ...common }),
    '',
    'Examples:',
    ...table(command.examples),
    ...(command.notes ? ['', command.notes] : []),
    '',
  ].join('\n')
}

const optionTable = (options: { readonly [name: string]: Option }) =>
  table(
    Object.entries(options).map(([name, { short, value, help }]) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      help,
    ]),
  )

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(50, Math.max(...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  )
}
