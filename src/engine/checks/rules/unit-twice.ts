import { asideAt, closes } from '../asides.ts'
import { at, type Desk, type Line, lower, type PlacedQuantity } from '../desk.ts'
import { gap, restated } from '../ranges.ts'
import type { Finding, QuantityRule } from '../rule.ts'
import { convert, convertDifference, isConvertible, valueInWords } from '../units.ts'
import { quote, shows } from '../wording.ts'

/** One size in two units: "100 miles (160 kilometers)", "20 acres, or 8 hectares", "warming of 1.5 °C (2.7 °F)". */
export const unitTwice: QuantityRule = {
  name: 'unit-twice',
  at: 'quantity',
  look(one, line, desk) {
    const aside = asideAt(line, one.after)
    const other = aside && at(line.quantities, aside.after)
    if (!aside || !other || !isConvertible(one.is, other.is)) return undefined
    const { text } = desk.article
    const ranges = [restated(one.is, text), restated(other.is, text)] as const
    const direct = gap(convert(ranges[0], one.is.unit, other.is.unit), ranges[1])
    const isTemperature = one.is.measure === 'temperature'
    const difference = isTemperature ? gap(convertDifference(ranges[0], one.is.unit, other.is.unit), ranges[1]) : 1
    const off = Math.min(direct, difference)
    if (isTemperature && direct === 0 && difference > 0 && isWarming(line, one.first)) return asRise(one, other, desk)
    const isCompound =
      [one, other].some((figure) => line.quantities.some((each) => joins(each, figure))) || isSplit(one, line)
    if (off > 0 && (off < 0.03 || !aside.firm || isCompound || !closes(line, other))) {
      return desk.drop(one.is, isCompound ? 'checks/part-of-a-size' : 'checks/near-enough')
    }
    const by = direct > 0 && difference === 0 ? convertDifference : convert
    const value = by({ low: one.is.value, high: one.is.value }, one.is.unit, other.is.unit).low
    return {
      verdict: off === 0 ? 'agrees' : 'conflicts',
      message: `${quote(desk, one.is)} and ${quote(desk, other.is)} ${shows(off === 0)}: ${valueInWords(one.is.value, one.is.unit)} is ${valueInWords(value, other.is.unit)}.`,
      evidence: [one.is, other.is],
      refs: [one.is.id, other.is.id],
    }

    /** "5 feet 9 inches": a size told in two figures. */
    function joins(a: PlacedQuantity, b: PlacedQuantity): boolean {
      const apart = (left: PlacedQuantity, right: PlacedQuantity) =>
        right.first - left.after === 0 ||
        (right.first - left.after === 1 && [',', 'and', 'by', 'x'].includes(lower(line, left.after)))
      return a !== b && a.is.measure === b.is.measure && (apart(a, b) || apart(b, a))
    }
  },
}

const warming = new Set(['warming', 'warmer', 'cooler', 'hotter', 'colder'])

/** "Warming to 1.5 °C" is a rise, not a temperature. */
const isWarming = (line: Line, word: number): boolean =>
  line.words.slice(Math.max(0, word - 6), word).some(({ lower }) => warming.has(lower))

function asRise(one: PlacedQuantity, other: PlacedQuantity, desk: Desk): Finding {
  const { low } = convertDifference({ low: one.is.value, high: one.is.value }, one.is.unit, other.is.unit)
  return {
    verdict: 'notable',
    message: `${quote(desk, one.is)} and ${quote(desk, other.is)} are one temperature, but a rise of ${valueInWords(one.is.value, one.is.unit)} is one of ${valueInWords(low, other.is.unit)}.`,
    evidence: [one.is, other.is],
    refs: [one.is.id, other.is.id],
  }
}

/** "1, 150 kilometers": the head of the figure stands apart. */
const isSplit = ({ first }: PlacedQuantity, line: Line): boolean =>
  lower(line, first - 1) === ',' && /^\d+$/.test(lower(line, first - 2))
