import { dateInWords, timeDays } from '../days.ts'
import type { Desk, Line, PlacedTime } from '../desk.ts'
import type { WordRule } from '../rule.ts'
import { quote } from '../wording.ts'
import { pair } from './dates-apart.ts'

/** A span that ends before it starts: "from 2012 to 2009". Only where both years are written out. */
export const datesReversed: WordRule = {
  name: 'dates-reversed',
  at: 'word',
  words: ['from', 'between'],
  look(word, line, desk) {
    const found = pair(line, word)
    if (!found) return undefined
    const [start, end] = found.ends
    const [early, late] = [timeDays(start.is), timeDays(end.is)]
    if (!early || !late || late.to > early.from) return undefined
    if (!hasYear(desk, start) || !hasYear(desk, end) || isMoved(line, word)) {
      return desk.drop(start.is, 'checks/dates-not-in-order')
    }
    return {
      verdict: 'conflicts',
      message: `The span from ${quote(desk, start.is)} to ${quote(desk, end.is)} ends before it starts: ${dateInWords(late)} is earlier than ${dateInWords(early)}.`,
      evidence: [start.is, end.is],
      refs: [start.is.id, end.is.id],
    }
  },
}

const hasYear = ({ article }: Desk, { is }: PlacedTime): boolean =>
  /(?<!\d)[12]\d{3}(?!\d)/.test(article.text.slice(is.start, is.end))

/** A date can be moved from a later day to an earlier one, and a record read backwards. */
const isMoved = (line: Line, from: number): boolean =>
  line.words.slice(Math.max(0, from - 16), from).some(({ lower }) => moves.test(lower))

const moves =
  /^(?:mov|shift|chang|advanc|bring|brought|accelerat|reschedul|revis|amend|cut|reduc|lower|drop|fell|fall|down|forward|back)/
