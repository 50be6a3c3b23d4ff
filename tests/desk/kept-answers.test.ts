import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptWhyNot } from '../../src/desk/server/answering/why-not.ts'
import { KeptAnswers } from '../../src/desk/server/kept-answers.ts'

const bytes = (size: number) => async () => new Uint8Array(size)

test('whoever asks the same is given the same, once it is there and before', async () => {
  const kept = new KeptAnswers(10_000)
  let asked = 0
  const ask = async () => new Uint8Array([++asked])
  const [one, other] = await Promise.all([kept.of('a', ask), kept.of('a', ask)])
  expect([one, other, await kept.of('a', ask), await kept.of('b', ask)]).toEqual(
    [[1], [1], [1], [2]].map((given) => new Uint8Array(given)),
  )
})

test('that there is none is kept too, and a failure is not', async () => {
  const kept = new KeptAnswers(10_000)
  expect(await kept.of('none', async () => undefined)).toBe(undefined)
  expect(await kept.of('none', bytes(1))).toBe(undefined)
  await expect(kept.of('fails', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await kept.of('fails', bytes(1)))!.length).toBe(1)
})

test('those asked for last are kept, and never more bytes than are allowed', async () => {
  const sizes = fc.array(fc.record({ key: fc.integer({ min: 0, max: 12 }), size: fc.integer({ min: 0, max: 4000 }) }))
  await fc.assert(
    fc.asyncProperty(sizes, async (asked) => {
      const kept = new KeptAnswers(10_000)
      const made: { readonly key: string; readonly size: number }[] = []
      for (const { key, size } of asked)
        await kept.of(`${key}`, async () => {
          made.push({ key: `${key}`, size })
          return new Uint8Array(size)
        })
      const anew = new Set<string>()
      const latest = [...new Map(made.map((one) => [one.key, one])).values()]
      const last = asked.at(-1)
      if (last) await kept.of(`${last.key}`, () => Promise.reject(new Error('what was asked for last is kept')))
      for (const { key } of latest) await kept.of(key, async () => void anew.add(key) as undefined)
      const still = latest.filter(({ key }) => !anew.has(key))
      expect(still.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(10_000)
    }),
  )
})

test('an article is read again once, and anew when its words or its day are others', async () => {
  const read: string[] = []
  const whyNot = keptWhyNot(async ({ id, article }) => {
    read.push(id)
    return [{ span: { start: 0, end: article.text.length }, reason: 'times/score', words: 'a score' }]
  })
  const record = { id: 'a', article: { text: 'It ended 3-1.', parts: [], language: 'en' } }
  const first = await whyNot(record)
  expect(first).toEqual([{ span: { start: 0, end: 13 }, reason: 'times/score', words: 'a score' }])
  expect(await whyNot({ ...record })).toEqual(first)
  expect(read).toEqual(['a'])
  await whyNot({ ...record, article: { ...record.article, text: 'It ended 3-2.' } })
  await whyNot({ ...record, article: { ...record.article, language: 'de' } })
  expect(read).toEqual(['a', 'a', 'a'])
})
