import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** A network of a test's own, on the same machine, behind a cable that can be pulled. */
export interface Network {
  /** What a command is run under to be on it. */
  readonly before: readonly string[]
  /** At which address this side of the cable is seen from there. */
  readonly here: string
  pull(): void
  plug(): void
}

/** Gone when the test is over. Throws where the machine does not allow it. */
export function newNetwork(): Network {
  const name = `copydesk${process.pid}`
  const cable = `cd${process.pid}`
  const block = `10.231.${process.pid % 250}`
  onTestFinished(() => removed(name, cable))
  ip('netns', 'add', name)
  ip('link', 'add', `${cable}a`, 'type', 'veth', 'peer', 'name', `${cable}b`, 'netns', name)
  ip('addr', 'add', `${block}.1/30`, 'dev', `${cable}a`)
  ip('link', 'set', `${cable}a`, 'up')
  ip('-n', name, 'addr', 'add', `${block}.2/30`, 'dev', `${cable}b`)
  ip('-n', name, 'link', 'set', `${cable}b`, 'up')
  return {
    before: ['ip', 'netns', 'exec', name],
    here: `${block}.1`,
    pull: () => ip('link', 'set', `${cable}a`, 'down'),
    plug: () => ip('link', 'set', `${cable}a`, 'up'),
  }
}

/** Why there can be none here, or undefined where there can. */
export const withoutNetworks = ((): string | undefined => {
  const probe = `copydesk${process.pid}probe`
  try {
    ip('netns', 'add', probe)
    ip('link', 'add', `cp${process.pid}a`, 'type', 'veth', 'peer', 'name', `cp${process.pid}b`, 'netns', probe)
    return undefined
  } catch {
    return 'this machine allows no network namespaces: a cable is pulled only by a relay'
  } finally {
    removed(probe, `cp${process.pid}`)
  }
})()

function removed(name: string, cable: string): void {
  for (const what of [
    ['link', 'del', `${cable}a`],
    ['netns', 'del', name],
  ])
    try {
      ip(...what)
    } catch {
      // It was never made.
    }
}

function ip(...args: readonly string[]): void {
  execFileSync('ip', args, { stdio: 'ignore' })
}
