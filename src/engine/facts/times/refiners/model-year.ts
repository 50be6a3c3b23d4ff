import type { TokenTags } from '../../../language/index.ts'
import { finishes, makers, models, vehicles } from '../../../lexicon/vehicles.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Text } from '../../../reading.ts'
import type { Word } from '../../../text/words.ts'
import { isCapital } from '../phrases.ts'
import type { Reading } from '../meaning.ts'

/**
 * "a 2013 gray Camry", "their 1998 Honda Civic": the year in which a vehicle was made is part of its name, and nothing
 * happened then. "In 2013 Honda grew" and "the 2013 Honda recall" are of their years.
 */
export function isModelYear(
  { from, to, meaning }: Reading,
  words: readonly Word[],
  tags: readonly TokenTags[] | undefined,
  { trace }: Text,
): boolean {
  if (meaning.kind !== 'date' || meaning.fields.year === undefined || to !== from + 1) return false
  if (!openers.has(words[from - 1]?.lower ?? '')) return false
  let at = to
  while (at < to + 4 && (finishes.has(words[at]?.lower ?? '') || words[at]?.text === '-')) at++
  if (!isVehicle(words[at])) return false
  while (isVehicle(words[at]) || isOfName(words[at])) at++
  // of "the 2013 Honda recall" the year is the recall's
  if (tags?.[at]?.upos === 'NOUN') return false
  trace.drop(words[from]!, 'times/model-year')
  return true
}

const isVehicle = (word: Word | undefined): boolean =>
  word !== undefined &&
  (vehicles.has(word.lower) ||
    (isCapital(word.text) && (makers.has(singular(word.lower)) || models.has(singular(word.lower)))))

const singular = (lower: string): string =>
  lower.endsWith('s') && !models.has(lower) && !makers.has(lower) ? lower.slice(0, -1) : lower

/** "Grand", "XLE", "500" behind a make. */
const isOfName = (word: Word | undefined): boolean =>
  word !== undefined && (isCapital(word.text) || /^\d/.test(word.text))

const openers = wordSet("a an the his her its their my our your 's ’s driving driven drove stolen")
