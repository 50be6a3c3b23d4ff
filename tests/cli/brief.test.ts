import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { brief } from '../../src/cli/brief/brief.ts'
import { paint, tame, wrap } from '../../src/cli/terminal.ts'
import { columns } from '../../src/wording/columns.ts'
import { faultsOf, type Record, type Role } from '../../src/record/index.ts'
import { ferryStory, recordOf } from './record.ts'
import { summitStory } from './summit.ts'

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
    expect(brief(record, plain, { dropped })).toContain('LEFT OUT\n  “3-2” a score (times/score)\n')
    expect(brief(record, plain, { dropped: [] })).toContain('LEFT OUT\n  nothing')
    const whole = [{ span: { start: 0, end: 0 }, reason: 'times/no-date', words: 'no date' }]
    expect(brief(record, plain, { dropped: whole })).toContain('LEFT OUT\n  the article no date (times/no-date)\n')
  })
})

/** The lines under a heading. */
function under(heading: string, record: Record, wishes?: Parameters<typeof brief>[2]): string[] {
  const lines = brief(record, plain, wishes).split('\n')
  const from = lines.indexOf(heading) + 1
  return from ? lines.slice(from, lines.indexOf('', from)) : []
}

describe('a brief of people', () => {
  it('is made from records that keep to the contract', () => {
    expect(faultsOf(summitStory)).toEqual([])
  })

  it('answers who, what and where, then who said what, then figures and checks, then background', () => {
    expect(headings(brief(summitStory, plain))).toEqual([
      'WHAT',
      'WHO',
      'WHERE',
      'SAID',
      'WHEN',
      'STILL AHEAD',
      'FIGURES',
      'CHECKS',
      'EARLIER',
      'BACKGROUND',
    ])
  })

  it('tells events in the words of the article, with who did it by name, and stops before the next event', () => {
    const lines = under('WHAT', summitStory)
    expect(lines.slice(0, 4)).toEqual([
      '  Thu, Oct 12         Oona Vell *visited* Karst on Thursday',
      '  Thu, Oct 12         Oona Vell *invited* President Tomas Brandt to the',
      '                      alliance’s next summit in Port Sorrel in November',
      '  Oct 2 – 8           Karst *asked* the pact for 24 patrol boats last week',
    ])
    expect(lines.at(-1)).toBe('                      Two men *were arrested* by harbour police in Karst')
  })

  it('never tells as done what is planned or denied, and says whose claim it is', () => {
    const lines = under('WHAT', summitStory)
    expect(lines).toContain('  planned             Ostmark *was to blockade* the strait (according to a')
    expect(lines).toContain('  said not to have    Ostmark *moved* troops (by their own account)')
    const possible = summitStory.events.map((event) => ({ ...event, modality: 'possible' as const }))
    expect(under('WHAT', { ...summitStory, events: possible })[0]).toMatch(/^ {2}possible, Thu, Oct +Oona Vell/)
  })

  it('names whoever a pronoun means, adds whom the words leave out, and where', () => {
    const [visit, invite] = summitStory.events
    const pronoun = summitStory.article.text.indexOf('it moved')
    const events = [
      { ...invite!, recipients: [{ start: pronoun, end: pronoun + 2, entity: 'e6' }], place: 'e6' },
      { ...visit!, id: 'v2' },
    ]
    expect(under('WHAT', { ...summitStory, events }).join(' ')).toContain(' → Ostmark')
    const record = recordOf([['body', 'Vell met Brandt and thanked him in Karst.']])
    const at = (words: string) => {
      const start = record.article.text.indexOf(words)
      return { start, end: start + words.length }
    }
    const told = {
      ...record,
      entities: summitStory.entities,
      events: [
        {
          ...visit!,
          time: undefined,
          place: undefined,
          trigger: [at('thanked')],
          actors: [{ ...at('Vell'), entity: 'e1' }],
          recipients: [{ ...at('him'), entity: 'e4' }],
        } as unknown as Record['events'][0],
      ],
    }
    expect(under('WHAT', told)).toEqual(['    Oona Vell *thanked* him [Tomas Brandt] in Karst'])
  })

  it('tells an event by the words that name who did it, and a claim as that of somebody a pronoun means', () => {
    const record = recordOf([['body', 'Dam owner charged. Prosecutors charged the firm. She confirmed it.']])
    const at = (words: string) => {
      const start = record.article.text.indexOf(words)
      return { start, end: start + words.length }
    }
    const [visit] = summitStory.events
    const told = {
      ...record,
      sentences: [at('Dam owner charged.'), at('Prosecutors charged the firm.'), at('She confirmed it.')],
      statements: [
        { id: 's1', form: 'indirect', kind: 'say', source: [at('She')], cue: [at('confirmed')], content: [at('it')] },
      ],
      events: [
        {
          ...visit!,
          time: undefined,
          place: undefined,
          trigger: [at('charged'), at('charged the')].map(({ start }) => ({ start, end: start + 'charged'.length })),
          actors: [at('Prosecutors')],
          recipients: [at('Dam owner')],
          statement: 's1',
        },
      ],
    } as unknown as Record
    expect(under('WHAT', told)).toEqual(['    Prosecutors *charged* the firm → Dam owner (according to her)'])
  })

  it('tells what is long past apart', () => {
    expect(under('EARLIER', summitStory)).toEqual(['  March 2021  Karst *applied* to join the pact in March 2021'])
  })

  it('tells people with their offices and how often they are spoken of', () => {
    expect(under('WHO', summitStory)).toEqual([
      '  Oona Vell      chief, Lantern Pact (4)',
      '  Tomas Brandt   President, Karst (5)',
      '  organizations  Lantern Pact (5)',
    ])
    expect(under('WHERE', summitStory)).toEqual(['  Karst (5), Ostmark (3), Port Sorrel'])
  })

  it('tells the statements of each speaker together, and a source without a name as it is written', () => {
    expect(under('SAID', summitStory)).toEqual([
      '  Oona Vell               told: “The door is open,” “It has been open since',
      '                          2019.',
      '                          “Nobody will close it while I hold the key.”',
      '  Tomas Brandt            said he was “grateful, and a little tired.”',
      '                          did not say whether Karst would send ships',
      '  A senior official…      said Ostmark was to blockade the strait',
      '  (unnamed)',
      '  Ostmark                 denies that it moved troops',
    ])
  })

  it('says “not” where only the record does, and whom it was said to, and when', () => {
    const [statement] = summitStory.statements
    const statements = [{ ...statement!, negated: true, addressee: 'e4', time: 't4' }]
    expect(under('SAID', { ...summitStory, statements }).join(' ')).toMatch(
      /not: told Tomas Brandt: “The door is open,”.* \(Oct 2 – 8, 2023\)/,
    )
  })

  it('sets what stands before its verb after it, and cites what is “according to” somebody', () => {
    const record = recordOf([['body', 'Ships will sail, harbour police said. Fares rise, according to the line.']])
    const { text } = record.article
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const statement = (id: string, content: string, cue: string, source: string) =>
      ({ id, form: 'indirect', kind: 'say', source: [at(source)], cue: [at(cue)], content: [at(content)] }) as const
    const statements = [
      statement('s1', 'Ships will sail,', 'said', 'harbour police'),
      statement('s2', 'Fares rise,', 'according to', 'the line'),
    ] as unknown as Record['statements']
    expect(under('SAID', { ...record, statements })).toEqual([
      '  harbour police          said: Ships will sail',
      '  (unnamed)',
      '  the line (unnamed)      cited: Fares rise',
    ])
  })

  it('tells two who speak together as two', () => {
    const record = recordOf([['body', 'Karst and Ostmark said ships will sail.']])
    const mention = { start: 0, end: 5, form: 'name' as const }
    const statement = {
      id: 's1',
      form: 'indirect' as const,
      kind: 'say',
      source: [{ start: 0, end: 17 }],
      speaker: 'e2',
      cue: [{ start: 18, end: 22 }],
      content: [{ start: 23, end: 38 }],
    }
    const entities = [{ ...summitStory.entities[1]!, mentions: [mention] }]
    expect(under('SAID', { ...record, entities, statements: [statement] })).toEqual([
      '  Karst and Ostmark  said ships will sail',
    ])
  })

  it('tells the most important, how much more there is, and everything when asked', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ ...summitStory.statements[i % 6]!, id: `s${i + 1}` }))
    const record = { ...summitStory, statements: many }
    expect(under('SAID', record).at(-1)).toBe('  490 more: --all')
    expect(under('SAID', record).length).toBeLessThan(25)
    expect(under('SAID', record, { all: true }).length).toBeGreaterThan(500)
    expect(under('SAID', record, { fields: new Set(['said']) }).length).toBeGreaterThan(500)
  })

  it('warns at the top of what does not add up further down', () => {
    const record = { ...summitStory, checks: ferryStory.checks.map((check) => ({ ...check, evidence: [] })) }
    const lines = brief(record, plain).split('\n')
    expect(lines[2]).toBe('✗ 2 things do not add up: see CHECKS')
    expect(headings(lines.join('\n')).indexOf('CHECKS')).toBeLessThan(headings(lines.join('\n')).indexOf('FIGURES'))
    expect(under('CHECKS', record).at(-1)).toBe('  ✓ 1 agrees: --all')
  })

  it('is only of what was asked for, and says where that is nothing', () => {
    const only = (...fields: ('said' | 'what' | 'figures' | 'background' | 'article')[]) =>
      headings(brief(summitStory, plain, { fields: new Set(fields) }))
    expect(only('figures', 'said')).toEqual(['SAID', 'FIGURES'])
    expect(only('background')).toEqual(['BACKGROUND'])
    expect(only('article')).toEqual([])
    expect(under('BACKGROUND', summitStory, { fields: new Set(['background']) })).toHaveLength(3)
    expect(under('SAID', ferryStory, { fields: new Set(['said']) })).toEqual(['  none found'])
  })

  it('stands records that say little of their people', () => {
    const bare = { ...summitStory.events[0]!, actors: [], recipients: [], time: 't99', place: 'e99', statement: 's99' }
    const dumb = { ...summitStory.statements[0]!, source: [], cue: [], speaker: 'e99' }
    const record = { ...summitStory, events: [bare], statements: [dumb] }
    expect(under('WHAT', record)).toEqual(['    Vell *visits* Karst, offers islanders a seat in the Lantern Pact'])
    expect(under('SAID', record)[0]).toMatch(/^ {2}Somebody \(unclear who\) +“The door is open,”/)
  })
})

/** A record whose lists point anywhere in a text of anything. */
const anyRecord = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.infiniteStream(fc.nat(1000)))
  .map(([said, numbers]): Record => {
    const text = `${said} “שלום, עולם” said \u202eevil\u202c 海鳥 ${said}`
    const next = () => numbers.next().value as number
    const span = () => {
      const start = next() % (text.length - 1)
      return { start, end: start + 1 + (next() % (text.length - start)) }
    }
    const spans = () => Array.from({ length: 1 + (next() % 3) }, span)
    const pick = <Item>(...items: Item[]) => items[next() % items.length]!
    const base = recordOf([['body', text]])
    return {
      ...base,
      entities: [1, 2].map((n) => ({
        ...summitStory.entities[n]!,
        name: text.slice(0, 1 + (next() % text.length)),
        mentions: spans().map((at) => ({ ...at, form: pick('name', 'pronoun') as 'name' })),
      })),
      statements: [1, 2, 3].map((n) => ({
        id: `s${n}`,
        form: pick('direct', 'indirect', 'mixed') as 'direct',
        kind: 'say',
        source: spans(),
        cue: pick(spans(), []),
        content: spans(),
        ...(next() % 2 ? { speaker: 'e2' } : {}),
      })),
      events: [1, 2, 3].map((n) => ({
        ...summitStory.events[n]!,
        trigger: spans(),
        actors: pick<Role[]>(spans(), [{ ...span(), entity: 'e2' }], []),
        recipients: pick<Role[]>(spans(), [{ ...span(), entity: 'e3' }], []),
      })),
      relations: [{ id: 'r1', type: 'holds-role', subject: 'e2', value: text, evidence: spans() }],
    }
  })

describe('a brief of anything', () => {
  it('keeps to its width and shows nothing that commands a terminal', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(30, 59, 60, 90), fc.boolean(), (record, width, all) => {
        const text = brief(record, { width, colour: false }, { all })
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
      }),
      { numRuns: 200 },
    )
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
