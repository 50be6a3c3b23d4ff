import type { Published, Span } from '../record/index.ts'

/**
 * When a source says it appeared, from however it spells that: ISO 8601 of any precision ("2023-04-20T14:35:00-04:00",
 * "20230420T1435Z", "2023-04"), RFC 2822 ("Thu, 20 Apr 2023 14:35:00 GMT"), a date in English words ("April 20, 2023",
 * "20 April 2023 14:35 BST", "2:35 p.m. EDT, April 20, 2023"), or seconds or milliseconds since 1970. The source's own
 * offset is kept, so its local day stays; the value says no more than its precision. Undefined where this is no real date
 * ("2023-02-30"), where day and month could be either ("04/05/2023"), and where no news could have that date.
 */
export function publishedFrom(
  value: string,
  basis: 'given' | 'metadata',
  evidence: Span[] = [],
): Published | undefined {
  const said = value.length > 80 ? '' : value.trim().replace(/[\s\u00A0\u202F]+/g, ' ')
  const moment = momentOfEpoch(said) ?? momentOfWords(said.replace(WEEKDAY, '').replace(CTIME, '$1 $4 $2$3'))
  if (!moment || !isReal(moment)) return undefined
  // What a content system writes where its date field was never filled in.
  if (basis === 'metadata' && moment.year === 1970 && moment.month === 1 && moment.day === 1) return undefined
  return { ...written(moment), basis, evidence }
}

interface Moment {
  year: number
  month?: number | undefined
  day?: number | undefined
  clock?: Clock | undefined
}

interface Clock {
  hour: number
  minute: number
  second: number
  /** "Z" or "+05:30"; empty where the source names no zone, or one that is not the same everywhere ("ET", "IST"). */
  offset: string
}

type DateOnly = Omit<Moment, 'clock'>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i

/** "Apr 20 14:35:00 +0000 2023", as C and some networks write it: the year behind the clock. */
const CTIME = /^([a-z]{3} \d{1,2}) (\d{2}:\d{2}:\d{2})( [+-]\d{4}| [a-z]{3,4})? (\d{4})$/i

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const ymd = (year = '', month?: string, day?: string): DateOnly => ({
  year: Number(year),
  month: month === undefined ? undefined : Number(month),
  day: day === undefined ? undefined : Number(day),
})

/** Each spelling of a date as it may start a value, and what its groups are. The first that fits is taken. */
const DATES: readonly [RegExp, (...groups: (string | undefined)[]) => DateOnly | undefined][] = [
  [/^(\d{4})(\d{2})(\d{2})(?=$|T|\d{4})/i, (y, m, d) => ymd(y, m, d)],
  [/^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[ T,])/i, (y, _, m, d) => ymd(y, m, d)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?=$|[ ,])/, (d, m, y) => ymd(y, m, d)],
  [/^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?=$|[ ,])/, (a, _, b, y) => dayAgainstMonth(Number(a), Number(b), Number(y))],
  [words(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`), (m, d, y) => ymd(y, `${monthOf(m ?? '')}`, d)],
  [
    words(`(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -](\\d{4})`),
    (d, m, y) => ymd(y, `${monthOf(m ?? '')}`, d),
  ],
  [words(`(\\d{1,2}) ${MONTH} (\\d{2})(?= \\d{1,2}:)`), (d, m, y) => ymd(inFull(y), `${monthOf(m ?? '')}`, d)],
  [words(`${MONTH},? (\\d{4})`), (m, y) => ymd(y, `${monthOf(m ?? '')}`)],
]

function words(pattern: string): RegExp {
  return new RegExp(`^${pattern}(?=$|[ ,])`, 'i')
}

const inFull = (year = '') => `${Number(year) < 70 ? 20 : 19}${year}`

function dayAgainstMonth(first: number, second: number, year: number): DateOnly | undefined {
  if (first > 12 || first === second) return { year, month: second, day: first }
  return second > 12 ? { year, month: first, day: second } : undefined
}

const CLOCK = /^(\d{1,2})(?:[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,]\d{1,9})?)?)? ?([ap]\.?m\.?(?![a-z]))?/i
const ZONE = /^ ?(?:(?:UTC|GMT)?([+-]\d{2}):?(\d{2})?|(Z|[A-Z]{2,5})(?![A-Z]))/i
/** Zones that news writes and that mean one offset wherever they are written. */
const OFFSETS: { readonly [zone: string]: string | undefined } = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  BST: '+01:00',
  WAT: '+01:00',
  CET: '+01:00',
  CAT: '+02:00',
  CEST: '+02:00',
  EET: '+02:00',
  SAST: '+02:00',
  EAT: '+03:00',
  EEST: '+03:00',
  MSK: '+03:00',
  PKT: '+05:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  NST: '-03:30',
  NDT: '-02:30',
  ADT: '-03:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  AKDT: '-08:00',
  AKST: '-09:00',
  HST: '-10:00',
}

/** Nine or ten digits are seconds, thirteen milliseconds; fewer or more are spelled-out dates, or nothing. */
function momentOfEpoch(said: string): Moment | undefined {
  if (!/^(?:\d{9,10}|\d{13})$/.test(said)) return undefined
  const iso = new Date(Number(said) * (said.length === 13 ? 1 : 1000)).toISOString()
  return { ...ymd(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)), clock: clockAt(iso.slice(11))?.clock }
}

function momentOfWords(said: string): Moment | undefined {
  const date = dateAt(said)
  if (date?.rest === '') return date.date
  if (date) {
    const clock = clockAt(date.rest.replace(/^(?:T|,? (?:at |- |– |— |\| )?|)/i, ''))
    return clock?.rest === '' ? { ...date.date, clock: clock.clock } : undefined
  }
  const clock = clockAt(said)
  const later = clock?.clock && dateAt(clock.rest.replace(/^,? (?:on )?/, '').replace(WEEKDAY, ''))
  return later?.rest === '' ? { ...later.date, clock: clock?.clock } : undefined
}

function dateAt(said: string): { date: DateOnly; rest: string } | undefined {
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(said)
    const date = match && read(...match.slice(1))
    if (date) return { date, rest: said.slice(match[0].length) }
  }
  return undefined
}

/** "14:35:00Z", "2:35 p.m. EDT". A bare hour ("14", ISO 8601's least) is understood but too little for a clock. */
function clockAt(said: string): { clock: Clock | undefined; rest: string } | undefined {
  const match = CLOCK.exec(said)
  if (!match) return undefined
  const [all, hours, minutes, seconds = '0', half] = match
  const after = said.slice(all.length).replace(/^ \(/, ' ')
  const zone = ZONE.exec(after)
  const [, zoneHours, zoneMinutes = '00', zoneName] = zone ?? []
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  const wrong = half !== undefined && (Number(hours) < 1 || Number(hours) > 12)
  const offset = zoneHours ? `${zoneHours}:${zoneMinutes}` : (OFFSETS[zoneName?.toUpperCase() ?? ''] ?? '')
  const bare = minutes === undefined && half === undefined
  return {
    clock: bare
      ? undefined
      : { hour: wrong ? 99 : hour, minute: Number(minutes ?? 0), second: Number(seconds), offset },
    rest: after.slice(zone?.[0].length ?? 0).replace(/^(?:\)| ?\[[A-Za-z_/+-]{1,40}\]| \([A-Za-z ]{1,40}\))$/, ''),
  }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The first newspaper is of 1605; a date past 2199 is a placeholder ("9999-12-31"). */
function isReal({ year, month, day, clock }: Moment): boolean {
  if (year < 1605 || year > 2199) return false
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day !== undefined && (day < 1 || day > (DAYS[(month ?? 1) - 1] ?? 0))) return false
  if (month === 2 && day === 29 && !leap(year)) return false
  return clock === undefined || isClock(clock)
}

function isClock({ hour, minute, second, offset }: Clock): boolean {
  const [away = 0, past = 0] = offset.length === 6 ? [Number(offset.slice(1, 3)), Number(offset.slice(4))] : []
  return hour < 24 && minute < 60 && second <= 60 && away <= 14 && past < 60
}

const two = (value: number) => String(value).padStart(2, '0')

function written({ year, month, day, clock }: Moment): Pick<Published, 'value' | 'precision'> {
  if (month === undefined) return { value: `${year}`, precision: 'year' }
  if (day === undefined) return { value: `${year}-${two(month)}`, precision: 'month' }
  const date = `${year}-${two(month)}-${two(day)}`
  if (clock === undefined) return { value: date, precision: 'day' }
  return { value: `${date}T${two(clock.hour)}:${two(clock.minute)}${clock.offset}`, precision: 'minute' }
}
