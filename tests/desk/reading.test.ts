import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { Pool } from '../../src/cli/bulk/pool.ts'
import { plainTask } from '../../src/cli/archive/maker.ts'
import { Declined, type Newsroom, openDesk } from '../../src/desk/index.ts'
import { open } from './command.ts'
import { newsroomOf } from './newsroom.ts'

/** A desk whose newsroom reads by a function of the test’s own; tells its port. */
async function opened(read: Newsroom['read']): Promise<number> {
  const archive = await openArchive(':memory:')
  const newsroom = newsroomOf({ read })
  const desk = await openDesk({ archive, browser: '/nowhere', version: '0', newsroom })
  await desk.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    await desk.close()
    await archive.close()
  })
  return (desk.server.address() as AddressInfo).port
}

const posting = (port: number) => {
  const headers = { 'content-type': 'application/json' }
  return request({ port, method: 'POST', path: '/read', headers }).end(JSON.stringify({ text: 'It was said.' }))
}

test('what is pasted is given up when whoever pasted it has gone, and not before', async () => {
  let begin = (_: AbortSignal) => {}
  const begun = new Promise<AbortSignal>((done) => {
    begin = done
  })
  const port = await opened((_, __, givenUp) => {
    begin(givenUp)
    return new Promise((_, fail) => givenUp.addEventListener('abort', () => fail(givenUp.reason)))
  })
  const asking = posting(port).on('error', () => {})
  const givenUp = await begun
  await fetch(`http://127.0.0.1:${port}/healthz`)
  expect(givenUp.aborted).toBe(false)
  const isGone = once(givenUp, 'abort')
  asking.destroy()
  await isGone
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
})

test('who has to wait too long is told so, and when to ask again', async () => {
  const port = await opened(async () => {
    throw new Declined('busy', '16 stories wait', 503)
  })
  const [response] = await once(posting(port), 'response')
  response.resume()
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2'])
})

test('what is given up is not begun, and nobody waits for it', async () => {
  const pool = new Pool(1, { ...plainTask, model: undefined })
  onTestFinished(() => pool.close())
  const job = { kind: 'failed', name: 'a', code: 'empty', message: 'nothing' } as const
  const [first, third] = [new AbortController(), new AbortController()]
  const results = [pool.run(job, first.signal), pool.run(job), pool.run(job, third.signal)]
  expect(pool.waiting).toBe(2)
  third.abort(new Error('gone'))
  expect(pool.waiting).toBe(1)
  first.abort(new Error('gone'))
  expect(pool.waiting).toBe(1)
  await expect(results[0]).rejects.toThrow('gone')
  await expect(results[2]).rejects.toThrow('gone')
  await expect(pool.run(job, third.signal)).rejects.toThrow('gone')
  pool.giveUp(new Error('closing'))
  await expect(results[1]).rejects.toThrow('closing')
  expect(pool.waiting).toBe(0)
})

test('only so many stories wait to be read at once, and the desk closes while they are read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-reading-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const desk = await open(folder, ['desk', '--port', '0'])
  const text = 'The harbour master, Mara Quill, said on Monday that 14 barges of grain had left the port.\n\n'.repeat(
    3000,
  )
  const asked = Array.from({ length: 24 }, () => desk.post<{ error?: { code: string } }>('/read', { text }))
  const { status, answer } = await Promise.race(asked)
  expect([status, answer.error?.code]).toEqual([503, 'busy'])
  const stopped = desk.stop()
  for (const told of await Promise.all(asked)) expect([200, 503]).toContain(told.status)
  expect(await stopped).toMatchObject({ code: 0, stderr: '' })
})
