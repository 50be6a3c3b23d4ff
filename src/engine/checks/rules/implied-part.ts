import { overlaps } from '../../../record/spans.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { type Desk, type Line, lower, type PlacedQuantity } from '../desk.ts'
import { meant, meet, rounded, scale } from '../ranges.ts'
import type { QuantityRule } from '../rule.ts'
import { stemOf } from '../stems.ts'
import { convert, isComparable, isPercent, valueInWords } from '../units.ts'
import { quote } from '../wording.ts'

/**
 * A share of a whole, and what the article says elsewhere of the size of the same thing: "a 2-mile wall … the wall will
 * cover 10% of the 500-mile coast" makes 50 miles of wall. Both can be right, at different times, so it never conflicts.
 */
export const impliedPart: QuantityRule = {
  name: 'implied-part',
  at: 'quantity',
  look(share, line, desk) {
    if (!isPercent(share.is)) return undefined
    const whole = wholeOf(share, line)
    if (!whole || whole.is.measure === 'count') return undefined
    const part = partNear(share, whole, line, desk)
    if (!part) {
      return desk.drop(share.is, 'checks/share-with-no-part')
    }
    const { text } = desk.article
    const implied = scale(rounded(whole.is, text), share.is.value / 100)
    const agrees = meet(implied, convert(meant(part.is, text), part.is.unit, whole.is.unit))
    const value = valueInWords((whole.is.value * share.is.value) / 100, whole.is.unit)
    const sum = `${quote(desk, share.is)} of ${quote(desk, whole.is)} is ${value}`
    return {
      verdict: agrees ? 'agrees' : 'notable',
      message: agrees
        ? `${sum}, as ${quote(desk, part.is)} says.`
        : `${sum}, where ${quote(desk, part.is)} is told of the same thing.`,
      evidence: [share.is, whole.is, part.is],
      refs: [share.is.id, whole.is.id, part.is.id],
    }
  },
}

/** The one other figure inside what the percentage is of: "15% of Finland's 800-mile border". */
function wholeOf(share: PlacedQuantity, line: Line): PlacedQuantity | undefined {
  const { of } = share.is
  const inside = of
    ? line.quantities.filter((other) => other !== share && of.some((span) => overlaps(span, other.is)))
    : lower(line, share.after) === 'of'
      ? line.quantities.filter((other) => other.first > share.after && other.first <= share.after + 6)
      : []
  return inside.length === 1 && inside[0]!.is.measure !== 'percent' ? inside[0] : undefined
}

/** A figure of the whole's kind told of what stands before the percentage, in this sentence or the two before it. */
function partNear(share: PlacedQuantity, whole: PlacedQuantity, line: Line, desk: Desk): PlacedQuantity | undefined {
  const subject = new Set<string>()
  for (let i = Math.max(0, share.first - 12); i < share.first; i++) {
    const stem = stemOf(lower(line, i))
    if (stem) subject.add(stem)
  }
  for (let index = line.index; index >= Math.max(0, line.index - 2); index--) {
    const near = desk.lines[index]!
    const parts = near.quantities.filter(
      (other) =>
        other !== share &&
        other !== whole &&
        isComparable(other.is, whole.is) &&
        (near !== line || other.first < share.first) &&
        subject.has(headOf(other, near) ?? ''),
    )
    if (parts.length) return parts.length === 1 ? parts[0] : undefined
  }
  return undefined
}

const prepositions = wordSet(`
  of in on for along with from to at by between across near around off over under through into about that which ,
  . ;
`)

/** The stem of the noun that a figure measures: of "1.8-mile border fence along the border" that of "fence". */
function headOf({ is, first, after }: PlacedQuantity, line: Line): string | undefined {
  const of = is.of?.[0]
  let end = of ? line.words.findIndex((word) => word.start >= of.start) : after
  const stop = of ? of.end : (line.words[after + 4]?.start ?? line.sentence.end)
  if (end < 0) return undefined
  let head: number | undefined
  for (; end < line.words.length && line.words[end]!.start < stop; end++) {
    if (prepositions.has(lower(line, end))) break
    if (stemOf(lower(line, end))) head = end
  }
  return head === undefined || head < first ? undefined : stemOf(lower(line, head))
}
