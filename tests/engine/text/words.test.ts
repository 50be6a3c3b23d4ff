import { describe, expect, it } from 'vitest'
import { findWords } from '../../../src/engine/text/words.ts'

const divided = (text: string): string =>
  findWords(text, { start: 0, end: text.length })
    .map((word) => word.text)
    .join(' | ')

/** Each row is a text and its words. Rows that must not divide, or must not join, stand beside those that do. */
const tables: { [name: string]: readonly (readonly [text: string, words: string])[] } = {
  clitics: [
    ["They don't know", "They | do | n't | know"],
    ['Ukraine’s ports', 'Ukraine | ’s | ports'],
    ["She couldn't've gone", "She | could | n't | 've | gone"],
    ["WE'LL SEE", "WE | 'LL | SEE"],
    ["the miners' union", "the | miners | ' | union"],
    ["O'Hara of Xi'an", "O'Hara | of | Xi'an"],
    ["five o'clock in the Côte d'Ivoire", "five | o'clock | in | the | Côte | d'Ivoire"],
    ['the “Herald”’s editor', 'the | “ | Herald | ” | ’s | editor'],
    ["2019's winner", "2019 | 's | winner"],
    ["the 1970's and '80s", "the | 1970's | and | '80s"],
    ["get 'em out, 'tis late", "get | 'em | out | , | 'tis | late"],
    ["'em' is short", "' | em | ' | is | short"],
  ],
  contractions: [
    ['He cannot stay, he is gonna go', 'He | can | not | stay | , | he | is | gon | na | go'],
    ['a canny gonad', 'a | canny | gonad'],
    ['DONT worry', 'DO | NT | worry'],
  ],
  hyphens: [
    ['a five-day, state-of-the-art tour', 'a | five | - | day | , | state | - | of | - | the | - | art | tour'],
    ['a pro-Russian ex-mayor re-elected', 'a | pro-Russian | ex-mayor | re-elected'],
    ['a non-profit-led bid', 'a | non-profit | - | led | bid'],
    ['pre- and post-war', 'pre- | and | post-war'],
    ['short- and long-term', 'short | - | and | long | - | term'],
    ['COVID-19 and F-16s', 'COVID | - | 19 | and | F | - | 16s'],
    ['post-2015 and mid-July', 'post | - | 2015 | and | mid-July'],
    ['rain--and hail—fell', 'rain | -- | and | hail | — | fell'],
    ['price-wise', 'price-wise'],
  ],
  figures: [
    ['$71 and 15% of 1,500', '$ | 71 | and | 15 | % | of | 1,500'],
    ['US$3.2bn or £4m', 'US$ | 3.2 | bn | or | £ | 4 | m'],
    ['Rs40 crore, R1.2 million, route R2', 'Rs | 40 | crore | , | R | 1.2 | million | , | route | R2'],
    ['GH¢20 or N500m at COP28 with a K9', 'GH¢ | 20 | or | N | 500 | m | at | COP28 | with | a | K9'],
    ['9am, 7:30PM, 10:30', '9 | am | , | 7:30 | PM | , | 10:30'],
    ['430km at 24C on a 4G phone', '430 | km | at | 24 | C | on | a | 4G | phone'],
    ['the 21st, the 3rd and the 1990s', 'the | 21st | , | the | 3rd | and | the | 1990s'],
    ['8/14/90 or 2022-04-20 or 11-20-2000', '8/14/90 | or | 2022-04-20 | or | 11-20-2000'],
    ['713-555-0199 and 555-0142', '713-555-0199 | and | 555-0142'],
    ['won 3-2, ages 20-25, 2011-2012', 'won | 3 | - | 2 | , | ages | 20 | - | 25 | , | 2011 | - | 2012'],
    ['between 500-1000 people', 'between | 500 | - | 1000 | people'],
    ['a 4-4-2 line-up', 'a | 4 | - | 4 | - | 2 | line | - | up'],
    ['1/2 cup and/or 2–3', '1/2 | cup | and | / | or | 2 | – | 3'],
    ['[1,2] and 1,50,000 and 1,234,567', '[ | 1 | , | 2 | ] | and | 1,50,000 | and | 1,234,567'],
    ['hit .300 and -5', 'hit | .300 | and | - | 5'],
    ['25°C', '25 | ° | C'],
    ['+44 20 7946 or 2+2', '+44 | 20 | 7946 | or | 2 | + | 2'],
    ['#1 in #Kyiv', '# | 1 | in | #Kyiv'],
  ],
  stops: [
    ['Gov. Lee met Dr. Wu.', 'Gov. | Lee | met | Dr. | Wu | .'],
    ['in the U.S. at 9 a.m. today', 'in | the | U.S. | at | 9 | a.m. | today'],
    ['a Ph.D. and an M.Sc. thesis', 'a | Ph.D. | and | an | M.Sc. | thesis'],
    ['J. K. Osei and J.R.Osei', 'J. | K. | Osei | and | J.R. | Osei'],
    ['No. 5 was hit. No. It was not.', 'No. | 5 | was | hit | . | No | . | It | was | not | .'],
    ['Law No. (20) of 2018', 'Law | No. | ( | 20 | ) | of | 2018'],
    [
      'He lives in Gary, Ind. He felt ill. He left.',
      'He | lives | in | Gary | , | Ind. | He | felt | ill | . | He | left | .',
    ],
    ['Rep. Osei (D-Ore.) and her', 'Rep. | Osei | ( | D | - | Ore. | ) | and | her'],
    ['the sales rep. He left', 'the | sales | rep | . | He | left'],
    ['Sat. 4 May. They sat. Then they left.', 'Sat. | 4 | May | . | They | sat | . | Then | they | left | .'],
    ['tea, milk, etc. were served', 'tea | , | milk | , | etc. | were | served'],
    ['tea, milk, etc.', 'tea | , | milk | , | etc | .'],
    ['vitamin C. The dose', 'vitamin | C | . | The | dose'],
    ['so did I. We left', 'so | did | I | . | We | left'],
    ['Osei et al. found', 'Osei | et | al. | found'],
    ['Acme Inc.. It', 'Acme | Inc. | . | It'],
    ['wait... and….', 'wait | ... | and | ….'],
    ['the U.S.-led force, the U.S.’s aim', 'the | U.S. | - | led | force | , | the | U.S. | ’s | aim'],
  ],
  addresses: [
    ['See https://example.org/a_(b)?c=1.', 'See | https://example.org/a_(b)?c=1 | .'],
    ['(www.example.org)', '( | www.example.org | )'],
    ['mail ana.li@news.example.org, please', 'mail | ana.li@news.example.org | , | please'],
    ['@DeskOne said on example.co.ke', '@DeskOne | said | on | example.co.ke'],
    ['open report.pdf', 'open | report.pdf'],
    ['he left.She stayed.it rained', 'he | left | . | She | stayed | . | it | rained'],
    ['9 @ 5 and Source:Reuters', '9 | @ | 5 | and | Source | : | Reuters'],
  ],
  symbols: [
    ["``Yes,'' she said", "`` | Yes | , | '' | she | said"],
    ['What?! Never!!!', 'What | ?! | Never | !!!'],
    ['AT&T and R&D but Smith&Sons', 'AT&T | and | R&D | but | Smith | & | Sons'],
    ['a f*cking mess *really*', 'a | f*cking | mess | * | really | *'],
    ['great :) (see note:)', 'great | :) | ( | see | note | : | )'],
    ['👩🏽‍🚒 and 🇺🇦🇵🇱 and ❤️!', '👩🏽‍🚒 | and | 🇺🇦 | 🇵🇱 | and | ❤️ | !'],
    ['𝒜lpha 𠮷野家', '𝒜lpha | 𠮷野家'],
    ['Łódź, Zoe\u0308 and नमस्ते', 'Łódź | , | Zoe\u0308 | and | नमस्ते'],
    ['5\u00a0km\u200b off co\u00adop', '5 | km | off | co\u00adop'],
    ['\ud800 a \udc00', '\ud800 | a | \udc00'],
  ],
}

for (const [name, rows] of Object.entries(tables))
  describe(name, () => {
    it.each(rows)('%s', (text, words) => {
      expect(divided(text)).toBe(words)
    })
  })

describe('a word', () => {
  it('gives its lower case with straight apostrophes and without invisible characters', () => {
    const words = findWords('DON’T co\u00adop ÉCOLE O’Hara', { start: 0, end: 25 })
    expect(words.map((word) => word.lower)).toEqual(['do', "n't", 'coop', 'école', "o'hara"])
  })

  it('is found only inside the span, with offsets into the whole text', () => {
    const text = 'KYIV (UPI) -- Talks began.'
    expect(findWords(text, { start: 6, end: 9 })).toEqual([{ start: 6, end: 9, text: 'UPI', lower: 'upi' }])
    expect(findWords('U.S. aid', { start: 0, end: 3 }).map((word) => word.text)).toEqual(['U.S'])
  })
})
