import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { addition } from '../archive/records.ts'

const [articles, sayings] = [300, 20]
const folder = mkdtempSync(join(tmpdir(), 'copydesk-tables-'))
let archive: Archive
let desk: Awaited<ReturnType<typeof openDesk>>
let address: string
/** How often the archive was asked for facts. */
let asked = 0

// Long sentences: what is not taken must not fit into the buffers between here and there.
beforeAll(async () => {
  archive = await openArchive(join(folder, 'tables.db'))
  const saying = (at: number) => ({ speaker: 'Mara Quill', says: `ship ${at} ${'sails on '.repeat(400)}` })
  for (let at = 0; at < articles; at += 50)
    await archive.add(
      Array.from({ length: 50 }, (_, nth) => {
        const sentences = Array.from({ length: sayings }, (_, line) => saying((at + nth) * sayings + line))
        return addition({ day: '2026-03-14', sentences }, { id: `a${at + nth}` })
      }),
      undefined,
      'later',
    )
  const counting: Archive = {
    ...archive,
    find: (...query) => {
      asked++
      return archive.find(...query)
    },
  }
  desk = await openDesk({ archive: counting, browser: join(folder, 'none'), version: '0' })
  address = await desk.listen({ port: 0, host: '127.0.0.1' })
}, 120_000)

afterAll(async () => {
  await desk?.close()
  await archive?.close()
  rmSync(folder, { recursive: true, force: true })
})

const quotes = '/ledger/quotes.csv'

/** Reads a table whole, and tells how often the archive was asked for it. */
async function whole(): Promise<{ rows: number; asked: number }> {
  const before = asked
  const text = await (await fetch(`${address}${quotes}`)).text()
  return { rows: text.split('\r\n').filter((row) => row.startsWith('statement,')).length, asked: asked - before }
}

test.each(['identity', 'gzip'])('whoever goes away is not worked for any more: %s', async (encoding) => {
  const { rows, asked: forAll } = await whole()
  expect(rows).toBe(articles * sayings)
  expect(forAll).toBeGreaterThan(5)
  const before = asked
  await new Promise<void>((gone) => {
    const request = get(`${address}${quotes}`, { headers: { 'accept-encoding': encoding } }, (response) =>
      response.once('data', () => request.destroy()),
    )
    request.once('close', gone).once('error', () => {})
  })
  // What would be made for who has gone would be made in the time that another waits for the whole.
  await whole()
  expect(asked - before).toBeLessThan(2 * forAll)
})

test('whoever takes nothing is not worked ahead for', async () => {
  const { asked: forAll } = await whole()
  const before = asked
  const response = await new Promise<import('node:http').IncomingMessage>((begun) => {
    get(`${address}${quotes}`, { headers: { 'accept-encoding': 'identity' } }, begun)
  })
  await whole()
  expect(asked - before).toBeLessThan(2 * forAll)
  let bytes = 0
  for await (const chunk of response) bytes += (chunk as Buffer).length
  expect(bytes).toBeGreaterThan(articles * sayings * 3600)
  expect(asked - before).toBe(2 * forAll)
})
