import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rooms = readdirSync(join(root, 'src'))
// Beside what is built, of which the package is made while this runs.
mkdirSync(join(root, 'scratch'), { recursive: true })
const house = mkdtempSync(join(root, 'scratch', 'house-'))
afterAll(() => rmSync(house, { recursive: true }))

function write(file: string, code: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), code)
}

const run = (script: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, script), ...args], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('a house with the rooms of this one and hardly anything in them', () => {
  const references = (room: string): string[] =>
    JSON.parse(readFileSync(join(root, 'src', room, 'tsconfig.json'), 'utf8')).references.map(
      ({ path }: { path: string }) => path.replace('../', ''),
    )
  /** Whatever the arrows lead to, of the rooms that they lead to as well. */
  const reachable = (room: string): string[] => [
    ...new Set(references(room).flatMap((other) => [other, ...reachable(other)])),
  ]
  cpSync(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'))
  for (const room of rooms) {
    cpSync(join(root, 'src', room, 'tsconfig.json'), join(house, 'src', room, 'tsconfig.json'), { recursive: true })
    write(`src/${room}/index.ts`, `export const room = '${room}'\n`)
  }

  test.each(rooms)('%s imports what its arrows lead to, and nothing else compiles', (room) => {
    const others = rooms.filter((other) => other !== room)
    for (const other of others)
      write(`src/${room}/from-${other}.ts`, `import { room } from '../${other}/index.ts'\nexport const is = room\n`)
    const { said } = run('node_modules/typescript/bin/tsc', '--build', join(house, 'src', room))
    const refused = others.filter((other) => new RegExp(`from-${other}\\.ts.*error TS6307`).test(said))
    expect(refused, said).toEqual(others.filter((other) => !reachable(room).includes(other)))
    for (const other of others) rmSync(join(house, 'src', room, `from-${other}.ts`))
  })

  test.each(['record', 'engine'])('%s knows neither Node nor a browser', (room) => {
    const names = ['process', 'Buffer', 'document', 'window', 'setTimeout', 'console', 'URL']
    write(`src/${room}/outside.ts`, names.map((name) => `export const its${name} = ${name}\n`).join(''))
    const { said } = run('node_modules/typescript/bin/tsc', '--build', join(house, 'src', room))
    expect(
      names.filter((name) => said.includes(`'${name}'`)),
      said,
    ).toEqual(names)
    rmSync(join(house, 'src', room, 'outside.ts'))
  })
})

describe('lint-rooms', () => {
  test('finds nothing in this house', () => expect(run('scripts/lint-rooms.mjs')).toEqual({ status: 0, said: '' }))

  test.each([
    ['const now = Date.now()', /asks the clock/],
    ['const day = new Date(0)', /asks the clock/],
    ['const dice = Math.random()', /leaves the result to chance/],
    ['const { env } = process.versions', /reaches outside/],
    ["const page = await fetch('https://example.org')", /reaches outside/],
    ['const shown = (5).toLocaleString()', /depends on where it runs/],
    ["import { parse } from 'chrono-node'", /imports chrono-node/],
    ["import { readFileSync } from 'node:fs'", /imports node:fs/],
    ["export * from 'typebox'", /imports typebox/],
    ["const late = await import('left-pad')", /imports left-pad/],
  ])('refuses %s', (code, why) => {
    for (const room of ['record', 'engine', 'history']) {
      const folder = `lint-${room}`
      write(`${folder}/src/${room}/deep/bad.ts`, `${code}\n`)
      const { status, said } = run('scripts/lint-rooms.mjs', join(house, folder))
      expect(status).toBe(1)
      expect(said).toMatch(why)
      expect(said).toContain(`src/${room}/deep/bad.ts:1 `)
    }
  })

  test.each([
    '// asks Date.now() and Math.random() of nobody',
    '/* import x from "left-pad" */',
    "import { read } from './read.ts'",
    'const Dated = updated(Math.max(1, 2))',
    "const address = 'https://example.org'",
  ])('passes %s', (code) => {
    write('lint-good/src/engine/good.ts', `${code}\n`)
    expect(run('scripts/lint-rooms.mjs', join(house, 'lint-good'))).toEqual({ status: 0, said: '' })
  })
})
