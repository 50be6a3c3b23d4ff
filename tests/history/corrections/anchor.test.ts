import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchor, find } from '../../../src/history/index.ts'
import { type Record, slice } from '../../../src/record/index.ts'
import { at, record, text, words } from './a-record.ts'

const anchored = (own: string, some: string, nth = 0): Anchor =>
  anchor({ ...record, article: { ...record.article, text: own } } as Record, [at(some, nth, own)])[0]!

test('words are found where they stand, each occurrence its own', () => {
  for (const nth of [0, 1, 2]) expect(find(words('Quill', nth), text)).toEqual(at('Quill', nth))
})

test('they are found after a paragraph above them, and after a change in the sentence before', () => {
  const longer = `Rain is forecast, and Quill said so.\n\n${text}`
  expect(find(words('Quill', 1), longer)).toEqual(at('Quill', 2, longer))
  const changed = text.replace('Lake talks open', 'Talks on the lake have begun')
  expect(find(words('Mara Quill'), changed)).toEqual(at('Mara Quill', 0, changed))
})

describe('nothing is found', () => {
  test('where the words are gone', () => {
    expect(find(words('Mara Quill'), text.replace('Mara Quill', 'She'))).toBeUndefined()
  })

  test('where only the same words elsewhere are left', () => {
    const sentence = ' Mayor Quill of Oslo thanked Georgia.'
    expect(text).toContain(sentence)
    expect(find(words('Quill', 2), text.replace(sentence, ''))).toBeUndefined()
  })

  test('where the words are gone and stand somewhere else now', () => {
    const elsewhere = `${text.replace('Mara Quill', 'She')} Nobody had asked Mara Quill.`
    expect(find(words('Mara Quill'), elsewhere)).toBeUndefined()
  })

  test('where two places serve as well and neither is the old one', () => {
    const line = 'The council met in the town hall on Monday and went home.\n\n'
    const sought = anchored(line, 'town hall')
    expect(find(sought, line + line)).toEqual(at('town hall', 0, line))
    expect(find(sought, `News.\n\n${line}`)).toEqual(at('town hall', 0, `News.\n\n${line}`))
    expect(find(sought, `News.\n\n${line}${line}`)).toBeUndefined()
  })

  test('inside another word, and inside a character', () => {
    expect(find({ exact: 'he', prefix: '', suffix: '', start: 0, end: 2 }, '')).toBeUndefined()
    expect(find({ exact: '\udc00', prefix: '', suffix: '', start: 1, end: 2 }, '\ud800\udc00')).toBeUndefined()
    expect(find({ exact: '', prefix: '', suffix: '', start: 0, end: 0 }, text)).toBeUndefined()
  })
})

test('context is widened until it tells the words from the same ones elsewhere', () => {
  const line = 'The boats go out at dawn and come back at dusk with fish.\n'
  const own = `North. ${line}South. ${line}`
  const sought = anchored(own, 'dusk', 1)
  expect(sought.prefix).toContain('South')
  expect(find(sought, `East. ${line}${own}`)).toEqual(at('dusk', 2, `East. ${line}${own}`))
})

test('any words of any text are found in it, and never other words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.nat(),
      fc.nat(),
      fc.string(),
      (own, a, b, above) => {
        const units = [...own]
        const [from, to] = [a % units.length, (b % units.length) + 1].toSorted((x, y) => x - y) as [number, number]
        const span = { start: units.slice(0, from).join('').length, end: units.slice(0, to).join('').length }
        fc.pre(span.start < span.end)
        const [sought] = anchor({ ...record, article: { ...record.article, text: own } }, [span])
        expect(find(sought!, own)).toEqual(span)
        const found = find(sought!, above + own)
        expect(found === undefined || slice(above + own, found) === sought!.exact).toBe(true)
      },
    ),
  )
})
