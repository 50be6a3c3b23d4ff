import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'

const script = fileURLToPath(new URL('worker.mjs', import.meta.url))

/** A process that adds, reads again and corrects; `before` is a command to run it under. */
export function worker(locator: string, stories: number, batch: number, before: readonly string[] = []): Worker {
  const [program, ...args] = [...before, process.execPath, script, locator, `${stories}`, `${batch}`]
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const ready = new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => resolve())
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => resolve({ status, said }))
  })
  return { child, ready, ended }
}

interface Worker {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly ended: Promise<Ended>
}

interface Ended {
  readonly status: number | null
  readonly said: string
}

/** How often a worker is cut off; many more by hand: "KILLS=200 npx vitest run tests/archive -t killed". */
const kills = Number(process.env.KILLS ?? 12)
/** How long that may take, in milliseconds. */
export const killing = 120_000 + kills * 20_000

/** Cuts workers off at moments of chance until one has come to its end, and looks what is in the archive then. */
export async function killed(locator: string): Promise<void> {
  const stories = 4 * kills
  for (let count = 0; count < kills; count++) {
    const { child, ready, ended } = worker(locator, stories, 2)
    // Some are cut off while they open the archive for the first time.
    if (count > 1) await ready
    await setTimeout(Math.random() * 300)
    child.kill('SIGKILL')
    const { said } = await ended
    expect(said).toBe('')
    if (count % 8 === 7) await sound(locator)
  }
  expect(await worker(locator, stories, 2).ended).toEqual({ status: 0, said: '' })
  await whole(locator, stories)
}

/** That nothing is wrong with the archive, whatever is in it by now. */
export async function sound(locator: string): Promise<void> {
  const archive = await openArchive(locator)
  const faults: unknown[] = []
  await archive.verify((fault) => faults.push(fault))
  await archive.close()
  expect(faults).toEqual([])
}

/** That everything is there, and once. */
export async function whole(locator: string, stories: number): Promise<void> {
  await sound(locator)
  const archive = await openArchive(locator)
  const found: string[] = []
  for await (const { article } of archive.versions()) found.push(article)
  expect(new Set(found).size).toBe(stories)
  expect(found).toHaveLength(stories)
  expect(await archive.job(1)).toMatchObject({
    kind: 'add',
    state: 'done',
    counts: { added: stories, changed: 0, known: 0 },
  })
  for (let version = 1; version <= stories; version++)
    expect((await archive.readingsOf(version)).map(({ engine, current }) => [engine, current])).toEqual([
      ['1', false],
      ['2', true],
    ])
  const names = (await archive.corrections()).map((one) => 'name' in one && one.name)
  expect(names.toSorted()).toEqual(Array.from({ length: stories }, (_, at) => `Ada Quill ${at}`).toSorted())
  await archive.close()
}
