import { asideAt } from '../asides.ts'
import { type Length, lengthOf } from '../days.ts'
import { at, isPlain, type Line, lower, type PlacedQuantity, type PlacedTime } from '../desk.ts'
import { divide, gap, meant } from '../ranges.ts'
import type { QuantityRule } from '../rule.ts'
import { valueInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** A sum over a time and the sum for each unit of it: "$2 million over four years, or $500,000 a year". */
export const perUnit: QuantityRule = {
  name: 'per-unit',
  at: 'quantity',
  look(total, line, desk) {
    const duration = durationAfter(total, line)
    const length = duration && lengthOf(duration.is.value)
    const aside = duration && asideAt(line, duration.after)
    const each = aside?.firm ? at(line.quantities, aside.after) : undefined
    const unit = each && unitOf(each, line)
    if (!length || !each || each.is.unit !== total.is.unit || !unit) return undefined
    const count = countIn(length, unit)
    if (count === undefined) return undefined
    const { text } = desk.article
    const share = divide(meant(total.is, text), { low: count, high: count })
    const off = gap(share, meant(each.is, text))
    if (off > 0 && off < 0.05) return undefined
    return {
      verdict: off === 0 ? 'agrees' : 'conflicts',
      message: `${quote(desk, total.is)} and ${quote(desk, duration.is)} make ${valueInWords(total.is.value / count, total.is.unit)} a ${unit}, and the text says ${quote(desk, each.is)}.`,
      evidence: [total.is, duration.is, each.is],
      refs: [total.is.id, duration.is.id, each.is.id],
    }
  },
}

/** "$2 million in aid over four years". */
function durationAfter({ after }: PlacedQuantity, line: Line): PlacedTime | undefined {
  const duration = line.times.find(({ first }) => first >= after)
  if (duration?.is.type !== 'DURATION' || duration.first - after > 6) return undefined
  if (!isPlain(line, after, duration.first)) return undefined
  for (let word = after; word <= duration.first; word++)
    if (['over', 'for', 'during', 'across', 'in'].includes(lower(line, word))) return duration
  return undefined
}

const units = new Set(['day', 'week', 'month', 'year'])

/** "a year", "per month", after the figure or in it. */
function unitOf({ after }: PlacedQuantity, line: Line): Length['unit'] | undefined {
  for (const word of [after + 1, after - 1])
    if (units.has(lower(line, word)) && ['a', 'per', 'each', 'every', '/'].includes(lower(line, word - 1)))
      return lower(line, word) as Length['unit']
  return undefined
}

/** How many of a unit a length holds; nothing where the calendar does not say. */
function countIn({ count, unit }: Length, each: Length['unit']): number | undefined {
  if (unit === each) return count
  if (unit === 'year' && each === 'month') return count * 12
  if (unit === 'year' && each === 'week') return count * 52
  if (unit === 'week' && each === 'day') return count * 7
  return undefined
}
