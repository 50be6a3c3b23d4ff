import type { Time } from '../../../record/index.ts'
import type { DayPart, Season, Unit } from '../../lexicon/times.ts'
import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isoDate,
  isoWeek,
  pad,
  weekdayOf,
} from '../../../record/calendar.ts'
import type { DateFields, Meaning, Reading, Step } from './meaning.ts'
import type { Tense } from './tense.ts'
import { iso } from './timex.ts'

/** How fine a date is, coarse to fine. */
type Grain = 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'day' | 'time'

/** A stretch of the calendar: `from` inclusive, `to` exclusive, in day numbers. */
export interface Stretch {
  grain: Grain
  from: number
  to: number
}

export interface Resolved {
  type: Time['type']
  value: string
  stretch?: Stretch
  zone?: number
}

/** The day on which the text is, and the part of it where that was said. */
export interface Scene {
  day: number
  part: DayPart | undefined
}

/** What an expression is held against. */
export interface Frame {
  /** The day of writing, where it is known. */
  published: number | undefined
  tense: Tense | undefined
  /** The last date the text spoke of before this one, for "a year earlier", "the following month", "that day". */
  reference: Stretch | undefined
  /** The last quarter or half the text spoke of, for "the quarter", "a year earlier". */
  period: Stretch | undefined
  /** A year told since in the same sentence, which "a year earlier" is then earlier than. */
  year: Stretch | undefined
  /** Whether the weekday of writing was told as past before: then "will meet Thursday" is a week on. */
  todayTold: boolean
  /** The last day on which something happened, which the one on which somebody told of it is not. */
  scene: Scene | undefined
}

/** What a reading means on the calendar. Never throws; where the day of writing is wanting, X stands for what can't be told. */
export function resolve(reading: Reading, frame: Frame): Resolved {
  const { meaning } = reading
  switch (meaning.kind) {
    case 'ref':
      return { type: 'DATE', value: meaning.value }
    case 'set':
      return { type: 'SET', value: meaning.value }
    case 'duration':
      return duration(meaning, frame)
    case 'part':
    case 'clock':
      return timeOfDay(meaning, frame)
    case 'period': {
      const stretch = stretchOf(meaning, frame)
      // "the year ended June 30" is no calendar year.
      if (stretch && meaning.end && meaning.unit === 'year') return { type: 'DURATION', value: iso(1, 'year'), stretch }
      return dated(stretch, meaning)
    }
    case 'shift': {
      const stretch = stretchOf(meaning, frame)
      return stretch || meaning.origin === 'published'
        ? dated(stretch, meaning)
        : { type: 'DURATION', value: iso(meaning.amount, meaning.unit) }
    }
    default:
      return dated(stretchOf(meaning, frame), meaning)
  }
}

const dated = (stretch: Stretch | undefined, meaning: Meaning): Resolved =>
  stretch ? { type: 'DATE', value: timexValue(stretch, meaning), stretch } : { type: 'DATE', value: openValue(meaning) }

function duration(meaning: Meaning & { kind: 'duration' }, { published }: Frame): Resolved {
  const resolved: Resolved = { type: 'DURATION', value: iso(meaning.amount, meaning.unit) }
  if (!meaning.toward || !meaning.unit || meaning.amount === undefined || published === undefined) return resolved
  const other = moved(published, meaning.toward * meaning.amount, meaning.unit)
  const [from, to] = meaning.toward < 0 ? [other, published] : [published, other]
  return from < to && isWritable({ grain: 'day', from, to })
    ? { ...resolved, stretch: { grain: 'day', from, to } }
    : resolved
}

type TimeOfDay = Meaning & { kind: 'part' | 'clock' }

function timeOfDay(meaning: TimeOfDay, frame: Frame): Resolved {
  // What is "expected on Tuesday night" on a Tuesday is so the same day, whatever was told of it before.
  const own = isLate(meaning) ? { ...frame, todayTold: false } : frame
  const stretch = meaning.date ? stretchOf(meaning.date, own) : dayOf(meaning, frame)
  const day =
    stretch && stretch.to - stretch.from === 1
      ? isoDate(stretch.from)
      : meaning.date
        ? openValue(meaning.date)
        : 'XXXX-XX-XX'
  const time = meaning.kind === 'part' ? meaning.part : clockValue(meaning)
  return {
    type: 'TIME',
    value: `${day}T${time}`,
    ...(stretch ? { stretch: { ...stretch, grain: 'time' as const } } : {}),
    ...(meaning.kind === 'clock' && meaning.zone !== undefined ? { zone: meaning.zone } : {}),
  }
}

const isLate = (meaning: TimeOfDay): boolean =>
  meaning.kind === 'clock' ? meaning.hour >= 12 : meaning.part !== 'MO' && meaning.part !== 'DT'

/** The day that a time of day without one is on: the one spoken of last, unless what is told as past would lie ahead. */
function dayOf(meaning: TimeOfDay, { reference, published, tense, scene }: Frame): Stretch | undefined {
  const isAhead = tense === 'past' && published !== undefined && reference !== undefined && reference.from > published
  if (reference && reference.to - reference.from === 1 && !isAhead) {
    if (!scene || tense === 'future' || (published !== undefined && scene.day > published)) return reference
    const next = scene.day + 1
    return day(isPastMidnight(meaning, scene) && (published === undefined || next <= published) ? next : scene.day)
  }
  return published === undefined ? undefined : day(published)
}

/** "at 2 a.m." and "by noon", of a night spoken of before. */
const isPastMidnight = (meaning: TimeOfDay, { part }: Scene): boolean =>
  (part === 'NI' || part === 'EV') && meaning.kind === 'clock' && meaning.hour < (meaning.by ? 13 : 6)

const clockValue = ({ hour, minute, second }: Meaning & { kind: 'clock' }): string =>
  pad(hour, 2) +
  (minute === undefined ? ':00' : `:${pad(minute, 2)}`) +
  (second === undefined ? '' : `:${pad(second, 2)}`)

/** The stretch a date-like meaning covers, or undefined where that can't be told or lies outside the years ISO dates can write. */
function stretchOf(meaning: Meaning, frame: Frame): Stretch | undefined {
  const stretch = unboundedStretch(meaning, frame)
  return stretch && isWritable(stretch) ? stretch : undefined
}

const isWritable = ({ from, to }: Stretch): boolean =>
  from >= daysFromCivil(1, 1, 1) && to <= daysFromCivil(9999, 12, 31)

function unboundedStretch(meaning: Meaning, frame: Frame): Stretch | undefined {
  switch (meaning.kind) {
    case 'days':
      return frame.published === undefined ? undefined : day(frame.published + meaning.offset)
    case 'period':
      return period(meaning, frame)
    case 'shift':
      return shifted(meaning, frame)
    case 'date':
      return fieldsStretch(meaning.fields, frame)
    case 'part':
    case 'clock':
      return meaning.date && unboundedStretch(meaning.date, frame)
    default:
      return undefined
  }
}

// ---------------------------------------------------------------- stretches by grain

const day = (n: number): Stretch => ({ grain: 'day', from: n, to: n + 1 })
const week = (n: number): Stretch => ({ grain: 'week', from: n - weekdayOf(n) + 1, to: n - weekdayOf(n) + 8 })
const monthOf = (year: number, month: number): Stretch => {
  const from = daysFromCivil(year, month, 1)
  return { grain: 'month', from, to: from + daysInMonth(year, month) }
}
const monthsFrom = (grain: Grain, year: number, month: number, count: number): Stretch => {
  const from = daysFromCivil(year, month, 1)
  return { grain, from, to: addMonths(from, count) }
}
const quarterOf = (year: number, quarter: number): Stretch => monthsFrom('quarter', year, quarter * 3 - 2, 3)
const halfOf = (year: number, half: number): Stretch => monthsFrom('half', year, half * 6 - 5, 6)
const yearOf = (year: number): Stretch => monthsFrom('year', year, 1, 12)
const decadeOf = (year: number): Stretch => monthsFrom('decade', year - (year % 10), 1, 120)
const centuryOf = (century: number): Stretch => monthsFrom('century', century * 100 - 100, 1, 1200)
const firstMonth: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const seasonOf = (year: number, season: Season): Stretch => monthsFrom('season', year, firstMonth[season], 3)

/** The stretch of a grain that holds a day. */
function around(n: number, unit: Unit): Stretch | undefined {
  const { year, month } = civilFromDays(n)
  switch (unit) {
    case 'day':
    case 'night':
      return day(n)
    case 'week':
    case 'weekend':
      return unit === 'week' ? week(n) : weekend(n)
    case 'month':
      return monthOf(year, month)
    case 'quarter':
      return quarterOf(year, Math.ceil(month / 3))
    case 'half':
      return halfOf(year, month <= 6 ? 1 : 2)
    case 'year':
      return yearOf(year)
    case 'decade':
      return decadeOf(year)
    case 'century':
      return centuryOf(Math.floor(year / 100) + 1)
    default:
      return undefined
  }
}

const weekend = (n: number): Stretch => {
  const { from } = week(n)
  return { grain: 'week', from: from + 5, to: from + 7 }
}

/** A day some units on or back. Half units go by the nearest day. */
export function moved(n: number, amount: number, unit: Unit): number {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return n + Math.trunc(amount / (unit === 'hour' ? 24 : unit === 'minute' ? 1440 : 86400))
    case 'day':
    case 'night':
      return n + Math.round(amount)
    case 'week':
    case 'weekend':
      return n + Math.round(amount * 7)
    case 'fortnight':
      return n + Math.round(amount * 14)
    default: {
      const months =
        amount *
        ({ month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200, millennium: 12000 }[unit] ??
          1)
      const whole = Math.trunc(months)
      return addMonths(n, whole) + Math.round((months - whole) * 30)
    }
  }
}

// ---------------------------------------------------------------- "last week", "the following month", "the quarter"

function period({ unit, step, origin, year, end }: Meaning & { kind: 'period' }, frame: Frame): Stretch | undefined {
  if (end) {
    const last = fieldsStretch(end, frame)
    if (last && unit === 'quarter') return around(moved(last.from, -45, 'day'), unit)
    if (last && unit === 'year') return { grain: 'year', from: addMonths(last.to, -12), to: last.to }
  }
  if (year !== undefined) {
    const same = frame.period && unit === 'quarter' ? civilFromDays(frame.period.from).month : undefined
    return same === undefined
      ? yearOf(year)
      : monthsFrom(frame.period!.grain, year, same, frame.period!.grain === 'half' ? 6 : 3)
  }
  if (origin === 'context' && step === 0 && (unit === 'quarter' || unit === 'half')) {
    if (frame.period) return frame.period
    return frame.published === undefined ? undefined : around(moved(frame.published, -1, 'quarter'), unit)
  }
  const base = origin === 'context' && frame.reference ? frame.reference.from : frame.published
  if (base === undefined) return undefined
  if (unit === 'weekend') {
    const { from } = week(base)
    const back = step < 0 || (step === 0 && frame.tense === 'past' && weekdayOf(base) < 6)
    return weekend(from + (back ? -7 : step > 0 ? 7 : 0))
  }
  return around(moved(base, step, unit), unit)
}

// ---------------------------------------------------------------- "ten days ago", "a year earlier"

function shifted({ amount, unit, sign, origin }: Meaning & { kind: 'shift' }, frame: Frame): Stretch | undefined {
  const told = frame.year ?? frame.period
  if (unit === 'year' && amount === 1 && told) return moveStretch(told, sign, unit)
  const reference = frame.reference ?? (frame.published === undefined ? undefined : day(frame.published))
  if (origin === 'context' && reference)
    return isFiner(unit, reference) ? undefined : moveStretch(reference, amount * sign, unit)
  if (frame.published === undefined) return undefined
  const target = moved(frame.published, amount * sign, unit)
  return unit === 'hour' || unit === 'minute' || unit === 'second' ? day(target) : around(target, coarse(unit, amount))
}

/** "two months later" than a year says nothing of the month. */
const isFiner = (unit: Unit, { from, to }: Stretch): boolean => moved(from, 1, unit) - from < (to - from) / 2

/** "two weeks ago" means a week, "two years ago" a year, "10 days ago" a day; but "a decade ago" the year ten years back. */
const coarse = (unit: Unit, amount: number): Unit =>
  Number.isInteger(amount) && !long.has(unit) ? unit : (finerUnit[unit] ?? unit)
const long: ReadonlySet<Unit> = new Set(['decade', 'century', 'millennium'])
const finerUnit: Readonly<{ [unit in Unit]?: Unit }> = {
  year: 'month',
  month: 'week',
  decade: 'year',
  century: 'decade',
  millennium: 'century',
  week: 'day',
}

/** The same stretch some units away, as fine as it was or as the unit is, whichever is coarser for days and weeks. */
function moveStretch(stretch: Stretch, amount: number, unit: Unit): Stretch | undefined {
  const from = moved(stretch.from, amount, unit)
  switch (stretch.grain) {
    case 'quarter':
    case 'half':
    case 'season':
    case 'month':
      return { ...stretch, from, to: addMonths(from, Math.round((stretch.to - stretch.from) / 30.4)) }
    case 'day':
    case 'time':
      return around(from, unit === 'year' || unit === 'month' || unit === 'decade' ? unit : 'day')
    default:
      return around(from, unit === 'day' ? 'day' : stretch.grain === 'week' ? 'week' : 'year')
  }
}

// ---------------------------------------------------------------- calendar fields

function fieldsStretch(fields: DateFields, frame: Frame): Stretch | undefined {
  const { published } = frame
  const now = published === undefined ? undefined : civilFromDays(published)
  const year = fields.year ?? (fields.yearStep !== undefined && now ? now.year + fields.yearStep : undefined)
  if (fields.century !== undefined) return centuryOf(fields.century)
  if (fields.decade !== undefined)
    return decadeOf(
      fields.decade < 100
        ? (fields.decade >= 30 ? 1900 : now && fields.decade + 2000 > now.year + 10 ? 1900 : 2000) + fields.decade
        : fields.decade,
    )
  if (fields.holiday) return near(frame, fields, (y) => holidayIn(y, fields), year)
  if (fields.quarter !== undefined) return near(frame, fields, (y) => quarterOf(y, fields.quarter!), year)
  if (fields.half !== undefined) return near(frame, fields, (y) => halfOf(y, fields.half!), year)
  if (fields.season !== undefined) return near(frame, fields, (y) => seasonOf(y, fields.season!), year)
  if (fields.month !== undefined) {
    const { month, day: dayOfMonth } = fields
    if (fields.weekOfMonth !== undefined)
      return near(frame, fields, (y) => weekOf(monthOf(y, month), fields.weekOfMonth!), year)
    if (dayOfMonth === undefined) return near(frame, fields, (y) => monthOf(y, month), year)
    return near(frame, fields, (y) => daysOf(y, month, dayOfMonth, fields.lastDay), year)
  }
  if (fields.weekday !== undefined) return weekdayStretch(fields, frame)
  return year === undefined ? undefined : yearOf(year)
}

/** "the second week of August": its days 8 to 14; the last week, its last seven days. */
const weekOf = ({ from, to }: Stretch, number: number): Stretch => {
  const first = number < 0 ? to - 7 : from + (number - 1) * 7
  return { grain: 'week', from: first, to: Math.min(first + 7, to) }
}

/** "April 20", "April 20-22"; undefined where the month has no such day. */
function daysOf(year: number, month: number, first: number, last: number | undefined): Stretch | undefined {
  if (first > daysInMonth(year, month)) return undefined
  const from = daysFromCivil(year, month, first)
  return {
    grain: 'day',
    from,
    to: from + (last === undefined ? 1 : Math.min(last, daysInMonth(year, month)) - first + 1),
  }
}

/**
 * The one of the yearly stretches that is meant: the stated year's, else the nearest. Tense weighs on the distance; for
 * a month or a season it decides alone, since "in October" ten months off is still October.
 */
function near(
  frame: Frame,
  { step, weekday }: DateFields,
  of: (year: number) => Stretch | undefined,
  year: number | undefined,
): Stretch | undefined {
  const { published, tense } = frame
  if (year !== undefined) return of(year)
  if (published === undefined) return undefined
  const { year: now } = civilFromDays(published)
  const stretches = [-2, -1, 0, 1, 2].map((offset) => of(now + offset)).filter((stretch) => stretch !== undefined)
  const onWeekday = weekday === undefined ? [] : stretches.filter(({ from }) => weekdayOf(from) === weekday)
  const candidates = onWeekday.length > 0 ? onWeekday : stretches
  if (step !== undefined && step !== 0) return stepped(candidates, published, step)
  const holding = candidates.find(({ from, to }) => from <= published && published < to)
  if (holding) return holding
  if (step === 0) return of(now)
  return nearest(candidates, published, tense)
}

function stepped(candidates: readonly Stretch[], published: number, step: Step): Stretch | undefined {
  if (step > 0) return candidates.find(({ from }) => from > published)
  const past = candidates.filter(({ to }) => to <= published)
  const last = past.at(-1)
  const year = civilFromDays(published).year
  // In March nobody calls the month just over "last February": that is "last month", and "last February" a year old.
  const tooNear = last?.grain === 'month' && published - last.to < 31 && civilFromDays(last.from).year === year
  return tooNear ? past.at(-2) : last
}

function nearest(candidates: readonly Stretch[], published: number, tense: Tense | undefined): Stretch | undefined {
  const { year } = civilFromDays(published)
  const cost = ({ grain, from, to }: Stretch): number => {
    const past = to <= published
    const distance = past ? published - to : from - published
    const against = past ? tense === 'future' : tense === 'past'
    // A quarter just over is still being reported on: "expects to report a third-quarter loss".
    if (grain === 'quarter' || grain === 'half') return distance * (past ? 1 : against ? 6 : 2)
    // of a day in the next year the year would be told, unless it is near or a verb tells it ahead
    const isNextYear = grain === 'day' && civilFromDays(from).year > year
    const strict = grain === 'day' ? (past || isNextYear ? 8 : 4) : 1000
    const ahead = isNextYear && tense === undefined ? 4 : 1.6
    return distance * (against ? strict : past ? 1 : ahead)
  }
  return candidates.reduce<Stretch | undefined>(
    (best, one) => (best && cost(best) <= cost(one) ? best : one),
    undefined,
  )
}

function weekdayStretch(
  { weekday, step, yearStep, context }: DateFields,
  { published, tense, reference, todayTold }: Frame,
): Stretch | undefined {
  const base = context && reference ? reference.from : published
  if (base === undefined || weekday === undefined || yearStep !== undefined) return undefined
  const back = (weekdayOf(base) - weekday + 7) % 7
  if (step === -1) return day(base - (back || 7))
  // "next Friday", said on a Thursday, is the one of the week to come; tomorrow is "Friday".
  if (step === 1) return day(context ? base + ((7 - back) % 7 || 7) : base - weekdayOf(base) + 7 + weekday)
  const ahead = day(base + ((7 - back) % 7) + (back === 0 && todayTold && tense === 'future' ? 7 : 0))
  return (step === 0 && tense !== 'past') || tense === 'future' || tense === 'present' ? ahead : day(base - back)
}

function holidayIn(year: number, { holiday }: DateFields): Stretch | undefined {
  if (!holiday) return undefined
  const { month, day: dayOfMonth, weekday, nth, easter } = holiday
  if (easter !== undefined) return day(easterOf(year) + easter)
  if (month === undefined) return undefined
  if (dayOfMonth !== undefined) return day(daysFromCivil(year, month, dayOfMonth))
  if (nth === -1) {
    const last = daysFromCivil(year, month, daysInMonth(year, month))
    return day(last - ((weekdayOf(last) - weekday! + 7) % 7))
  }
  const first = daysFromCivil(year, month, 1)
  return day(first + ((weekday! - weekdayOf(first) + 7) % 7) + (nth! - 1) * 7)
}

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return daysFromCivil(year, Math.floor(n / 31), (n % 31) + 1)
}

// ---------------------------------------------------------------- TIMEX3 values

function timexValue({ grain, from, to }: Stretch, meaning: Meaning): string {
  const { year, month } = civilFromDays(from)
  switch (grain) {
    case 'century':
      return pad(Math.floor(year / 100), 2)
    case 'decade':
      return pad(Math.floor(year / 10), 3)
    case 'year':
      return pad(year, 4)
    case 'half':
      return `${pad(year, 4)}-H${month <= 6 ? 1 : 2}`
    case 'season':
      return `${pad(year, 4)}-${(Object.entries(firstMonth).find(([, first]) => first === month) ?? ['XX'])[0]}`
    case 'quarter':
      return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`
    case 'month':
      return `${pad(year, 4)}-${pad(month, 2)}`
    case 'week': {
      const { year: weekYear, week: number } = isoWeek(from)
      return `${pad(weekYear, 4)}-W${pad(number, 2)}${to - from === 2 && meaning.kind === 'period' ? '-WE' : ''}`
    }
    default:
      return isoDate(from)
  }
}

/** A value for what can't be placed: "XXXX-10" for October, "XXXX-WXX-4" for Thursday, "XXXX-XX-XX" for today. */
function openValue(meaning: Meaning): string {
  if (meaning.kind === 'date') {
    const { month, day: dayOfMonth, weekday, season, quarter, half } = meaning.fields
    if (month !== undefined) return `XXXX-${pad(month, 2)}${dayOfMonth === undefined ? '' : `-${pad(dayOfMonth, 2)}`}`
    if (weekday !== undefined) return `XXXX-WXX-${weekday}`
    if (season !== undefined) return `XXXX-${season}`
    if (quarter !== undefined) return `XXXX-Q${quarter}`
    return half === undefined ? 'XXXX' : `XXXX-H${half}`
  }
  if (meaning.kind === 'days') return 'XXXX-XX-XX'
  const unit = meaning.kind === 'period' || meaning.kind === 'shift' ? meaning.unit : 'day'
  return (
    { week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', year: 'XXXX', day: 'XXXX-XX-XX' }[
      unit as string
    ] ?? 'XXXX'
  )
}
