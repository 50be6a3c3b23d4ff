import { describe, expect, test } from 'vitest'
import { keyOf } from '../../../src/engine/entities/name.ts'
import { nations } from '../../../src/engine/lexicon/countries.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { lines, reading } from './marked.ts'

describe('bare names', () => {
  test.each([
    ['[P:President Lena Brandt] spoke.', 'person Lena Brandt: Lena Brandt'],
    ['[P:Mr. Brandt] spoke.', 'person Brandt: Brandt'],
    ["[P:Lena Brandt's] plan", 'person Lena Brandt: Lena Brandt'],
    ['[O:the Wexel Bank] fell.', 'organization Wexel Bank: Wexel Bank'],
    ['[P:MLA Arun Dey] spoke.', 'person Arun Dey: Arun Dey'],
    ['[P:Kim Sol]-hee spoke.', 'person Kim Sol-hee: Kim Sol-hee'],
    ['[O:Wexel Group and] others', 'organization Wexel Group: Wexel Group'],
    ['[P:Salem bin Rashid] spoke.', 'person Salem bin Rashid: Salem bin Rashid'],
    ['[O:al-Nur Brigade] fled.', 'organization al-Nur Brigade: al-Nur Brigade'],
    ['[P:JR Okafor] spoke.', 'person JR Okafor: JR Okafor'],
    ['[O:MS Varma] left.', 'organization MS Varma: MS Varma'],
    ['[P:Prince] sang.', 'person Prince: Prince'],
    ['[W:The Long Night] opens.', 'work The Long Night: The Long Night'],
  ])('%s', (marked, expected) => {
    expect(lines(marked)).toEqual([expected])
  })

  test('a name needs a capital letter in a script that has them', () => {
    expect(reading('They hid in the [P:bush].')).toMatchObject({ entities: [], dropped: ['entities/no-capital bush'] })
    expect(lines('He works for [O:iWexel] now.')).toEqual(['organization iWexel: iWexel'])
    expect(lines('[L:東京] was calm.')).toEqual(['place 東京: 東京'])
  })

  test('a hyphen joins what one person is called, not two persons', () => {
    expect(lines('The [P:Brandt]-[P:Ruiz] talks ended.')).toEqual(['person Brandt: Brandt', 'person Ruiz: Ruiz'])
  })

  test('unless the article is written without', () => {
    expect(lines('we went to [L:ardan] last week.\nit was hot.')).toEqual(['place ardan: ardan'])
  })

  test('who turns out to be a person has no title either', () => {
    expect(lines('[P:Ana Prayun] came.\n[O?0.6:Gen Prayun] left.\n[P:Prayun] spoke.')).toEqual([
      'person Ana Prayun: Ana Prayun | Prayun | Prayun',
    ])
  })

  test('a title alone is no name', () => {
    expect(reading('[P:President] was late.')).toMatchObject({
      entities: [],
      dropped: ['entities/title-alone President'],
    })
    expect(reading('The small [P:bush] burnt.').dropped).toEqual(['entities/no-capital bush'])
  })
})

describe('one kind for the same words', () => {
  test('the surest occurrences decide', () => {
    expect(lines('[L:Wexel] grew.\nOrders reached [O?0.8:Wexel].\nShares of [O?0.7:Wexel] rose.')).toEqual([
      'organization Wexel: Wexel | Wexel | Wexel',
    ])
  })

  test('a full name speaks for its surname', () => {
    expect(lines('[P:Ana Victoria] won.\nThen [L:Victoria] left.')).toEqual([
      'person Ana Victoria: Ana Victoria | Victoria',
    ])
  })

  test('who is called Mr. is a person', () => {
    expect(lines('[O:Mr. Kere] came.\n[O?0.5:Kere] left.')).toEqual(['person Kere: Kere | Kere'])
  })

  test('a country is a place and its people a group, unless the word is something else', () => {
    expect(lines('[O:Iraq] and [L:Iraqi] aid')).toEqual(['place Iraq: Iraq', 'group Iraqi: Iraqi'])
    expect(lines('[P:Jordan] scored.')).toEqual(['person Jordan: Jordan'])
    expect(lines('She speaks [M:French].')).toEqual(['misc French: French'])
  })

  test('the head of a name tells its kind', () => {
    expect(lines('[L:Ministry of Health in Ardan] said.')).toEqual([
      'organization Ministry of Health in Ardan: Ministry of Health in Ardan',
    ])
    expect(lines('Near [O:Ardan Bridge] it rained.')).toEqual(['facility Ardan Bridge: Ardan Bridge'])
    expect(lines('[P:Orla Bridge] spoke.')).toEqual(['person Orla Bridge: Orla Bridge'])
    expect(lines('In the [L?0.97:West Bank] it rained.')).toEqual(['place West Bank: West Bank'])
  })
})

describe('what describes does not name', () => {
  test('a noun that any of its sort answers to', () => {
    expect(reading('In the [L:Kingdom], rain fell.').dropped).toEqual(['entities/description Kingdom'])
    expect(lines('[L:United Kingdom] voted.')).toEqual(['place United Kingdom: United Kingdom'])
  })

  test('a word that the article writes small as a name, too, is one', () => {
    expect(lines('The [O:Wexel] app fell. She uses the [O:wexel] app.')).toEqual(['organization Wexel: Wexel'])
  })

  test('a word that the article also writes small, unless somebody is called so', () => {
    expect(reading('The [L:North] is cold, and the north is far.').dropped).toEqual(['entities/plain-word North'])
    expect(lines('[P:Ada Rose] came.\n[P:Rose] brought a rose.')).toEqual(['person Ada Rose: Ada Rose | Rose'])
  })
})

describe('found again', () => {
  test('wherever the same words stand, in headlines too', () => {
    expect(lines('# ARDAN PORT SHUT BY WEXEL\nThe port of [L:Ardan] was shut by [O:Wexel].\nArdan is small.')).toEqual([
      'place Ardan: ARDAN | Ardan | Ardan',
      'organization Wexel: WEXEL | Wexel',
    ])
  })

  test('a surname that the network passed over', () => {
    expect(lines('[P:Ana Ruiz] won.\nRuiz, 40, smiled.')).toEqual(['person Ana Ruiz: Ana Ruiz | Ruiz'])
  })

  test('not within another name, and not without its capitals', () => {
    expect(lines('[L:Ardan] is far.\nThe [O:Ardan Bank] shut; ardan wood burns.')).toEqual([
      'organization Ardan Bank: Ardan Bank',
    ])
    expect(lines('[L:Ardan] is far.\nThe [O:Ardan Bank] shut. Ardan-born writers left.')).toEqual([
      'place Ardan: Ardan',
      'organization Ardan Bank: Ardan Bank',
    ])
  })

  test('not where the network passed it over almost everywhere, nor where it was never sure', () => {
    expect(lines(`[O?0.7:Voice] spoke. ${'The Voice was heard. '.repeat(5)}`)).toEqual(['organization Voice: Voice'])
    expect(lines('[O?0.5:Ardex] fell. The Ardex rose.')).toEqual(['organization Ardex: Ardex'])
  })
})

describe('abbreviations', () => {
  test('are what they stand for', () => {
    expect(lines('The [O:Northern Relief] Forces (RFX) left.')).toHaveLength(1)
    expect(
      lines('The [L:Ardan Relief Committee] ([P:ARC]) met.\n[L?0.5:ARC] left, and Ardan Relief Committee trucks too.'),
    ).toEqual(['organization Ardan Relief Committee: Ardan Relief Committee | ARC | ARC | Ardan Relief Committee'])
  })

  test('make pieces whole', () => {
    expect(lines('[O:Agency for Ports] and [O:Shipping of Ardan] ([O:APSA]) said.')).toEqual([
      'organization Agency for Ports and Shipping of Ardan: Agency for Ports and Shipping of Ardan | APSA',
    ])
  })

  test('of common nouns name nobody', () => {
    expect(lines('Use of mobile money services ([O:MMS]) grew.\n[O:MMS] is cheap.')).toEqual(['misc MMS: MMS | MMS'])
  })

  test('in brackets behind an organization, in whatever language', () => {
    expect(lines('The [O:Ministry of Ports] (PDR) met.\n[O:PDR] is small.')).toEqual([
      'organization Ministry of Ports: Ministry of Ports | PDR | PDR',
    ])
    expect(lines('[O:Wexel Group] (NYSE) fell.\n[O:NYSE] fell.')).toHaveLength(2)
  })

  test('that do not fit what stands before stand alone', () => {
    expect(lines('[L:Ardan] ([O:UPX]) was calm.')).toEqual(['place Ardan: Ardan', 'organization UPX: UPX'])
  })
})

describe('one entity', () => {
  test('for a country by all its names', () => {
    const { entities } = reading(
      'The [L:U.S.] left.\nThe [L:United States] and [L:America] agree.\n[G:Americans] do not.',
    )
    expect(entities).toMatchObject([
      { id: 'e1', kind: 'place', name: 'United States', country: 'USA' },
      { id: 'e2', kind: 'group', name: 'Americans', country: 'USA' },
    ])
    expect(entities[0]!.mentions).toHaveLength(3)
  })

  test('called what the article mostly calls it, if a country, else by its fullest name', () => {
    expect(lines('[L:Russian Federation] and [L:Russia] and [L:Russia]')).toEqual([
      'place Russia: Russian Federation | Russia | Russia',
    ])
    expect(reading('[O:European] firms').entities).toMatchObject([{ kind: 'group', name: 'European' }])
    expect(reading('[O:European] firms').entities[0]).not.toHaveProperty('country')
  })

  test('with and without stops', () => {
    expect(lines('The [O:U.N.] met.\nThe [O:UN] left.')).toEqual(['organization U.N.: U.N. | UN'])
  })

  test('a surname of two is neither', () => {
    expect(lines('[P:Ana Ruiz] met [P:Leo Ruiz].\n[P:Ruiz] won.')).toEqual([
      'person Ana Ruiz: Ana Ruiz',
      'person Leo Ruiz: Leo Ruiz',
      'person Ruiz: Ruiz',
    ])
  })

  test('a surname is whose it is before another comes up, and nobody’s right behind the other', () => {
    expect(lines('[P:Ruiz] won.\n[P:Ana Ruiz] spoke.\n[P:Ruiz] left.\n[P:Leo Ruiz] came.\n[P:Ruiz] sat.')).toEqual([
      'person Ana Ruiz: Ruiz | Ana Ruiz | Ruiz',
      'person Leo Ruiz: Leo Ruiz',
      'person Ruiz: Ruiz',
    ])
  })

  test('Mr. and Mrs. are two', () => {
    expect(lines('[P:Ana Ruiz] met Mrs. [P:Ruiz] and Mr. [P:Ruiz].')).toHaveLength(2)
    expect(lines('Mr. [P:Ruiz] met Mrs. [P:Ruiz].')).toHaveLength(2)
    expect(lines('[P:Ana Samuel-Ruiz] came.\n[P:Samuel-Ruiz] left.')).toHaveLength(1)
  })

  test('an organization by the first words of its name, unless it is someone else’s', () => {
    expect(lines('The [O:Electoral Commission of Ardan] met.\nThe [O:Electoral Commission] left.')).toHaveLength(1)
    expect(lines("The [O:Foreign Ministry of Ardan] met.\nQuill's [O:Foreign Ministry] left.")).toHaveLength(2)
    expect(
      lines('The [O:Central Bank of Ardan] met the [O:Central Bank of Orland].\nThe [O:Central Bank] left.'),
    ).toHaveLength(3)
  })

  test('a longer and a shorter full name', () => {
    expect(lines('[P:Omar bin Salem] came.\n[P:bin Salem] spoke.\n[P:Salem] left.')).toEqual([
      'person Omar bin Salem: Omar bin Salem | bin Salem | Salem',
    ])
  })

  test('the agency that sent the article, where the text says so', () => {
    expect(lines('[L:ARDAN], May 4 (UPI) -- Rain fell.', 'UPI')).toEqual([
      'place ARDAN: ARDAN',
      'organization UPI: UPI',
    ])
  })
})

test('furniture names nobody', () => {
  expect(lines('~ [O:Wexel News]\nIn [L:Ardan] it rained.\n~ Ardan weather')).toEqual(['place Ardan: Ardan'])
})

test('salience is higher for what the headline names, for what comes early and for what comes often', () => {
  const { entities } = reading('# [L:Ardan] floods\n[P:Ana Ruiz] spoke.\nIn [L:Ardan] it rained.\n[O:Wexel] closed.')
  const [ardan, ruiz, wexel] = entities.map(({ salience }) => salience)
  expect(ardan).toBeGreaterThan(ruiz!)
  expect(ruiz).toBeGreaterThan(wexel!)
  expect(wexel).toBeGreaterThan(0)
})

test('every country has three letters, and a people of none has no country', () => {
  for (const { code, form } of nations.values()) expect(code ?? form).toMatch(/^(?:[A-Z]{3}|group|place)$/)
  expect(nations.get("côte d'ivoire")).toEqual({ code: 'CIV', form: 'place', sure: true })
  expect(nations.get('georgia')?.sure).toBe(false)
})

test('keys divide words as they stand and make apostrophes alike', () => {
  const text = 'Côte  d’Ivoire-based U.S. aid'
  const [sentence] = findSentences({ text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' })
  expect(keyOf(sentence!, 0, sentence!.words.length)).toBe("côte d'ivoire-based u.s. aid")
})

test('a long article of nothing but names is read in good order', () => {
  const marked = Array.from({ length: 400 }, (_, i) => `[P:Ana R${i}x Ruiz${i}] met [O:Wexel] (ABC).`).join('\n')
  const { entities, text } = reading(marked)
  expect(entities).toHaveLength(401)
  for (const { mentions } of entities)
    for (const { start, end } of mentions) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `e${i + 1}`))
  expect(new Set(entities.map(({ mentions }) => mentions[0]!.start))).toHaveProperty('size', 401)
})
