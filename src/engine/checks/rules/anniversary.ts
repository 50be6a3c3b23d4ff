import { timeDays, yearOf } from '../days.ts'
import { type Line, lower, type PlacedTime, stretch } from '../desk.ts'
import { ordinalAt } from '../ordinals.ts'
import type { WordRule } from '../rule.ts'
import { quote, shows } from '../wording.ts'

/** An anniversary's number and the year of what is remembered: "the 10th anniversary of the 2013 coup". */
export const anniversary: WordRule = {
  name: 'anniversary',
  at: 'word',
  words: ['anniversary'],
  look(word, line, desk) {
    const first = [word - 1, word - 2, word - 3].find((at) => ordinalAt(line, at)?.after === word)
    if (first === undefined || lower(line, word + 1) !== 'of' || !desk.published) return undefined
    const told = ordinalAt(line, first)!.value
    const start = line.times.find((time) => time.first > word && time.first <= word + 10)
    const days = start && timeDays(start.is)
    if (!days || days.to - days.from > 366) return undefined
    const others = line.times.filter((time) => time !== start).map(({ is }) => timeDays(is))
    const due = yearOf(days) + told
    const year = yearOf(desk.published)
    const span = stretch(line, first, word + 1)
    const agrees =
      due === year || others.some((other) => other && yearOf(other) === due && other.to - other.from <= 366)
    if (!agrees && (others.length > 0 || Math.abs(due - year) <= 1 || !isNamed(start, line))) {
      return desk.drop(span, 'checks/another-year')
    }
    return {
      verdict: agrees ? 'agrees' : 'notable',
      message: `${quote(desk, span)} and ${quote(desk, start.is)} ${shows(agrees)}: ${yearOf(days)} and ${told} years make ${due}${
        agrees ? '' : `, and the article is of ${year}`
      }.`,
      evidence: [span, start.is],
      refs: [start.is.id, 'published'],
    }
  },
}

/** "The 2013 coup", and not "celebrated the anniversary of the office in 2013", which tells when. */
const isNamed = ({ first, after }: PlacedTime, line: Line): boolean =>
  !['in', 'on', 'at', 'last', 'this'].includes(lower(line, first - 1)) &&
  line.words.slice(first, after).some(({ text }) => /^[12]\d{3}$/.test(text))
