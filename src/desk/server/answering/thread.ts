import { parentPort, workerData } from 'node:worker_threads'
import { ArchiveError, openArchive } from '../../../archive/index.ts'
import { pages } from '../pages.ts'
import { StoryViews } from '../story-views.ts'
import { type Asked, askHere } from './ask.ts'
import type { Reply } from './reply.ts'

// A thread that works out answers, one at a time, from an archive that it has opened for itself. It is told of nothing: what
// has changed it sees in the archive.

const archive = await openArchive(workerData as string)
const ask = askHere({ archive, views: new StoryViews(archive) })

async function replyTo({ path, ...asked }: Asked & { readonly path: string }): Promise<Reply> {
  try {
    const answer = await ask(pages.find((page) => page.path === path)!, asked)
    return { answer }
  } catch (error) {
    const { message, stack } = error as Error
    return { fault: { message, ...(error instanceof ArchiveError ? { code: error.code } : { stack }) } }
  }
}

parentPort!.on('message', async (asking) => {
  const reply = await replyTo(asking)
  parentPort!.postMessage(reply, reply.answer ? [reply.answer.buffer as ArrayBuffer] : [])
})
