import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArchiveError, parseQuery } from '../../src/archive/index.ts'

describe('a query', () => {
  it.each([
    ['grain', [['words', 'grain']]],
    [
      '  Grain  Łódź ',
      [
        ['words', 'grain'],
        ['words', 'lodz'],
      ],
    ],
    ['"grain corridor"', [['words', 'grain corridor']]],
    ['grain-corridor', [['words', 'grain corridor']]],
    ['speaker:quill', [['speaker', 'quill']]],
    [
      'SPEAKER:"Mara Quill" open',
      [
        ['speaker', 'mara quill'],
        ['words', 'open'],
      ],
    ],
    [
      'speaker:mara quill',
      [
        ['speaker', 'mara'],
        ['words', 'quill'],
      ],
    ],
    [
      'speaker:quill speaker:bell',
      [
        ['speaker', 'quill'],
        ['speaker', 'bell'],
      ],
    ],
    [
      'about:grain said:"stays open" event:aid place:odport source:gazette.example',
      [
        ['about', 'grain'],
        ['said', 'stays open'],
        ['event', 'aid'],
        ['place', 'odport'],
        ['source', 'gazette example'],
      ],
    ],
    ['"speaker:quill"', [['words', 'speaker quill']]],
    ['12:30', [['words', '12 30']]],
    [
      '"a""b"',
      [
        ['words', 'a'],
        ['words', 'b'],
      ],
    ],
  ])('%s looks for terms', (text, terms) => {
    expect(parseQuery(text).terms.map(({ field, words }) => [field, words.join(' ')])).toEqual(terms)
  })

  it.each([
    ['strike', false],
    ['grain-corridor', false],
    ['said:strike', false],
    ['event:strike', false],
    ['"strike"', true],
    ['said:"strike"', true],
    ['speaker:quill', true],
    ['about:quill', true],
    ['place:odport', true],
    ['source:gazette', true],
  ])('%s means its words as they stand or in whatever form', (text, exact) => {
    expect(parseQuery(text).terms.map((term) => term.exact)).toEqual([exact])
  })

  it.each([
    ['from:2026-03-14', '2026-03-14', undefined],
    ['from:2026-03 to:2026-03', '2026-03-01', '2026-03-31'],
    ['from:2026 to:2026', '2026-01-01', '2026-12-31'],
    ['to:2024-02', undefined, '2024-02-29'],
    ['to:2026-02', undefined, '2026-02-28'],
    ['from:"2026" from:2027', '2027-01-01', undefined],
  ])('%s looks at days', (text, from, to) => {
    expect(parseQuery(text)).toEqual({ terms: [], ...(from ? { from } : {}), ...(to ? { to } : {}) })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['speakr:quill', 'no field speakr:'],
    ['http://gazette.example', 'no field http:'],
    ['"grain', 'never closed'],
    ['grain speaker:"mara', 'never closed'],
    ['speaker:', 'nothing behind it'],
    ['speaker: quill', 'nothing behind it'],
    ['—', 'no word'],
    ['""', 'no word'],
    ['from:yesterday', 'no day'],
    ['from:2026-02-30', 'no day'],
    ['to:2026-13', 'no day'],
  ])('%j is refused, and why is told', (text, why) => {
    expect(() => parseQuery(text)).toThrow(ArchiveError)
    expect(() => parseQuery(text)).toThrow(why)
  })

  it('is read or refused in one line, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'ab :"-.2 ') })),
        (text) => {
          try {
            const { terms, from, to } = parseQuery(text)
            expect(terms.length > 0 || from || to).toBeTruthy()
            for (const { words } of terms) expect(words.join(' ')).toMatch(/^\S+(?: \S+)*$/)
          } catch (error) {
            expect(error).toBeInstanceOf(ArchiveError)
            expect((error as ArchiveError).message).not.toContain('\n')
          }
        },
      ),
    )
  })
})
