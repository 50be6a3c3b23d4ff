import { dayPartPlurals, frequencies, weekdayPlurals } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { numeralAt } from '../../../text/numbers.ts'
import type { Reading } from '../meaning.ts'
import { amountAt, at, isHyphen, unitAt, type Words, weekdayAt } from '../phrases.ts'
import { iso, setOf } from '../timex.ts'
import { findCalendarDate } from './calendar-date.ts'

/** "every other Tuesday", "each July", "every two weeks", "daily", "Mondays", "twice a week", "Monday nights". */
export function findSet(words: Words, index: number): Reading | undefined {
  const lower = at(words, index)
  if (lower === 'every' || lower === 'each') return everyAt(words, index)
  const frequency = frequencies.get(lower)
  if (frequency) return isAttribute(words, index) ? undefined : set(index, index + 1, frequency)
  const plural = weekdayPlurals.get(lower)
  if (plural) {
    const part = dayPartPlurals.get(at(words, index + 1))
    return set(index, index + (part ? 2 : 1), `XXXX-WXX-${plural}${part ? `T${part}` : ''}`)
  }
  return nightsAt(words, index) ?? rateAt(words, index)
}

/** "its quarterly dividend" names a kind of dividend; "paid quarterly" says when. */
const isAttribute = (words: Words, index: number): boolean => {
  const after = words[index + 1]
  return (
    after !== undefined &&
    (isHyphen(after.lower) || (after.lower.length > 3 && !notNouns.has(after.lower) && isWord(after.lower)))
  )
}
const isWord = (word: string): boolean => word >= 'a' && word < '{'
const notNouns: ReadonlySet<string> = wordSet('from since until with through that during over between after before')

/** "Tuesday nights". */
function nightsAt(words: Words, index: number): Reading | undefined {
  const weekday = weekdayAt(words, index)
  const part = weekday && dayPartPlurals.get(at(words, weekday.next))
  return part && set(index, weekday.next + 1, `XXXX-WXX-${weekday.value}T${part}`)
}

const set = (from: number, to: number, value: string, more: { quant?: string; freq?: string } = {}): Reading => ({
  from,
  to,
  meaning: { kind: 'set', value, ...more },
})

function everyAt(words: Words, index: number): Reading | undefined {
  const quant = at(words, index).toUpperCase()
  const other = at(words, index + 1) === 'other' || at(words, index + 1) === 'second' ? 1 : 0
  const start = index + 1 + other
  const date = findCalendarDate(words, start)
  if (date && date.meaning.kind === 'date' && date.meaning.fields.year === undefined) {
    const value = setOf(date.meaning.fields)
    return value ? set(index, date.to, value, { quant: other ? `${quant} OTHER` : quant }) : undefined
  }
  const unit = unitAt(words, start)
  if (unit && !unit.value.plural)
    return set(index, unit.next, iso(unit.value.per * (other + 1), unit.value.name), { quant })
  const amount = amountAt(words, index + 1)
  if (amount?.value === undefined) return undefined
  const many = unitAt(words, amount.next)
  return many?.value.plural
    ? set(index, many.next, iso(amount.value * many.value.per, many.value.name), { quant })
    : undefined
}

/** "twice a week", "$40,000 a year", "35 hours per week": the unit with its article. */
function rateAt(words: Words, index: number): Reading | undefined {
  const article = at(words, index)
  if (article !== 'a' && article !== 'an' && article !== 'per') return undefined
  const unit = unitAt(words, index + 1)
  if (!unit || unit.value.plural || unit.value.per !== 1 || !isRated(words, index, unit.next)) return undefined
  const freq = frequencyBefore(words, index)
  return set(index, unit.next, iso(1, unit.value.name), freq === undefined ? {} : { freq: `${freq}X` })
}

/** "once", "twice", "three times": how often. */
function frequencyBefore(words: Words, index: number): number | undefined {
  const before = at(words, index - 1)
  if (before === 'once' || before === 'twice') return before === 'once' ? 1 : 2
  const count = before === 'times' ? numeralAt(words, index - 2) : undefined
  return count && Number.isInteger(count.value) && count.value > 0 ? count.value : undefined
}

const isRated = (words: Words, index: number, next: number): boolean => {
  const before = at(words, index - 1)
  const after = at(words, next)
  if (
    after === 'after' ||
    after === 'before' ||
    after === 'ago' ||
    after === 'earlier' ||
    after === 'later' ||
    after === 'since' ||
    after === '-'
  )
    return false
  if (at(words, index) === 'per' || rated.has(before)) return true
  for (let i = index - 2; i >= Math.max(0, index - 5); i--) {
    const word = at(words, i)
    if (word === ',' || word === '.' || stops.has(word)) return false
    if (/^[\d.,]+$/.test(word) || word === '$' || counts.has(word))
      return (
        /s$/.test(before) ||
        before === '%' ||
        /^\d/.test(before) ||
        before === 'percent' ||
        before === 'million' ||
        before === 'billion'
      )
  }
  return false
}
const rated: ReadonlySet<string> = new Set(['once', 'twice', 'times', 'thrice'])
const counts: ReadonlySet<string> = wordSet(`
  two three four five six seven eight nine ten hundred thousand million billion dozen
`)
const stops: ReadonlySet<string> = wordSet('for in within after over than about during and')
