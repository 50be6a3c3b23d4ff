import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasons as checks } from '../../src/engine/checks/registry.ts'
import { reasons as entities } from '../../src/engine/entities/registry.ts'
import { reasons as events } from '../../src/engine/facts/events/registry.ts'
import { reasons as quantities } from '../../src/engine/facts/quantities/registry.ts'
import { reasons as relations } from '../../src/engine/facts/relations/registry.ts'
import { reasons as statements } from '../../src/engine/facts/statements/registry.ts'
import { reasons as times } from '../../src/engine/facts/times/registry.ts'
import { read, reasons } from '../../src/engine/index.ts'
import { type Dropped, listen } from '../../src/wording/left-out.ts'
import { sourcesFromBytes } from '../../src/intake/index.ts'

const engine = new URL('../../src/engine/', import.meta.url)
const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, code: readFileSync(new URL(file, engine), 'utf8') }))

const listed = [checks, entities, events, quantities, relations, statements, times].flatMap((table) =>
  Object.entries<string>(table),
)
const known = new Set(listed.map(([reason]) => reason))

/** The sources of a room without its table. */
const codeOf = (room: string): string =>
  files
    .filter(({ file }) => file.split('/').includes(room))
    .map(({ code }) => code.replace(/^export const reasons\b[\s\S]*?^\}/m, ''))
    .join('\n')

test('times, quantities, entities, events, relations, statements and checks each list the reasons for which they leave something out', () => {
  const rooms = new Set(listed.map(([reason]) => reason.split('/')[0]))
  expect([...rooms].toSorted()).toEqual([
    'checks',
    'entities',
    'events',
    'quantities',
    'relations',
    'statements',
    'times',
  ])
})

test('every reason written in the engine is listed', () => {
  const written = files.flatMap(
    ({ code }) =>
      code.match(/(?<=')(?:times|quantities|checks|entities|events|relations|statements)\/[a-z-]+(?=')/g) ?? [],
  )
  expect(written.filter((reason) => !known.has(reason))).toEqual([])
})

test('every reason given for what the samples leave out is listed', async () => {
  const samples = new URL('../../samples/', import.meta.url)
  const given = new Set<string>()
  for (const file of readdirSync(samples).filter((name) => /\.(?:txt|html|json|xml)$/.test(name)))
    for (const { article, id } of await sourcesFromBytes(readFileSync(new URL(file, samples))))
      await read(article, { id, trace: { drop: (_, reason) => void given.add(reason) } })
  expect(given.size).toBeGreaterThan(5)
  expect([...given].filter((reason) => !known.has(reason))).toEqual([])
})

test('every reason that is listed is given somewhere, is listed once, and says why in words', () => {
  const idle = listed.filter(([reason]) => {
    const [room, code] = reason.split('/')
    return ![`'${reason}'`, `'${code}'`].some((literal) => codeOf(room!).includes(literal))
  })
  expect(idle).toEqual([])
  expect(listed.filter(([, why]) => !/^[a-z"]\S*(?: \S+){2,}[^.]$/.test(why))).toEqual([])
  expect(known.size).toBe(listed.length)
})

test('whoever asks why is told in a sentence, not by a code', () => {
  expect(reasons).toEqual(Object.fromEntries(listed))
  const dropped: Dropped[] = []
  const trace = listen(dropped)
  for (const reason of known) trace.drop({ start: 0, end: 1 }, reason)
  expect(dropped.map(({ reason, words }) => [reason, words])).toEqual(listed)
})
