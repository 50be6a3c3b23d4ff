import {
  between,
  type Days,
  dateInWords,
  daysIn,
  isDay,
  lengthInWords,
  lengthOf,
  spanMeant,
  timeDays,
} from '../days.ts'
import { type Desk, isCapital, type Line, lower, type Place, type PlacedTime } from '../desk.ts'
import { gap } from '../ranges.ts'
import type { TimeRule } from '../rule.ts'
import { stemOf } from '../stems.ts'
import { quote, shows } from '../wording.ts'

/**
 * A span of time told since something, and the date the article gives that thing, here or in another sentence: "nearly
 * seven months after Ukraine applied" and "applied to join in late September". The other end is the article's own date.
 */
export const elapsed: TimeRule = {
  name: 'elapsed',
  at: 'time',
  look(duration, line, desk) {
    const length = duration.is.type === 'DURATION' ? lengthOf(duration.is.value) : undefined
    if (!length || !['after', 'since'].includes(lower(line, duration.after))) return undefined
    if (length.count * daysIn[length.unit] < shortest) return desk.drop(duration.is, 'checks/short-span')
    const { published } = desk
    if (!published || !isDay(published)) return desk.drop(duration.is, 'checks/no-date-of-its-own')
    if (isPeriod(duration, line)) return desk.drop(duration.is, 'checks/counted-to-another-day')
    const start = startOf(duration, line, desk)
    if (!start) return undefined
    const days = timeDays(start.is)!
    const passed = between(days, published)
    if (passed.high - passed.low > (length.count * daysIn[length.unit]) / 2)
      return desk.drop(start.is, 'checks/vague-date')
    const words = line.words.slice(Math.max(0, duration.first - 2), duration.after).map((word) => word.lower)
    const told = spanMeant(length, duration.is.mod, words)
    const off = gap(told, passed)
    const isOwnTime = line.times.length === (line.times.includes(start) ? 2 : 1)
    if (off > 0 && (off < 0.1 || !isOwnTime || !isFront(line) || !isPlainStart(duration, start, line, desk)))
      return desk.drop(duration.is, 'checks/counted-to-another-day')
    return {
      verdict: off === 0 ? 'agrees' : 'notable',
      message: `${quote(desk, duration.is)} and ${quote(desk, start.is)} ${shows(off === 0)}: ${dateInWords(days)} lies ${lengthInWords(passed, length.unit)} before the article’s date, ${dateInWords(published)}.`,
      evidence: [duration.is, start.is],
      refs: [duration.is.id, start.is.id, 'published'],
    }
  },
}

/** Fewer days than this fit some date of the article by chance. */
const shortest = 20

/** "The six months after the vote" were then; "the six years since the vote" last until now. */
const isPeriod = ({ first, after }: PlacedTime, line: Line): boolean =>
  lower(line, after) === 'after' &&
  line.words
    .slice(Math.max(0, first - 1), after)
    .some(({ lower }) => ['the', 'first', 'within', 'every', 'in'].includes(lower))

/** Only a date with its year that follows at once, or is told of what the headline says, is surely the one meant. */
const isPlainStart = (duration: PlacedTime, start: PlacedTime, line: Line, desk: Desk): boolean =>
  /(?<!\d)[12]\d{3}(?!\d)/.test(desk.article.text.slice(start.is.start, start.is.end)) &&
  (line.times.includes(start) ? start.first <= duration.after + 3 : ['headline', 'deck'].includes(line.sentence.role))

/** Only the head of an article tells what happened on the article's own day without saying so. */
const isFront = ({ sentence, index }: Line): boolean => sentence.role !== 'caption' && index < 5

const clauseLength = 12

/** The date of what comes after "after": its own ("after the 2013 coup"), else that of the one sentence that tells it. */
function startOf(duration: PlacedTime, line: Line, desk: Desk): PlacedTime | undefined {
  const from = duration.after + 1
  let end = from
  while (end < line.words.length && end < from + clauseLength && !/^[,;:.()"“”—–]$/.test(lower(line, end))) end++
  const own = line.times.filter((time) => time.first >= from && time.after <= end)
  if (own.length) return own.length === 1 && isStart(own[0]!, desk.published!) ? own[0] : undefined
  return toldElsewhere(line, from, end, desk)
}

const isStart = ({ is }: PlacedTime, published: Days): boolean => {
  const days = timeDays(is)
  return days !== undefined && days.to <= published.from && days.to - days.from <= 366
}

/** A dated sentence that shares a name and a verb or noun, the date near the latter. Two dates are one too many. */
function toldElsewhere(line: Line, from: number, end: number, desk: Desk): PlacedTime | undefined {
  const names = new Set<string>()
  const deeds = new Set<string>()
  for (let i = from; i < end; i++) {
    const stem = stemOf(lower(line, i))
    if (stem) (isCapital(line, i) ? names : deeds).add(stem)
  }
  if (deeds.size === 0 || names.size + deeds.size < 2) return undefined
  const found: PlacedTime[] = []
  for (const place of [...deeds].flatMap((deed) => desk.dated(deed))) {
    if (place.line === line || isCapital(place.line, place.word)) continue
    const time = datedBy(place, names, deeds, desk.published!)
    if (time && !found.some(({ is }) => is.value === time.is.value)) found.push(time)
  }
  return found.length > 1 ? desk.drop(found[1]!.is, 'checks/two-dates') : found[0]
}

/** How many words may part a date from the deed it dates. */
const near = 10

function datedBy({ line, word, stems }: Place, names: Set<string>, deeds: Set<string>, published: Days) {
  const around = stems.slice(Math.max(0, word - near), word + near)
  const shared = new Set(around.filter((stem) => stem !== undefined && (names.has(stem) || deeds.has(stem))))
  if (shared.size < 2) return undefined
  const times = line.times.filter((time) => Math.abs(time.first - word) <= near && isStart(time, published))
  return times.length === 1 ? times[0] : undefined
}
