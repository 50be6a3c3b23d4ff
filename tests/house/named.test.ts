/** What the documents name in passing, in `this type`, is there: commands with their options, npm's scripts, files. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Command, commands, common, isCommand } from '../../src/cli/commands.ts'
import { documents, root, textOf } from './docs/documents.ts'

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { [name: string]: string } }

const namedIn = (markdown: string): readonly string[] =>
  [...markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!)

const rooms = 'src|tests|cases|docs|scripts|training|models|samples|benchmarks|deploy'
/** A path in the project; `cases/ROOM/…` and `tests/intake/**` stand for many. */
const path = new RegExp(`^(?:${rooms})/[a-z0-9./_-]*$`)

/** What is wrong with a name, if it is one of those. */
function faultOf(named: string): string | undefined {
  if (path.test(named)) return existsSync(`${root}${named}`) ? undefined : `${named}: there is no such file`
  const [, script] = /^npm run (?:--silent )?([\w:]+)/.exec(named) ?? []
  if (script !== undefined) return script in scripts ? undefined : `${named}: there is no such script`
  const [, name, rest = ''] = /^(?:npx )?copydesk ([a-z]+)\b(.*)$/.exec(named) ?? []
  if (name === undefined) return undefined
  if (!isCommand(name)) return `${named}: there is no such command`
  const { options }: Command = commands[name]
  const unknown = (rest.match(/(?<= )--[a-z-]+/g) ?? []).filter((one) => !(one.slice(2) in { ...options, ...common }))
  return unknown.length === 0 ? undefined : `${named}: ${name} has no ${unknown.join(' and no ')}`
}

test.each(documents)('%s names commands, options, scripts and files that there are', (document) => {
  expect(namedIn(textOf(document)).flatMap((named) => faultOf(named) ?? [])).toEqual([])
})

test.each([
  ['copydesk raed x', 'there is no such command'],
  ['copydesk read --loud x', 'read has no --loud'],
  ['npm run nothing', 'there is no such script'],
  ['src/nowhere/x.ts', 'there is no such file'],
])('`%s` would be found out', (named, fault) => expect(faultOf(named)).toContain(fault))
