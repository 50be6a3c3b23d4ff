import { labels } from '../../../lexicon/numbered-things.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Range, Scene } from '../candidate.ts'
import { candidateOf, isCapital } from '../candidate.ts'

const oldest = 115

/** How old someone is: "Jane Roe, 48, of", "aged 48", "ages 5 to 17", "a 48-year-old man", "48 years old". */
export function findAge(scene: Scene, amount: Amount): Candidate | undefined {
  const { words } = scene
  const { first, next, value } = amount
  if (amount.scale > 1 || value > oldest) return undefined
  const old = oldBehind(words, next)
  if (old) return age(amount, { first, next: old.next }, { unit: old.unit })
  const behind = words[next]?.lower ?? ''
  if (!Number.isInteger(value) || unitsOfTime.has(behind)) return undefined
  const cue = cueBefore(words, first)
  if (cue !== undefined && behind !== '-') return age(amount, { first: cue, next })
  const name = nameBefore(scene, first)
  const closed = closers.has(behind) && !/^\d/.test(words[next + 1]?.text ?? '')
  return name && closed ? age(amount, { first, next }, { of: name }) : undefined
}

const unitsOfTime: ReadonlyMap<string, string> = new Map([
  ['year', 'a'],
  ['years', 'a'],
  ['month', 'mo'],
  ['months', 'mo'],
  ['week', 'wk'],
  ['weeks', 'wk'],
  ['day', 'd'],
  ['days', 'd'],
  ['hour', 'h'],
  ['hours', 'h'],
  ['minutes', 'min'],
])

const closers = new Set([',', '.', ';', ')', '—', '–', '--', ''])

/** "-year-old", "years old", "years of age", "month-old". */
function oldBehind(words: readonly Word[], at: number): { unit: string; next: number } | undefined {
  let i = words[at]?.text === '-' ? at + 1 : at
  const unit = unitsOfTime.get(words[i++]?.lower ?? '')
  if (unit === undefined) return undefined
  if (words[i]?.text === '-') i++
  const { lower } = words[i] ?? { lower: '' }
  if (lower === 'old' || lower === 'olds') return { unit, next: i + 1 }
  return lower === 'of' && words[i + 1]?.lower === 'age' ? { unit, next: i + 2 } : undefined
}

/** The first word of "aged", "age", "at the age of", "between the ages of", before the number. */
function cueBefore(words: readonly Word[], at: number): number | undefined {
  const one = words[at - 1]?.lower ?? ''
  if (one === 'aged' || one === 'age' || one === 'ages') return at - 1
  if (/^turn(?:s|ed|ing)$/.test(one)) return at
  if (isBeing(words, at)) return at
  if (one === 'of' && /^ages?$/.test(words[at - 2]?.lower ?? '')) return at - 2
  return undefined
}

const being = new Set(['is', 'was', 'be', "'s", "'m", 'am'])
const somebody = new Set(['he', 'she', 'who', 'i'])
const afterAge = wordSet('when , . ; and at years')

/** "who was 69 when", "Roe will be 80". */
function isBeing(words: readonly Word[], at: number): boolean {
  if (!being.has(words[at - 1]?.lower ?? '') || !afterAge.has(words[at + 1]?.lower ?? '.')) return false
  const before = words[at - 2]
  if (!before || !/^\d/.test(words[at]!.text)) return false
  if (isNamePart(before) && at > 2 && /^[,.]$/.test(words[at + 1]?.lower ?? '')) return true
  return somebody.has(before.lower) || (before.lower === 'will' && !!words[at - 3] && isCapital(words[at - 3]!))
}

/** The name that ", 48," or " (48)" stands behind. */
function nameBefore(scene: Scene, at: number): Range | undefined {
  const { words } = scene
  const mark = words[at - 1]?.text
  if (mark !== ',' && mark !== '(') return undefined
  if (mark === '(' && words[at + 1]?.text !== ')') return undefined
  if (labels.has(words[at - 2]?.lower ?? '')) return undefined
  let first = isMonthsNamesake(scene, at - 2) ? at - 2 : at - 1
  while (first > 0 && first > at - 6 && isNamePart(words[first - 1]!)) first--
  return at - 1 - first >= 2 || (at - 1 > first && mark === ',') ? { first, next: at - 1 } : undefined
}

/** The "March" of "Dan March", which no date begins with. */
const isMonthsNamesake = ({ words, startsTime }: Scene, at: number): boolean =>
  at > 0 && isCapital(words[at]!) && isNamePart(words[at - 1]!) && !startsTime(at)

const isNamePart = (word: Word): boolean => isCapital(word) && !notNames.has(word.lower)

const notNames = wordSet(`
  the in on at by and but january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
`)

const age = (amount: Amount, range: Range, { unit = 'a', of }: { unit?: string; of?: Range } = {}): Candidate =>
  candidateOf(amount, range, { unit, measure: 'duration', of })
