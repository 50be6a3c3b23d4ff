import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect } from 'vitest'
import { read } from '../../src/engine/index.ts'
import { sourceFromText } from '../../src/intake/index.ts'
import { loadEncoder } from '../../src/model/index.ts'
import { faultsOf } from '../../src/record/index.ts'
import { mutated } from './drawn/mutations.ts'
import { days, monotony, report } from './drawn/words.ts'
import { fuzz } from './fuzz.ts'

const encoder = await loadEncoder()

const samples = new URL('../../samples/', import.meta.url)
const sample = fc
  .constantFrom(...readdirSync(samples).filter((file) => file.endsWith('.txt')))
  .map((file) => readFileSync(new URL(file, samples)))

interface Input {
  readonly text: string
  readonly published?: string
}

async function holds({ text, published }: Input): Promise<void> {
  const given = { id: 'any', ...(published === undefined ? {} : { published }) }
  const { article } = sourceFromText(text, given)
  expect(article.text).toBe(text.replace(/^\ufeff/, ''))
  const record = await read(article, { id: 'any', encoder, tokens: true })
  expect(faultsOf(record)).toEqual([])
  const json = JSON.stringify(record)
  expect(JSON.parse(json)).toEqual(record)
  const again = await read(sourceFromText(text, given).article, { id: 'any', encoder, tokens: true })
  expect(JSON.stringify(again)).toBe(json)
}

fuzz<Input>({
  name: 'text',
  inputs: fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: report },
        { weight: 2, arbitrary: mutated(sample).map((bytes) => bytes.toString()) },
        { weight: 1, arbitrary: monotony },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
      ),
      days,
    )
    .map(([text, day]) => ({ text, ...(day === undefined ? {} : { published: day }) })),
  holds,
  grown: ({ text, ...more }, times) => ({ ...more, text: text.repeat(times) }),
})
