import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Holds so many connections: for each one more, that one goes which has waited longest and asks nothing. So nobody keeps
 * others out by connections that are only open, and nobody who is being answered is cut.
 */
export function holdAtMost(server: Server, most: number): void {
  const waiting = new Set<Socket>()
  let all = 0
  server.on('connection', (socket) => {
    all++
    waiting.add(socket)
    socket.once('close', () => {
      all--
      waiting.delete(socket)
    })
    if (all <= most) return
    const [longest] = waiting
    waiting.delete(longest!)
    longest!.destroy()
  })
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) waiting.add(socket)
    })
  })
}
