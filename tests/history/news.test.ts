import { expect, test } from 'vitest'
import { factKeys, newSince, type Report } from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const monday = await reading(
  'r1',
  '2026-03-02',
  'A fire in Geneva killed 12 people on Monday. President Ada Marsh will visit Geneva on Friday. "The bridge was never safe," said Mara Quill.',
)
const rewrite = await reading(
  'r2',
  '2026-03-03',
  '"The bridge was never safe," Mara Quill said. The fire in Geneva killed 12 people on Monday. President Ada Marsh will visit Geneva on Friday.',
)
const later = await reading(
  'r3',
  '2026-03-06',
  'President Ada Marsh visited Geneva on Friday. The fire in Geneva killed 19 people on Monday. "We closed it twice," said Mara Quill.',
)

const told = (
  reports: readonly Report[],
  seen: Iterable<string>,
  copyOf?: (id: string) => string | undefined,
): string[] => {
  const texts = new Map(reports.map(({ id, record }) => [id, record.article.text]))
  return newSince(reports, new Set(seen), copyOf)
    .map(({ kind, evidence: [first] }) => {
      const { start, end } = first!.spans[0]!
      return `${kind} ${texts.get(first!.report)!.slice(start, end)}`
    })
    .sort()
}

test('whoever has seen nothing has all that is told, each thing once', () => {
  const all = told([monday, rewrite], [])
  expect(all).toEqual(told([monday], []))
  expect(all).toContain('figure 12 people')
  expect(all).toContain('statement "The bridge was never safe,"')
  expect(all).toContain('happening visit')
})

test('whoever has seen it all has nothing new, neither in a rewrite nor in a copy', () => {
  const seen = factKeys([monday])
  expect(told([monday], seen)).toEqual([])
  expect(told([monday, rewrite], seen)).toEqual([])
  expect(told([monday, { ...later, id: 'r9' }], seen, (id) => (id === 'r9' ? 'r1' : undefined))).toEqual([])
})

test('new are another figure, another statement, and that what was planned is done', () => {
  const fresh = told([monday, rewrite, later], factKeys([monday, rewrite]))
  expect(fresh).toContain('figure 19 people')
  expect(fresh).toContain('statement "We closed it twice,"')
  expect(fresh).toContain('happening visited')
  expect(fresh.filter((fact) => /never safe|12 people/.test(fact))).toEqual([])
})

test('what was seen in a later report is seen when an earlier one turns up', () => {
  expect(told([monday, rewrite], factKeys([rewrite]))).toEqual([])
})

test('keys are small strings, and the same for the same reports', () => {
  const keys = factKeys([monday, later])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.every((key) => /^[fhs] r\d \d+$/.test(key))).toBe(true)
  expect(factKeys([later, monday, monday])).toEqual(keys)
})
