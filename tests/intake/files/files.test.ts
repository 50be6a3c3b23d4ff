import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { itemsIn } from '../../../src/intake/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, words: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), words)
}

/** What was found by path in the folder: the words of a file, or the code of its error. */
async function found(path = folder): Promise<[path: string, words: string][]> {
  const all: [string, string][] = []
  for await (const one of itemsIn(path))
    all.push([
      one.name.slice(folder.length + 1),
      one.kind === 'item' ? String(Buffer.from(one.bytes)) : one.kind === 'refused' ? one.code : one.kind,
    ])
  return all
}

test('a folder, sorted, with those below it in their place', async () => {
  write('b.txt', 'two')
  write('a.txt', 'one')
  write('aa/z.txt', 'deep')
  write('c/d/e.html', 'three')
  mkdirSync(join(folder, 'empty'))
  expect(await found()).toEqual([
    ['a.txt', 'one'],
    ['aa/z.txt', 'deep'],
    ['b.txt', 'two'],
    ['c/d/e.html', 'three'],
  ])
})

test('a file alone, even a hidden one, but none hidden in a folder', async () => {
  write('.hidden', 'here')
  write('.git/config', 'not here')
  write('a.txt', 'one')
  expect(await found(join(folder, '.hidden'))).toEqual([['.hidden', 'here']])
  expect(await found()).toEqual([['a.txt', 'one']])
})

test('what cannot be read is told in its place, and the rest goes on', async () => {
  write('a.txt', 'one')
  symlinkSync(join(folder, 'nowhere'), join(folder, 'b.txt'))
  symlinkSync('c.txt', join(folder, 'c.txt'))
  const socket = createServer()
  await new Promise<void>((done) => socket.listen(join(folder, 'd.socket'), done))
  write('e.txt', 'huge')
  truncateSync(join(folder, 'e.txt'), 65 * 1024 * 1024)
  write('f.txt', 'six')
  expect(await found()).toEqual([
    ['a.txt', 'one'],
    ['b.txt', 'not-found'],
    ['c.txt', 'link-loop'],
    ['d.socket', 'not-a-file'],
    ['e.txt', 'too-large'],
    ['f.txt', 'six'],
  ])
  await new Promise((done) => socket.close(done))
})

test('a path that is not there is told, in one line', async () => {
  const { value } = await itemsIn(join(folder, 'gone.txt')).next()
  expect(value).toMatchObject({
    kind: 'refused',
    code: 'not-found',
    message: expect.stringMatching(/^[^\n]+gone\.txt is not/),
  })
})

test.skipIf(process.getuid?.() === 0)(
  'a file and a folder without permission (skipped for root, who may all)',
  async () => {
    write('a.txt', 'one')
    write('b/c.txt', 'two')
    write('d.txt', 'three')
    chmodSync(join(folder, 'a.txt'), 0)
    chmodSync(join(folder, 'b'), 0)
    expect(await found()).toEqual([
      ['a.txt', 'no-permission'],
      ['b', 'no-permission'],
      ['d.txt', 'three'],
    ])
    chmodSync(join(folder, 'b'), 0o700)
  },
)

test('links that lead back are followed once', async () => {
  write('a/one.txt', 'one')
  symlinkSync(folder, join(folder, 'a', 'up'))
  symlinkSync(join(folder, 'a'), join(folder, 'b'))
  symlinkSync(join(folder, 'a', 'one.txt'), join(folder, 'c.txt'))
  expect(await found()).toEqual([
    ['a/one.txt', 'one'],
    ['c.txt', 'one'],
  ])
})
