import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test, onTestFinished } from 'vitest'
import { isRecord, RecordSchema } from '../../src/record/index.ts'
import { sound } from './sound.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const spec = readFileSync(join(root, 'docs/record-spec.md'), 'utf8')

/** The schema as scripts/finish-build.mjs publishes it: what survives being written down. */
const published = JSON.parse(JSON.stringify(RecordSchema))
const accepts = new Ajv2020({ strict: true }).compile(published)

test('the built package publishes that schema', () => {
  const { $schema, ...built } = JSON.parse(readFileSync(join(root, 'dist/record.schema.json'), 'utf8'))
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(built, 'npm run build writes it').toEqual(published)
})

type Path = (string | number)[]
const pathsIn = (value: unknown): Path[] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => pathsIn(child).map((path) => [key, ...path]))
    : []),
]

/** A sound record with the value at one path replaced, removed, or joined by another. */
const spoiled = fc
  .record({
    path: fc.constantFrom(...pathsIn(sound()).filter((path) => path.length)),
    how: fc.constantFrom('replace', 'remove', 'add'),
    value: fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        -1,
        0,
        1.5,
        '',
        'e1',
        't2',
        '2024-02-26',
        '2024-2-6',
        '2024-02',
        'DATE',
        'headline',
        'NaN',
        '<',
        'Q7',
      ),
      fc.constantFrom(...pathsIn(sound()).map((path) => reach(sound(), path))),
    ),
    key: fc.constantFrom('mood', 'id', 'start', 'of', 'anchor', 'tokens'),
  })
  .map(({ path, how, value, key }) => {
    const record = sound()
    const holder = reach(record, path.slice(0, -1)) as { [key: string]: unknown }
    const last = String(path.at(-1))
    const held = holder[last]
    if (how === 'replace' || typeof held !== 'object' || held === null) holder[last] = value
    else if (how === 'remove') Array.isArray(holder) ? holder.splice(Number(last), 1) : delete holder[last]
    else if (Array.isArray(held)) held.push(value)
    else Object.assign(held, { [key]: value })
    return record
  })

function reach(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as { [key: string]: unknown })[key], value)
}

test('the published schema and the validator accept and refuse the same records', () => {
  expect(accepts(sound()), JSON.stringify(accepts.errors)).toBe(true)
  const seen = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(spoiled, (record) => {
      const verdict = accepts(record)
      expect(isRecord(record)).toBe(verdict)
      seen[verdict ? 'accepted' : 'refused']++
    }),
    { numRuns: 3000 },
  )
  expect(seen.accepted).toBeGreaterThan(50)
  expect(seen.refused).toBeGreaterThan(500)
})

type Schema = { properties?: { [name: string]: Schema }; items?: Schema; enum?: string[] }

/** Every field of every type, as `quantities.of.start`. */
const fieldsOf = (schema: Schema, path = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    `${path}${name}`,
    ...fieldsOf(field.items ?? field, `${path}${name}.`),
  ])

test('the record that the tests spoil has every field there is', () => {
  const made = new Set(pathsIn(sound()).map((path) => path.filter((key) => !/^\d+$/.test(String(key))).join('.')))
  expect(fieldsOf(published).filter((field) => !made.has(field))).toEqual([])
})

test('the specification writes down the types of the package', () => {
  mkdirSync(join(root, 'scratch'), { recursive: true })
  const folder = mkdtempSync(join(root, 'scratch', 'spec-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const blocks = [...spec.matchAll(/^```ts\n(interface (\w+)[\s\S]*?)^```$/gm)]
  const names = blocks.map(([, , name]) => name!)
  writeFileSync(
    join(folder, 'spec.ts'),
    [
      "import type * as Package from '../../src/record/index.ts'",
      ...blocks.map(([, code]) => `export ${code}`),
      'type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : [A]) : [B]',
      ...names.map((name) => `export const same${name}: Same<${name}, Package.${name}> = true`),
    ].join('\n'),
  )
  const config = {
    extends: '../../tests/tsconfig.json',
    include: ['spec.ts'],
    references: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  expect(compilerSays(folder)).toBe('')
  const types = readFileSync(join(root, 'src/record/schema.ts'), 'utf8').matchAll(/^export type (\w+) = Static</gm)
  expect(names.toSorted()).toEqual([...types].map(([, name]) => name!).toSorted())
})

function compilerSays(folder: string): string {
  try {
    return execFileSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '--project', folder, '--noEmit'],
      {
        encoding: 'utf8',
      },
    )
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
