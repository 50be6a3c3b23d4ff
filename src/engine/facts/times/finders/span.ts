import type { TimeMod } from '../../../../record/index.ts'
import type { Unit, UnitWord } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Meaning, Reading } from '../meaning.ts'
import { type Amount, amountAt, approximatorAt, at, isHyphen, unitAt, type Words } from '../phrases.ts'

/** A number of units as the words give it, before what follows is looked at. */
interface Span {
  /** Where the amount begins, and the place behind the unit. */
  amountAt: number
  to: number
  amount: number | undefined
  unit: UnitWord
  mod: TimeMod | undefined
  approximated: boolean
  direction: Direction | undefined
}

type Direction = { toward: -1 | 0 | 1; vague?: 'PAST_REF' | 'FUTURE_REF' }

/**
 * A number of units, and what the words around it make of it: "two weeks", "five-day", "nearly seven months", "the past
 * three months", "ten days ago", "a year earlier", "days ago", "a year and a half", "for centuries", "recent weeks".
 */
export function findSpan(words: Words, index: number): Reading | undefined {
  const span = spanAt(words, index)
  if (!span) return undefined
  const { direction, amount, unit, mod, to } = span
  const shifted = direction?.toward ? undefined : shift(words, index, span)
  if (shifted) return shifted
  if (direction?.vague && amount === undefined)
    return { from: index, to, meaning: { kind: 'ref', value: direction.vague } }
  if (isArticle(at(words, span.amountAt)) && amount === unit.per && !articleSpan(words, span)) return undefined
  if (isAge(words, to)) return undefined
  const meaning: Meaning = { kind: 'duration', unit: unit.name }
  if (amount !== undefined) meaning.amount = amount
  if (direction?.toward) meaning.toward = direction.toward
  return { from: index, to, meaning, ...(mod ? { mod } : {}) }
}

function spanAt(words: Words, index: number): Span | undefined {
  const approximator = approximatorAt(words, index)
  let next = approximator?.next ?? index
  const determined = determiners.has(at(words, next))
  if (determined) next++
  const direction = directions.get(at(words, next))
  if (direction) next++
  // "over the past week", "over the years": a preposition, not "more than".
  if (approximator && (determined || direction)) return undefined
  const amount = amountAt(words, next) ?? bareAmount(words, next, determined || direction !== undefined)
  if (!amount || (determined && !direction && isArticle(at(words, next)))) return undefined
  const hyphen = isHyphen(at(words, amount.next)) && words[amount.next]!.start === words[amount.next - 1]!.end
  const unit = unitAt(words, hyphen ? amount.next + 1 : amount.next)
  if (!unit || !fits(amount, unit.value, hyphen, direction) || isFraction(words, unit.next, unit.value))
    return undefined
  const base = amount.value === undefined ? undefined : amount.value * unit.value.per
  const more = extensionAt(words, unit.next, unit.value)
  return {
    amountAt: next,
    to: more.next,
    amount: base === undefined ? undefined : base + more.part * unit.value.per,
    unit: unit.value,
    mod: more.mod ?? approximator?.value ?? amount.mod,
    approximated: approximator !== undefined,
    direction,
  }
}

const determiners: ReadonlySet<string> = wordSet('the these those his her its their our my')

/** Which way from the day of writing a stretch lies; 0 where the word only says which of a row it is. */
const directions: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['past', { toward: -1 }],
  ['last', { toward: -1 }],
  ['latest', { toward: -1 }],
  ['recent', { toward: -1, vague: 'PAST_REF' }],
  ['next', { toward: 1 }],
  ['coming', { toward: 1, vague: 'FUTURE_REF' }],
  ['future', { toward: 1, vague: 'FUTURE_REF' }],
  ['previous', { toward: 0 }],
  ['preceding', { toward: 0 }],
  ['following', { toward: 0 }],
  ['first', { toward: 0 }],
  ['final', { toward: 0 }],
  ['early', { toward: 0 }],
  ['opening', { toward: 0 }],
  ['closing', { toward: 0 }],
])

const isArticle = (word: string): boolean => word === 'a' || word === 'an'

/** "years", "the past weeks": units with no number, where a word beside them makes them a stretch of time. */
function bareAmount(words: Words, index: number, directed: boolean): Amount | undefined {
  const unit = unitAt(words, index)
  if (!unit?.value.plural) return undefined
  const beside = directed || beforeBare.has(at(words, index - 1)) || afterBare.has(at(words, unit.next))
  return beside ? { value: undefined, next: index } : undefined
}
const beforeBare: ReadonlySet<string> = wordSet(`
  for within after over in take takes took taken last lasted spent of and or
`)
const afterBare: ReadonlySet<string> = wordSet('ago earlier later before after ahead away')

/** A singular unit goes with a hyphen ("five-day"), with one, and with numbers set down as they are said ("three hour meeting"). */
const fits = (
  { value }: Amount,
  { plural, name }: UnitWord,
  hyphen: boolean,
  direction: Direction | undefined,
): boolean => name !== 'half' && (plural || value !== undefined || (!hyphen && direction?.toward === 0))

/** "a quarter of the market" is no stretch of time. */
const isFraction = (words: Words, next: number, { name }: UnitWord): boolean =>
  name === 'quarter' && at(words, next) === 'of'

const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
])

/** "and a half", "and a quarter", "and 20 minutes", "or so", "or more", "or two" behind the unit. `part` is in that unit. */
function extensionAt(words: Words, index: number, unit: UnitWord): { next: number; part: number; mod?: TimeMod } {
  const fraction = at(words, index) === 'and' && at(words, index + 1) === 'a' && fractions.get(at(words, index + 2))
  // "an hour and a quarter of the staff" adds no part of an hour.
  if (fraction && at(words, index + 3) !== 'of') return { next: index + 3, part: fraction }
  const tail = at(words, index) === 'or' ? tails.get(at(words, index + 1)) : undefined
  if (tail) return { next: index + 2, part: 0, mod: tail }
  return smallerPartAt(words, at(words, index) === 'and' ? index + 1 : index, unit) ?? { next: index, part: 0 }
}

/** The "20 minutes" of "11 hours and 20 minutes", "six months" of "two years six months". */
function smallerPartAt(
  words: Words,
  index: number,
  { name, per }: UnitWord,
): { next: number; part: number } | undefined {
  const [smaller, count] = finer.get(name) ?? []
  if (!smaller || per !== 1) return undefined
  const amount = amountAt(words, index)
  const unit = amount && unitAt(words, amount.next)
  if (unit?.value.name !== smaller || unit.value.per !== 1 || amount?.mod) return undefined
  const { value = 0 } = amount!
  return value > 0 && value < count! ? { next: unit.next, part: value / count! } : undefined
}
const finer: ReadonlyMap<Unit, readonly [smaller: Unit, count: number]> = new Map([
  ['year', ['month', 12]],
  ['day', ['hour', 24]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
])
const tails: ReadonlyMap<string, TimeMod> = new Map<string, TimeMod>([
  ['so', 'APPROX'],
  ['two', 'APPROX'],
  ['more', 'EQUAL_OR_MORE'],
  ['less', 'EQUAL_OR_LESS'],
])

/** "ago", "from now" count from the day of writing; "earlier", "later" from the date they are earlier or later than. */
function shift(words: Words, from: number, { to, amount, unit: { name: unit }, mod }: Span): Reading | undefined {
  const glued = isHyphen(at(words, to)) ? 1 : 0
  const word = at(words, to + glued)
  const kind = shifts.get(word)
  if (!kind || (kind.before && !kind.before.has(at(words, to + glued + 1)))) return undefined
  const end = to + glued + (word === 'from' ? 2 : 1)
  if (amount === undefined)
    return kind.vague ? { from, to: end, meaning: { kind: 'ref', value: kind.vague } } : undefined
  const turned = kind.sign < 0 ? (turns[mod ?? ''] ?? mod) : mod
  return {
    from,
    to: end,
    meaning: { kind: 'shift', amount, unit, sign: kind.sign, origin: kind.origin },
    ...(turned ? { mod: turned } : {}),
  }
}

/** "more than a year ago" lies before the day a year ago. */
const turns: Readonly<{ [mod: string]: TimeMod | undefined }> = { MORE_THAN: 'BEFORE', LESS_THAN: 'AFTER' }

interface Shift {
  sign: -1 | 1
  origin: 'published' | 'context'
  vague?: 'PAST_REF' | 'FUTURE_REF'
  /** Words one of which must follow. */
  before?: ReadonlySet<string>
}
const clauseEnds: ReadonlySet<string> = new Set(['', '.', ',', ';', "''", '”', '"', ')'])
const shifts: ReadonlyMap<string, Shift> = new Map<string, Shift>([
  ['ago', { sign: -1, origin: 'published', vague: 'PAST_REF' }],
  ['from', { sign: 1, origin: 'published', vague: 'FUTURE_REF', before: new Set(['now', 'today']) }],
  ['earlier', { sign: -1, origin: 'context', vague: 'PAST_REF' }],
  ['previously', { sign: -1, origin: 'context', vague: 'PAST_REF' }],
  ['before', { sign: -1, origin: 'context', before: clauseEnds }],
  ['later', { sign: 1, origin: 'context' }],
  ['afterward', { sign: 1, origin: 'context' }],
  ['afterwards', { sign: 1, origin: 'context' }],
])

/** "a week" is a stretch after "for", "in", "within" …, but a rate in "four flights a week" and neither in "a day at the beach". */
function articleSpan(words: Words, { amountAt: index, to, unit, approximated }: Span): boolean {
  const after = at(words, to)
  if (unit.name === 'second' && isWord(after)) return false
  return approximated || beforeArticle.has(at(words, index - 1)) || afterArticle.has(after) || to - index > 2
}
const isWord = (word: string): boolean => word >= 'a' && word < '{'
const beforeArticle: ReadonlySet<string> = wordSet(`
  for in within after over than about nearly almost take takes took taken lasted last barely just only spent spend
  half during to least most hardly of wait waited under spending until
`)
const afterArticle: ReadonlySet<string> = new Set(['after', 'before', 'since'])

/** "52 years old", "a 136-year-old bank": an age is a figure, not a time. */
const isAge = (words: Words, to: number): boolean => at(words, isHyphen(at(words, to)) ? to + 1 : to).startsWith('old')
