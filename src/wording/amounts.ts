import type { Comparator, Quantity } from '../record/index.ts'
import { convert, convertDifference, singular, units } from '../record/units.ts'

const comparators: { readonly [comparator in Comparator]: string } = {
  '=': '',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'up to ',
  '~': 'about ',
}

/** The common unit to show beside one. */
const beside: { readonly [unit: string]: string } = {
  '[mi_i]': 'km',
  '[nmi_i]': 'km',
  '[yd_i]': 'm',
  '[ft_i]': 'm',
  '[in_i]': 'cm',
  km: '[mi_i]',
  m: '[ft_i]',
  cm: '[in_i]',
  mm: '[in_i]',
  '[acr_us]': 'har',
  har: '[acr_us]',
  '[mi_i]2': 'km2',
  '[sft_i]': 'm2',
  '[syd_i]': 'm2',
  km2: '[mi_i]2',
  m2: '[sft_i]',
  m3: '[cft_i]',
  '[cft_i]': 'm3',
  '[gal_us]': 'L',
  L: '[gal_us]',
  '[lb_av]': 'kg',
  '[oz_av]': 'g',
  '[ston_av]': 't',
  '[lton_av]': 't',
  '[stone_av]': 'kg',
  kg: '[lb_av]',
  g: '[oz_av]',
  t: '[ston_av]',
  '[degF]': 'Cel',
  Cel: '[degF]',
  '[mi_i]/h': 'km/h',
  'km/h': '[mi_i]/h',
  'm/s': '[mi_i]/h',
  '[kn_i]': 'km/h',
  '[psi]': 'kPa',
  "[in_i'Hg]": 'hPa',
  '[HP]': 'kW',
}

/**
 * A quantity's resolved value: “more than $71 billion”, “1.8 mi (2.9 km)”, “12 – 15”, and of
 * “tens of thousands” “20,000 to under 100,000”. `between` are the words
 * before and after it, by which “1.5°C above average” is told to be a difference: 2.7°F, not 35°F.
 */
export function sayQuantity(
  quantity: Pick<Quantity, 'value' | 'high' | 'unit' | 'measure' | 'comparator'>,
  between: readonly [before: string, after: string] = ['', ''],
): string {
  const apart = quantity.measure === 'temperature' && (stepBefore.test(between[0]) || stepAfter.test(between[1]))
  return `${isMultitude(quantity) ? '' : comparators[quantity.comparator]}${sayFigure(quantity, apart)}`
}

/** “Dozens”, “hundreds”, “millions”: up to the next word of the kind. */
const isMultitude = ({ high, comparator }: Pick<Quantity, 'high' | 'comparator'>): boolean =>
  comparator === '~' && high !== undefined && /^10{2,}$/.test(String(high + 1))

const stepBefore =
  /\b(?:by|(?:rise|increase|drop|fall|change|difference|anomaly) of|warming (?:of|to|at|by)) (?:\w{1,12} ){0,2}$/i
const stepAfter = /^ (?:above|below|over|under|warmer|colder|cooler|hotter|higher|lower|more|less)\b(?! zero)/i

function sayFigure(
  { value, high, unit, measure, comparator }: Pick<Quantity, 'value' | 'high' | 'unit' | 'measure' | 'comparator'>,
  apart: boolean,
): string {
  const range = (say: (value: number) => string) =>
    high === undefined
      ? say(value)
      : isMultitude({ high, comparator })
        ? `${say(value)} to under ${say(high + 1)}`
        : `${say(value)} – ${say(high)}`
  if (measure === 'money') return range((amount) => sayMoney(amount, unit))
  if (measure === 'percentage-point') return `${range(sayNumber)} percentage ${plural('point', high ?? value)}`
  if (measure === 'ordinal') return range((n) => `${sayNumber(n)}.`).replace(/\.$/, '')
  if (unit === '%') return `${range(sayNumber)}%`
  if (measure === 'ratio') return range(sayPart)
  if (unit === '1') return range(sayNumber)
  const said = `${range(sayNumber)}${sayUnit(unit, high ?? value)}`
  const other = beside[unit]
  if (!other) return said
  const into = apart ? convertDifference : convert
  const inOther = (amount: number) => sayNumber(rounded(into({ low: amount, high: amount }, unit, other).low, amount))
  return `${said} (${range(inOther)}${sayUnit(other)})`
}

/** “ km”, “°C”, “ barrel” after a figure; a unit that is not known stands as it is, without UCUM's brackets. */
function sayUnit(unit: string, count?: number): string {
  const { name, symbol = unit.replace(/[[\]]/g, '').replace(/_(?:i|us|br|av)$/, '') } = units.get(unit) ?? {}
  if (symbol.startsWith('°')) return symbol
  return `\u00a0${count === 1 && symbol === name ? singular(symbol) : symbol}`
}

const plural = (word: string, count: number) => (count === 1 ? word : `${word}s`)

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

const parts: ReadonlyMap<string, string> = new Map(
  (
    [
      [1 / 2, 'half'],
      [1 / 3, 'a third'],
      [2 / 3, 'two thirds'],
      [1 / 4, 'a quarter'],
      [3 / 4, 'three quarters'],
      [1 / 5, 'a fifth'],
      [2 / 5, 'two fifths'],
      [3 / 5, 'three fifths'],
      [4 / 5, 'four fifths'],
      [1 / 10, 'a tenth'],
    ] as const
  ).map(([value, words]) => [value.toFixed(6), words]),
)

/** “a third”, “14.3%”; “3” of three to one. */
const sayPart = (value: number): string =>
  parts.get(value.toFixed(6)) ??
  (value > 0 && value < 1 ? `${Number((100 * value).toPrecision(3))}%` : sayNumber(value))

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
