import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Holds so many connections: for each one more, that one goes which has waited longest and has not asked, or not to the
 * end. So nobody keeps others out by connections that are only open, and nobody who is being answered is cut.
 */
export function holdAtMost(app: FastifyInstance, most: number): void {
  const waiting = new Set<Socket>()
  let all = 0
  app.server.on('connection', (socket) => {
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
  app.addHook('onRequest', async ({ raw, routeOptions }, { raw: response }) => {
    const { socket } = raw
    const isAsked = () => waiting.delete(socket)
    // Files take their time, and have a bound of their own.
    if (!hasBody(raw.headers) || (routeOptions.config as { isUpload?: boolean }).isUpload) isAsked()
    else raw.once('end', isAsked)
    response.once('close', () => {
      if (!socket.destroyed) waiting.add(socket)
    })
  })
}

/** Whether what is asked has more than its head. */
export const hasBody = (headers: { readonly [name: string]: unknown }): boolean =>
  'content-length' in headers || 'transfer-encoding' in headers
