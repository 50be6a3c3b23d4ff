import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const kinds = async (before: string, after: string): Promise<string[]> => {
  const [a, b] = [await reading('a', '2026-03-02', before), await reading('b', '2026-03-02', after)]
  return differenceOf(a.record, b.record).map((change) => {
    const [old, now] = [
      change.before?.map(({ start, end }) => a.record.article.text.slice(start, end)).join(' … '),
      change.after?.map(({ start, end }) => b.record.article.text.slice(start, end)).join(' … '),
    ]
    return [change.kind, old && `-${old}`, now && `+${now}`].filter(Boolean).join(' ')
  })
}

describe('facts that change', () => {
  test('figures raised, lowered, bounded, removed and added', async () => {
    const told = (figure: string) => `The fire in Geneva killed ${figure} on Monday.`
    expect(await kinds(told('12 people'), told('19 people'))).toEqual(['figure-raised -12 people +19 people'])
    expect(await kinds(told('19 people'), told('12 people'))).toEqual(['figure-lowered -19 people +12 people'])
    expect(await kinds(told('12 people'), told('at least 12 people'))).toEqual([
      'figure-bounded -12 people +at least 12 people',
    ])
    expect(await kinds(`${told('12 people')} The repair will cost $4 million.`, told('12 people'))).toEqual([
      'figure-removed -$4 million',
    ])
    expect(await kinds(told('12 people'), `${told('12 people')} The repair will cost $4 million.`)).toEqual([
      'figure-added +$4 million',
    ])
  })

  test('a quotation removed, added, changed', async () => {
    const one = '"The bridge was never safe," said Mara Quill.'
    const plain = 'The bridge is made of stone.'
    expect(await kinds(`${plain} ${one}`, plain)).toEqual(['quote-removed -"The bridge was never safe,"'])
    expect(await kinds(plain, `${plain} ${one}`)).toEqual(['quote-added +"The bridge was never safe,"'])
    expect(await kinds(one, one.replace('never', 'always'))).toEqual([
      'quote-changed -"The bridge was never safe," +"The bridge was always safe,"',
    ])
  })

  test('an attribution softened and hardened', async () => {
    const said = 'Mara Quill said that the bridge was unsafe.'
    const claimed = 'Mara Quill claimed that the bridge was unsafe.'
    const source = 'A source said that the bridge was unsafe.'
    expect((await kinds(said, claimed)).map((kind) => kind.split(' ')[0])).toEqual(['attribution-softened'])
    expect((await kinds(claimed, said)).map((kind) => kind.split(' ')[0])).toEqual(['attribution-hardened'])
    expect((await kinds(said, source)).map((kind) => kind.split(' ')[0])).toEqual(['attribution-softened'])
    expect((await kinds(said, said.replace('said', 'denied'))).map((kind) => kind.split(' ')[0])).toContain(
      'statement-negated',
    )
    const denied = 'Mara Quill denied that the bridge was unsafe.'
    const negated = 'Mara Quill said that the bridge was not unsafe.'
    expect((await kinds(denied, negated)).map((kind) => kind.split(' ')[0])).toEqual(['statement-changed'])
  })

  test('events planned and done, added and removed', async () => {
    expect(await kinds('Ada Marsh will visit Geneva on Friday.', 'Ada Marsh visited Geneva on Friday.')).toEqual([
      'modality-changed -visit +visited',
    ])
    expect(await kinds('The lake is calm.', 'The lake is calm. Police arrested Tom Reed.')).toEqual([
      'event-added +arrested',
    ])
    expect(await kinds('The lake is calm. Police arrested Tom Reed.', 'The lake is calm.')).toEqual([
      'event-removed -arrested',
    ])
  })

  test('two events, of which one stays', async () => {
    const both = 'Police arrested Tom Reed in Geneva and arrested Ada Marsh in Oslo on Monday.'
    expect(await kinds(both, 'Police arrested Ada Marsh in Oslo on Monday.')).toEqual(['event-removed -arrested'])
    expect(await kinds('Police arrested Ada Marsh in Oslo on Monday.', both)).toEqual(['event-added +arrested'])
    expect(await kinds(both, both.replace('on Monday', 'late on Monday'))).toEqual([])
  })

  test('another headline', async () => {
    const story = (headline: string) =>
      `${headline}\n\nBy Tom Reed\n\nGENEVA, March 2, 2026 (Wire) - The bridge over the lake is to be closed for the summer.\n\nIt is made of stone.`
    expect(await kinds(story('Bridge to be closed'), story('Council closes old bridge'))).toContain(
      'headline-changed -Bridge to be closed +Council closes old bridge',
    )
    expect(await kinds(story('Bridge to be closed'), story('Bridge  to be closed'))).toEqual([])
  })
})

describe('what is no difference', () => {
  const text = [
    'The fire in Geneva killed 12 people on Monday, the government said.',
    '"We will rebuild the bridge," said Mayor Mara Quill.',
    'Police arrested Tom Reed on Tuesday and questioned him for four hours.',
  ]

  test('spaces, points, slips of the pen, paragraphs moved', async () => {
    const before = text.join('\n\n')
    expect(await kinds(before, before)).toEqual([])
    expect(await kinds(before, text.join('\n\n\n').replaceAll('on Monday,', 'on  Monday'))).toEqual([])
    expect(await kinds(before.replace('government', 'goverment'), before)).toEqual([])
    expect(await kinds(before, text.toReversed().join('\n\n'))).toEqual([])
    expect(await kinds(before, before.replaceAll('"', '”'))).toEqual([])
  })

  test('any order of the same paragraphs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(text, { minLength: text.length }), async (moved) => {
        expect(await kinds(text.join('\n\n'), moved.join('\n\n'))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})
