import type { Amount, Candidate, Scene } from './candidate.ts'
import { findAge } from './finders/age.ts'
import { findCount } from './finders/count.ts'
import { findMagnitude } from './finders/magnitude.ts'
import { findMeasure } from './finders/measure.ts'
import { findMoney } from './finders/money.ts'
import { findRatio } from './finders/ratio.ts'
import { addBounds } from './refiners/bounds.ts'
import { dropNames } from './refiners/names.ts'
import { addOf } from './refiners/of.ts'
import { dropPairs } from './refiners/pairs.ts'
import { joinRanges } from './refiners/ranges.ts'

/** Asked in turn of every number; the first that knows it proposes. */
export const finders: readonly ((scene: Scene, amount: Amount) => Candidate | undefined)[] = [
  findMoney, // before measures: "£5m" is millions, "5 million pounds" is no mass
  findMagnitude, // before counts: "6.1 magnitude earthquakes"
  findMeasure, // before ratios: "half a mile" is a length, "three-quarter inch" too
  findRatio, // before counts: "nine out of 10 voters" is no nine
  findAge, // before counts: "Roe, 48, two children"
  findCount, // last: it takes whatever is left
]

/** Applied in turn to all candidates of a sentence. They join, complete or drop. */
export const refiners: readonly ((scene: Scene, candidates: readonly Candidate[]) => readonly Candidate[])[] = [
  dropPairs, // before ranges: "6-3" must not become 3 to 6
  joinRanges, // before bounds: "between" and "at least" stand before the whole range
  addBounds, // before names: "on Monday at least 20" counts, "Monday 20" does not
  dropNames, // before what is measured: no use looking for dropped ones
  addOf,
]

/** Why a number is no quantity. A code always means the same. */
export const reasons = {
  'quantities/address': 'the number of a house: "1600 Main Street"',
  'quantities/clock': 'an hour that was not taken up as a time: "7:10"',
  'quantities/compound': 'it makes a word with what follows: "two-way", "one-time"',
  'quantities/date': 'a day beside its month, or a date in figures, that was not taken up as a time',
  'quantities/decade': 'decades and ages by tens: "the 1920s", "in her 40s", "temperatures in the 80s"',
  'quantities/gallery-counter': 'which picture of how many: "1 of 3 |"',
  'quantities/identifier': 'letters and figures that name a thing: "F-16", "CRJ900LR", "COVID-19"',
  'quantities/label': 'it says which one: "flight 114", "section 5", "No. 1"',
  'quantities/list-number': 'the number of a list or a note: "1.", "(2)", "[3]"',
  'quantities/name': 'a number word that is part of a name: "the Group of Seven"',
  'quantities/name-number': 'it stands behind a name and counts nothing: "Maroon 5", "Texas 21"',
  'quantities/ordinal': 'it orders, it does not count: "14th"',
  'quantities/part': 'a part with nothing it is of: "the second half", "third quarter"',
  'quantities/phone': 'a telephone number',
  'quantities/pronoun': '"one" here stands for somebody or something: "one of the", "no one"',
  'quantities/score': 'a score or a vote: "6–3", "50–48", "102 to 99"',
  'quantities/time': 'a stretch of time or an hour that was not taken up as a time: "two weeks"',
  'quantities/unreadable': 'the figures make no number: "1,2", "1.2.3"',
  'quantities/vague': 'a scale of which nothing says how many: "multi-billion"',
  'quantities/year': 'a year that was not taken up as a time',
} as const satisfies { readonly [code: `quantities/${string}`]: string }
