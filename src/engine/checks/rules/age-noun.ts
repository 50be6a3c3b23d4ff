import { numeralAt } from '../../text/numbers.ts'
import { isDash, lower, stretch } from '../desk.ts'
import type { WordRule } from '../rule.ts'
import { quote } from '../wording.ts'

const human = [0, 122] as const
const ages: { readonly [noun: string]: readonly [number, number] } = {
  man: [16, 122],
  woman: [16, 122],
  boy: [0, 19],
  girl: [0, 21],
  baby: [0, 2],
  infant: [0, 2],
  toddler: [1, 4],
  child: [0, 17],
  schoolboy: [4, 19],
  schoolgirl: [4, 19],
  teen: [13, 19],
  teenager: [13, 19],
  pensioner: [50, 122],
  septuagenarian: [70, 79],
  octogenarian: [80, 89],
  nonagenarian: [90, 99],
  centenarian: [100, 122],
  mother: human,
  father: human,
  grandmother: [28, 122],
  grandfather: [28, 122],
}

/** What may follow the noun, which is then not part of another: "baby boomer". */
const closes = /^(?:[^\p{L}].*||who|was|is|has|had|and|in|from|at|on|of|with|whose|said|died|were|to|as|for)$/u

/** An age and a word that holds only for other ages: "a 34-year-old teenager", "a 140-year-old man". */
export const ageNoun: WordRule = {
  name: 'age-noun',
  at: 'word',
  words: Object.keys(ages),
  look(word, line, desk) {
    if (lower(line, word - 1) !== 'old' || !isDash(line, word - 2) || lower(line, word - 3) !== 'year') return undefined
    const first = [word - 7, word - 6, word - 5].find((at) => at >= 0 && numeralAt(line.words, at)?.next === word - 4)
    if (first === undefined) return undefined
    if (!closes.test(lower(line, word + 1))) return undefined
    const { value } = numeralAt(line.words, first)!
    const noun = lower(line, word)
    const [low, high] = ages[noun]!
    if (value >= low && value <= high) return undefined
    const span = stretch(line, first, word + 1)
    return {
      verdict: 'notable',
      message: `${quote(desk, span)}: a ${noun} is taken to be ${low === 0 ? `${high} at most` : high === 122 ? `${low} at least` : `${low} to ${high}`}.`,
      evidence: [span],
      refs: line.times.filter((time) => time.first <= first && first < time.after).map(({ is }) => is.id),
    }
  },
}
