import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that can be cut like a cable: nothing passes, and neither end is told. */
export interface Relay {
  readonly port: number
  cut(): void
  mend(): void
}

/** Listens at a port of its own; gone when the test is over. */
export async function relayTo(server: NetConnectOpts, host = '127.0.0.1'): Promise<Relay> {
  const sockets = new Set<Socket>()
  let isCut = false
  const hold = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    if (isCut) socket.pause()
  }
  const listening = createServer((from) => {
    const to = connect(server)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      one.on('data', (bytes) => other.write(bytes))
      one.on('close', () => other.destroy())
      hold(one)
    }
  }).listen(0, host)
  await once(listening, 'listening')
  onTestFinished(() => {
    listening.close()
    for (const socket of sockets) socket.destroy()
  })
  return {
    port: (listening.address() as AddressInfo).port,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend: () => {
      isCut = false
      for (const socket of sockets) socket.resume()
    },
  }
}
