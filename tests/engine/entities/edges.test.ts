import { describe, expect, test } from 'vitest'
import { lines, reading } from './marked.ts'

describe('where names begin and end', () => {
  test.each([
    ['It told The [O:Ardan Times] so.', 'organization The Ardan Times: The Ardan Times'],
    ['[O:The Ardan Times] said so.', 'organization Ardan Times: Ardan Times'],
    [
      'The [O:Ministry of Ports], Labour and Coastal Development moved.',
      'organization Ministry of Ports, Labour and Coastal Development: Ministry of Ports, Labour and Coastal Development',
    ],
    ['The [O:Ministry of Ports], Ardan said, moved.', 'organization Ministry of Ports: Ministry of Ports'],
    ['He is from Northern [L:Wexel].', 'place Northern Wexel: Northern Wexel'],
    ['He drove north [L:Wexel] way.', 'place Wexel: Wexel'],
    ['He sits in The [L:Hague] now.', 'place The Hague: The Hague'],
    ['The [L:Ardan] Chamber met.', 'organization Ardan Chamber: Ardan Chamber'],
    ['The [L:Ardan] chamber met.', 'place Ardan: Ardan'],
    ['And so says June [P:Brandt] today.', 'person June Brandt: June Brandt'],
    ['They met in June [P:Brandt] and others.', 'person Brandt: Brandt'],
    ['Then [P:Arun Dey 25] fell.', 'person Arun Dey: Arun Dey'],
    ['Then [P:Arun Dey MBE] spoke.', 'person Arun Dey: Arun Dey'],
    ['Then [P:Leopold II] spoke.', 'person Leopold II: Leopold II'],
    ['The [O:Ministry of Ports (Minto] met.', 'organization Ministry of Ports: Ministry of Ports'],
  ])('%s', (marked, expected) => {
    expect(lines(marked)).toEqual([expected])
  })

  test('"Ana and Ruiz" are two', () => {
    expect(lines('Then [P:Ana and Ruiz] left.')).toEqual(['person Ana: Ana', 'person Ruiz: Ruiz'])
  })

  test('of a name that stands in full elsewhere no part is cut off', () => {
    expect(lines('[O:Wexel Bank] fell.\nWhat [L?0.7:Wexel] Bank did is known.')).toEqual([
      'organization Wexel Bank: Wexel Bank | Wexel Bank',
    ])
    expect(lines('[O:Wexel Bank] fell.\nIn [L:Wexel] it rained.')).toEqual([
      'organization Wexel Bank: Wexel Bank',
      'place Wexel: Wexel',
    ])
  })
})

describe('what is no name', () => {
  test.each([
    ['That is [O:No.] 4.', 'entities/mark No.'],
    ['Thank [P:God] for that.', 'entities/god God'],
    ['Dey, minister of [O:Agriculture], left.', 'entities/portfolio Agriculture'],
    ['The [O?0.3:Long View] ends.', 'entities/unsure Long View'],
  ])('%s', (marked, dropped) => {
    expect(reading(marked)).toMatchObject({ entities: [], dropped: [dropped] })
  })

  test('what the network is sure of once, it is sure of', () => {
    expect(lines('[O:Long View] sells shoes.\nThe [O?0.3:Long View] ends.')).toEqual([
      'organization Long View: Long View | Long View',
    ])
  })
})

test('words around a name tell its kind', () => {
  expect(lines('The startup [P?0.7:Wexel] grew.')).toEqual(['organization Wexel: Wexel'])
  expect(lines('The village of [P?0.7:Wexel] burnt.')).toEqual(['place Wexel: Wexel'])
  expect(lines('The painter [P?0.7:Wexel] left.')).toEqual(['person Wexel: Wexel'])
})

test('a parliament is named by its capital letter in midst of a sentence', () => {
  expect(lines('It was told that Parliament sits today.')).toEqual(['organization Parliament: Parliament'])
  expect(lines('It was told that parliament sits today.')).toEqual([])
  expect(lines('Parliament sits today.')).toEqual([])
})
