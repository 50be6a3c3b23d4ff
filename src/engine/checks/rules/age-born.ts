import { wordSet } from '../../lexicon/word-set.ts'
import { numeralAt } from '../../text/numbers.ts'
import { type Days, dateInWords, daysIn, isDay, timeDays } from '../days.ts'
import { type Desk, isCapital, isDash, type Line, lower, pass, stretch } from '../desk.ts'
import type { Finding, WordRule } from '../rule.ts'
import { quote, shows } from '../wording.ts'

/** An age and a birth date told of one person in one sentence: "Smith, 45, was born in March 1978". */
export const ageBorn: WordRule = {
  name: 'age-born',
  at: 'word',
  words: ['born'],
  look(word, line, desk): Finding | undefined {
    const birth = line.times.find((time) => time.first > word && time.first <= word + 8)
    const born = birth && timeDays(birth.is)
    const { published } = desk
    if (!born || !published || !isDay(published) || born.to - born.from > 366 || born.to > published.from)
      return undefined
    const ages = agesIn(line)
    const age = ages[0]
    if (!age) return undefined
    // In "Smith, 45, who was born in 1978," the age is that of who was born.
    const own = age.after + 1 === word - 2 ? age.after + 1 : undefined
    if (ages.length > 1 || line.words.some(({ lower }, i) => apart.has(lower) && i !== own)) {
      return desk.drop(stretch(line, age.first, age.after), 'checks/age-at-another-time')
    }
    const years = agesOn(born, published)
    const agrees = years[0] <= age.value && age.value <= years[1]
    if (!agrees && (Math.abs(age.value - years[1]) <= 1 || !isSure(desk) || !isOnePerson(line, age.after, word))) {
      return desk.drop(stretch(line, age.first, age.after), 'checks/age-at-another-time')
    }
    const span = stretch(line, age.first, age.after)
    const reached = years[0] === years[1] ? `${years[0]}` : `${years[0]} or ${years[1]}`
    return {
      verdict: agrees ? 'agrees' : 'conflicts',
      message: `The age ${quote(desk, span)} and the birth ${quote(desk, birth.is)} ${shows(agrees)}: who was born ${isDay(born) ? 'on' : 'in'} ${dateInWords(born)} was ${reached} on ${dateInWords(published)}.`,
      evidence: [span, birth.is],
      refs: [birth.is.id, 'published'],
    }
  },
}

/** "Smith, 45, was born", "the 45-year-old singer was born": nothing else is told between. */
const isOnePerson = (line: Line, age: number, born: number): boolean =>
  lower(line, born - 1) === 'was' && born > age && born - age <= 6 && lower(line, age) !== '.'

/** Words that put the age or the birth at some other time or with some other person. */
const apart = wordSet(`
  when died dead killed then after son daughter baby child children whose who
`)

interface Age {
  value: number
  first: number
  after: number
}

/** "Smith, 45," and "aged 45" and "45-year-old". */
function agesIn(line: Line): Age[] {
  const ages: Age[] = []
  for (let i = 1; i < line.words.length; i++) {
    const numeral = numeralAt(line.words, i)
    if (!numeral || numeral.value < 10 || numeral.value > 122) continue
    const { value, next } = numeral
    const named = lower(line, i - 1) === ',' && isCapital(line, i - 2) && lower(line, next) === ','
    const yearOld = isDash(line, next) && lower(line, next + 1) === 'year'
    const yearsOld = lower(line, next) === 'years' && lower(line, next + 1) === 'old'
    if (named || yearOld || yearsOld || lower(line, i - 1) === 'aged') ages.push({ value, first: i, after: next })
    i = pass(line, next - 1)
  }
  return ages
}

const agesOn = (born: Days, day: Days): [number, number] => [
  Math.floor((day.from - (born.to - 1)) / daysIn.year + 0.001),
  Math.floor((day.from - born.from) / daysIn.year + 0.001),
]

const isSure = ({ article }: Desk): boolean =>
  article.published?.basis === 'given' || article.published?.basis === 'metadata'
