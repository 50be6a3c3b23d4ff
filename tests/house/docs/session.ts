import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { command as copydesk } from '../../cli/run.ts'
import { root } from './documents.ts'

export interface Done {
  readonly code: number
  /** What went wrong first, where it is a script of several commands. */
  readonly failed: string
  readonly output: string
}

/** A shell in a folder of its own, as the reader of a document has one: `copydesk` and `npx copydesk` are the built command. */
export interface Session {
  /** Where it begins. */
  readonly folder: string
  /** Runs a command, or a script of several, to its end. */
  run(command: string): Promise<Done>
  /** Begins one that stays until the session ends, and waits until it has printed so many lines. */
  begin(command: string, lines: number): Promise<Done>
  /** Runs a JavaScript module. */
  module(code: string): Promise<Done>
  /** Moves the clock of `copydesk`, to which time passes as for all others from there. */
  clock(instant: string): void
  close(): void
}

const patience = 300_000

/** Where a session has its files, beside the folder that it begins in. */
interface Own {
  readonly folder: string
  readonly own: string
  /** A file with the milliseconds by which the clock is moved. */
  readonly offset: string
}

/** A session in a new folder of a place, which whoever opens it takes away. */
export function openSession(place: string, env: NodeJS.ProcessEnv = {}): Session {
  const { folder, own, offset } = furnished(place)
  const shell = shellIn(folder, { HOME: own, GIT_CEILING_DIRECTORIES: place, ...env }, own)
  const { say, told } = talkWith(shell)
  let commands = 0
  /** The files of a command and of what it prints. */
  const script = (command: string) => {
    const [source, output] = ['sh', 'out'].map((kind) => join(own, `${commands}.${kind}`)) as [string, string]
    commands++
    writeFileSync(source, `${command}\n`)
    writeFileSync(output, '')
    return { source, output }
  }
  const run = async (command: string): Promise<Done> => {
    const { source, output } = script(command)
    say(`failed=\n. "${source}" >"${output}" 2>&1 </dev/null\necho "$? $failed" >&3`)
    return { ...(await told()), output: readFileSync(output, 'utf8') }
  }
  return {
    folder,
    run,
    begin: async (command, lines) => {
      const { source, output } = script(command)
      say(`bash "${source}" >"${output}" 2>&1 </dev/null &\necho "0 " >&3`)
      const begun = await told()
      const has = () => readFileSync(output, 'utf8').split('\n').length - 1
      for (let waited = 0; has() < lines && waited < patience; waited += 50) await setTimeout(50)
      return { ...begun, output: readFileSync(output, 'utf8') }
    },
    module: (code) => {
      writeFileSync(join(folder, 'example.mjs'), code)
      return run('node example.mjs')
    },
    clock: (instant) => writeFileSync(offset, `${Date.parse(instant) - Date.now()}`),
    close: () => {
      try {
        process.kill(-shell.pid!, 'SIGKILL')
      } catch {
        // All of it has ended.
      }
    },
  }
}

/** Makes the folder that the session begins in, and the programs that it finds first. */
function furnished(place: string): Own {
  const [folder, own] = [join(place, 'here'), join(place, 'own')]
  for (const one of [folder, own]) mkdirSync(one)
  symlinkSync(join(root, 'samples'), join(folder, 'samples'))
  const [offset, module] = [join(own, 'clock'), join(own, 'clock.mjs')]
  writeFileSync(offset, '0')
  writeFileSync(module, clock(offset))
  program(join(own, 'copydesk'), [`exec "${process.execPath}" --import "${module}" "${copydesk}" "$@"`])
  // The real one takes a second to find out.
  program(join(own, 'npx'), [
    'name=$1',
    'shift',
    `[ "$name" = copydesk ] || name="${root}node_modules/.bin/$name"`,
    'exec "$name" "$@"',
  ])
  return { folder, own, offset }
}

/** A shell that takes commands, in a group of its own, so that all that was begun ends with it. */
function shellIn(folder: string, env: NodeJS.ProcessEnv, programs: string): ChildProcess {
  const ours = /^(?:COPYDESK|VITEST|NODE_ENV$|TEST$|(?:NO|FORCE)_COLOR$)/
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const path = [programs, dirname(process.execPath), process.env.PATH].join(':')
  return spawn('bash', ['--noprofile', '--norc', '-s'], {
    cwd: folder,
    env: { ...inherited, LC_ALL: 'C.UTF-8', ...env, PATH: path },
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
  })
}

/** What is said to a shell, and how it tells on its third stream what became of it. */
function talkWith(shell: ChildProcess) {
  const ended = once(shell, 'exit')
  const answers = createInterface({ input: shell.stdio[3] as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  const say = (words: string): void => void shell.stdin!.write(`${words}\n`)
  // What failed first in a script is told, not only how it ended.
  say(`set -E; trap 'failed=\${failed:-$BASH_COMMAND}' ERR`)
  const told = async (): Promise<Pick<Done, 'code' | 'failed'>> => {
    const late = new AbortController()
    const answer = await Promise.race([
      answers.next(),
      ended.then(() => ({ value: '1 the shell ended' })),
      setTimeout(patience, { value: '1 it took too long' }, { signal: late.signal }),
    ])
    late.abort()
    const [, code, failed] = /^(\d+) ?(.*)$/s.exec(answer.value ?? '1')!
    return { code: Number(code), failed: failed! }
  }
  return { say, told }
}

function program(path: string, script: readonly string[]): void {
  writeFileSync(path, ['#!/bin/sh', ...script, ''].join('\n'))
  chmodSync(path, 0o755)
}

/** A module that moves the clock of what it is loaded into by as many milliseconds as a file says. */
const clock = (offset: string): string => `import { readFileSync } from 'node:fs'
const moved = Number(readFileSync(${JSON.stringify(offset)}, 'utf8'))
const Real = Date
if (moved !== 0)
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given)
      else super(Real.now() + moved)
    }
    static now() {
      return Real.now() + moved
    }
  }
`
