import type { Unit } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Meaning, Origin, Reading, Step } from '../meaning.ts'
import { at, figure, isHyphen, unitAt, type Words } from '../phrases.ts'
import { findCalendarDate } from './calendar-date.ts'

interface Picker {
  step: Step
  origin: Origin
}
const present: Picker = { step: 0, origin: 'published' }
const mentioned: Picker = { step: 0, origin: 'context' }

/** What stands before a unit to pick one of its kind, and where it is counted from. */
const pickers: ReadonlyMap<string, Picker> = new Map<string, Picker>([
  ['this', present],
  ['current', present],
  ['last', { step: -1, origin: 'published' }],
  ['next', { step: 1, origin: 'published' }],
  ['coming', { step: 1, origin: 'published' }],
  ['upcoming', { step: 1, origin: 'published' }],
  ['past', { step: -1, origin: 'published' }],
  ['previous', { step: -1, origin: 'context' }],
  ['prior', { step: -1, origin: 'context' }],
  ['preceding', { step: -1, origin: 'context' }],
  ['following', { step: 1, origin: 'context' }],
  ['ensuing', { step: 1, origin: 'context' }],
  ['same', mentioned],
  ['that', mentioned],
  ['latest', mentioned],
  ['full', present],
])
const wide: ReadonlySet<string> = wordSet('day week weekend month quarter year decade century')
const articles: ReadonlySet<string> = wordSet('the its their his her our')
const kinds: ReadonlySet<string> = wordSet('fiscal financial calendar comparable corresponding')

/** "this week", "last year", "the current fiscal year", "the following month", "next weekend", "the quarter", "the year-ago period". */
export function findPeriod(words: Words, index: number): Reading | undefined {
  let next = articles.has(at(words, index)) ? index + 1 : index
  let picker = pickers.get(at(words, next))
  if (picker) {
    next++
    const second = picker === present ? pickers.get(at(words, next)) : undefined
    if (second) {
      picker = at(words, next) === 'past' ? present : second
      next++
    }
  }
  if (kinds.has(at(words, next))) next++
  const yearAgo = picker ? undefined : yearAgoAt(words, next)
  if (yearAgo) return yearAgoPeriod(words, index, yearAgo)
  const year = picker ? Number.NaN : figure(at(words, next), 4, 4)
  if (year >= 1900 && year <= 2100) next++
  const unit = periodUnitAt(words, next)
  if (!unit) return undefined
  if (year >= 1900) return { from: index, to: next + 1, meaning: { kind: 'period', unit, year, ...mentioned } }
  if (unit === 'day') return picker && dayAt(words, index, next + 1, picker)
  if (picker) return ended(words, index, next + 1, { kind: 'period', unit, ...picker })
  if (at(words, index) !== 'the' || (unit !== 'quarter' && unit !== 'weekend' && !inPeriod.has(at(words, index - 1))))
    return undefined
  return ended(words, index, next + 1, {
    kind: 'period',
    unit,
    ...(unit === 'quarter' || unit === 'week' ? mentioned : present),
  })
}

/** "the next day", "that day", "the same day": counted from the day the text spoke of; "last day" and "this day" say no such thing. */
const dayAt = (words: Words, from: number, to: number, { step, origin }: Picker): Reading | undefined =>
  (origin === 'published' && (step < 1 || at(words, from) !== 'the')) ||
  at(words, to) === 'of' ||
  at(words, to - 2) === 'latest'
    ? undefined
    : { from, to, meaning: { kind: 'period', unit: 'day', step, origin: 'context' } }

/** "the year" is this one in "for the year", not in "the year he left". */
const inPeriod: ReadonlySet<string> = wordSet(`
  for of in during throughout by from earlier over since through on until later at
`)

/** The unit, with "period" for whichever stretch the text spoke of. */
function periodUnitAt(words: Words, index: number): Unit | undefined {
  if (at(words, index) === 'period') return at(words, index - 1) === 'the' ? undefined : 'quarter'
  const unit = unitAt(words, index)?.value
  if (!unit || unit.plural || unit.per !== 1 || !wide.has(unit.name)) return undefined
  return unit.name === 'week' && at(words, index + 1) === 'end' ? undefined : unit.name
}

/** The place behind "year-ago", "year-earlier". */
export const yearAgoAt = (words: Words, index: number): number | undefined =>
  at(words, index) === 'year' &&
  isHyphen(at(words, index + 1)) &&
  (at(words, index + 2) === 'ago' || at(words, index + 2) === 'earlier')
    ? index + 3
    : undefined

const yearAgoPeriod = (words: Words, from: number, next: number): Reading => ({
  from,
  to: periodUnitAt(words, next) ? next + 1 : next,
  meaning: { kind: 'shift', amount: 1, unit: 'year', sign: -1, origin: 'context' },
})

/** "the quarter ended Sept. 30", "the year ending June 30": the date it ends on says which. */
function ended(words: Words, from: number, to: number, meaning: Meaning & { kind: 'period' }): Reading {
  if (meaning.origin !== 'context' && meaning.unit !== 'year') return { from, to, meaning }
  const verb = at(words, to)
  if (verb !== 'ended' && verb !== 'ending' && verb !== 'to') return { from, to, meaning }
  const date = findCalendarDate(words, at(words, to + 1) === 'on' ? to + 2 : to + 1)
  if (date?.meaning.kind !== 'date' || date.meaning.fields.month === undefined) return { from, to, meaning }
  return { from, to, meaning: { ...meaning, end: date.meaning.fields } }
}
