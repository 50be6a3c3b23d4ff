import { wordSet } from '../../../lexicon/word-set.ts'
import type { Text } from '../../../reading.ts'
import type { Sentence } from '../../../text/sentences.ts'
import { relativeYearAt } from '../finders/calendar-date.ts'
import type { Reading } from '../meaning.ts'
import { at, dayNumberAt, figure, isCapital, isHyphen, monthAt, type Words, weekdayAt } from '../phrases.ts'

/** "May" in "may resign" or "Theresa May", "March" in "March on Washington", "April" in "April Jones". */
export function isOtherWord(reading: Reading, { words }: Sentence, { trace }: Text): boolean {
  if (
    reading.meaning.kind !== 'date' ||
    reading.meaning.fields.month === undefined ||
    reading.meaning.fields.day !== undefined
  )
    return false
  if (reading.meaning.fields.year !== undefined || reading.meaning.fields.yearStep !== undefined) return false
  for (let i = reading.from; i < reading.to; i++)
    if (monthAt(words, i) && !isMonthHere(words, i)) {
      trace.drop(words[i]!, 'times/not-a-month')
      return true
    }
  return false
}

/** Whether a month's name stands here as a month: not the verb, not the surname, not a first name. */
function isMonthHere(words: Words, index: number): boolean {
  const word = words[index]!
  const before = at(words, index - 1)
  const afterWord = words[index + 1]
  if (naming.has(before) || speaking.has(afterWord?.lower ?? '')) return false
  if (beforeMonth.has(before)) return true
  switch (word.lower) {
    case 'may':
      if (before === 'for' && isLowerWord(afterWord)) return true
      return monthNeighbour(words, index) || (index > 0 && afterMonth.has(afterWord?.lower ?? ''))
    case 'march':
      return monthNeighbour(words, index) || !(isSurname(words, index) || marching.has(afterWord?.lower ?? ''))
    case 'april':
    case 'june':
    case 'august':
      return monthNeighbour(words, index) || !(isSurname(words, index) || isFirstName(words, index))
    default:
      return true
  }
}

/** "Fred March (52nd)", "August Wilson": a capital right before, inside the sentence or with an age behind ("Dan March, 44,"), or right behind. */
const isSurname = (words: Words, index: number): boolean => {
  const before = words[index - 1]
  const isSure = index > 1 || isAged(words, index + 1)
  return isSure && before !== undefined && isNameLike(before) && before.end + 1 === words[index]!.start
}
const isAged = (words: Words, index: number): boolean =>
  at(words, index) === ',' && !Number.isNaN(figure(at(words, index + 1), 2, 2)) && at(words, index + 2) === ','
const isFirstName = (words: Words, index: number): boolean => {
  const after = words[index + 1]
  return (
    after !== undefined && isNameLike(after) && after.start === words[index]!.end + 1 && !weekdayAt(words, index + 1)
  )
}
const isNameLike = ({ text, lower }: Words[number]): boolean =>
  isCapital(text) && text.length > 1 && text !== text.toUpperCase() && lower >= 'a' && lower < '{'

/** "a dog named April", "March said". */
const naming: ReadonlySet<string> = wordSet('named called mr. mr mrs. mrs ms. ms dr. dr sir')
const speaking: ReadonlySet<string> = wordSet('said says told added wrote replied asked argued testified insisted')

/** "for May delivery": a noun behind; "support for May" ends or goes on with a verb of its own. */
const isLowerWord = (word: Words[number] | undefined): boolean =>
  word !== undefined && word.text === word.lower && word.lower >= 'a' && word.lower < '{' && !afterName.has(word.lower)
const afterName: ReadonlySet<string> = wordSet('and or as to in on at when who after before is was has had will said')

const beforeMonth: ReadonlySet<string> = wordSet(`
  in since until till by of last next this early late mid from through during each every between before after
  previous following past coming throughout mid-
`)
const afterMonth: ReadonlySet<string> = wordSet("and or to through 's")
const marching: ReadonlySet<string> = wordSet('on for of against organizers madness in')

const monthNeighbour = (words: Words, index: number): boolean => {
  const after = at(words, index + 1)
  return (
    dayNumberAt(words, index + 1) !== undefined ||
    !Number.isNaN(figure(after, 4, 4)) ||
    dayNumberAt(words, index - 1) !== undefined ||
    ((after === 'and' || after === 'or' || after === 'to' || isHyphen(after)) &&
      monthAt(words, index + 2) !== undefined) ||
    (isConjunction(at(words, index - 1)) && monthAt(words, index - 2) !== undefined) ||
    relativeYearAt(words, index + 1) !== undefined
  )
}
const isConjunction = (word: string): boolean =>
  word === 'and' || word === 'or' || word === 'to' || word === ',' || isHyphen(word)
