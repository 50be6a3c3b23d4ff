#!/usr/bin/env node
import { type Arguments, parseArguments } from './arguments.ts'
import { type CommandName, commands, isCommand } from './commands.ts'
import { suggestion } from './suggestion.ts'
import { CommandError, UsageError } from './usage.ts'
import { compileLate } from './v8.ts'

/** Each command is loaded only when it is asked for, so that the others cost nothing. */
const runners: { readonly [name in CommandName]: () => Promise<(args: Arguments) => number | Promise<number>> } = {
  read: async () => (await import('./read.ts')).read,
  stories: async () => (await import('./stories.ts')).stories,
  add: async () => (await import('./archive/add.ts')).add,
  watch: async () => (await import('./archive/watch.ts')).watchFeeds,
  reread: async () => (await import('./archive/reread.ts')).reread,
  find: async () => (await import('./archive/find.ts')).find,
  timeline: async () => (await import('./archive/timeline.ts')).timeline,
  figures: async () => (await import('./archive/figures.ts')).figures,
  quotes: async () => (await import('./archive/quotes.ts')).quotes,
  who: async () => (await import('./archive/who.ts')).who,
  diff: async () => (await import('./archive/diff.ts')).diff,
  new: async () => (await import('./archive/new.ts')).whatIsNew,
  correct: async () => (await import('./archive/correct.ts')).correct,
  corrections: async () => (await import('./archive/corrections.ts')).corrections,
  export: async () => (await import('./archive/export.ts')).exportArchive,
  backup: async () => (await import('./archive/keep.ts')).backup,
  verify: async () => (await import('./archive/keep.ts')).verify,
  vacuum: async () => (await import('./archive/keep.ts')).vacuum,
  desk: async () => (await import('./desk/desk.ts')).desk,
  fleet: async () => (await import('./fleet/fleet.ts')).fleet,
  mcp: async () => (await import('./mcp.ts')).mcp,
  completion: async () => (await import('./completion.ts')).completion,
}

compileLate()
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1
  complain(error)
}

async function run([name, ...rest]: string[]): Promise<number> {
  if (name === undefined) return (await runners.desk())(parseArguments(commands.desk, []))
  if (name.startsWith('-') && name !== '-') {
    const { flags } = parseArguments({ options: {} }, [name, ...rest])
    return flags.has('version') ? tellVersion() : help()
  }
  if (!isCommand(name))
    throw new UsageError(`there is no command “${name}”${suggestion(name, Object.keys(commands), '')}`)
  const args = parseArguments(commands[name], rest)
  if (args.flags.has('help')) {
    process.stdout.write((await import('./help.ts')).commandHelp(name))
    return 0
  }
  if (args.flags.has('version')) return tellVersion()
  const runner = await runners[name]()
  return runner(args)
}

async function help(): Promise<number> {
  process.stdout.write((await import('./help.ts')).generalHelp())
  return 0
}

async function tellVersion(): Promise<number> {
  process.stdout.write(`copydesk ${(await import('./version.ts')).versionOf()}\n`)
  return 0
}

function complain(error: unknown): void {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  if (error instanceof UsageError) process.stderr.write(`copydesk: ${message} (see copydesk --help)\n`)
  else if (error instanceof CommandError) process.stderr.write(`copydesk: ${message}\n`)
  else process.stderr.write(`copydesk: a fault of copydesk itself, please report it: ${message}\n`)
}
