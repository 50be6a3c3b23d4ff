import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { IntakeError } from './source.ts'

/** A file, or why it cannot be opened. `file` is its path below the folder that was named, with `/` between its parts. */
export type PathFound = { path: string; file?: string } & (object | { error: IntakeError })

/**
 * The file at `path`, or every file in the folder and those below it, in sorted order. Hidden files are passed over; what
 * cannot be opened is given with its error, and the rest goes on. Links are followed, but into no folder twice.
 */
export async function* pathsIn(path: string, file?: string, seen = new Set<string>()): AsyncGenerator<PathFound> {
  const found = await look(path, seen)
  const place = file === undefined ? { path } : { path, file }
  if (!Array.isArray(found)) yield { ...place, ...found }
  else for (const name of found) yield* pathsIn(join(path, name), file === undefined ? name : `${file}/${name}`, seen)
}

/** A file, or the names in a folder. */
async function look(path: string, seen: Set<string>): Promise<object | { error: IntakeError } | string[]> {
  try {
    const what = await stat(path)
    if (what.isDirectory()) {
      const folder = await realpath(path)
      if (seen.has(folder)) return []
      seen.add(folder)
      return (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
    }
    if (!what.isFile())
      throw new IntakeError('not-a-file', `${path} is a device, a pipe or a socket; give a file or a folder`)
    return {}
  } catch (error) {
    return { error: error instanceof IntakeError ? error : faultOf(error, path) }
  }
}

const FAULTS: { readonly [code: string]: readonly [code: string, what: string] | undefined } = {
  ENOENT: ['not-found', 'is not there, or links to what is not there; check the path'],
  ENOTDIR: ['not-found', 'is not there; check the path'],
  EACCES: ['no-permission', 'may not be read; ask for the right to'],
  EPERM: ['no-permission', 'may not be read; ask for the right to'],
  ELOOP: ['link-loop', 'links to itself; give the file it should lead to'],
  ENAMETOOLONG: ['not-found', 'is too long for a path; check it'],
}

/** Why a file cannot be read, of what the system says. */
export function faultOf(error: unknown, path: string): IntakeError {
  const said = String((error as { code?: unknown }).code)
  const [code, what] = FAULTS[said] ?? ['unreadable', `could not be read (${said}); check the disk`]
  return new IntakeError(code, `${path} ${what}`)
}
