import { numeralAt } from '../../text/numbers.ts'
import { between, type Days, dateInWords, daysIn, isDay, lengthInWords, spanMeant, timeDays, yearOf } from '../days.ts'
import { at, type Desk, isDash, type Line, lower, type PlacedTime, pass, stretch } from '../desk.ts'
import { gap } from '../ranges.ts'
import type { WordRule } from '../rule.ts'
import { quote, shows } from '../wording.ts'

const units = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
} as const

/** A past told twice side by side: "three years ago, in 2019", "in May 2020 (two years ago)". */
export const yearsAgo: WordRule = {
  name: 'years-ago',
  at: 'word',
  words: ['ago'],
  look(word, line, desk) {
    const unit = units[lower(line, word - 1) as keyof typeof units]
    const { published } = desk
    if (!unit || !published || !isDay(published)) return undefined
    const first = countBefore(line, word - 1)
    if (first === undefined) return undefined
    const date = beside(line, first, word + 1, published)
    if (!date) return undefined
    const length = { count: numeralAt(line.words, first)!.value, unit }
    const days = timeDays(date.is)!
    const passed = between(days, published)
    const words = line.words.slice(Math.max(0, first - 2), first).map((near) => near.lower)
    const mod = words.at(-1) === 'than' ? (words[0] === 'more' ? 'MORE_THAN' : 'LESS_THAN') : undefined
    const told = spanMeant(length, mod, words)
    const off = gap(told, passed)
    const ago = stretch(line, first, word + 1)
    // The years' own difference is what a writer counts, whatever the months: "three years ago, in 2019" in early 2022.
    const byYear = unit === 'year' && Math.abs(yearOf(published) - yearOf(days) - length.count) <= 1
    if (off > 0 && (byYear || off < 0.1 || !isSure(desk))) {
      return desk.drop(ago, 'checks/counted-to-another-day')
    }
    return {
      verdict: off === 0 ? 'agrees' : isQuoted(line) ? 'notable' : 'conflicts',
      message: `${quote(desk, ago)} and ${quote(desk, date.is)} ${shows(off === 0)}: ${dateInWords(days)} lies ${lengthInWords(passed, unit)} before the article’s date, ${dateInWords(published)}.`,
      evidence: [ago, date.is],
      refs: [
        ...line.times.filter((time) => time.first < word + 1 && first < time.after).map(({ is }) => is.id),
        date.is.id,
        'published',
      ],
    }
  },
}

/** Where the count before a unit begins: "twenty-five years ago". */
function countBefore(line: Line, unit: number): number | undefined {
  for (let first = Math.max(0, unit - 4); first < unit; first++)
    if (numeralAt(line.words, first)?.next === unit) return first
  return undefined
}

/** The date in apposition, past a comma, a bracket or a dash. */
function beside(line: Line, first: number, after: number, published: Days): PlacedTime | undefined {
  const isMark = (word: number) => lower(line, word) === ',' || lower(line, word) === '(' || isDash(line, word)
  const later = isMark(after) ? at(line.times, pass(line, after + 1, 'in', 'on')) : undefined
  let start = first
  while (
    ['more', 'less', 'than', 'about', 'nearly', 'almost', 'some', 'just', 'over', 'exactly'].includes(
      lower(line, start - 1),
    )
  )
    start--
  const earlier = isMark(start - 1)
    ? line.times.find((time) => time.after === start - 1 || time.after === start)
    : undefined
  const date = later ?? (earlier && ['in', 'on'].includes(lower(line, earlier.first - 1)) ? earlier : undefined)
  const days = date && timeDays(date.is)
  return days && days.to <= published.from && days.to - days.from <= daysIn.year + 1 ? date : undefined
}

/** A quotation may be older than the article. */
const isQuoted = ({ words }: Line): boolean => words.some(({ lower }) => ['"', '“', '”'].includes(lower))

const isSure = ({ article }: Desk): boolean =>
  article.published?.basis === 'given' || article.published?.basis === 'metadata'
