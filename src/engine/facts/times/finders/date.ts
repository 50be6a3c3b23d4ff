import { dayParts } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Reading, Step } from '../meaning.ts'
import { at, isHyphen, type Words } from '../phrases.ts'
import { findCalendarDate } from './calendar-date.ts'
import { findDeictic } from './deictic.ts'
import { findHoliday } from './holiday.ts'
import { findPeriod } from './period.ts'
import { findQuarter } from './quarter.ts'
import { findDecadeOrCentury, findYear } from './year.ts'

const finders = [findCalendarDate, findHoliday, findQuarter, findPeriod, findDecadeOrCentury, findDeictic, findYear]

/** The longest date-like reading at a place: what an edge ("late …") or a time of day may stand beside. */
export function dateAt(words: Words, index: number): Reading | undefined {
  let best: Reading | undefined
  for (const find of finders) {
    const reading = find(words, index)
    if (reading && (!best || reading.to > best.to)) best = reading
  }
  return best
}

/** "Thursday evening", "Monday night", "April 20 morning", "the morning of April 20", "the evening", "Sunday afternoon". */
export function findDayPart(words: Words, index: number): Reading | undefined {
  const the = at(words, index) === 'the' ? index + 1 : index
  const told = toldDays.get(at(words, the))
  const toldPart = told === undefined ? undefined : dayParts.get(at(words, the + 1))
  if (toldPart)
    return {
      from: index,
      to: the + 2,
      meaning: { kind: 'part', part: toldPart, date: { kind: 'period', unit: 'day', step: told!, origin: 'context' } },
    }
  const part = dayParts.get(at(words, the))
  if (part) {
    if (at(words, the + 1) === 'of') {
      const date = dateAt(words, the + 2)
      if (date) return { from: index, to: date.to, meaning: { kind: 'part', part, date: date.meaning } }
    }
    const behind = findDeictic(words, the + 1)
    if (behind?.meaning.kind === 'days')
      return { from: index, to: behind.to, meaning: { kind: 'part', part, date: behind.meaning } }
    return the > index && inPart.has(at(words, index - 1))
      ? { from: index, to: the + 1, meaning: { kind: 'part', part, date: undefined } }
      : undefined
  }
  const date = findCalendarDate(words, index)
  if (
    date?.meaning.kind !== 'date' ||
    (date.meaning.fields.weekday === undefined && date.meaning.fields.day === undefined)
  )
    return undefined
  const next = isHyphen(at(words, date.to)) ? date.to + 1 : date.to
  const behind = dayParts.get(at(words, next))
  return behind && { from: index, to: next + 1, meaning: { kind: 'part', part: behind, date: date.meaning } }
}

/** "that night", "the next morning": counted from the day the text spoke of. */
const toldDays: ReadonlyMap<string, Step> = new Map([
  ['that', 0],
  ['same', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
])

const inPart: ReadonlySet<string> = wordSet('in during by through of throughout')
