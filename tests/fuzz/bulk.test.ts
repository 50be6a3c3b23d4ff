import fc from 'fast-check'
import { expect } from 'vitest'
import type { Task } from '../../src/cli/bulk/job.ts'
import { linesOf } from '../../src/cli/bulk/lines.ts'
import { perform } from '../../src/cli/bulk/perform.ts'
import { faultsOf } from '../../src/record/index.ts'
import { inPieces } from '../intake/items/found.ts'
import { mutated } from './drawn/mutations.ts'
import { days, report } from './drawn/words.ts'
import { fuzz } from './fuzz.ts'

/** Lines of the bulk contract, and what is nearly that. */
const document = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: report, text: report, published: days }, { requiredKeys: ['text'] }) },
  {
    weight: 2,
    arbitrary: fc.record({ id: fc.string(), html: report.map((words) => `<p>${words}</p>`), url: report }),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(
      fc.constantFrom('id', 'text', 'html', 'url', 'published', 'outlet', 'source', '__proto__', 'headline'),
      fc.jsonValue(),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
)
const lines = fc
  .array(fc.tuple(document, fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\n \t\n', ' ')), { maxLength: 5 })
  .map((all) => Buffer.from(all.map(([one, end]) => JSON.stringify(one) + end).join('')))

/** As of `copydesk read --jsonl --quick`; with the model, what is read has a door of its own. */
const task: Task = {
  ...{
    format: 'jsonl',
    tokens: true,
    why: false,
    published: undefined,
    model: undefined,
    fields: undefined,
    all: false,
  },
  look: { width: 80, color: false } as unknown as Task['look'],
}

async function answersTo(some: Uint8Array, size: number): Promise<string[]> {
  const pieces: string[] = []
  for await (const job of linesOf(inPieces(some, size), 'in')) pieces.push(...(await perform(job, task)).pieces)
  return pieces
}

async function holds({ base64 }: { readonly base64: string }): Promise<void> {
  const some = Buffer.from(base64, 'base64')
  const answers = await answersTo(some, Math.max(some.length, 1))
  const asked = some
    .toString('latin1')
    .split('\n')
    .filter((line) => /[^ \t\r]/.test(line))
  expect(answers).toHaveLength(asked.length)
  for (const answer of answers) {
    expect(answer.indexOf('\n')).toBe(answer.length - 1)
    const told = JSON.parse(answer)
    if (told.error)
      expect(told).toEqual({ id: expect.any(String), error: { code: expect.any(String), message: expect.any(String) } })
    else expect(faultsOf(told)).toEqual([])
    expect(told.error?.code).not.toBe('internal')
  }
  expect(await answersTo(some, 101)).toEqual(answers)
}

fuzz({
  name: 'bulk',
  inputs: fc.oneof(lines, mutated(lines)).map((some) => ({ base64: some.toString('base64') })),
  holds,
  grown: ({ base64 }, times) => {
    const some = Buffer.concat([Buffer.from(base64, 'base64'), Buffer.from('\n')])
    return { base64: Buffer.concat(Array(times).fill(some)).toString('base64') }
  },
})
