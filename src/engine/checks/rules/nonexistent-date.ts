import { daysInMonth } from '../../../record/calendar.ts'
import { monthNames, months } from '../../lexicon/times.ts'
import { dateAt, dateSpan, monthAt } from '../dates.ts'
import { lower } from '../desk.ts'
import type { WordRule } from '../rule.ts'
import { quote } from '../wording.ts'

/** A day its month does not have: "on June 31,", "Feb. 29, 2023". Not "in June 31 people", which counts people. */
export const nonexistentDate: WordRule = {
  name: 'nonexistent-date',
  at: 'word',
  words: [...months.keys()],
  look(word, line, desk) {
    const month = monthAt(line, word)
    const date = month && (dateAt(line, word) ?? dateAt(line, word - 1))
    if (!date) return undefined
    const year = date.year ?? 2000
    const days = daysInMonth(year, date.month)
    if (date.day <= days) return undefined
    const span = dateSpan(line, date)
    if (date.year === undefined && (date.day > 31 || !ends.has(lower(line, date.after)))) {
      return desk.drop(span, 'checks/may-be-a-count')
    }
    const name = `${monthNames[date.month - 1]}${date.month === 2 && date.year ? ` ${date.year}` : ''}`
    return {
      verdict: 'conflicts',
      message: `${quote(desk, span)} is no date: ${name} has ${days} days.`,
      evidence: [span],
      refs: [],
    }
  },
}

/** What may follow a date that is not the number of something. */
const ends = new Set(['', ',', '.', ';', ')', '"', '”', 'and', 'at', 'in', 'when', 'after', 'before', 'for'])
