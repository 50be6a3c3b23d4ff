import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = '/usr/lib/postgresql'
const bin = existsSync(installed)
  ? readdirSync(installed)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(installed, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined

/**
 * Why there is no PostgreSQL to test with, or undefined where there is one. In CI there must be: a suite that is left out
 * unseen proves nothing.
 */
export const withoutPostgres = bin ? undefined : 'PostgreSQL is not installed: its half of the contract is not tested'
if (withoutPostgres) {
  if (process.env.CI === 'true') throw new Error(withoutPostgres)
  console.warn(withoutPostgres)
}

/** A PostgreSQL of the tests' own, in a folder of its own, without a network. */
export interface Postgres {
  /** A locator of a new, empty database. */
  database(): string
  start(): void
  /** As by "pg_ctl stop -m immediate": everything that is under way is cut off. */
  stop(): void
  remove(): void
}

export function startPostgres(): Postgres {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-postgres-'))
  const data = join(folder, 'data')
  let databases = 0
  if (isRoot()) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  run('initdb', [
    '--pgdata',
    data,
    '--username',
    'desk',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
  ])
  const start = () => {
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`
    run('pg_ctl', ['start', '--pgdata', data, '--wait', '--silent', '--log', join(folder, 'log'), '--options', options])
  }
  const stop = () => run('pg_ctl', ['stop', '--pgdata', data, '--mode', 'immediate', '--wait', '--silent'])
  start()
  return {
    database: () => {
      const name = `archive${++databases}`
      run('createdb', ['--host', folder, '--username', 'desk', name])
      return `postgres://desk@localhost/${name}?host=${encodeURIComponent(folder)}`
    },
    start,
    stop,
    remove: () => {
      try {
        stop()
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL does not run as root. */
function run(program: string, args: readonly string[]): void {
  const command = [join(bin!, program), ...args]
  const [first, ...rest] = isRoot()
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]
    : command
  execFileSync(first!, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: tmpdir(),
    env: { ...process.env, LC_ALL: 'C' },
  })
}
