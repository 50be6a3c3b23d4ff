import type { Rule } from './rule.ts'
import { ageBorn } from './rules/age-born.ts'
import { ageNoun } from './rules/age-noun.ts'
import { anniversary } from './rules/anniversary.ts'
import { change } from './rules/change.ts'
import { clockTwice } from './rules/clock-twice.ts'
import { countList } from './rules/count-list.ts'
import { currencyRate } from './rules/currency-rate.ts'
import { dateAhead } from './rules/date-ahead.ts'
import { datesApart } from './rules/dates-apart.ts'
import { datesReversed } from './rules/dates-reversed.ts'
import { elapsed } from './rules/elapsed.ts'
import { impliedPart } from './rules/implied-part.ts'
import { multiple } from './rules/multiple.ts'
import { nonexistentDate } from './rules/nonexistent-date.ts'
import { perUnit } from './rules/per-unit.ts'
import { percentSum } from './rules/percent-sum.ts'
import { share } from './rules/share.ts'
import { shareInWords } from './rules/share-in-words.ts'
import { toll } from './rules/toll.ts'
import { total } from './rules/total.ts'
import { unitTwice } from './rules/unit-twice.ts'
import { vote } from './rules/vote.ts'
import { weekdayDate } from './rules/weekday-date.ts'
import { weekdayDateline } from './rules/weekday-dateline.ts'
import { yearsAgo } from './rules/years-ago.ts'

export { reasons } from './reasons.ts'

/** Every rule. They do not know of each other, so the order is only that of two checks on the same words. */
export const rules: readonly Rule[] = [
  // The calendar.
  weekdayDate,
  weekdayDateline,
  nonexistentDate,
  datesApart,
  datesReversed,
  elapsed,
  yearsAgo,
  anniversary,
  dateAhead,
  ageBorn,
  ageNoun,
  clockTwice,
  // Figures.
  share,
  shareInWords,
  impliedPart,
  percentSum,
  total,
  countList,
  toll,
  vote,
  change,
  multiple,
  perUnit,
  unitTwice,
  currencyRate,
]
