import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/case-new.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

const words = 'The council voted Thursday. 🌧 It may meet on Friday.\n'
const make = (args: string[], input = '') => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args, '--into', folder], {
    encoding: 'utf8',
    input,
  })
  return { status, stderr }
}
const made = (file: string) => readFileSync(join(folder, file), 'utf8')

test('makes a case of standard input, with what is found today', () => {
  expect(make(['times/council-thursday', '--published', '2023-04-20'], words)).toEqual({ status: 0, stderr: '' })
  expect(made('times/council-thursday/article.txt')).toBe(words)
  const { given, times, ...rest } = JSON.parse(made('times/council-thursday/expected.json'))
  expect(given).toEqual({ published: '2023-04-20' })
  expect(times[0]).toMatchObject({ start: 18, end: 26, text: 'Thursday', value: '2023-04-20' })
  expect(times.every((time: object) => !('id' in time))).toBe(true)
  expect(Object.keys(rest).filter((key) => key !== 'dropped')).toEqual([])
})

test('makes a case of a page', () => {
  const page = join(folder, 'page.html')
  const paragraph = `<p>${words.trim()} The members had argued about the bridge for most of the evening, and nobody was content.</p>`
  writeFileSync(page, `<html><body><article><h1>Council votes</h1>${paragraph.repeat(3)}</article></body></html>`)
  expect(make(['intake/council-page', page]).status).toBe(0)
  expect(made('intake/council-page/article.html')).toBe(readFileSync(page, 'utf8'))
  expect(JSON.parse(made('intake/council-page/expected.json')).article.headline).toBe('Council votes')
})

test('overwrites nothing', () => {
  make(['times/kept'], words)
  expect(make(['times/kept'], 'Other words.')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('there already'),
  })
  expect(made('times/kept/article.txt')).toBe(words)
})

test.each(['times', 'times/', 'nowhere/good-name', 'times/Bad Name', '../times/up', 'times/../../up'])(
  'refuses the name %s',
  (name) => {
    expect(make([name], words)).toMatchObject({ status: 2, stderr: expect.stringContaining('room/what-it-shows') })
    expect(existsSync(join(folder, '..', 'up'))).toBe(false)
  },
)
