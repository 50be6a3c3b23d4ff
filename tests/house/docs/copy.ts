import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './documents.ts'
import type { Block } from './markdown.ts'
import type { Done, Session } from './session.ts'

/** The documents that change the house: they have a copy of it. */
export const withCopy: ReadonlySet<string> = new Set(['docs/extending.md'])

const whole = ['src', 'tests', 'cases', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.base.json']

/** Copies the house into a folder, without what is built of it. */
export function copyHouse(folder: string): void {
  for (const path of [...whole, 'vitest.config.ts']) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'models'), join(folder, 'models'))
}

/** Changes the copy as a block says: a `diff` is applied, a file that is named in the first line of a `ts` is written. */
export async function change({ language, content }: Block, session: Session): Promise<Done | undefined> {
  if (language === 'diff') {
    writeFileSync(join(session.folder, 'change.diff'), content)
    return session.run('git apply --recount change.diff')
  }
  const [, path] = /^\/\/ (\S+\.ts)\n/.exec(content) ?? []
  if (language !== 'ts' || path === undefined) return undefined
  mkdirSync(dirname(join(session.folder, path)), { recursive: true })
  writeFileSync(join(session.folder, path), content)
  return undefined
}
