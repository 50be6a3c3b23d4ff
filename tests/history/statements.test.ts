import { describe, expect, test } from 'vitest'
import {
  castOf,
  type CopyOf,
  happeningsOf,
  type Report,
  type StatementsLedger,
  statementsOf,
} from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const ledger = (reports: readonly Report[], copyOf?: CopyOf): StatementsLedger => {
  const cast = castOf(reports)
  return statementsOf(reports, cast, happeningsOf(reports, cast, copyOf), copyOf)
}

const gazette = await reading(
  'r1',
  '2026-03-02',
  '"No boat will leave the bay tonight," said Mayor Mara Quill.',
  'Gazette',
)
const daily = await reading('r2', '2026-03-02', 'Mayor Mara Quill said: "No ship will leave the bay tonight."', 'Daily')

describe('the same words', () => {
  test('are one statement, with a note where they differ', () => {
    const { said } = ledger([gazette, daily])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({ reports: 2, sources: 2, speaker: { standing: 'named', name: 'Mara Quill' } })
    expect(said[0]!.differs.map(({ words }) => words)).toEqual([['boat', 'ship']])
    const [first, second] = said[0]!.differs[0]!.evidence
    expect(gazette.record.article.text.slice(first.spans[0]!.start, first.spans[0]!.end)).toBe('boat')
    expect(daily.record.article.text.slice(second.spans[0]!.start, second.spans[0]!.end)).toBe('ship')
  })

  test('of another speaker, or other words of hers, are another', async () => {
    const other = await reading('r3', '2026-03-02', '"No ship will leave the bay tonight," said Captain Tom Reed.')
    const more = await reading('r4', '2026-03-02', '"We will search the bay until the morning," said Mayor Mara Quill.')
    expect(ledger([gazette, other]).said).toHaveLength(2)
    expect(ledger([gazette, more]).said).toHaveLength(2)
  })

  test('in a copy are no second source, and in any order the same', () => {
    const copy: Report = { ...gazette, id: 'r9', outlet: 'Star' }
    const [said] = ledger([gazette, copy], (id) => (id === 'r9' ? 'r1' : undefined)).said
    expect(said).toMatchObject({ reports: 2, sources: 1, differs: [] })
    expect(ledger([daily, gazette, daily]).said.map(({ tellings }) => tellings.length)).toEqual([2])
  })
})

describe('who speaks', () => {
  const standings = async (text: string) =>
    ledger([await reading('r1', '2026-03-02', text)]).said.map(({ speaker }) => speaker.standing)

  test('is named, official, anonymous or none of these', async () => {
    expect(await standings('The bridge is safe, Mara Quill said.')).toEqual(['named'])
    expect(await standings('The bridge is safe, police said.')).toEqual(['official'])
    expect(
      await standings('An engineer, who spoke on condition of anonymity, said that the bridge is unsafe.'),
    ).toEqual(['anonymous'])
    expect(await standings('The bridge is safe, a passenger said.')).toEqual(['unnamed'])
  })

  test('has as many words as stand in quotation marks, once', () => {
    expect(ledger([gazette, daily]).shares).toEqual([
      { speaker: expect.objectContaining({ name: 'Mara Quill' }), statements: 1, quoted: 7, words: 7 },
    ])
  })
})

describe('what changes', () => {
  const denial = reading(
    'r1',
    '2026-03-02',
    'Norden Shipping Company denied that the ferry had carried too many passengers.',
  )
  const confirmation = reading(
    'r2',
    '2026-03-05',
    'Norden Shipping Company confirmed that the ferry had carried too many passengers.',
  )
  const silence = reading(
    'r3',
    '2026-03-05',
    'Norden Shipping Company did not say how many passengers the ferry had carried.',
  )
  const other = reading('r4', '2026-03-05', 'Norden Shipping Company said that it would buy a bigger pier.')

  test('is a denial that becomes a confirmation', async () => {
    const [change, ...more] = ledger([await denial, await confirmation]).changes
    expect(more).toEqual([])
    expect(change).toMatchObject({ from: 'denied', to: 'said', between: ['r1/s1', 'r2/s1'] })
    expect(change!.because).toContain('Norden Shipping Company denied “that the ferry')
  })

  test('is not that someone says nothing, speaks of another thing, or says the same', async () => {
    expect(ledger([await denial, await silence]).changes).toEqual([])
    expect(ledger([await denial, await other]).changes).toEqual([])
    expect(ledger([await denial, { ...(await denial), id: 'r8' }]).changes).toEqual([])
  })

  test('is not told of one common word, and is of one that tells', async () => {
    const [no, yes] = await Promise.all([
      reading('r1', '2026-03-02', 'Norden Shipping Company rejected a proposal.'),
      reading('r2', '2026-03-05', 'Norden Shipping Company confirmed a proposal for two piers.'),
    ])
    expect(ledger([no, yes]).changes).toEqual([])
    const [denied, confirmed] = await Promise.all([
      reading('r1', '2026-03-02', 'Norden Shipping Company denied that the radar had been out of order.'),
      reading('r2', '2026-03-05', 'Norden Shipping Company confirmed that the main radar had not been working.'),
    ])
    expect(ledger([denied, confirmed]).changes).toHaveLength(1)
  })

  test('is not told of the same names, whatever is said of them', async () => {
    const [yes, no] = await Promise.all([
      reading(
        'r1',
        '2026-03-02',
        'Arland confirmed the death of its minister in an attack by Norland and the Vale Pact.',
      ),
      reading('r2', '2026-03-05', 'Arland rejected a plan of Norland and the Vale Pact to end the war.'),
    ])
    expect(ledger([yes, no]).changes).toEqual([])
  })

  const between = async (before: string, after: string): Promise<string[]> =>
    ledger([await reading('r1', '2026-03-02', before), await reading('r2', '2026-03-05', after)]).changes.map(
      ({ from, to }) => `${from}, ${to}`,
    )

  test('is not a denial in other words', async () => {
    const denied = 'Norden Shipping Company denied that the ferry was overloaded.'
    for (const again of [
      'Norden Shipping Company said the ferry was not overloaded.',
      'Norden Shipping Company confirmed that the ferry was not overloaded.',
      'Norden Shipping Company said reports that the ferry was overloaded were false.',
      'Norden Shipping Company said the ferry was not overloaded and that no other ferry was overloaded.',
    ])
      expect(await between(denied, again), again).toEqual([])
    expect(await between(denied, 'Norden Shipping Company said the ferry was overloaded, but not for long.')).toEqual([
      'denied, said',
    ])
    const broken = 'Norden Shipping Company confirmed that a pump of the ferry had not been working.'
    expect(
      await between('Norden Shipping Company denied that a pump of the ferry had been out of order.', broken),
    ).toEqual(['denied, said'])
    const bribes = 'Tom Reed denied taking bribes from builders.'
    expect(await between(bribes, '"I never took bribes from builders," Tom Reed said.')).toEqual([])
    expect(await between(bribes, '"I took bribes from builders," Tom Reed admitted.')).toEqual(['denied, said'])
  })

  test('is no question left open', async () => {
    const denied = 'Mara Quill denied that the minister had taken bribes.'
    const open = 'Mara Quill said police would investigate whether the minister had taken bribes.'
    expect(await between(denied, open)).toEqual([])
    expect(await between(denied, 'Mara Quill said that the minister had taken bribes.')).toEqual(['denied, said'])
  })

  test('is that something was not so, and then admitted', async () => {
    const before = 'Norden Shipping Company said that the ferry was not overloaded.'
    expect(await between(before, 'Norden Shipping Company admitted that the ferry was overloaded.')).toEqual([
      'denied, said',
    ])
    expect(await between(before, 'Norden Shipping Company admitted that the ferry was not overloaded.')).toEqual([])
  })
})
