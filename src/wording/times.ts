import { monthNames } from '../engine/lexicon/times.ts'
import type { Published, Record, Time } from '../record/index.ts'
import { slice } from '../record/spans.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const seasons: Words = { SP: 'spring', SU: 'summer', FA: 'fall', AU: 'fall', WI: 'winter' }
const partsOfDay: Words = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  PM: 'afternoon',
}
const mods: Words = {
  START: 'early',
  MID: 'mid',
  END: 'late',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'by',
  ON_OR_AFTER: 'from',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'up to',
  EQUAL_OR_MORE: 'at least',
  APPROX: 'about',
}
const references: Words = { PAST_REF: 'some time ago', PRESENT_REF: 'now', FUTURE_REF: 'some time to come' }
const lengths: Words = {
  ML: 'millennium',
  CE: 'century',
  DE: 'decade',
  E: 'decade',
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  WE: 'weekend',
  FN: 'fortnight',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}
type Words = { readonly [key: string]: string }

const plural = (word: string) => (word === 'century' ? 'centuries' : word === 'millennium' ? 'millennia' : `${word}s`)
const ordinal = (n: number) => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10
  return `${n}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}

/** How much of a day's name there is room for. */
type Length = 'long' | 'short'

/** “Thursday, April 20, 2023”; short, “Thu, Apr 20, 2023”. */
function sayDay(iso: string, length: Length): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  if (!year) return iso
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const weekday = weekdays[date.getUTCDay()]!
  return length === 'long'
    ? `${weekday}, ${monthName(month)} ${Number(day)}, ${Number(year)}`
    : `${weekday.slice(0, 3)}, ${monthName(month).slice(0, 3)} ${Number(day)}, ${Number(year)}`
}

const monthName = (month: string | undefined) => monthNames[Number(month) - 1] ?? `month ${month}`

/** A time's resolved value in words: “late September 2022”, “about 7 months”, “every Tuesday”. */
export function sayTime(time: Pick<Time, 'type' | 'value' | 'mod' | 'from' | 'to' | 'quant' | 'freq'>): string {
  const { type, value, mod, from, to } = time
  if (type === 'DATE' && mod === 'BEFORE' && to) return `before ${plainDay(to, true)}`
  if (from && to && mod === 'START' && isMost(value, to)) return sayInterval(from, to)
  const said = type === 'SET' ? saySet(time) : sayValue(value, 'short')
  const words = said ?? (from && to ? sayInterval(from, to) : value)
  return mod ? modified(words, mod) : words
}

/** “late September 2022”, “mid-June”; “the late 1960s”, not “late the 1960s”. */
function modified(words: string, mod: string): string {
  const [, article = '', rest = words] = (edges.has(mod) && /^(the )(.+)$/.exec(words)) || []
  return `${article}${mods[mod]}${mod === 'MID' ? '-' : ' '}${rest}`
}
const edges: ReadonlySet<string> = new Set(['START', 'MID', 'END'])

/** Whether what starts a month lasts longer than anyone would call early: “earlier this month”, said on the 20th. */
const isMost = (value: string, to: string) =>
  /^\d{4}-\d{2}$/.test(value) && to.slice(0, 7) === value && to.slice(8) > '16'

type Pattern = readonly [pattern: RegExp, say: (match: RegExpExecArray, length: Length) => string | undefined]

/** TIMEX3 values, the first that fits. */
const patterns: readonly Pattern[] = [
  [/^(PAST|PRESENT|FUTURE)_REF$/, ([value]) => references[value]],
  [
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?(.*)$/,
    ([, day, hour, minute, zone], length) => `${sayDay(day!, length)}, ${sayClock(hour!, minute!)}${sayZone(zone!)}`,
  ],
  [/^(\d{4}-\d{2}-\d{2})T(\d{2})$/, ([, day, hour], length) => `${sayDay(day!, length)}, ${sayClock(hour!, '00')}`],
  [
    /^(\d{4}-\d{2}-\d{2})T([A-Z]{2})$/,
    ([, day, part], length) => partsOfDay[part!] && `${sayDay(day!, length)}, ${partsOfDay[part!]}`,
  ],
  [/^\d{4}-\d{2}-\d{2}$/, ([value], length) => sayDay(value, length)],
  [/^(\d{4})-(\d{2})$/, ([, year, month]) => `${monthName(month)} ${Number(year)}`],
  [/^(?:FY)(\d{4})$/, ([, year]) => `fiscal ${Number(year)}`],
  [
    /^(FY)?(\d{4})-Q([1-4])$/,
    ([, fiscal, year, q]) => `${ordinal(Number(q))} quarter of ${fiscal ? 'fiscal ' : ''}${year}`,
  ],
  [
    /^(FY)?(\d{4})-H([12])$/,
    ([, fiscal, year, h]) => `${ordinal(Number(h))} half of ${fiscal ? 'fiscal ' : ''}${year}`,
  ],
  [/^(\d{4})-(SP|SU|FA|AU|WI)$/, ([, year, season]) => `${seasons[season!]} ${Number(year)}`],
  [/^\d{4}$/, ([value]) => String(Number(value))],
  [/^(\d{3})$/, ([value]) => `the ${value}0s`],
  [/^(\d{2})$/, ([value]) => `the ${ordinal(Number(value) + 1)} century`],
  [
    /^XXXX-(\d{2})(?:-(\d{2}))?(?:T(\w{2}(?::\d{2})?))?$/,
    ([, month, day, clock]) => withClock(day ? `${monthName(month)} ${Number(day)}` : monthName(month), clock),
  ],
  [/^XXXX-WXX-([1-7])(?:T(\w{2}(?::\d{2})?))?$/, ([, day, clock]) => withClock(weekdays[Number(day) % 7]!, clock)],
  [/^XXXX-XX-XXT(\w{2}(?::\d{2})?)/, ([, clock]) => withClock('', clock)],
  [/^XXXX-Q([1-4])$/, ([, q]) => `${ordinal(Number(q))} quarter`],
  [/^XXXX-H([12])$/, ([, h]) => `${ordinal(Number(h))} half of the year`],
  [/^XXXX-(SP|SU|FA|AU|WI)$/, ([, season]) => seasons[season!]],
  [
    /^XXXX(-[\w-]+)?$/,
    ([, unit = '']) =>
      ({ '-WXX': 'a week', '-QX': 'a quarter', '-XX': 'a month', '-XX-XX': 'that day' })[unit] ?? 'some year',
  ],
  [/^P(T)?(\d+(?:\.\d+)?|X{1,2})([A-Z]{1,2})$/, ([, clock, count, unit]) => sayLength(count!, `${clock ?? ''}${unit}`)],
  [/^P((?:\d{1,9}[YMD]){0,3})(?:T((?:\d{1,9}[HMS]){1,3}))?$/, ([, days = '', clock = '']) => sayLengths(days, clock)],
]

function sayValue(value: string, length: Length): string | undefined {
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(value)
    const said = match && say(match, length)
    if (said) return said
  }
  return undefined
}

function sayLength(count: string, unit: string): string | undefined {
  const word = lengths[unit]
  if (!word) return undefined
  if (count.startsWith('X')) return `some ${plural(word)}`
  return `${count} ${Number(count) === 1 ? word : plural(word)}`
}

/** “4 years 6 months” for "P4Y6M". */
const sayLengths = (days: string, clock: string): string | undefined =>
  [
    ...Array.from(days.matchAll(/(\d{1,9})([A-Z])/g), ([, count, unit]) => sayLength(count!, unit!)),
    ...Array.from(clock.matchAll(/(\d{1,9})([A-Z])/g), ([, count, unit]) => sayLength(count!, `T${unit}`)),
  ].join(' ') || undefined

function saySet({ value, quant, freq }: Pick<Time, 'value' | 'quant' | 'freq'>): string | undefined {
  const every = quant?.endsWith('OTHER') ? 'every other' : 'every'
  const weekday = /^XXXX-WXX-([1-7])(?:T([A-Z]{2}))?$/.exec(value)
  if (weekday)
    return `${every} ${weekdays[Number(weekday[1]) % 7]}${weekday[2] ? ` ${partsOfDay[weekday[2]] ?? ''}` : ''}`
  const month = /^XXXX-(\d{2})$/.exec(value)
  if (month) return `${every} ${monthName(month[1])}`
  const each = /^P(T)?(\d+)([A-Z]{1,2})$/.exec(value)
  const unit = each && lengths[`${each[1] ?? ''}${each[3]}`]
  if (unit && freq)
    return `${freq === '1X' ? 'once' : freq === '2X' ? 'twice' : `${Number.parseInt(freq, 10)} times`} a ${unit}`
  if (unit) return each[2] === '1' ? `every ${unit}` : `every ${each[2]} ${plural(unit)}`
  const season = /^XXXX-(SP|SU|FA|AU|WI)$/.exec(value)
  if (season) return `${every} ${seasons[season[1]!]}`
  return value === 'XXXX-WXX-WE' ? 'every weekend' : undefined
}

function sayClock(hour: string, minute: string): string {
  const h = Number(hour) % 24
  return `${h % 12 || 12}${minute === '00' ? '' : `:${minute}`} ${h < 12 ? 'a.m.' : 'p.m.'}`
}

/** “Thursday morning”, “October 12, 6:41 p.m.”; `clock` is what follows the T of a value. */
function withClock(day: string, clock: string | undefined): string {
  if (!clock) return day
  const part = partsOfDay[clock]
  if (part) return `${day} ${part}`.trim()
  const [hour = '', minute = '00'] = clock.split(':')
  return /^\d{2}$/.test(hour) ? `${day ? `${day}, ` : ''}${sayClock(hour, minute)}` : day
}

const sayZone = (zone: string) => (zone === 'Z' ? ' UTC' : /^[+-]\d{2}:\d{2}$/.test(zone) ? ` (UTC${zone})` : '')

/** The days from `from` up to, not with, `to`: “April 17 – 23, 2023”. */
function sayInterval(from: string, to: string): string {
  const end = new Date(`${to}T00:00:00Z`)
  if (Number.isNaN(end.getTime())) return from
  end.setUTCDate(end.getUTCDate() - 1)
  const last = end.toISOString().slice(0, 10)
  if (last <= from) return plainDay(from, true)
  const sameYear = from.slice(0, 4) === last.slice(0, 4)
  const sameMonth = sameYear && from.slice(5, 7) === last.slice(5, 7)
  return `${plainDay(from, !sameYear)} – ${sameMonth ? `${Number(last.slice(8))}, ${last.slice(0, 4)}` : plainDay(last, true)}`
}

const plainDay = (iso: string, year: boolean) =>
  `${monthName(iso.slice(5, 7)).slice(0, 3)} ${Number(iso.slice(8, 10))}${year ? `, ${Number(iso.slice(0, 4))}` : ''}`

/** When the article appeared: “Thursday, April 20, 2023”. */
export function sayPublished({ value }: Published): string {
  return sayValue(value, 'long') ?? value
}

/** How that is known: “worked out from “April 20” and “Thursday””. */
export function sayBasis({ basis, evidence }: Published, { article }: Pick<Record, 'article'>): string {
  const words = [...new Set(evidence.map((span) => slice(article.text, span).trim()))].slice(0, 3).map((w) => `“${w}”`)
  const from = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
  if (basis === 'given') return 'as given'
  if (basis === 'metadata') return 'as the source is marked'
  if (basis === 'dateline') return from ? `from the dateline, ${from}` : 'from the dateline'
  return from ? `worked out from ${from}` : 'worked out from the article'
}
