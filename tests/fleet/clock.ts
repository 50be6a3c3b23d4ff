import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from '../cli/run.ts'

const library = ['/usr/lib', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  .map((path) => join(path, 'faketime', 'libfaketime.so.1'))
  .find((path) => existsSync(path))

/** Why no clock can be moved here, or undefined where one can. */
export const withoutClocks = library ? undefined : 'faketime is not installed: no clock is moved'

/** A clock of a test's own, that can be moved while a program goes by it. */
export interface Clock {
  /** What a program needs in its environment to go by it. */
  readonly env: NodeJS.ProcessEnv
  /** "+3d", "-2d". */
  move(by: string): void
}

export function newClock(): Clock {
  const file = join(folder(), 'clock')
  const move = (by: string) => writeFileSync(file, `${by}\n`)
  move('+0')
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    move,
  }
}
