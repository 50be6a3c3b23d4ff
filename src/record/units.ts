import type { Quantity } from './schema.ts'

/** UCUM units: what one is in its kind's base unit, how far its zero is off, and what a reader calls several. */
export const units: { readonly [unit: string]: [kind: string, factor: number, name: string, offset?: number] } = {
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

/** The values that a figure may stand for. */
interface Range {
  low: number
  high: number
}

/** Whether two figures are of one kind in two units: miles and kilometers. */
export const isConvertible = (a: Pick<Quantity, 'unit'>, b: Pick<Quantity, 'unit'>): boolean =>
  a.unit !== b.unit && units[a.unit] !== undefined && units[a.unit]![0] === units[b.unit]?.[0]

/** A range in one unit told in another of its kind. */
export function convert({ low, high }: Range, from: string, to: string): Range {
  if (from === to) return { low, high }
  const [, factor, , offset = 0] = units[from]!
  const [, toFactor, , toOffset = 0] = units[to]!
  const one = (value: number) => ((value - offset) * factor) / toFactor + toOffset
  return { low: one(low), high: one(high) }
}

/** As `convert`, for a difference: warming by 1.5 °C is warming by 2.7 °F. */
export const convertDifference = (range: Range, from: string, to: string): Range => {
  const factor = units[from]![1] / units[to]![1]
  return { low: range.low * factor, high: range.high * factor }
}
