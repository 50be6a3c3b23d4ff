import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/engine/checks/index.ts'
import { reasons, rules } from '../../../src/engine/checks/registry.ts'
import { figures } from './figures.ts'

const pieces = [
  '{52|52 1}',
  '{80|80 1}',
  '{12%|12 %}',
  '{$5 million|5000000 USD}',
  '{€4 million|4000000 EUR}',
  '{100 miles|100 [mi_i]}',
  '{160 kilometers|160 km}',
  '{May 2012|2012-05}',
  '{June 3, 2019|2019-06-03}',
  '{two years|P2Y}',
  '{five-day|P5D}',
  '{1995|1995}',
  'of the',
  'or',
  ',',
  '(',
  ')',
  ':',
  '--',
  'and',
  'to',
  'from',
  'after',
  'since',
  'between',
  'rose',
  'fell',
  'doubled',
  'Monday',
  'June 31',
  'born in',
  'Ana Reyes, 45,',
  'a 34-year-old boy',
  '10th anniversary of the',
  'half',
  'a third',
  'voted 52-47',
  '100-member',
  'Norland applied',
  'people',
  'killed',
  'a year',
  'over',
  'ago',
  '9 a.m. EDT (1300 GMT)',
  '# Fire kills',
  '\n',
]

test('whatever is read, a check tells one sentence, shows its words and knows its figures', () => {
  const names = new Set(rules.map(({ name }) => name))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }), (words) => {
      const dropped: string[] = []
      const read = {
        ...figures(words.join(' '), '2019-06-20'),
        trace: { drop: (_: object, reason: string) => dropped.push(reason) },
      }
      const ids = new Set(['published', ...[...read.times, ...read.quantities].map(({ id }) => id)])
      const checks = check(read)
      checks.forEach(({ id, rule, message, evidence, refs }, index) => {
        expect(id).toBe(`c${index + 1}`)
        expect(names).toContain(rule)
        expect(message).toMatch(/^[^\n]+\.$/)
        expect(message).not.toMatch(/NaN|undefined|Infinity/)
        expect(evidence.length).toBeGreaterThan(0)
        for (const { start, end } of evidence) expect(read.article.text.slice(start, end)).toMatch(/\S/)
        for (const ref of refs) expect(ids).toContain(ref)
      })
      const starts = checks.map(({ evidence }) => evidence[0]!.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(dropped.filter((reason) => !(reason in reasons))).toEqual([])
      expect(check(read)).toEqual(checks)
    }),
    { numRuns: 300 },
  )
})
