import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const program = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/bin']
  .map((folder) => join(folder, 'nats-server'))
  .find((path) => existsSync(path))

/** Why there is no NATS to test with, or undefined where there is one. In CI there must be. */
export const withoutNats = program ? undefined : 'nats-server is not installed: the fleet is not tested'
if (withoutNats) {
  if (process.env.CI === 'true') throw new Error(withoutNats)
  console.warn(withoutNats)
}

/** NATS servers of the tests' own, with streams, in a folder of their own. */
export interface Nats {
  /** Of all, with commas between them. */
  readonly address: string
  readonly ports: readonly number[]
  /** Cuts one off. */
  kill(nth: number): Promise<void>
  /** Starts it again, with what it had stored. */
  revive(nth: number): Promise<void>
  remove(): Promise<void>
}

/** One server, or a cluster of three; `more` is what else is to be told to each. */
export async function startNats(servers: 1 | 3 = 1, more: readonly string[] = []): Promise<Nats> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-nats-'))
  const ports = await Promise.all(Array.from({ length: servers }, freePort))
  const routes = await Promise.all(Array.from({ length: servers }, freePort))
  const cluster = (nth: number) =>
    servers === 1
      ? []
      : [
          '--cluster_name',
          'tests',
          '--cluster',
          `nats://127.0.0.1:${routes[nth]}`,
          '--server_name',
          `server${nth}`,
          '--routes',
          routes.map((port) => `nats://127.0.0.1:${port}`).join(','),
          '--no_advertise',
        ]
  const begin = (nth: number): ChildProcess => {
    const own = ['--jetstream', '--store_dir', join(folder, `${nth}`), '--addr', '127.0.0.1', '--port', `${ports[nth]}`]
    return spawn(program!, [...own, ...cluster(nth), ...more], { stdio: 'ignore' })
  }
  const children = ports.map((_, nth) => begin(nth))
  const kill = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await Promise.all(children.map((child, nth) => answering(ports[nth]!, child)))
  return {
    address: ports.map((port) => `nats://127.0.0.1:${port}`).join(','),
    ports,
    kill: (nth) => kill(children[nth]!),
    revive: (nth) => {
      children[nth] = begin(nth)
      return answering(ports[nth]!, children[nth])
    },
    remove: async () => {
      await Promise.all(children.map(kill))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`)
    const socket = connect(port, '127.0.0.1')
    const isThere = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'error').then(
        () => false,
        () => false,
      ),
    ]).catch(() => false)
    socket.destroy()
    if (isThere) return
    await setTimeout(50)
  }
}
