// The command as a process of a benchmark, and what it uses. Linux.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** The command, on one core if it is named. */
export function begin(args, core) {
  const bound = core === undefined ? [] : ['taskset', '--cpu-list', `${core}`]
  const [program, ...rest] = [...bound, process.execPath, command, ...args]
  return spawn(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NO_COLOR: '1' } })
}

/** Waits for its end, and tells what it had used shortly before. */
export async function ended(child) {
  const over = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : [child.exitCode]
  let used = { cpu: 0, peak: 0 }
  const look = setInterval(() => {
    used = usageOf(child.pid) ?? used
  }, 50)
  const [code] = await over
  clearInterval(look)
  if (code) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`)
  return used
}

/** CPU seconds so far, and megabytes at the most and now. */
export function usageOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (field) => Number(status.match(new RegExp(`${field}:\\s+(\\d+)`))[1]) / 1024
    return { cpu: cpuOf(pid), peak: megabytes('VmHWM'), now: megabytes('VmRSS') }
  } catch {
    return undefined
  }
}

/** Ticks of a hundredth second, its own and those of children that ended; see proc(5). */
export const statOf = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
export const cpuOf = (pid) =>
  statOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0) / 100
