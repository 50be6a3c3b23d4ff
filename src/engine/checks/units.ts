import type { Quantity } from '../../record/index.ts'
import type { Range } from './ranges.ts'

/** UCUM units: what one is in its kind's base unit, how far its zero is off, and what a reader calls several. */
const table: { readonly [unit: string]: [kind: string, factor: number, name: string, offset?: number] } = {
  m: ['length', 1, 'meters'],
  cm: ['length', 0.01, 'centimeters'],
  mm: ['length', 0.001, 'millimeters'],
  km: ['length', 1000, 'kilometers'],
  '[in_i]': ['length', 0.0254, 'inches'],
  '[ft_i]': ['length', 0.3048, 'feet'],
  '[yd_i]': ['length', 0.9144, 'yards'],
  '[mi_i]': ['length', 1609.344, 'miles'],
  '[nmi_i]': ['length', 1852, 'nautical miles'],
  m2: ['area', 1, 'square meters'],
  km2: ['area', 1e6, 'square kilometers'],
  har: ['area', 1e4, 'hectares'],
  '[sft_i]': ['area', 0.09290304, 'square feet'],
  '[syd_i]': ['area', 0.83612736, 'square yards'],
  '[mi_i]2': ['area', 2589988.110336, 'square miles'],
  '[acr_us]': ['area', 4046.8564224, 'acres'],
  g: ['mass', 1, 'grams'],
  mg: ['mass', 0.001, 'milligrams'],
  kg: ['mass', 1000, 'kilograms'],
  t: ['mass', 1e6, 'metric tons'],
  '[oz_av]': ['mass', 28.349523125, 'ounces'],
  '[lb_av]': ['mass', 453.59237, 'pounds'],
  '[stone_av]': ['mass', 6350.29318, 'stone'],
  '[ston_av]': ['mass', 907184.74, 'short tons'],
  '[lton_av]': ['mass', 1016046.9088, 'long tons'],
  'km/h': ['speed', 1, 'kilometers an hour'],
  'm/s': ['speed', 3.6, 'meters a second'],
  '[mi_i]/h': ['speed', 1.609344, 'miles an hour'],
  '[kn_i]': ['speed', 1.852, 'knots'],
  L: ['volume', 1, 'liters'],
  mL: ['volume', 0.001, 'milliliters'],
  hL: ['volume', 100, 'hectoliters'],
  m3: ['volume', 1000, 'cubic meters'],
  km3: ['volume', 1e12, 'cubic kilometers'],
  '[cft_i]': ['volume', 28.316846592, 'cubic feet'],
  '[gal_us]': ['volume', 3.785411784, 'gallons'],
  '[bbl_us]': ['volume', 158.987294928, 'barrels'],
  '[bu_us]': ['volume', 35.23907016688, 'bushels'],
  Cel: ['temperature', 1, 'degrees Celsius'],
  '[degF]': ['temperature', 5 / 9, 'degrees Fahrenheit', 32],
}

export const isPercent = ({ measure }: Quantity): boolean => measure === 'percent'

export const isConvertible = (a: Quantity, b: Quantity): boolean =>
  a.unit !== b.unit && table[a.unit] !== undefined && table[a.unit]![0] === table[b.unit]?.[0]

/** A range in one unit told in another of its kind. */
export function convert({ low, high }: Range, from: string, to: string): Range {
  if (from === to) return { low, high }
  const [, factor, , offset = 0] = table[from]!
  const [, toFactor, , toOffset = 0] = table[to]!
  const one = (value: number) => ((value - offset) * factor) / toFactor + toOffset
  return { low: one(low), high: one(high) }
}

/** As `convert`, for a difference: warming by 1.5 °C is warming by 2.7 °F. */
export const convertDifference = (range: Range, from: string, to: string): Range => {
  const factor = table[from]![1] / table[to]![1]
  return { low: range.low * factor, high: range.high * factor }
}

/** Whether two figures can be added and compared: the same unit, or units of one kind. */
export const isComparable = (a: Quantity, b: Quantity): boolean => a.unit === b.unit || isConvertible(a, b)

/** "120 miles", "$4.5 million", "12%", "1,200": a value as a reader writes it. */
export function valueInWords(value: number, unit: string): string {
  if (unit === '1') return numberInWords(value)
  if (unit === '%') return `${Math.abs(value) < 1 ? significant(value) : Math.round(value * 10) / 10}%`
  if (unit === 'USD') return value < 0 ? `-$${numberInWords(-value)}` : `$${numberInWords(value)}`
  const name = table[unit]?.[2] ?? unit
  return `${numberInWords(value)} ${value === 1 ? singular(name) : name}`
}

/** "gallon", "mile an hour", "square foot". */
const singular = (name: string): string =>
  name
    .replace('inches', 'inch')
    .replace('feet', 'foot')
    .replace(/s(?= |$)/, '')

const large: [number, string][] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

export function numberInWords(value: number): string {
  const size = Math.abs(value)
  for (const [power, name] of large) if (size >= power) return `${significant(value / power)}${name}`
  return significant(value).replace(/^(-?\d{1,3})(\d{3})(?=$|\.)/, '$1,$2')
}

/** Four figures, integers whole: 0.3333, 6.667, 1234. */
function significant(value: number): string {
  const size = Math.abs(value)
  const places = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4
  return String(Number(value.toFixed(places)))
}
