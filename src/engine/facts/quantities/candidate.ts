import type { Comparator, Measure, Span } from '../../../record/index.ts'
import type { Word } from '../../text/words.ts'

/** Words `first` up to, not including, `next`. */
export interface Range {
  first: number
  next: number
}

/** A number as it stands in a sentence, before anything is known of what it counts. */
export interface Amount extends Range {
  value: number
  high?: number
  /** By what its last scale multiplied it: 1e6 in "5 million". In "5–6 million" the first number borrows it. */
  scale: number
  /** The mark that is one word with the figure: "Dh" in "Dh2,500". */
  mark?: string
  /** It counts many without saying how many; its noun may follow behind "of": "dozens of". */
  multitude?: true
  /** What is said behind the number: "50+", "20-odd", "a dozen or more". */
  comparator?: Comparator
  /** It is a part of something that follows: "half a", "two-thirds". */
  part?: boolean
}

/** What finders propose and refiners decide on. The range grows from the number to all the words it is said with. */
export interface Candidate extends Range {
  amount: Amount
  value: number
  high: number | undefined
  unit: string
  measure: Measure
  comparator: Comparator
  /** Whether a bound is said with it: "at least". */
  bounded: boolean
  /** What is measured, where it is known. */
  of: Range | undefined
  /** Why it is no quantity, once a refiner found out. */
  dropped: Reason | undefined
}

/** What a finder knows of a number; the number itself says the rest. */
type Known = Pick<Candidate, 'unit' | 'measure'> & Partial<Pick<Candidate, 'value' | 'high' | 'of'>>

export const candidateOf = (
  amount: Amount,
  { first, next }: Range,
  { value = amount.value, high, unit, measure, of }: Known,
): Candidate => ({
  first,
  next,
  amount,
  value,
  high,
  unit,
  measure,
  comparator: comparatorOf(amount),
  bounded: false,
  of,
  dropped: undefined,
})

/** Why a number is no quantity: a code that the registry explains. */
export type Reason = `quantities/${string}`

/** A sentence as finders and refiners see it. */
export interface Scene {
  words: readonly Word[]
  /** Whether its words are capitalized by the custom of headlines, so that capitals say nothing. */
  titled: boolean
  /** Whether a resolved time begins with `words[at]`. */
  startsTime(at: number): boolean
  /** Which of these words the whole article says first; undefined where it says none. */
  firstSaid(words: readonly string[]): string | undefined
}

/** The number alone: no unit, no counted noun. */
export const isBare = ({ unit, measure, of }: Candidate): boolean => unit === '1' && measure === 'count' && !of

export const isCapital = ({ text, lower }: Word): boolean => text.charCodeAt(0) !== lower.charCodeAt(0)

export const spanOf = (words: readonly Word[], { first, next }: Range): Span => ({
  start: words[first]!.start,
  end: words[next - 1]!.end,
})

/** What a number says by itself: "dozens" and "50+" are not exact. */
const comparatorOf = ({ comparator, multitude }: Amount): Comparator => comparator ?? (multitude ? '~' : '=')

/** Whether nothing stands between `words[at]` and the word before it. */
export const isGlued = (words: readonly Word[], at: number): boolean =>
  at > 0 && at < words.length && words[at]!.start === words[at - 1]!.end

/** "5m people", "20m tonnes": the letter behind the figure taken for millions. */
export function inMillions(words: readonly Word[], amount: Amount): Amount {
  const { next, value } = amount
  if (words[next]?.text !== 'm' || !isGlued(words, next) || words[next + 1]?.text === '-') return amount
  return { ...amount, next: next + 1, value: value * 1e6, scale: 1e6 }
}
