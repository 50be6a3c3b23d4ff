import { asideAt, asideBefore, closes } from '../asides.ts'
import { at, isPlain, type Line, lower, type PlacedQuantity, pass } from '../desk.ts'
import { divide, gap, restated, scale } from '../ranges.ts'
import type { QuantityRule } from '../rule.ts'
import { isPercent, valueInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** A part, its whole and the share, all told: "52 of the 80 seats, or 65 percent", "30 people, or 15%, of the 200". */
export const share: QuantityRule = {
  name: 'share',
  at: 'quantity',
  look(percent, line, desk) {
    if (!isPercent(percent.is)) return undefined
    const told =
      partOfWhole(percent, line) ??
      wholeThenPart(percent, line) ??
      partThenShare(percent, line) ??
      shareThenPart(percent, line)
    if (!told) return undefined
    const { part, whole } = told
    const firm = told.firm && closes(line, percent)
    if (!firm && percent.is.high !== undefined) return desk.drop(percent.is, 'checks/loose-share')
    if (!isPart(part, whole)) return undefined
    const { text } = desk.article
    const computed = scale(divide(restated(part.is, text), restated(whole.is, text)), 100)
    const stated = restated(percent.is, text)
    const off = gap(computed, stated)
    const points = Math.max(computed.low - stated.high, stated.low - computed.high)
    if (off > 0 && (!firm || off < 0.05 || points < 0.5)) {
      return desk.drop(percent.is, firm ? 'checks/near-enough' : 'checks/loose-share')
    }
    return {
      verdict: off === 0 ? 'agrees' : 'conflicts',
      message: `${quote(desk, part.is)} of ${quote(desk, whole.is)} is ${valueInWords((part.is.value / whole.is.value) * 100, '%')}, and the text says ${quote(desk, percent.is)}.`,
      evidence: [part.is, whole.is, percent.is],
      refs: [part.is.id, whole.is.id, percent.is.id],
    }
  },
}

interface Told {
  part: PlacedQuantity
  whole: PlacedQuantity
  firm: boolean
}

const isPart = ({ is: part }: PlacedQuantity, { is: whole }: PlacedQuantity): boolean =>
  part.unit === whole.unit &&
  part.measure === whole.measure &&
  part.measure !== 'percent' &&
  whole.value >= part.value &&
  part.value > 0

/** "52 of the 80 seats, or 65 percent". */
function partOfWhole(percent: PlacedQuantity, line: Line): Told | undefined {
  const aside = asideBefore(line, percent.first)
  const whole = aside && before(line, aside.first, 5)
  const part = whole && before(line, whole.first, 7)
  if (!aside || !whole || !part || followedByOf(line, percent)) return undefined
  return isOf(line, part.after, whole.first) ? { part, whole, firm: aside.firm } : undefined
}

/** "Of the 240 walkers, 216 finished, or 90 percent". */
function wholeThenPart(percent: PlacedQuantity, line: Line): Told | undefined {
  const aside = asideBefore(line, percent.first)
  const part = aside && before(line, aside.first, 5)
  if (!aside || !part || followedByOf(line, percent) || lower(line, part.first - 1) !== ',') return undefined
  const whole = before(line, part.first - 1, 5)
  const of = whole && [1, 2, 3].map((back) => whole.first - back).find((word) => lower(line, word) === 'of')
  return whole && of !== undefined && clauseStarts.has(lower(line, of - 1))
    ? { part, whole, firm: aside.firm }
    : undefined
}
const clauseStarts = new Set(['', ',', ';', ':', '"', '“', 'and', 'but'])

/** "30 people, or 15%, of the 200 on board". */
function partThenShare(percent: PlacedQuantity, line: Line): Told | undefined {
  const aside = asideBefore(line, percent.first)
  const part = aside && before(line, aside.first, 4)
  const of = pass(line, percent.after, ')', ',')
  const whole = lower(line, of) === 'of' ? after(line, of, 5) : undefined
  return aside && part && whole ? { part, whole, firm: aside.firm } : undefined
}

/** "15% of the 200 people on board, or 30". */
function shareThenPart(percent: PlacedQuantity, line: Line): Told | undefined {
  const whole = followedByOf(line, percent) ? after(line, percent.after, 5) : undefined
  if (!whole) return undefined
  for (let word = whole.after; word <= whole.after + 5; word++) {
    if (!isPlain(line, whole.after, word)) return undefined
    const aside = asideAt(line, word)
    const part = aside && at(line.quantities, aside.after)
    if (part) return { part, whole, firm: aside.firm }
  }
  return undefined
}

const followedByOf = (line: Line, { after }: PlacedQuantity): boolean => lower(line, after) === 'of'

/** The figure that ends at most so many plain words before a word. */
function before(line: Line, word: number, reach: number): PlacedQuantity | undefined {
  const found = line.quantities.findLast(({ after }) => after <= word)
  return found && word - found.after <= reach && isPlain(line, found.after, word) ? found : undefined
}

/** The figure that begins at most so many plain words after a word. */
function after(line: Line, word: number, reach: number): PlacedQuantity | undefined {
  const found = line.quantities.find(({ first }) => first > word)
  return found && found.first - word <= reach && isPlain(line, word, found.first) ? found : undefined
}

/** "One in five", or "of", with at most three words between it and the whole: "of the Senate's", "out of a total". */
function isOf(line: Line, from: number, to: number): boolean {
  if (from === to - 1 && lower(line, from) === 'in') return true
  for (let word = to - 1; word >= Math.max(from, to - 4); word--) if (lower(line, word) === 'of') return true
  return false
}
