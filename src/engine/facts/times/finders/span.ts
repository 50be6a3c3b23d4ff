import type { TimeMod } from '../../../../record/index.ts'
import type { Unit } from '../../../lexicon/times.ts'
import type { Meaning, Reading } from '../meaning.ts'
import { type Amount, amountAt, approximatorAt, at, isHyphen, unitAt, type Words } from '../phrases.ts'

/**
 * A number of units, and what the words around it make of it: "two weeks", "five-day", "nearly seven months", "the past
 * three months", "the first nine months", "ten days ago", "a year earlier", "days ago", "a year and a half", "for centuries".
 */
export function findSpan(words: Words, index: number): Reading | undefined {
  let next = index
  let mod: TimeMod | undefined
  const approximator = approximatorAt(words, next)
  if (approximator) {
    mod = approximator.value
    next = approximator.next
  }
  const determined = determiners.has(at(words, next)) && at(words, next + 1) !== 'a'
  if (determined) next++
  const toward = directions.get(at(words, next))
  if (toward !== undefined) next++
  const amount = amountAt(words, next) ?? bareAmount(words, next, toward !== undefined || determined)
  if (!amount || (toward === undefined && determined && isArticle(at(words, next)))) return undefined
  mod ??= amount.mod
  const hyphen = isHyphen(at(words, amount.next)) && words[amount.next]!.start === words[amount.next - 1]!.end
  const unit = unitAt(words, hyphen ? amount.next + 1 : amount.next)
  if (!unit || unit.value.name === 'half' || !fits(amount, unit.value.plural, hyphen, toward)) return undefined
  if (unit.value.name === 'quarter' && at(words, unit.next) === 'of') return undefined
  let to = unit.next
  let value = amount.value === undefined ? undefined : amount.value * unit.value.per
  if (at(words, to) === 'and' && at(words, to + 1) === 'a' && at(words, to + 2) === 'half' && value !== undefined) {
    value += 0.5 * unit.value.per
    to += 3
  }
  if (at(words, to) === 'or' && (at(words, to + 1) === 'so' || at(words, to + 1) === 'more')) {
    mod = at(words, to + 1) === 'so' ? 'APPROX' : 'EQUAL_OR_MORE'
    to += 2
  } else if (
    amount.value === 1 &&
    isArticle(at(words, next)) &&
    at(words, to) === 'or' &&
    at(words, to + 1) === 'two'
  ) {
    mod = 'APPROX'
    to += 2
  }
  const shifted = shift(words, to, value, unit.value.name, { determined, toward, from: index, mod })
  if (shifted) return shifted
  if (value === undefined && toward === -1 && at(words, next - 1) === 'recent') return ref(index, to, 'PAST_REF')
  if (value === undefined && toward === 1 && (at(words, next - 1) === 'coming' || at(words, next - 1) === 'future'))
    return ref(index, to, 'FUTURE_REF')
  if (
    amount.value === 1 &&
    isArticle(at(words, next)) &&
    !articleSpan(words, next, unit.next, unit.value.name, approximator !== undefined)
  )
    return undefined
  if (isAge(words, to)) return undefined
  const meaning: Meaning = {
    kind: 'duration',
    unit: unit.value.name,
    ...(value === undefined ? {} : { amount: value }),
    ...(toward ? { toward } : {}),
  }
  return { from: index, to, meaning, ...(mod ? { mod } : {}) }
}

/** "52 years old", "a 136-year-old bank": an age is a figure, not a time. */
const isAge = (words: Words, to: number): boolean =>
  at(words, isHyphen(at(words, to)) ? to + 1 : to) === 'old' || at(words, to) === 'olds'

const ref = (from: number, to: number, value: 'PAST_REF' | 'FUTURE_REF'): Reading => ({
  from,
  to,
  meaning: { kind: 'ref', value },
})

const determiners: ReadonlySet<string> = new Set(['the', 'these', 'those', 'his', 'her', 'its', 'their'])

/** Which way from the day of writing a stretch lies; 0 where the word only says which of a row it is. */
const directions: ReadonlyMap<string, -1 | 0 | 1> = new Map<string, -1 | 0 | 1>([
  ['past', -1],
  ['last', -1],
  ['recent', -1],
  ['previous', -1],
  ['preceding', -1],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['future', 1],
  ['first', 0],
  ['final', 0],
  ['latest', -1],
  ['early', 0],
  ['opening', 0],
  ['closing', 0],
])

const isArticle = (word: string): boolean => word === 'a' || word === 'an'

/** "years", "the past weeks": units with no number, where a word before them makes them a stretch of time. */
function bareAmount(words: Words, index: number, directed: boolean): Amount | undefined {
  const unit = unitAt(words, index)
  if (!unit?.value.plural) return undefined
  const before = at(words, index - 1)
  if (directed || beforeBare.has(before) || afterBare.has(at(words, unit.next)))
    return { value: undefined, next: index }
  return undefined
}
const beforeBare: ReadonlySet<string> = new Set([
  'for',
  'within',
  'after',
  'over',
  'in',
  'take',
  'takes',
  'took',
  'taken',
  'last',
  'lasted',
  'spent',
  'of',
  'and',
  'or',
])
const afterBare: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'before', 'after', 'ahead', 'away'])

/** Singular units go with one, with a hyphen ("five-day") and with numbers written as speech is ("three hour meeting"). */
function fits(amount: Amount, plural: boolean, hyphen: boolean, toward: number | undefined): boolean {
  if (plural) return true
  if (hyphen) return amount.value !== undefined
  return amount.value !== undefined || toward === 0
}

interface ShiftContext {
  determined: boolean
  toward: -1 | 0 | 1 | undefined
  from: number
  mod: TimeMod | undefined
}

/** "ago", "from now" count from the day of writing; "earlier", "later" from the date they are earlier or later than. */
function shift(
  words: Words,
  to: number,
  amount: number | undefined,
  unit: Unit,
  { toward, from, mod }: ShiftContext,
): Reading | undefined {
  if (toward) return undefined
  const word = at(words, isHyphen(at(words, to)) ? to + 1 : to)
  const end = isHyphen(at(words, to)) ? to + 2 : to + 1
  const turned = mod === 'MORE_THAN' ? 'BEFORE' : mod === 'LESS_THAN' ? 'AFTER' : mod
  const made = (meaning: Meaning, last: number, m: TimeMod | undefined): Reading => ({
    from,
    to: last,
    meaning,
    ...(m ? { mod: m } : {}),
  })
  if (word === 'ago' || (word === 'back' && at(words, to + 1) !== 'in'))
    return amount === undefined
      ? ref(from, end, 'PAST_REF')
      : made({ kind: 'shift', amount, unit, sign: -1, origin: 'published' }, end, turned)
  if (word === 'from' && (at(words, to + 1) === 'now' || at(words, to + 1) === 'today'))
    return amount === undefined
      ? ref(from, to + 2, 'FUTURE_REF')
      : made({ kind: 'shift', amount, unit, sign: 1, origin: 'published' }, to + 2, mod)
  if (word === 'earlier' || word === 'previously')
    return amount === undefined
      ? ref(from, end, 'PAST_REF')
      : made({ kind: 'shift', amount, unit, sign: -1, origin: 'context' }, end, mod)
  if (word === 'later' || word === 'afterward' || word === 'afterwards')
    return amount === undefined
      ? undefined
      : made({ kind: 'shift', amount, unit, sign: 1, origin: 'context' }, end, mod)
  if (word === 'before' && isClauseEnd(at(words, to + 1)) && amount !== undefined)
    return made({ kind: 'shift', amount, unit, sign: -1, origin: 'context' }, end, mod)
  return undefined
}

const isClauseEnd = (word: string): boolean =>
  word === '' || word === '.' || word === ',' || word === ';' || word === "''" || word === '”' || word === '"'

/** "a week" is a stretch after "for", "in", "within" …, but a rate in "four flights a week" and neither in "a day at the beach". */
function articleSpan(words: Words, index: number, next: number, unit: Unit, approximated: boolean): boolean {
  const after = at(words, next)
  if (unit === 'second' && isWord(after) && after !== 'or') return false
  return approximated || beforeArticle.has(at(words, index - 1)) || afterArticle.has(after) || next - index > 2
}
const isWord = (word: string): boolean => word >= 'a' && word < '{'
const beforeArticle: ReadonlySet<string> = new Set([
  'for',
  'in',
  'within',
  'after',
  'over',
  'than',
  'about',
  'nearly',
  'almost',
  'take',
  'takes',
  'took',
  'taken',
  'lasted',
  'last',
  'barely',
  'just',
  'only',
  'spent',
  'spend',
  'half',
  'during',
  'to',
  'least',
  'most',
  'hardly',
  'of',
  'wait',
  'waited',
  'under',
  'quarter',
  'spending',
  'until',
])
const afterArticle: ReadonlySet<string> = new Set(['after', 'before', 'since', 'old'])
