import { serveAgent } from '../desk/index.ts'
import { type Arguments, noOperand } from './arguments.ts'
import { withArchive } from './archive/open.ts'
import { stopped } from './archive/stopped.ts'
import { versionOf } from './version.ts'

/** `copydesk mcp`: answers an agent on standard input and output, until it goes. Tells the exit status. */
export async function mcp(args: Arguments): Promise<number> {
  noOperand(args)
  return withArchive(args, async (archive) => {
    const stop = stopped()
    await serveAgent(archive, versionOf(), stop.signal)
    stop.forget()
    return 0
  })
}
