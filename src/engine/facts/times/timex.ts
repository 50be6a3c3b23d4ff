import type { Unit } from '../../lexicon/times.ts'
import { pad } from '../../../record/calendar.ts'
import type { DateFields } from './meaning.ts'

interface Designator {
  letter: string
  /** How many of `letter` one unit is. */
  per: number
  clock: boolean
}

/** ISO 8601 and TIMEX3 designators; TIMEX3 adds Q for quarters and WE for weekends. */
const designators: Readonly<Record<Unit, Designator>> = {
  second: { letter: 'S', per: 1, clock: true },
  minute: { letter: 'M', per: 1, clock: true },
  hour: { letter: 'H', per: 1, clock: true },
  day: { letter: 'D', per: 1, clock: false },
  night: { letter: 'D', per: 1, clock: false },
  week: { letter: 'W', per: 1, clock: false },
  fortnight: { letter: 'W', per: 2, clock: false },
  weekend: { letter: 'WE', per: 1, clock: false },
  month: { letter: 'M', per: 1, clock: false },
  quarter: { letter: 'Q', per: 1, clock: false },
  half: { letter: 'M', per: 6, clock: false },
  season: { letter: 'M', per: 3, clock: false },
  year: { letter: 'Y', per: 1, clock: false },
  decade: { letter: 'Y', per: 10, clock: false },
  century: { letter: 'Y', per: 100, clock: false },
  millennium: { letter: 'Y', per: 1000, clock: false },
}

/** "P3M", "PT1M30S", "P2Y6M", "PXY": a number of units as an ISO 8601 duration; X where the number is not said. */
export function iso(amount: number | undefined, unit: Unit | undefined): string {
  if (unit === undefined) return 'PXX'
  if (unit === 'hour' && amount !== undefined && amount >= 24 && amount % 24 === 0 && amount % 48 !== 0)
    return `P${amount / 24}D`
  const { letter, per, clock } = designators[unit]
  const mark = clock ? 'PT' : 'P'
  if (amount === undefined)
    return `${mark}X${unit === 'decade' ? 'E' : unit === 'century' ? 'C' : unit === 'millennium' ? 'L' : letter}`
  const whole = Math.floor(amount * per)
  const rest = amount * per - whole
  if (rest === 0) return `${mark}${whole}${letter}`
  const smaller = finer[letter + (clock ? 'T' : '')]
  if (!smaller) return `${mark}${amount * per}${letter}`
  const tail = `${Math.round(rest * smaller.per)}${smaller.letter}`
  return letter === 'D' ? (whole ? `P${whole}DT${tail}` : `PT${tail}`) : `${mark}${whole ? whole + letter : ''}${tail}`
}

const finer: Readonly<{ [letter: string]: { letter: string; per: number } | undefined }> = {
  Y: { letter: 'M', per: 12 },
  D: { letter: 'H', per: 24 },
  HT: { letter: 'M', per: 60 },
  MT: { letter: 'S', per: 60 },
}

/** "XXXX-WXX-2" for every Tuesday, "XXXX-07" for each July; undefined for fields that come but once. */
export function setOf(fields: DateFields): string | undefined {
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}`
  if (fields.month !== undefined)
    return `XXXX-${pad(fields.month, 2)}${fields.day === undefined ? '' : `-${pad(fields.day, 2)}`}`
  return fields.season && `XXXX-${fields.season}`
}
