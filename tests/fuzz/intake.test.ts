import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect } from 'vitest'
import { read } from '../../src/engine/index.ts'
import { type Found, IntakeError, itemsIn, type Source, sourcesFromBytes } from '../../src/intake/index.ts'
import { faultsOf } from '../../src/record/index.ts'
import { inPieces } from '../intake/items/found.ts'
import { files } from './drawn/formats.ts'
import { mutated } from './drawn/mutations.ts'
import { fuzz } from './fuzz.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
const sample = fc
  .constantFrom(
    ...readdirSync(samples, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  .map((path) => readFileSync(path))

interface Input {
  readonly base64: string
  readonly contentType?: string
}

const bytes = fc.oneof(
  { weight: 2, arbitrary: mutated(sample) },
  { weight: 3, arbitrary: files },
  { weight: 3, arbitrary: mutated(files) },
  { weight: 1, arbitrary: files.map((some) => gzipSync(some, { level: 1 })) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
)
const contentType = fc.constantFrom(
  ...['text/html', 'text/plain; charset=utf-16', 'application/pdf', 'message/rfc822', 'x', '', 'text/html; charset="'],
)

/** The sources, or the code of the error that says why there are none. */
async function sourcesOf(some: Uint8Array, given: { contentType?: string }): Promise<readonly Source[] | string> {
  try {
    return await sourcesFromBytes(some, given)
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    expect(error.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(error.message).not.toContain('\n')
    return error.code
  }
}

async function itemsOf(some: Uint8Array, size: number): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of itemsIn(inPieces(some, size))) found.push(one)
  return found
}

async function holds({ base64, contentType }: Input): Promise<void> {
  const some = Buffer.from(base64, 'base64')
  const given = contentType === undefined ? {} : { contentType }
  const sources = await sourcesOf(some, given)
  expect(await sourcesOf(some, given)).toEqual(sources)
  if (typeof sources !== 'string') await Promise.all(sources.map(sound))
  const items = await itemsOf(some, Math.max(some.length, 1))
  expect(await itemsOf(some, 101)).toEqual(items)
  for (const item of items) if (item.kind === 'item') await sourcesOf(item.bytes, {})
}

async function sound({ id, article }: Source): Promise<void> {
  expect(id).not.toBe('')
  expect(faultsOf(await read(article, { id }))).toEqual([])
}

fuzz<Input>({
  name: 'intake',
  inputs: fc.oneof(
    bytes.map((some) => ({ base64: Buffer.from(some).toString('base64') })),
    fc
      .tuple(bytes, contentType)
      .map(([some, type]) => ({ base64: Buffer.from(some).toString('base64'), contentType: type })),
  ),
  holds,
  grown: ({ base64, ...more }, times) => {
    const some = Buffer.from(base64, 'base64')
    return { ...more, base64: Buffer.concat(Array(times).fill(some)).toString('base64') }
  },
})
