import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** The built command. */
export const command = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
if (!existsSync(command))
  throw new Error('dist/cli/main.js is missing: these tests run the built command; npm run build makes it')

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

const environment = ({ NO_COLOR, FORCE_COLOR, ...env }: NodeJS.ProcessEnv) => env

export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): ChildProcess {
  return spawn(process.execPath, [command, ...args], { env: { ...environment(process.env), ...env }, cwd })
}

/** Runs `copydesk` to its end. */
export function run(
  args: readonly string[],
  { input = '', env = {}, cwd }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ran> {
  const child = start(args, env, cwd)
  child.stdin!.on('error', () => {})
  child.stdin!.end(input)
  return ended(child)
}

export function ended(child: ChildProcess): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  child.stdout!.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

/** A new folder, gone when the test is over. */
export function folder(files: { readonly [name: string]: string | Uint8Array } = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'copydesk-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

export const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
