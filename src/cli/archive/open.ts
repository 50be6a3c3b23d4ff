import { access } from 'node:fs/promises'
import { type Archive, ArchiveError, openArchive } from '../../archive/index.ts'
import type { Arguments } from '../arguments.ts'
import { CommandError, UsageError } from '../usage.ts'

/** Where the archive is if nobody says: in the folder where the command is run. */
const here = 'copydesk.db'

const usage: ReadonlySet<string> = new Set(['bad-query', 'bad-locator'])

/**
 * Opens the archive that is meant (--archive, else COPYDESK_ARCHIVE, else copydesk.db), does some work with it and closes
 * it. Only what adds makes an archive where there is none.
 */
export async function withArchive<T>(
  args: Arguments,
  work: (archive: Archive) => Promise<T>,
  { make = false }: { make?: boolean } = {},
): Promise<T> {
  const locator = locatorOf(args)
  if (!make && !isServer(locator)) await exists(locator)
  try {
    const archive = await openArchive(locator)
    try {
      return await work(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw usage.has(error.code) ? new UsageError(error.message) : new CommandError(error.message)
  }
}

/** The archive that is meant. */
export const locatorOf = ({ values }: Arguments): string =>
  values.get('archive') ?? (process.env.COPYDESK_ARCHIVE || here)

export const isServer = (locator: string): boolean => /^\w+:\/\//.test(locator)

async function exists(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new CommandError(`there is no archive ${path}; make one with copydesk add, or name another with --archive`)
  })
}
