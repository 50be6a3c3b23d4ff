import type { Span } from '../../record/index.ts'
import { months } from '../lexicon/times.ts'
import { isCapital, type Line, lower, pass, stretch } from './desk.ts'

/** A day of the month as written, not held against any calendar: "April 20, 2023", "20th of April", "Feb. 30". */
export interface WrittenDate {
  year?: number
  month: number
  day: number
  first: number
  after: number
}

/** The month that a capitalised word names. */
export const monthAt = (line: Line, word: number): number | undefined =>
  isCapital(line, word) ? months.get(lower(line, word)) : undefined

/** The date that begins at a word, month first ("April 20, 2023") or day first ("20 April 2023"). */
export function dateAt(line: Line, word: number): WrittenDate | undefined {
  const month = monthAt(line, word)
  if (month !== undefined) {
    const day = dayAt(line, word + 1)
    return day === undefined ? undefined : withYear(line, { month, day, first: word, after: word + 2 }, true)
  }
  const day = dayAt(line, word)
  if (day === undefined) return undefined
  const next = pass(line, word + 1, 'of')
  const later = monthAt(line, next)
  return later === undefined ? undefined : withYear(line, { month: later, day, first: word, after: next + 1 }, false)
}

function withYear(line: Line, date: WrittenDate, comma: boolean): WrittenDate {
  const at = comma ? pass(line, date.after, ',') : date.after
  const text = lower(line, at)
  return /^[12]\d{3}$/.test(text) ? { ...date, year: Number(text), after: at + 1 } : date
}

/** A day of a month, in as many months as there may be: up to 99. */
export function dayAt(line: Line, word: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower(line, word))
  const day = match ? Number(match[1]) : 0
  return day >= 1 ? day : undefined
}

export const dateSpan = (line: Line, { first, after }: WrittenDate): Span => stretch(line, first, after)
