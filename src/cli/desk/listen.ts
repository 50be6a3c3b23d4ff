import type { openDesk } from '../../desk/index.ts'
import { CommandError } from '../usage.ts'

/** So many ports are tried, from the usual one on. */
const mostTries = 20

/** Opens the door and tells the address. Where nobody named the port, the next that is free will do. */
export async function listen(
  app: Awaited<ReturnType<typeof openDesk>>,
  { host, port, isNamed }: { host: string; port: number; isNamed: boolean },
): Promise<string> {
  for (let tried = port; ; tried++) {
    try {
      return await app.listen({ port: tried, host })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && !isNamed && tried < port + mostTries) continue
      throw code === 'EADDRINUSE'
        ? new CommandError(`port ${port} is taken, by another desk perhaps; name another with --port`)
        : new CommandError(`the desk cannot listen at ${host}:${tried}: ${message}`)
    }
  }
}
