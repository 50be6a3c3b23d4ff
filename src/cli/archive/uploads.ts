import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { rm, rmdir } from 'node:fs/promises'
import { type Archive, hashOf } from '../../archive/index.ts'
import type { Asked } from './found.ts'
import { isServer } from './open.ts'

/**
 * Where what is sent to a desk lies until it is added: beside the archive, as “copydesk.db.uploads”; of one on a server
 * among what programs keep for the user, where nobody else can write and nothing is swept away.
 */
export const uploadsOf = ({ name }: Archive): string =>
  isServer(name) ? join(stateFolder(), 'copydesk', `uploads-${hashOf(name).slice(0, 12)}`) : `${resolve(name)}.uploads`

function stateFolder(): string {
  const named = process.env.XDG_STATE_HOME ?? ''
  return isAbsolute(named) ? named : join(homedir(), '.local', 'state')
}

/** Takes away what was sent: it is in the archive by now, or not wanted. */
export async function forgetSent(archive: Archive, { sent, operands }: Asked): Promise<void> {
  const [folder] = operands
  // An archive may come from others: nothing is taken away for its word but what a desk has put down.
  if (!sent || folder === undefined || dirname(folder) !== uploadsOf(archive)) return
  await rm(folder, { recursive: true, force: true })
  // Where nothing else waits, nothing is left.
  await rmdir(dirname(folder)).catch(() => {})
}
