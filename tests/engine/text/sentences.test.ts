import { describe, expect, it } from 'vitest'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import type { Article, PartRole } from '../../../src/record/index.ts'

const article = (text: string): Article => ({
  text,
  parts: [{ start: 0, end: text.length, role: 'body' }],
  language: 'en',
})

const sentences = (text: string): string[] =>
  findSentences(article(text)).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))

/** Each row is a paragraph; bars stand for the space between two sentences, broken bars where there is none. */
const tables: { [name: string]: readonly string[] } = {
  abbreviations: [
    'Gov. Maria Lee and Sen. Tom Osei met.|They left at 9 a.m. Monday.',
    'The flight left at 9 a.m.|Passengers slept.',
    'Troops from the U.S. Army arrived.|They trained in the U.S.|The visit ended.',
    'He was born in Gary, Ind.|He moved to Macon, Ga., in 1999.',
    'Acme Inc. Chairman Ana Li resigned.|She founded Acme Inc.|Mr. Li did not comment.',
    'The buyer is Borealis Foods Ltd.|Borealis, which is based in Oslo, declined to comment.',
    'J. K. Osei wrote it.|So did I.|We agreed.',
    'See No. 5 on the list.|The answer was No.|It was final.',
    'They sold tea, milk, etc.|They closed at six.',
    'It weighed 12 lbs. at birth.|Mother and child are well.',
    'They chose plan B.|It failed.',
    'FAIRMONT, W.Va. - The mine closed.',
    'Lee v. Osei was decided on Jan. 5.|An appeal is likely.',
  ],
  quotations: [
    '“We will not go,” she said.|“It is too late.”|He nodded.',
    '"It is over."|She left.',
    '“Why now?” he asked.|“Because.”',
    '“Why now?” Chief Lee asked.|Nobody answered.',
    '“Why now?”|He had no answer.',
    "``We are ready,'' he said.|``Let them come.''|Then he left.",
    '“He told us ‘no.’”|They went home.',
    '"Stop the vote!" the crowd shouted.',
    '“It was cold.” said the guide.',
  ],
  marks: [
    'He waited ... and left.|Nobody came.',
    'He waited ...|Nobody came.',
    'As a child … I sang.',
    'Really?!|Yes.',
    'She won (again.)|He lost (barely).|They met.',
    'The bridge fell.[12] [13]|It was old.',
    'He stopped . . . and went on.',
    'It rained.¦Then it snowed.',
    'The price of 1.5 million fell.',
    'He asked: who pays?|The state pays.',
    'It was late – 10 p.m. – when they met.',
  ],
  beginnings: [
    '2. The second point stands.|It is short.',
    '“… We go on.”|They did.',
    'They met in Kyiv.|(Reporting by Ana Li.)',
    'He left.|“¿Por qué?”|“Nobody knows.”',
    'Владимир ушёл.|Потом вернулся.',
    '会议结束。¦代表离开。',
    'It sank.|🚢 All were saved.',
  ],
}

for (const [name, rows] of Object.entries(tables))
  describe(name, () => {
    it.each(rows)('%s', (row) => {
      expect(sentences(row.replaceAll('|', ' ').replaceAll('¦', ''))).toEqual(row.split(/[|¦]/))
    })
  })

/** Each block of lines, and the sentences that its line ends do or do not part. */
describe('lines', () => {
  it.each([
    ['a bulleted list', 'On the agenda:\n• grain\n• fuel', ['On the agenda:', '• grain', '• fuel']],
    ['dashes before items', 'The votes:\n- Yes 12\n- No 9', ['The votes:', '- Yes 12', '- No 9']],
    ['a numbered list', '1. Open the door\n2. Close it', ['1. Open the door', '2. Close it']],
    ['a table', 'Team\tPoints\nOslo\t12', ['Team Points', 'Oslo 12']],
    [
      'a heading',
      'Storm closes port\nThe port of Odda closed on Monday.',
      ['Storm closes port', 'The port of Odda closed on Monday.'],
    ],
    [
      'wrapped prose',
      'The port of Odda closed on\nMonday after a storm tore\nthe roof off a shed. Nobody\nwas hurt.',
      ['The port of Odda closed on Monday after a storm tore the roof off a shed.', 'Nobody was hurt.'],
    ],
    [
      'a dash that only starts a wrapped line',
      'The mayor of the old town met\n- for the first time in years -\nthe owner of the port.',
      ['The mayor of the old town met - for the first time in years - the owner of the port.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  const numbered = (text: string): number[] => findSentences(article(text)).map((sentence) => sentence.paragraph)

  it('are parted by blank lines, however many and however ended', () => {
    expect(numbered('One. Two.\n\nThree.\r\n \t\r\n\r\nFour.\u2029Five.')).toEqual([0, 0, 1, 2, 3])
  })

  it('are lines where lines are too long to have been wrapped', () => {
    const long = 'The council met again on the question of the bridge over the river and did not agree. '
      .repeat(3)
      .trim()
    expect(new Set(numbered(`${long}\n${long}`)).size).toBe(2)
    expect(new Set(numbered('The council met again.\nIt did not agree.')).size).toBe(1)
  })

  it('go on over the end of a part on the same line, and sentences do not', () => {
    const text = 'Bridge falls\n\nODDA, April 20 (Desk) -- The bridge fell. It was old.'
    const at = (role: PartRole, words: string) => ({
      role,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const parts = [
      at('headline', 'Bridge falls'),
      at('dateline', 'ODDA, April 20 (Desk) --'),
      at('body', 'The bridge fell. It was old.'),
    ]
    const found = findSentences({ text, parts, language: 'en' })
    expect(found.map((s) => [s.paragraph, s.role, text.slice(s.start, s.end)])).toEqual([
      [0, 'headline', 'Bridge falls'],
      [1, 'dateline', 'ODDA, April 20 (Desk) --'],
      [1, 'body', 'The bridge fell.'],
      [1, 'body', 'It was old.'],
    ])
  })

  it('of white space hold no sentence', () => {
    expect(findSentences(article(' \n\u00a0\n\u200b\n'))).toEqual([])
    expect(findSentences(article(''))).toEqual([])
  })
})
