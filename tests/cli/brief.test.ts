import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { brief } from '../../src/cli/brief/brief.ts'
import { columns, paint, tame, wrap } from '../../src/cli/terminal.ts'
import { ferryStory, recordOf } from './record.ts'

const plain = { width: 80, colour: false }
const headings = (text: string) => text.split('\n').filter((line) => /^[A-Z, ]+$/.test(line) && line.trim())

describe('a brief', () => {
  it('tells where it comes from and when, then what does not add up, then the rest', () => {
    const text = brief(ferryStory, plain)
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Marrow Strait ferry line to build 1.8-mile causeway',
      'Work begins in June, nearly seven months after the islanders voted',
      'UPI · by Ada Quill',
      'https://news.example/marrow/causeway',
      'Thursday, April 20, 2023 (worked out from the article)',
    ])
    expect(headings(text)).toEqual(['CHECKS', 'WHEN', 'STILL AHEAD', 'HOW LONG, HOW OFTEN', 'FIGURES'])
  })

  it('puts checks last where all is well', () => {
    const calm = { ...ferryStory, checks: ferryStory.checks.filter(({ verdict }) => verdict === 'agrees') }
    expect(headings(brief(calm, plain)).at(-1)).toBe('CHECKS')
  })

  it('lists whom and what the story names, the most salient first, each with how often', () => {
    const mentions = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1, form: 'name' as const }))
    const entities = [
      { id: 'e1', kind: 'place' as const, name: 'Marrow Strait', mentions: mentions(2), salience: 0.9 },
      { id: 'e2', kind: 'person' as const, name: 'Ada Quill', mentions: mentions(1), salience: 0.1 },
      { id: 'e3', kind: 'person' as const, name: 'Jo March', mentions: mentions(3), salience: 0.5 },
    ]
    const lines = brief({ ...ferryStory, entities }, plain).split('\n')
    const from = lines.indexOf('NAMES')
    expect(lines.slice(from, from + 3)).toEqual([
      'NAMES',
      '  people         Jo March (3), Ada Quill',
      '  places         Marrow Strait (2)',
    ])
    expect(brief(ferryStory, plain)).not.toContain('NAMES')
  })

  it('is in the order of the calendar, each date told once', () => {
    const text = brief(ferryStory, plain)
    const order = ['1998  ', '2019  ', 'late September 2022', 'Thu, Apr 20, 2023', 'Tue, Apr 25, 2023', 'June 2023 ']
    const places = order.map((date) => text.indexOf(`\n  ${date}`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(text.split('\n  Thu, Apr 20, 2023')).toHaveLength(2)
  })

  it('shows a figure with what it measures, a common measure and its own words', () => {
    expect(brief(ferryStory, plain)).toMatch(/ {2}1\.8.mi \(2\.9.km\) +causeway\n +.*\*1\.8-mile\* causeway/)
  })

  it('marks words with colour instead of asterisks where there is colour', () => {
    const text = brief(ferryStory, { width: 80, colour: true })
    expect(text).not.toContain('*')
    expect(stripVTControlCharacters(text)).toContain('Boats have crossed every Tuesday since 1998')
  })

  it('says why it has no date, and what was left out when asked', () => {
    const record = recordOf([['body', 'The pier won 3-2.']])
    expect(brief(record, plain)).toContain('No date: ')
    const dropped = [{ span: { start: 13, end: 16 }, reason: 'times/score', words: 'a score' }]
    expect(brief(record, plain, dropped)).toContain('LEFT OUT\n  “3-2” a score (times/score)\n')
    expect(brief(record, plain, [])).toContain('LEFT OUT\n  nothing')
    const whole = [{ span: { start: 0, end: 0 }, reason: 'times/no-date', words: 'no date' }]
    expect(brief(record, plain, whole)).toContain('LEFT OUT\n  the article no date (times/no-date)\n')
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', 'é', 'é', '漢', '👩‍👩‍👧', '🇫🇮', '\u001b[1m', '\n', '\u00ad', 'word', 'ﷺ', '\ud800'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))

describe('lines', () => {
  it('are never wider than they may be, and lose no word', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.integer({ min: 4, max: 60 }), (texts, width) => {
        const runs = texts.map((text) => ({ text: tame(text) }))
        const lines = wrap(runs, width).map((line) => paint(line, false))
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        const letters = (text: string) => text.replace(/\s/gu, '')
        expect(letters(lines.join(''))).toBe(letters(runs.map(({ text }) => text).join('')))
      }),
    )
  })

  it('measure as terminals do', () => {
    expect([columns('abc'), columns('漢字'), columns('🐦'), columns('e\u0301')]).toEqual([3, 4, 2, 1])
  })
})
