import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameFrom } from '../../src/desk/server/uploads.ts'

test.each([
  ['reports/may/a.txt', 'reports/may/a.txt'],
  ['../../etc/passwd', 'etc/passwd'],
  ['..\\..\\windows\\a.txt', 'windows/a.txt'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\stories\\a.txt', 'C/stories/a.txt'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\n.txt', 'ab.txt'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['', 'file'],
  ['../..', 'file'],
  [undefined, 'file'],
])('a file sent as %j is called %j', (sent, name) => {
  expect(nameFrom(sent)).toBe(name)
})

test('whatever a file is called, it lies in its folder, where it can be written and found', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-names-')))
  const part = fc.oneof(
    fc.constantFrom('..', '.', '', '/', '\\', '~', 'a', 'é'.repeat(200), 'x'.repeat(300)),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
      const name = nameFrom(parts.join('/'))
      const own = mkdtempSync(join(folder, 'one-'))
      const path = join(own, name)
      expect(path.startsWith(`${own}${sep}`)).toBe(true)
      await mkdir(dirname(path), { recursive: true })
      writeFileSync(path, 'words')
      expect(readFileSync(path, 'utf8')).toBe('words')
      const [first] = await readdir(own)
      expect(first).not.toMatch(/^\./)
    }),
    { numRuns: 200 },
  )
  rmSync(folder, { recursive: true })
})
