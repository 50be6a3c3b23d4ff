import { daysFromCivil, daysInMonth, weekdayOf } from '../../../record/calendar.ts'
import { dateAt, dateSpan, dayAt, type WrittenDate } from '../dates.ts'
import { dayInWords, timeDays, weekdays, yearOf } from '../days.ts'
import { type Desk, isCapital, isDash, type Line, lower, pass, stretch } from '../desk.ts'
import type { WordRule } from '../rule.ts'
import { quote, shows, yearWorkedOut } from '../wording.ts'

const numbers = new Map(weekdays.map((name, index) => [name.toLowerCase(), index + 1]))
const short = ['mon.', 'tue.', 'wed.', 'thu.', 'fri.', 'sat.', 'sun.']
for (const [index, name] of short.entries()) numbers.set(name, index + 1)
for (const [name, number] of [
  ['tues.', 2],
  ['thur.', 4],
  ['thurs.', 4],
] as const)
  numbers.set(name, number)

/** A weekday beside its date: "Thursday, April 20, 2023", "20 April (a Thursday)". */
export const weekdayDate: WordRule = {
  name: 'weekday-date',
  at: 'word',
  words: [...numbers.keys()],
  look(word, line, desk) {
    if (!isCapital(line, word)) return undefined
    const date = dateAt(line, pass(line, pass(line, word + 1, ',', '('), 'the')) ?? dateBefore(line, word)
    if (!date) return undefined
    const weekday = stretch(line, word, word + 1)
    const span = dateSpan(line, date)
    const time = line.times.find(({ first, after }) => first < date.after && date.first < after)?.is
    const year = date.year ?? resolvedYear(time && timeDays(time))
    if (year === undefined || date.day > daysInMonth(year, date.month)) {
      return desk.drop(weekday, 'checks/no-year')
    }
    const wanted = numbers.get(lower(line, word))!
    const day = daysFromCivil(year, date.month, date.day)
    const agrees = weekdayOf(day) === wanted
    if (!agrees && isListed(line, word, date)) {
      return desk.drop(weekday, 'checks/weekdays-in-a-list')
    }
    if (!agrees && date.year === undefined && !isNear(desk, day)) {
      return desk.drop(weekday, 'checks/no-year')
    }
    return {
      verdict: agrees ? 'agrees' : 'conflicts',
      message: `${quote(desk, weekday)} and ${quote(desk, span)} ${shows(agrees)}: ${dayInWords(day)} was a ${weekdays[weekdayOf(day) - 1]}${date.year === undefined ? yearWorkedOut(desk, year) : ''}.`,
      evidence: [weekday, span],
      refs: [...(time ? [time.id] : []), ...(date.year === undefined && desk.published ? ['published'] : [])],
    }
  },
}

/** "April 20, 2023 (Thursday)", "April 20, a Thursday". */
function dateBefore(line: Line, word: number): WrittenDate | undefined {
  let end = word
  if (lower(line, end - 1) === 'a') end--
  const mark = lower(line, end - 1)
  if (mark !== '(' && mark !== ',') return undefined
  if (mark === ',' && end === word) return undefined
  for (let first = end - 5; first <= end - 3; first++) {
    const date = first >= 0 ? dateAt(line, first) : undefined
    if (date?.after === end - 1) return date
  }
  return undefined
}

const resolvedYear = (days: ReturnType<typeof timeDays>): number | undefined =>
  days && days.to - days.from <= 31 ? yearOf(days) : undefined

/** "Saturday and Sunday, April 20 and 21": which weekday is which day cannot be told from the nearest words. */
function isListed(line: Line, word: number, date: WrittenDate): boolean {
  const joins = (at: number) =>
    isDash(line, at) || ['and', 'or', 'to', 'through', ',', '&', '/'].includes(lower(line, at))
  const before = numbers.has(lower(line, word - 2)) && joins(word - 1)
  return before || (date.year === undefined && joins(date.after) && dayAt(line, date.after + 1) !== undefined)
}

/** Only of days near its own date does an article leave out the year; and only a date that was given is sure. */
function isNear({ published, article }: Desk, day: number): boolean {
  const basis = article.published?.basis
  return !!published && (basis === 'given' || basis === 'metadata') && Math.abs(published.from - day) <= 60
}
