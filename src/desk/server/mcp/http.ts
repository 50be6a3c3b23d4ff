import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { FastifyInstance } from 'fastify'
import type { Ask } from '../answering/ask.ts'
import { refuse } from '../security.ts'
import { agentServer } from './server.ts'

/** `/mcp`: the archive for agents over HTTP. Each request stands by itself, so that nothing is kept of who asks. */
export function door(app: FastifyInstance, ask: Ask, version: string): void {
  app.post('/mcp', { schema: { hide: true } }, async (request, reply) => {
    reply.hijack()
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    const server = agentServer(ask, version)
    reply.raw.once('close', () => void server.close())
    try {
      await server.connect(transport as Parameters<typeof server.connect>[0])
      await transport.handleRequest(request.raw, reply.raw, request.body)
    } catch (error) {
      request.log.error(error)
      if (!reply.raw.headersSent) reply.raw.writeHead(500)
      reply.raw.end()
    }
  })
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    schema: { hide: true },
    handler: (_, reply) =>
      refuse(reply.header('allow', 'POST'), 405, 'post-only', 'agents ask by POST; there is no stream and no session'),
  })
}
