import fc from 'fast-check'
import { afterAll, expect } from 'vitest'
import { type Answer, type Archive, ArchiveError, parseQuery } from '../../src/archive/index.ts'
import { startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { sampleArchive } from './drawn/archive.ts'
import { fuzz } from './fuzz.ts'

const server = withoutPostgres ? undefined : startPostgres()
const archive = await sampleArchive()
/** The same reports where another database looks for words, each by its own rules. */
const other = server && (await sampleArchive(server.database()))
afterAll(async () => {
  await archive.close()
  await other?.close()
  server?.remove()
})

const word = fc.oneof(
  fc.constantFrom('ferry', 'said', 'Quill', 'two', 'Harbours Union', 'lake', '12', 'oslo', 'aid', 'GAZETTE', 'the'),
  fc.constantFrom(
    '*',
    'NEAR(a b)',
    'AND',
    'OR',
    'NOT',
    "'; drop table x --",
    '%_%',
    '\\',
    '"',
    '""',
    '(',
    '^',
    '-',
    '\0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const field = fc.constantFrom('', '', 'speaker:', 'about:', 'said:', 'event:', 'place:', 'source:', 'SAID:', 'x:', ':')
const day = fc.constantFrom(
  'from:2026-02',
  'to:2026-02-30',
  'from:2027',
  'to:0000',
  'from:',
  'from:"2026"',
  'to:9999-12',
)
const part = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(field, word).map(([name, value]) => name + value) },
  { weight: 2, arbitrary: fc.tuple(field, word, word).map(([name, ...two]) => `${name}"${two.join(' ')}"`) },
  { weight: 1, arbitrary: day },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

interface Input {
  readonly query: string
  readonly limit: number
}

async function answersTo(archive: Archive, query: string, limit: number): Promise<readonly Answer[] | string> {
  const all: Answer[] = []
  let after: string | undefined
  try {
    do {
      const { answers, next } = await archive.find(query, { limit, ...(after === undefined ? {} : { after }) })
      expect(answers.length).toBeLessThanOrEqual(limit)
      all.push(...answers)
      after = next
    } while (after !== undefined)
    return all
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    expect([error.code, error.message.includes('\n')]).toEqual(['bad-query', false])
    return error.code
  }
}

async function holds({ query, limit }: Input): Promise<void> {
  const whole = await answersTo(archive, query, 1000)
  expect(await answersTo(archive, query, 1000)).toEqual(whole)
  // A page at a time comes to the same, and so does PostgreSQL.
  expect(await answersTo(archive, query, limit)).toEqual(whole)
  if (other) expect(await answersTo(other, query, limit * 7)).toEqual(whole)
  if (typeof whole === 'string') return
  parseQuery(query)
  for (const { sentence, words, fact, at } of whole) {
    expect(sentence).not.toMatch(/\p{Surrogate}/u)
    expect([words.length, sentence.length]).toEqual([fact.spans.length, at.end - at.start])
    expect(words).not.toContain('')
  }
}

fuzz<Input>({
  name: 'find',
  inputs: fc.record({
    query: fc.array(part, { maxLength: 5 }).map((parts) => parts.join(' ')),
    limit: fc.integer({ min: 3, max: 50 }),
  }),
  holds,
  grown: ({ query, limit }, times) => ({ query: Array(times).fill(query).join(' '), limit }),
})
