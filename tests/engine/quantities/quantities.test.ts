import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../../src/engine/facts/quantities/index.ts'
import { reasons } from '../../../src/engine/facts/quantities/registry.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import type { PartRole, Time } from '../../../src/record/index.ts'

function look(text: string, { times = [], role = 'body' }: { times?: string[]; role?: PartRole } = {}) {
  const article = { text, parts: [{ start: 0, end: text.length, role }], language: 'en' }
  const dropped: string[] = []
  const trace = {
    drop: (span: { start: number; end: number }, reason: string) => {
      dropped.push(`${text.slice(span.start, span.end)} ${reason}`)
    },
  }
  const resolved = times.map((words, index): Time => {
    const start = text.indexOf(words)
    return { id: `t${index + 1}`, start, end: start + words.length, type: 'DATE', value: 'XXXX' }
  })
  const quantities = findQuantities({ article, sentences: findSentences(article), trace }, resolved)
  return { quantities, dropped }
}

/** A figure in one line: its words, comparator, value, unit, measure, and what it is of. */
const told = (text: string, options?: { times?: string[]; role?: PartRole }): string[] =>
  look(text, options).quantities.map(({ start, end, comparator, value, high, unit, measure, of }) => {
    const range = high === undefined ? `${value}` : `${value}..${high}`
    const what = of ? ` of ${of.map((span) => text.slice(span.start, span.end)).join(', ')}` : ''
    return `${text.slice(start, end)} | ${comparator} ${range} ${unit} ${measure}${what}`
  })

const same = (rows: readonly (readonly [text: string, expected: string | string[]])[]) =>
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual([expected].flat())
  })

const reason = (rows: readonly (readonly [text: string, dropped: string | string[]])[]) =>
  it.each(rows)('%s', (text, expected) => {
    const { quantities, dropped } = look(text)
    expect(dropped).toEqual([expected].flat().map((line) => line.replace(/ (\S+)$/, ' quantities/$1')))
    expect(quantities).toEqual([])
  })

describe('money', () => {
  same([
    ['It sent more than $90 billion in food aid.', 'more than $90 billion | > 90000000000 USD money of food aid'],
    ['The firm made £3.2bn.', '£3.2bn | = 3200000000 GBP money'],
    ['It cost Rs 40 crore.', 'Rs 40 crore | = 400000000 INR money'],
    ['A budget of €5–6 million was set.', '€5–6 million | = 5000000..6000000 EUR money'],
    ['She asked for $500,000 to $1 million.', '$500,000 to $1 million | = 500000..1000000 USD money'],
    ['They paid A$5 and C$7.', ['A$5 | = 5 AUD money', 'C$7 | = 7 CAD money']],
    ['He owes US$1.5m.', 'US$1.5m | = 1500000 USD money'],
    ['He bought a $3.5 million house.', '$3.5 million | = 3500000 USD money of house'],
    ['The bid was dlrs 14 billion.', 'dlrs 14 billion | = 14000000000 USD money'],
    ['It takes 5 million Swiss francs.', '5 million Swiss francs | = 5000000 CHF money'],
    ['It takes two hundred Hong Kong dollars.', 'two hundred Hong Kong dollars | = 200 HKD money'],
    ['It takes 5 million USD.', '5 million USD | = 5000000 USD money'],
    ['A 20-million US-dollar mill is shut.', '20-million US-dollar | = 20000000 USD money of mill'],
    ['He had $50 in his bag.', '$50 | = 50 USD money'],
    ['It takes 300 € a day.', '300 € | = 300 EUR money'],
    ['A stamp is 15 cents.', '15 cents | = 0.15 USD money'],
    ['They lost hundreds of millions of euros.', 'hundreds of millions of euros | ~ 200000000..999999999 EUR money'],
    ['It earned half a million dollars.', 'half a million dollars | = 500000 USD money'],
    ['The prize is $50,000 or more.', '$50,000 or more | >= 50000 USD money'],
    ['It gave 20 million pounds.', '20 million pounds | = 20000000 GBP money'],
    ['She paid £5, he 7 pounds.', ['£5 | = 5 GBP money', '7 pounds | = 7 GBP money']],
    ['Karachi in Pakistan paid Rs 300.', 'Rs 300 | = 300 PKR money'],
    ['Chile spent 9 million pesos.', '9 million pesos | = 9000000 CLP money'],
    ['It cost Dh2,500.', 'Dh2,500 | = 2500 AED money'],
    ['Shares rose $1.50 to $45.', ['$1.50 | = 1.5 USD money', '$45 | = 45 USD money']],
    ['It rose from $4 to $5.', ['$4 | = 4 USD money', '$5 | = 5 USD money']],
    ['Goods worth $8 billion worth of tin left.', '$8 billion | = 8000000000 USD money of tin'],
  ])

  it('takes no mass for money', () => {
    expect(told('The calf weighs 90 pounds.')).toEqual(['90 pounds | = 90 [lb_av] mass'])
    expect(told('It shipped £5 and 20 pounds of tea.')).toContain('20 pounds | = 20 [lb_av] mass of tea')
  })
})

describe('measures', () => {
  same([
    ['They built a 2.4-mile border wall.', '2.4-mile | = 2.4 [mi_i] length of border wall'],
    ['It is nearly 800 miles long.', 'nearly 800 miles | ~ 800 [mi_i] length'],
    ['It runs 5km.', '5km | = 5 km length'],
    ['A hundred kilometres on it ends.', 'A hundred kilometres | = 100 km length'],
    ['Walk half a mile.', 'half a mile | = 0.5 [mi_i] length'],
    ['Use a three-quarter inch pipe.', 'three-quarter inch | = 0.75 [in_i] length of pipe'],
    ['He is 6-foot-3.', '6-foot-3 | = 6.25 [ft_i] length'],
    ['He is 6 feet 3 inches tall.', '6 feet 3 inches | = 6.25 [ft_i] length'],
    ['It has 30 square miles.', '30 square miles | = 30 [mi_i]2 area'],
    ['It has 1,500 square-foot rooms.', '1,500 square-foot | = 1500 [sft_i] area of rooms'],
    ['It burned 40 acres and 3 hectares.', ['40 acres | = 40 [acr_us] area', '3 hectares | = 3 har area']],
    ['They sold 20 tonnes of wheat.', '20 tonnes | = 20 t mass of wheat'],
    ['She had 17 grams of medical cannabis.', '17 grams | = 17 g mass of medical cannabis'],
    ['They sold 20 metric tons.', '20 metric tons | = 20 t mass'],
    ['Tons of it: 20 tons.', '20 tons | = 20 [ston_av] mass'],
    ['It pumps 9 million barrels a day.', '9 million barrels a day | = 9000000 [bbl_us]/d other'],
    ['Winds of 60 to 70 mph came.', '60 to 70 mph | = 60..70 [mi_i]/h speed'],
    ['Winds of 65km/h came.', '65km/h | = 65 km/h speed'],
    ['It was -5°C.', '-5°C | = -5 Cel temperature'],
    ['It was minus 12 degrees Fahrenheit.', 'minus 12 degrees Fahrenheit | = -12 [degF] temperature'],
    ['The heat hit 40 degrees.', '40 degrees | = 40 Cel temperature'],
    ['Turn it 40 degrees.', '40 degrees | = 40 deg angle'],
    ['It was 5 degrees below zero.', '5 degrees below zero | = -5 deg angle'],
    ['A plant of 300 megawatts.', '300 megawatts | = 300 MW power'],
    [
      'A 7-magnitude quake, then magnitude 6.1.',
      ['7-magnitude | = 7 1 magnitude of quake', 'magnitude 6.1 | = 6.1 1 magnitude'],
    ],
    ['It was 5.5 on the Richter scale.', '5.5 | = 5.5 1 magnitude'],
    ['Thousands of miles off.', 'Thousands of miles | ~ 2000..9999 [mi_i] length'],
    ['It ships 20m tonnes of grain.', '20m tonnes | = 20000000 t mass of grain'],
    ['He ran 100m in ten steps.', ['100m | = 100 m length', 'ten steps | = 10 1 count of steps']],
  ])
})

describe('shares', () => {
  same([
    [
      "It covers 15% of Chile's 800-mile coast with sand.",
      ["15% | = 15 % percent of Chile's 800-mile coast", '800-mile | = 800 [mi_i] length of coast'],
    ],
    ['Up 5 per cent.', '5 per cent | = 5 % percent'],
    ['It may lose 5 to 7 percent.', '5 to 7 percent | = 5..7 % percent'],
    ['It fell from 7 to 5 percent.', ['7 | = 7 % percent', '5 percent | = 5 % percent']],
    ['Ann led 44 percent to 37 percent.', ['44 percent | = 44 % percent', '37 percent | = 37 % percent']],
    ['They took 11 and 8 percent.', ['11 | = 11 % percent', '8 percent | = 8 % percent']],
    ['Rates rose 25 basis points.', '25 basis points | = 0.25 % percentage-point'],
    ['She led by two percentage points.', 'two percentage points | = 2 % percentage-point'],
    ['One in five voters left.', 'One in five | = 0.2 1 ratio of voters'],
    ['Nine out of 10 doctors agree.', 'Nine out of 10 | = 0.9 1 ratio of doctors'],
    ['About a third of the crew left.', 'About a third | ~ 0.3333333333333333 1 ratio of the crew'],
    [
      'Half of the $59 million budget left.',
      ['Half | = 0.5 1 ratio of the $59 million budget', '$59 million | = 59000000 USD money of budget'],
    ],
    ['More than half the town left.', 'More than half | > 0.5 1 ratio of the town'],
    ['It has four times as many.', 'four times | = 4 1 ratio'],
    ['They led by 3-to-1.', '3-to-1 | = 3 1 ratio'],
    ['It won 9 out of 97 seats.', ['9 | = 9 1 count', '97 seats | = 97 1 count of seats']],
  ])
})

describe('ages', () => {
  same([
    ['Dan March, 44, of Fareham won.', '44 | = 44 a duration of Dan March'],
    ['Jane Roe, 48, sang.', '48 | = 48 a duration of Jane Roe'],
    ['John Doe (52) sang.', '52 | = 52 a duration of John Doe'],
    ['A girl aged 9 sang.', 'aged 9 | = 9 a duration'],
    ['He was 69 when he won.', '69 | = 69 a duration'],
    ['Ann Roe will be 80.', '80 | = 80 a duration'],
    ['She turned 21.', '21 | = 21 a duration'],
    ['It is for those 65 and older.', '65 and older | >= 65 a duration'],
    ['Those aged under 21 sang.', 'aged under 21 | < 21 a duration'],
    ['The score is 50.', '50 | = 50 1 count'],
    ['It suits ages 5 to 17.', 'ages 5 to 17 | = 5..17 a duration'],
    ['A 48-year-old man sang.', '48-year-old | = 48 a duration of man'],
    ['A six-month-old cub died.', 'six-month-old | = 6 mo duration of cub'],
    ['Boys of 15-25 years old.', '15-25 years old | = 15..25 a duration'],
    ['In Leeds, 48 boats sank.', '48 boats | = 48 1 count of boats'],
  ])
})

describe('counts', () => {
  same([
    ['It grew to 40 countries and more.', '40 countries | = 40 1 count of countries'],
    ['She met nine Asian nations who came.', 'nine Asian nations | = 9 1 count of Asian nations'],
    [
      'They taught tens of thousands of Kenyan troops.',
      'tens of thousands of Kenyan troops | ~ 20000..99999 1 count of Kenyan troops',
    ],
    ['Dozens of people came.', 'Dozens of people | ~ 24..99 1 count of people'],
    ['Several hundred guests came.', 'Several hundred guests | ~ 200..999 1 count of guests'],
    ['A couple of swans left.', 'A couple of swans | ~ 2 1 count of swans'],
    ['Killing scores of sheep.', 'scores of sheep | ~ 40..99 1 count of sheep'],
    ['At least 19 others fell.', 'At least 19 others | >= 19 1 count of others'],
    ['At least another 19 fell.', 'At least another 19 | >= 19 1 count'],
    ['It climbed up to 20.', '20 | = 20 1 count'],
    ['Up to about 50 boats sank.', 'Up to about 50 boats | <= 50 1 count of boats'],
    ['No more than six ships sank.', 'No more than six ships | <= 6 1 count of ships'],
    ['Fewer than 20 men came.', 'Fewer than 20 men | < 20 1 count of men'],
    ['Between 5 and 7 boats sank.', 'Between 5 and 7 boats | = 5..7 1 count of boats'],
    ['Between 20 and 30 Omani sailors sang.', 'Between 20 and 30 Omani sailors | = 20..30 1 count of Omani sailors'],
    ['Between 20 and 30 Red Cross sang.', 'Between 20 and 30 | = 20..30 1 count'],
    ['Two or three boats sank.', 'Two or three boats | = 2..3 1 count of boats'],
    ['It has 50+ shops.', '50+ shops | >= 50 1 count of shops'],
    ['Some 20-odd shops shut.', 'Some 20-odd shops | ~ 20 1 count of shops'],
    [
      'They made 400 direct, well-paying jobs.',
      '400 direct, well-paying jobs | = 400 1 count of direct, well-paying jobs',
    ],
    ['They run six oil and gas projects.', 'six oil and gas projects | = 6 1 count of oil and gas projects'],
    ["They met 12 women's groups.", "12 women's groups | = 12 1 count of women's groups"],
    ['A three-member panel met.', 'three-member | = 3 1 count of member'],
    ['One Danish police officer fell.', 'One Danish police officer | = 1 1 count of Danish police officer'],
    ['One man died.', 'One man | = 1 1 count of man'],
    ['At least one died.', 'At least one | >= 1 1 count'],
    ['The toll rose to 20.', '20 | = 20 1 count'],
    ['It took two of the boats.', 'two | = 2 1 count of the boats'],
    ['It cares for 5m people.', '5m people | = 5000000 1 count of people'],
    ['They reached 2 lakh voters.', '2 lakh voters | = 200000 1 count of voters'],
    ['It closed at 452.76.', '452.76 | = 452.76 1 other'],
    ['The hunt took three Texas counties.', 'three Texas counties | = 3 1 count of Texas counties'],
    ['Killed were 20 in all.', '20 | = 20 1 count'],
    ['He talked about three things.', 'three things | = 3 1 count of things'],
    ['About three things fell.', 'About three things | ~ 3 1 count of things'],
  ])
})

describe('no quantities', () => {
  reason([
    ['1 of 3 | A swan. Photo', ['1 gallery-counter', '3 gallery-counter']],
    ['They flew an F-16 home.', '16 identifier'],
    ['They met at COP27 again.', 'COP27 identifier'],
    ['They sell an 80486 machine.', '80486 identifier'],
    ['The 11J march.', '11 identifier'],
    ['At Terminals 2 & 3.', ['2 label', '3 label']],
    ['They sell 9K333 tubes.', ['9 identifier', 'K333 identifier']],
    ['The L2 club.', 'L2 identifier'],
    ['See Trade Law No. (20) there.', '20 list-number'],
    ['The x7 broke.', 'x7 identifier'],
    ['They boarded flight 114.', '114 label'],
    ['See sections 5 and 6.', ['5 label', '6 label']],
    ['He flew a Boeing 737 home.', '737 label'],
    ['He is No. 1 now.', '1 label'],
    ['They won 6-3.', ['6 score', '3 score']],
    ['A 3–0 win.', ['3 score', '0 score']],
    ['It passed 50–48.', ['50 score', '48 score']],
    ['They won 102 to 99.', ['102 score', '99 score']],
    ['It was the 14th try.', '14th ordinal'],
    ['Back in the 1920s, then the 80s.', ['1920s decade', '80s decade']],
    ['It came in 1994.', '1994 year'],
    ['It came on June 9.', '9 date'],
    ['It took two weeks.', 'two time'],
    ['He lives at 1600 Main Street.', '1600 address'],
    ['A two-way road.', 'two compound'],
    ['One of the men ran.', 'One pronoun'],
    ['No one ran.', 'one label'],
    ['We met the Group of Seven.', 'Seven label'],
    ['We met the Big Five.', 'Five name'],
    ['They heard Maroon 5.', '5 name-number'],
    ['1. Lift the lid.', '1 list-number'],
    ['12 Ann Roe sang.', '12 list-number'],
    ['We say 1) he came.', '1 list-number'],
    ['Out in the round of 32.', '32 label'],
    ['Write to Leeds, NY, 10032.', '10032 address'],
    ['As shown [3].', '3 list-number'],
    ['In the second half it rained.', 'half part'],
    ['Since 9/11 it holds.', '9/11 date'],
    ['Version 1.2.3 is out.', '1.2.3 unreadable'],
  ])

  it.each(['She may go.', 'A man ran.', 'The second man ran.', 'Henry VIII ran.', 'A few ran.'])(
    'nothing to drop: %s',
    (text) => {
      expect(look(text)).toEqual({ quantities: [], dropped: [] })
    },
  )

  it('passes over furniture', () => {
    expect(look('Read 20 more stories', { role: 'furniture' })).toEqual({ quantities: [], dropped: [] })
  })

  it('leaves to times what they hold', () => {
    expect(told('It sank on June 9 with 40 men.', { times: ['June 9'] })).toEqual(['40 men | = 40 1 count of men'])
    expect(told('It gave 40 men June 9 off.', { times: ['June 9'] })).toEqual(['40 men | = 40 1 count of men'])
    expect(told('It is open 19 to 20 July.', { times: ['20 July'] })).toEqual([])
    expect(told('It made 60 miles an hour.', { times: ['an hour'] })).toEqual(['60 miles | = 60 [mi_i]/h speed'])
    expect(told('It cost $5 million last year.', { times: ['last year'] })).toEqual([
      '$5 million | = 5000000 USD money',
    ])
  })
})

const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      '$',
      '5',
      '1,500',
      'million',
      '-',
      '–',
      'to',
      'and',
      'between',
      'than',
      'more',
      'of',
      'one',
      'half',
      'a',
      'third',
    ],
    ...[
      'dozens',
      'people',
      '%',
      'percent',
      'miles',
      '°',
      'C',
      'feet',
      'Rs',
      '.',
      ',',
      '(',
      ')',
      'years',
      'old',
      'aged',
      'in',
    ],
    ...[
      'Roe',
      'a couple',
      '6-3',
      '½',
      '7/8',
      'US$',
      '’s',
      '|',
      '#',
      'No.',
      'twenty',
      'hundred',
      '\n\n',
      '😀',
      '\ud800',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const prose = fc.array(fragment, { maxLength: 60 }).map((words) => words.join(' '))

it('holds its contract on any text', () => {
  fc.assert(
    fc.property(prose, fc.array(fc.nat(200), { maxLength: 6 }), (text, cuts) => {
      const edges = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b)
      const times: Time[] = []
      for (let i = 0; i + 1 < edges.length; i += 2)
        if (text.slice(edges[i], edges[i + 1]).trim() !== '')
          times.push({ id: `t${i + 1}`, start: edges[i]!, end: edges[i + 1]!, type: 'DATE', value: 'XXXX' })
      const article = { text, parts: [{ start: 0, end: text.length, role: 'body' as const }], language: 'en' }
      const codes: string[] = []
      const trace = { drop: (_: object, code: string) => codes.push(code) }
      const found = findQuantities({ article, sentences: findSentences(article), trace }, times)
      let last = 0
      for (const [index, { id, start, end, value, high, of = [] }] of found.entries()) {
        expect(id).toBe(`q${index + 1}`)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(Number.isFinite(value)).toBe(true)
        if (high !== undefined) expect(high).toBeGreaterThan(value)
        for (const time of times) expect(time.start >= end || time.end <= start).toBe(true)
        for (const span of of) expect(span.start < span.end && span.end <= text.length).toBe(true)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
      expect(codes.filter((code) => !(code in reasons))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
