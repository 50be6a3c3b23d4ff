import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openDesk, type WhyNot } from '../desk/server/index.ts'
import type { Arguments } from './arguments.ts'
import { numberFrom } from './arguments.ts'
import { authorFrom } from './archive/correct.ts'
import { withArchive } from './archive/open.ts'
import { stopped } from './archive/stopped.ts'
import { CommandError, UsageError } from './usage.ts'

const local: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** `copydesk desk`: opens the archive in a browser, until it is interrupted. Tells the exit status. */
export async function desk(args: Arguments): Promise<number> {
  const port = numberFrom(args, 'port', { least: 0, most: 65_535 }) ?? 4310
  const host = args.values.get('host') ?? '127.0.0.1'
  const token = args.values.get('token') ?? (process.env.COPYDESK_TOKEN || undefined)
  if (!local.has(host) && token === undefined)
    throw new UsageError(`whoever reaches ${host} could read and change the archive: give a --token`)
  return withArchive(args, async (archive) => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const browser = fileURLToPath(new URL('../desk/static/', import.meta.url))
    const logger = args.flags.has('log')
      ? { level: 'info', redact: ['req.headers.authorization', 'req.headers.cookie'] }
      : false
    const whyNot: WhyNot = async (record) => (await import('./why-not.ts')).whyNot(record)
    const author = authorFrom(args)
    const app = await openDesk({
      archive,
      browser,
      version,
      author,
      whyNot,
      logger,
      ...(token === undefined ? {} : { token }),
    })
    const stop = stopped()
    const address = await app.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE'
        ? new CommandError(`port ${port} is taken, by another desk perhaps; name another with --port`)
        : new CommandError(`the desk cannot listen at ${host}:${port}: ${error.message}`)
    })
    process.stdout.write(`The desk on ${archive.name} is at ${address} (Ctrl-C ends it)\n`)
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }))
    await app.close()
    stop.forget()
    return 0
  })
}
