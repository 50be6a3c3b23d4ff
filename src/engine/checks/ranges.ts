import type { Quantity } from '../../record/index.ts'

/** The values that a rounded or bounded figure may stand for. */
export interface Range {
  low: number
  high: number
}

export const meet = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

/** How far apart two ranges are, as a part of the larger; 0 where they meet. */
export function gap(a: Range, b: Range): number {
  if (meet(a, b)) return 0
  const [low, high] = a.high < b.low ? [a.high, b.low] : [b.high, a.low]
  const size = Math.max(Math.abs(low), Math.abs(high))
  return size === 0 ? 0 : (high - low) / size
}

export const scale = ({ low, high }: Range, factor: number): Range => ({ low: low * factor, high: high * factor })
export const add = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high })
export const subtract = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low })
/** Both positive. */
export const divide = (a: Range, b: Range): Range => ({ low: a.low / b.high, high: a.high / Math.max(b.low, 1e-9) })

/**
 * The figure without its bounds, give or take what rounding to its last figure hides: "1.8" is 1.75 to 1.85. `beside` is
 * a figure told in the same breath, and as exactly: "$50 million" beside "$56 million" is no round sum.
 */
export function rounded(quantity: Quantity, text: string, beside?: Quantity): Range {
  const { value, high = value } = quantity
  const give = beside
    ? hiddenBeside(placesOf(quantity, text), placesOf(beside, text))
    : hidden(placesOf(quantity, text))
  return { low: value - give, high: high + give }
}

/** What the figure says, bounds and all: "more than 50" is 50 and up, "nearly 50" is 45 to 50. */
export function meant(quantity: Quantity, text: string, beside?: Quantity): Range {
  const { low, high } = rounded(quantity, text, beside)
  switch (quantity.comparator) {
    case '>':
    case '>=':
      return { low, high: Number.MAX_VALUE }
    case '<':
    case '<=':
      return { low: 0, high }
    case '~':
      return { low: low - Math.abs(low) * 0.1, high: high + Math.abs(high) * 0.1 }
    default:
      return { low, high }
  }
}

/** As `rounded`, with a tenth to spare for bounds: of a size told twice ("up to 60 miles (100 km)") both have the same. */
export function restated(quantity: Quantity, text: string): Range {
  const { low, high } = rounded(quantity, text)
  const spare = quantity.comparator === '=' ? 0 : 0.1
  return { low: low - Math.abs(low) * spare, high: high + Math.abs(high) * spare }
}

/** How a figure is written: "$1.20 million" is 1.2 with two places behind the point, times a million. */
interface Places {
  size: number
  power: number
  decimals: number
  /** Zeros at the end of a whole number. */
  zeros: number
  isCount: boolean
}

function placesOf({ value, start, end, measure }: Quantity, text: string): Places {
  const size = Math.abs(value)
  const [digits, decimals = ''] = /\d[\d,]{0,20}(?:\.(\d{1,12}))?/.exec(text.slice(start, end)) ?? []
  const mantissa = digits === undefined ? size : Number(digits.replaceAll(',', ''))
  const power = mantissa > 0 && size > 0 ? size / mantissa : 1
  return {
    size,
    power,
    decimals: decimals.length,
    zeros: decimals ? 0 : trailingZeros(mantissa),
    isCount: measure === 'count',
  }
}

/** Half of the last place a figure was given to. Trailing zeros count as rounding, up to a twentieth of the value. */
function hidden({ size, power, decimals, zeros, isCount }: Places): number {
  if (decimals) return lastPlace(power, decimals)
  if (isCount && power === 1 && zeros < 2) return 0
  return Math.min(0.5 * 10 ** zeros * power, Math.max(0.5 * power, size * 0.05))
}

const lastPlace = (power: number, decimals: number): number => 0.5 * 10 ** -decimals * power

function hiddenBeside(figure: Places, beside: Places): number {
  const sameScale = Math.abs(figure.power / beside.power - 1) < 1e-6
  if (!sameScale) return hidden(figure)
  if (figure.decimals === beside.decimals && beside.zeros === 0)
    return Math.min(hidden(figure), lastPlace(figure.power, figure.decimals))
  return beside.decimals > figure.decimals ? Math.min(hidden(figure), 10 * hidden(beside)) : hidden(figure)
}

function trailingZeros(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 0
  let zeros = 0
  for (let rest = value; rest % 10 === 0; rest /= 10) zeros++
  return zeros
}

/** Whether a figure is to be taken to the unit: a plain count under a thousand, no bounds: "12 people". */
export const isExact = ({ value, high, comparator, measure }: Quantity): boolean =>
  measure === 'count' && comparator === '=' && high === undefined && Number.isInteger(value) && value < 1000
