import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Range, Scene } from '../candidate.ts'
import { comparatorOf, isCapital } from '../candidate.ts'

const oldest = 115

/** How old someone is, in years, where no "years" says so: "Jane Roe, 48, of", "aged 48", "ages 5 to 17", "turned 48". */
export function findAge({ words }: Scene, amount: Amount): Candidate | undefined {
  const { first, next, value } = amount
  if (amount.rest || amount.scale > 1 || value > oldest || !Number.isInteger(value)) return undefined
  const behind = words[next]?.lower ?? ''
  if (unitsOfTime.has(behind) || (behind === '-' && unitsOfTime.has(words[next + 1]?.lower ?? ''))) return undefined
  const cue = cueBefore(words, first)
  if (cue !== undefined) return age(amount, { first: cue, next })
  const name = nameBefore(words, first)
  return name && closers.has(behind) ? { ...age(amount, { first, next }), of: name } : undefined
}

const unitsOfTime = new Set('year years month months week weeks day days hour hours minute minutes'.split(' '))
const closers = new Set([',', '.', ';', ')', '—', '–', '--', ''])

/** The first word of "aged", "age", "at the age of", "between the ages of", before the number. */
function cueBefore(words: readonly Word[], at: number): number | undefined {
  const one = words[at - 1]?.lower ?? ''
  if (one === 'aged' || one === 'age' || one === 'ages') return at - 1
  if (one === 'of' && /^ages?$/.test(words[at - 2]?.lower ?? '')) return at - 2
  return undefined
}

/** The name that ", 48," or " (48)" stands behind. */
function nameBefore(words: readonly Word[], at: number): Range | undefined {
  const mark = words[at - 1]?.text
  if (mark !== ',' && mark !== '(') return undefined
  if (mark === '(' && words[at + 1]?.text !== ')') return undefined
  let first = at - 1
  while (first > 0 && first > at - 6 && isNamePart(words[first - 1]!)) first--
  return at - 1 - first >= 2 || (at - 1 > first && mark === ',') ? { first, next: at - 1 } : undefined
}

const isNamePart = (word: Word): boolean => isCapital(word) && !notNames.has(word.lower)

const notNames = new Set(
  'the in on at by and but january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

const age = (amount: Amount, range: Range): Candidate => ({
  ...range,
  amount,
  value: amount.value,
  unit: 'a',
  measure: 'duration',
  comparator: comparatorOf(amount),
})
