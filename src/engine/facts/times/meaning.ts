import type { TimeMod } from '../../../record/index.ts'
import type { DayPart, Holiday, Season, Unit } from '../../lexicon/times.ts'

/** Which one of a kind: the one before, the present one, the one after. */
export type Step = -1 | 0 | 1

/** Whether a stretch is counted from the day of writing or from another date of the text. */
export type Origin = 'published' | 'context'

/** Fields of a calendar date, as far as the words give them: "April 20", "the third quarter of fiscal 2024". */
export interface DateFields {
  year?: number
  month?: number
  day?: number
  /** Last day of "April 20-22". */
  lastDay?: number
  /** ISO, Monday 1. */
  weekday?: number
  /** 1–5 for "the second week of August", −1 for the last. */
  weekOfMonth?: number
  season?: Season
  quarter?: number
  half?: number
  /** First year of a decade: 1990. `decade` without its century ("the '90s") is below 100. */
  decade?: number
  /** 20 for "the 20th century". */
  century?: number
  holiday?: Holiday
  /** "last Tuesday", "this June", "next fall". */
  step?: Step
  /** "June last year": the year, counted from the year of writing. */
  yearStep?: number
  fiscal?: boolean
  /** "3/4/2023": month and day as an American writes them; elsewhere they change places. */
  numeric?: boolean
  /** Counted from the date the text spoke of last: "the previous Friday". */
  context?: boolean
}

/** What an expression means before it's held against the day of writing. */
export type Meaning =
  | { kind: 'date'; fields: DateFields }
  /** `year`: "the 1988 quarter"; `end`: "the quarter ended Sept. 30". */
  | { kind: 'period'; unit: Unit; step: Step; origin: Origin; year?: number; end?: DateFields }
  | { kind: 'shift'; amount: number; unit: Unit; sign: -1 | 1; origin: Origin }
  | { kind: 'duration'; amount?: number; unit: Unit | undefined; toward?: -1 | 1 }
  | { kind: 'ref'; value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | { kind: 'days'; offset: number }
  | { kind: 'set'; value: string; quant?: string; freq?: string }
  | { kind: 'part'; part: DayPart; date: Meaning | undefined }
  /** `by`: "by noon". */
  | {
      kind: 'clock'
      hour: number
      minute?: number
      second?: number
      zone?: number
      by?: true
      date: Meaning | undefined
    }

/** A reading of the words `from` (inclusive) to `to` (exclusive) of one sentence. */
export interface Reading {
  from: number
  to: number
  meaning: Meaning
  mod?: TimeMod | undefined
  /** "earlier this month": only the part before the day of writing; "later": only the part after. */
  beside?: 'before' | 'after' | undefined
}
