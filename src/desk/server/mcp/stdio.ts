import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Archive } from '../../../archive/index.ts'
import { askHere } from '../answering/ask.ts'
import { StoryViews } from '../story-views.ts'
import { agentServer } from './server.ts'

/** Answers an agent on standard input and output, until it goes or the signal fires. */
export async function serveAgent(archive: Archive, version: string, signal: AbortSignal): Promise<void> {
  const server = agentServer(askHere({ archive, views: new StoryViews(archive) }), version)
  const transport = new StdioServerTransport()
  const over = new Promise<void>((done) => {
    server.server.onclose = done
    process.stdin.once('end', done).once('close', done)
    signal.addEventListener('abort', () => done(), { once: true })
  })
  await server.connect(transport)
  await over
  await server.close()
}
