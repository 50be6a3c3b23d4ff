// NATS and PostgreSQL as a benchmark wants them: of its own, in a folder of its own, as careful with the disk as they are
// when somebody depends on them.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/bin']
const installed = '/usr/lib/postgresql'
const newest = existsSync(installed) ? readdirSync(installed).toSorted((a, b) => Number(b) - Number(a))[0] : undefined
const programOf = (name, places) => {
  const found = places.map((place) => join(place, name)).find(existsSync)
  if (!found) throw new Error(`${name} is not installed`)
  return found
}

/** A JetStream server on a port of its own; `prefix` is a command to run it under. */
export async function startNats(folder, prefix = []) {
  const port = await freePort()
  const server = programOf('nats-server', folders)
  const args = ['--jetstream', '--store_dir', folder, '--addr', '127.0.0.1', '--port', `${port}`]
  const [program, ...rest] = [...prefix, server, ...args]
  const child = spawn(program, rest, { stdio: 'ignore' })
  while (!(await answers(port))) await setTimeout(50)
  const stop = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { address: `nats://127.0.0.1:${port}`, pid: child.pid, stop }
}

/** A PostgreSQL that is reached by a socket in its folder; `database` makes a new, empty one. */
export function startPostgres(folder, prefix = []) {
  const isRoot = process.getuid() === 0
  mkdirSync(folder)
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const run = (name, args) => {
    const command = [...prefix, programOf(name, [join(installed, newest ?? '', 'bin')]), ...args]
    const [program, ...rest] = isRoot
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]
      : command
    return execFileSync(program, rest, { cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  }
  const data = join(folder, 'data')
  run('initdb', ['--pgdata', data, '--username', 'desk', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C'])
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c shared_buffers=256MB -c max_wal_size=2GB`
  const log = join(folder, 'log')
  run('pg_ctl', ['start', '--pgdata', data, '--wait', '--silent', '--log', log, '--options', options])
  const sql = (text, database = 'postgres') =>
    run('psql', ['--host', folder, '--username', 'desk', '--no-psqlrc', '-At', '-c', text, database]).trim()
  let databases = 0
  return {
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    database: () => {
      const name = `archive${++databases}`
      sql(`create database ${name}`)
      return { name, locator: `postgres://desk@localhost/${name}?host=${encodeURIComponent(folder)}` }
    },
    /** Bytes of a database, its indexes included, after what is free in it has been given back. */
    size: (name) => {
      sql('vacuum', name)
      return Number(sql(`select pg_database_size('${name}')`))
    },
    stop: () => {
      run('pg_ctl', ['stop', '--pgdata', data, '--mode', 'fast', '--wait', '--silent'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isThere) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('data', () => end(true)).once('error', () => end(false))
  })
