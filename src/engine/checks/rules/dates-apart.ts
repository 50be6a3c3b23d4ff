import { wordSet } from '../../lexicon/word-set.ts'
import { between, type Days, dateInWords, lengthInWords, lengthOf, spanMeant, timeDays } from '../days.ts'
import { at, type Desk, isDash, type Line, lower, type PlacedTime, pass } from '../desk.ts'
import { gap } from '../ranges.ts'
import type { TimeRule } from '../rule.ts'
import { quote, shows } from '../wording.ts'

/** A span of time and its two dates: "a five-day visit from April 3 to April 7", "from 1995 to 2001, six years in all". */
export const datesApart: TimeRule = {
  name: 'dates-apart',
  at: 'time',
  look(duration, line, desk) {
    const length = duration.is.type === 'DURATION' ? lengthOf(duration.is.value) : undefined
    if (!length) return undefined
    const ends = endsAfter(duration, line) ?? endsBefore(duration, line)
    if (!ends) return undefined
    const [start, end] = ends
    const days = [timeDays(start.is), timeDays(end.is)] as const
    if (!isForward(days)) {
      return desk.drop(duration.is, 'checks/dates-not-in-order')
    }
    const apart = between(...days)
    const words = line.words.slice(Math.max(0, duration.first - 2), duration.after).map((word) => word.lower)
    const told = spanMeant(length, duration.is.mod, words)
    // Both ends are counted ("April 3 to 7" is five days), or neither is.
    const counted = { low: apart.low, high: apart.high + 1 }
    const off = gap(told, counted)
    if (off > 0 && (off < 0.1 || (told.high < apart.low && !isOneStay(duration, desk))))
      return desk.drop(duration.is, 'checks/may-be-on-and-off')
    return {
      verdict: off === 0 ? 'agrees' : 'conflicts',
      message: `${quote(desk, duration.is)} and ${quote(desk, start.is)} to ${quote(desk, end.is)} ${shows(off === 0)}: from ${dateInWords(days[0])} to ${dateInWords(days[1])} is ${lengthInWords(counted, length.unit)}.`,
      evidence: [duration.is, start.is, end.is],
      refs: [duration.is.id, start.is.id, end.is.id],
    }
  },
}

/** "A five-day visit" is one stretch; "17 nights, from May to June" may be some of them. */
const isOneStay = ({ is }: PlacedTime, { article }: Desk): boolean => article.text.slice(is.start, is.end).includes('-')

const isForward = (days: readonly [Days | undefined, Days | undefined]): days is [Days, Days] =>
  days[0] !== undefined && days[1] !== undefined && days[0].from < days[1].from

type Ends = [PlacedTime, PlacedTime]

/** "five-day visit, from April 3 to April 7": at most three nouns between. */
function endsAfter(duration: PlacedTime, line: Line): Ends | undefined {
  for (let word = duration.after; word <= duration.after + 4; word++) {
    if (lower(line, word) === 'from' || lower(line, word) === 'between') return pair(line, word)?.ends
    if (!/^(?:[\p{Ll}-]+|,|\()$/u.test(line.words[word]?.text ?? '') || links.has(lower(line, word))) return undefined
  }
  return undefined
}

/** Words that begin another phrase or clause. */
const links = wordSet('of that in and after before when on later ago was were')

/** "from April 3 to April 7, a five-day visit": the length comes right after. */
function endsBefore(duration: PlacedTime, line: Line): Ends | undefined {
  let word = duration.first - 1
  while (['a', 'an', 'or', 'about', 'nearly', 'almost', 'total', 'of', 'some'].includes(lower(line, word))) word--
  if (lower(line, word) !== ',' && lower(line, word) !== '(' && !isDash(line, word)) return undefined
  for (let first = word - 1; first >= Math.max(0, word - 14); first--) {
    const found = ['from', 'between'].includes(lower(line, first)) ? pair(line, first) : undefined
    if (found?.after === word) return found.ends
  }
  return undefined
}

/** "from X to Y", "between X and Y", the times side by side. */
export function pair(line: Line, from: number): { ends: Ends; after: number } | undefined {
  const start = at(line.times, pass(line, from + 1, 'the'))
  if (!start) return undefined
  const joins = lower(line, from) === 'from' ? ['to', 'through', 'until', 'till'] : ['and']
  const joint = pass(line, start.after, ...joins)
  const end = joint > start.after ? at(line.times, pass(line, joint, 'the')) : undefined
  return end && { ends: [start, end], after: end.after }
}
