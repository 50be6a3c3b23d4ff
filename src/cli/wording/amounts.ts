import type { Comparator, Quantity } from '../../record/index.ts'

const comparators: { readonly [comparator in Comparator]: string } = {
  '=': '',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'up to ',
  '~': 'about ',
}

/** How a UCUM unit is written, and the common unit to show beside it: `value * factor + offset`. */
interface UnitWording {
  symbol: string
  beside?: string
  factor?: number
  offset?: number
}
const unit = (symbol: string, beside?: string, factor?: number, offset = 0): UnitWording =>
  beside && factor ? { symbol, beside, factor, offset } : { symbol }

const units: { readonly [ucum: string]: UnitWording } = {
  '[mi_i]': unit('mi', 'km', 1.609344),
  '[mi_us]': unit('mi', 'km', 1.609347),
  '[nmi_i]': unit('nmi', 'km', 1.852),
  '[yd_i]': unit('yd', 'm', 0.9144),
  '[ft_i]': unit('ft', 'm', 0.3048),
  '[in_i]': unit('in', 'cm', 2.54),
  km: unit('km', 'mi', 0.621371),
  m: unit('m', 'ft', 3.28084),
  cm: unit('cm', 'in', 0.393701),
  mm: unit('mm', 'in', 0.0393701),
  '[acr_us]': unit('acres', 'ha', 0.404687),
  '[acr_br]': unit('acres', 'ha', 0.404686),
  har: unit('ha', 'acres', 2.471054),
  '[smi_us]': unit('sq mi', 'km²', 2.589998),
  '[mi_i]2': unit('sq mi', 'km²', 2.589988),
  '[sft_i]': unit('sq ft', 'm²', 0.092903),
  '[ft_i]2': unit('sq ft', 'm²', 0.092903),
  '[yd_i]2': unit('sq yd', 'm²', 0.836127),
  '[in_i]2': unit('sq in', 'cm²', 6.4516),
  km2: unit('km²', 'sq mi', 0.386102),
  m2: unit('m²', 'sq ft', 10.7639),
  cm2: unit('cm²', 'sq in', 0.155),
  m3: unit('m³', 'cu ft', 35.3147),
  '[cft_i]': unit('cu ft', 'm³', 0.0283168),
  '[gal_us]': unit('gal', 'L', 3.785412),
  '[gal_br]': unit('imp gal', 'L', 4.54609),
  '[bbl_us]': unit('barrels'),
  L: unit('L', 'gal', 0.264172),
  '[lb_av]': unit('lb', 'kg', 0.45359237),
  '[oz_av]': unit('oz', 'g', 28.34952),
  '[ston_av]': unit('short tons', 't', 0.907185),
  '[lton_av]': unit('long tons', 't', 1.016047),
  '[stone_av]': unit('st', 'kg', 6.350293),
  kg: unit('kg', 'lb', 2.204623),
  g: unit('g', 'oz', 0.035274),
  t: unit('t', 'short tons', 1.102311),
  '[degF]': unit('°F', '°C', 5 / 9, -160 / 9),
  Cel: unit('°C', '°F', 9 / 5, 32),
  '[mi_i]/h': unit('mph', 'km/h', 1.609344),
  'km/h': unit('km/h', 'mph', 0.621371),
  'm/s': unit('m/s', 'mph', 2.236936),
  '[kn_i]': unit('knots', 'km/h', 1.852),
  '[psi]': unit('psi', 'kPa', 6.894757),
  "[in_i'Hg]": unit('inHg', 'hPa', 33.86389),
  '[HP]': unit('hp', 'kW', 0.7457),
  deg: unit('°'),
  '%': unit('%'),
  a: unit('years'),
  mo: unit('months'),
  wk: unit('weeks'),
  d: unit('days'),
  h: unit('hours'),
  min: unit('minutes'),
  s: unit('seconds'),
}

/**
 * A quantity's resolved value: “more than $71 billion”, “1.8 mi (2.9 km)”, “20,000 – 99,999”. `between` are the words
 * before and after it, by which “1.5°C above average” is told to be a difference: 2.7°F, not 35°F.
 */
export function sayQuantity(
  quantity: Pick<Quantity, 'value' | 'high' | 'unit' | 'measure' | 'comparator'>,
  between: readonly [before: string, after: string] = ['', ''],
): string {
  const apart = quantity.measure === 'temperature' && (stepBefore.test(between[0]) || stepAfter.test(between[1]))
  return `${comparators[quantity.comparator]}${sayFigure(quantity, apart)}`
}

const stepBefore =
  /\b(?:by|(?:rise|increase|drop|fall|change|difference|anomaly) of|warming (?:of|to|at|by)) (?:\w{1,12} ){0,2}$/i
const stepAfter = /^ (?:above|below|over|under|warmer|colder|cooler|hotter|higher|lower|more|less)\b(?! zero)/i

function sayFigure(
  { value, high, unit, measure }: Pick<Quantity, 'value' | 'high' | 'unit' | 'measure'>,
  apart: boolean,
): string {
  const range = (say: (value: number) => string) => (high === undefined ? say(value) : `${say(value)} – ${say(high)}`)
  if (measure === 'money') return range((amount) => sayMoney(amount, unit))
  if (measure === 'percentage-point') return `${range(sayNumber)} percentage ${plural('point', high ?? value)}`
  if (measure === 'ordinal') return range((n) => `${sayNumber(n)}.`).replace(/\.$/, '')
  if (unit === '%') return `${range(sayNumber)}%`
  if (unit === '1') return range(sayNumber)
  const known = units[unit]
  const symbol = known ? named(known.symbol, high ?? value) : sayUnit(unit)
  const said = `${range(sayNumber)}${symbol.startsWith('°') ? '' : '\u00a0'}${symbol}`
  if (!known?.beside) return said
  const convert = (amount: number) => sayNumber(rounded(amount * known.factor! + (apart ? 0 : known.offset!), amount))
  return `${said} (${range(convert)}${known.beside.startsWith('°') ? '' : '\u00a0'}${known.beside})`
}

const each: { readonly [ucum: string]: string } = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}

/** “barrels a day” for [bbl_us]/d; a unit that has no wording of its own stands as it is, without UCUM's brackets. */
function sayUnit(unit: string): string {
  const [of = '', by] = unit.split('/')
  const bare = (code: string) => units[code]?.symbol ?? code.replace(/[[\]]/g, '').replace(/_(?:i|us|br|av)$/, '')
  if (by === undefined) return bare(of)
  return each[by] ? `${bare(of)} a ${each[by]}`.trim() : `${bare(of)}/${bare(by)}`
}

const plural = (word: string, count: number) => (count === 1 ? word : `${word}s`)
const named = (symbol: string, count: number) =>
  count === 1 && /^(years|months|weeks|days|hours|minutes|seconds|acres|barrels|knots)$/.test(symbol)
    ? symbol.slice(0, -1)
    : symbol

/** No more exact than the figure it comes from: two digits, or as many as that has. */
function rounded(converted: number, from: number): number {
  const digits = String(Math.abs(from))
    .replace(/\.|e.*/g, '')
    .replace(/^0{1,20}|0{1,20}$/g, '').length
  return Number(converted.toPrecision(Math.min(15, Math.max(2, digits))))
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 6,
})
const isRound = (value: number) => Math.abs(value) >= 1e6 && Number(value.toPrecision(5)) === value

/** “1,234,567”, “71 billion”, “0.25”. */
const sayNumber = (value: number): string => (isRound(value) ? compact.format(value) : grouped.format(value))

const currencies = new Map<string, (amount: number) => string>()

function sayMoney(amount: number, code: string): string {
  let say = currencies.get(code)
  if (!say) {
    say = moneyIn(code)
    currencies.set(code, say)
  }
  return say(amount)
}

/** “$12.50” and “$71 billion”: the currency's own form, with the scale in words, which formats for money lack. */
function moneyIn(code: string): (amount: number) => string {
  if (!/^[A-Z]{3}$/.test(code)) return (amount) => `${sayNumber(amount)} ${code}`
  const exact = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: code,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return (amount) =>
    isRound(amount)
      ? exact
          .formatToParts(amount)
          .filter(({ type }) => ['minusSign', 'currency', 'literal'].includes(type))
          .map(({ value }) => value)
          .join('') + compact.format(Math.abs(amount))
      : exact.format(amount)
}
