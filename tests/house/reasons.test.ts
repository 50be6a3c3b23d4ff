import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const engine = new URL('../../src/engine/', import.meta.url)
const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, code: readFileSync(new URL(file, engine), 'utf8') }))

const isTable = (code: string) => /^export const reasons\b/m.test(code)
const tables = await Promise.all(
  files
    .filter(({ code }) => isTable(code))
    .map(async ({ file }): Promise<object> => {
      return (await import(new URL(file, engine).href)).reasons
    }),
)
const listed = tables.flatMap((table) => Object.entries(table))
const used = files.flatMap(({ file, code }) =>
  [...code.matchAll(/'((?:text|times|quantities|checks)\/[a-z]+(?:-[a-z]+)*)'(?!:)/g)].map(([, reason]) => ({
    file,
    reason: reason!,
  })),
)

test('times, quantities and checks each list the reasons for which they leave something out', () => {
  const rooms = new Set(listed.map(([reason]) => reason.split('/')[0]))
  expect([...rooms].toSorted()).toEqual(['checks', 'quantities', 'times'])
})

test('every reason that is given is listed', () => {
  const known = new Set(listed.map(([reason]) => reason))
  expect(used.filter(({ reason }) => !known.has(reason))).toEqual([])
})

test('every reason that is listed is given somewhere, once, and says why in words', () => {
  const given = new Set(used.map(({ reason }) => reason))
  expect(listed.map(([reason]) => reason).filter((reason) => !given.has(reason))).toEqual([])
  expect(listed.filter(([, why]) => !/^\S+(?: \S+){2,}$/.test(why))).toEqual([])
  expect(new Set(listed.map(([reason]) => reason)).size).toBe(listed.length)
})
