import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import type { UploadLimits } from '../../src/desk/server/uploads.ts'
import { form } from './command.ts'
import { newsroomOf } from './newsroom.ts'

/** A desk with small limits, whose newsroom puts down what it is handed and reads nothing. */
async function opened(limits: Partial<UploadLimits> = {}, isFull = false) {
  const uploads = mkdtempSync(join(tmpdir(), 'copydesk-sent-'))
  const archive = await openArchive(':memory:')
  const handed: string[] = []
  const newsroom = newsroomOf({
    uploads,
    add: async (what) => {
      if (isFull) throw new Error('no room')
      handed.push('folder' in what ? what.folder : what.address)
      return handed.length
    },
  })
  const desk = await openDesk({
    archive,
    browser: '/nowhere',
    version: '0',
    newsroom,
    uploads: { files: 10, file: 1000, total: 5000, free: 1, ...limits },
  })
  await desk.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    await desk.close()
    await archive.close()
    rmSync(uploads, { recursive: true })
  })
  const { port } = desk.server.address() as AddressInfo
  const send = async (body: FormData | string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/add/files`, { method: 'POST', body, headers })
    return { status: response.status, answer: (await response.json()) as { error: { message: string } } }
  }
  return { send, port, handed, left: () => readdirSync(uploads) }
}

test('a file that is too large is refused, and those beside it are taken', async () => {
  const { send, handed } = await opened()
  const { status, answer } = await send(
    form({ 'a.txt': 'first', 'large.txt': 'x'.repeat(1001), 'b.txt': 'x'.repeat(1000) }),
  )
  expect(status).toBe(200)
  expect(answer).toMatchObject({ job: 1, refused: [{ name: 'large.txt', code: 'too-large' }] })
  expect(readdirSync(handed[0]!).toSorted()).toEqual(['a.txt', 'b.txt'])
  expect(readFileSync(join(handed[0]!, 'b.txt'), 'utf8')).toHaveLength(1000)
})

test('files of one name stand beside each other, and a file may be called as a folder is', async () => {
  const { send, handed } = await opened()
  await send(form({ a: 'file' }))
  const body = form({ 'a.txt': '1', 'b/c.txt': '2' })
  for (const [name, content] of [
    ['a.txt', '3'],
    ['b', '4'],
    ['a.txt/d.txt', '5'],
  ] as const)
    body.append('files', new Blob([content]), name)
  expect((await send(body)).status).toBe(200)
  expect(readdirSync(handed[1]!, { recursive: true }).map(String).toSorted()).toEqual([
    'a-2.txt',
    'a.txt',
    'a.txt-d.txt',
    'b',
    'b-2',
    'b/c.txt',
  ])
})

test.each([
  [
    'too much at once',
    form({
      a: 'x'.repeat(900),
      b: 'x'.repeat(900),
      c: 'x'.repeat(900),
      d: 'x'.repeat(900),
      e: 'x'.repeat(900),
      f: 'x'.repeat(900),
    }),
    413,
  ],
  ['too many files', form(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.txt`, 'words']))), 413],
  ['no file', form({}, { outlet: 'Halyard' }), 422],
  ['only a file that is too large', form({ large: 'x'.repeat(2000) }), 200],
])('of %s nothing is kept', async (_, body, status) => {
  const { send, handed, left } = await opened()
  expect((await send(body)).status).toBe(status)
  expect([handed, left()]).toEqual([[], []])
})

test.each([
  ['without its end', '--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nwords'],
  ['of nothing', ''],
  ['that is none', 'words'],
  ['of headers without end', `--x\r\ncontent-disposition: ${'a'.repeat(200_000)}\r\n\r\nwords\r\n--x--\r\n`],
])('a form %s is told as wrong', async (_, body) => {
  const { send, handed, left } = await opened()
  const { status, answer } = await send(body, { 'content-type': 'multipart/form-data; boundary=x' })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(answer.error.message).toEqual(expect.any(String))
  expect([handed, left()]).toEqual([[], []])
})

test('of what breaks off in the middle nothing is left', async () => {
  const { port, handed, left } = await opened({ file: 1e9, total: 1e9 })
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000000' }
  const sending = request({ port, host: '127.0.0.1', path: '/add/files', method: 'POST', headers })
  sending.on('error', () => {})
  sending.write(`--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${'x'.repeat(100_000)}`)
  await expect.poll(left).toHaveLength(1)
  sending.destroy()
  await new Promise((done) => sending.once('close', done))
  await expect.poll(left).toEqual([])
  expect(handed).toEqual([])
})

test.each([['of which it is said how much it is'], ['of which it is not']])(
  'what would fill the disk, %s, is refused before it does',
  async (how) => {
    const { send, port, left, handed } = await opened({ free: 2 ** 60 })
    if (how.endsWith('not')) {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' }
      const status = await new Promise((done, fail) => {
        const sending = request(
          { port, host: '127.0.0.1', path: '/add/files', method: 'POST', headers },
          (response) => {
            response.resume()
            done(response.statusCode)
          },
        ).on('error', fail)
        sending.end('--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nwords\r\n--x--\r\n')
      })
      expect(status).toBe(507)
    } else {
      const { status, answer } = await send(form({ 'a.txt': 'words' }))
      expect([status, answer.error.message]).toEqual([507, expect.stringMatching(/disk .* is full; make room/)])
    }
    expect([handed, left()]).toEqual([[], []])
  },
)

test('what nobody takes in is not left behind', async () => {
  const { send, left } = await opened({}, true)
  expect((await send(form({ 'a.txt': 'words' }))).status).toBe(500)
  expect(left()).toEqual([])
})
