import type { Quantity } from '../../record/index.ts'
import { convert, convertDifference, isConvertible, singular, units } from '../../record/units.ts'

export { convert, convertDifference, isConvertible }

export const isPercent = ({ measure }: Quantity): boolean => measure === 'percent'

/** Whether two figures can be added and compared: the same unit, or units of one kind. */
export const isComparable = (a: Quantity, b: Quantity): boolean => a.unit === b.unit || isConvertible(a, b)

/** "120 miles", "$4.5 million", "12%", "1,200": a value as a reader writes it. */
export function valueInWords(value: number, unit: string): string {
  if (unit === '1') return numberInWords(value)
  if (unit === '%') return `${Math.abs(value) < 1 ? significant(value) : Math.round(value * 10) / 10}%`
  if (unit === 'USD') return value < 0 ? `-$${numberInWords(-value)}` : `$${numberInWords(value)}`
  const name = units.get(unit)?.name ?? unit
  return `${numberInWords(value)} ${value === 1 ? singular(name) : name}`
}

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
