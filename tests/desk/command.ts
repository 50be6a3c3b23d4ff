import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import type { Job, OneJob } from '../../src/desk/api/adding.ts'
import { command, ended, type Ran } from '../cli/run.ts'

interface Told<T> {
  readonly status: number
  readonly answer: T
}

/** A desk that the built command has opened. */
export interface Opened {
  readonly url: string
  readonly pid: number
  readonly get: <T>(path: string) => Promise<T>
  /** Status and answer. */
  readonly post: <T>(path: string, body: unknown, headers?: Record<string, string>) => Promise<Told<T>>
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ran>
}

/** Opens a desk in a folder, at a port of its own, and waits until it tells its address. */
export async function open(
  folder: string,
  args: readonly string[] = ['desk', '--port', '0'],
  more: NodeJS.ProcessEnv = {},
): Promise<Opened> {
  const { COPYDESK_ARCHIVE, COPYDESK_TOKEN, ...env } = process.env
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { ...env, ...more } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const told = ended(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  const [, url] = await new Promise<RegExpExecArray>((done, fail) => {
    child.stdout.on('data', () => {
      const found = /(http:\/\/[\w.:[\]]+)/.exec(said)
      if (found) done(found)
    })
    void told.then(({ stderr }) => fail(new Error(stderr)))
  })
  return {
    url: url!,
    pid: child.pid!,
    get: async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T,
    post: async <T>(path: string, body: unknown, headers: Record<string, string> = {}) => {
      const init =
        body instanceof FormData
          ? { method: 'POST', body, headers }
          : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
      const response = await fetch(`${url}${path}`, init)
      return { status: response.status, answer: (await response.json()) as T }
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await once(child, 'close')
      }
      return told
    },
  }
}

/** Files as a browser sends them. */
export function form(
  files: { readonly [name: string]: string | Uint8Array },
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as string]), name)
  return form
}

/** The job once it is as is waited for. */
export async function until(desk: Opened, job: number, isSo: (job: Job) => boolean): Promise<OneJob> {
  for (let tries = 0; tries < 600; tries++) {
    const one = await desk.get<OneJob>(`/jobs/${job}.json`)
    if (one.job && isSo(one.job)) return one
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`job ${job} never came so far`)
}
