import type { Quantity } from '../../../record/index.ts'
import { at, type Desk, type Line, lower, type PlacedQuantity, stretch } from '../desk.ts'
import { falls, type Movement, movementAt, rises } from '../movements.ts'
import { add, divide, gap, meant, type Range, rounded, scale, subtract } from '../ranges.ts'
import type { Finding, WordRule } from '../rule.ts'
import { isPercent, valueInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** A rise or fall against where it began and ended: "rose 12% to 56 from 50", "fell from 40 to 30, or 25 percent". */
export const change: WordRule = {
  name: 'change',
  at: 'word',
  words: [...rises, ...falls],
  look(word, line, desk) {
    const { by, share, to, from } = movementAt(line, word)
    if (by && share && to && !from) return step({ by, share, to }, rises.includes(lower(line, word)), desk)
    if (!to || !from || !isSameThing(to, from, line)) return undefined
    if (line.words.some(({ lower }) => negative.has(lower))) return desk.drop(to.is, 'checks/below-zero')
    const up = rises.includes(lower(line, word))
    const { text } = desk.article
    const [start, end] = [rounded(from.is, text, to.is), rounded(to.is, text, from.is)]
    const told = stretch(line, word, word + 1)
    if (up ? end.high < start.low : end.low > start.high) {
      return {
        verdict: 'conflicts',
        message: `The text says ${quote(desk, told)}, but from ${quote(desk, from.is)} to ${quote(desk, to.is)} is ${up ? 'a fall' : 'a rise'}.`,
        evidence: [told, from.is, to.is],
        refs: [from.is.id, to.is.id],
      }
    }
    const stated = by ?? share
    return stated && amount({ by: stated, to, from }, up, desk)
  },
}

/** Words by which a figure may be less than nothing. */
const negative = new Set(['minus', 'below', 'negative', 'loss', 'losses', 'deficit'])

/** Whether two figures measure one thing: the same unit, within a factor of twenty, both by the share or neither; "30 cents a share from 24 cents." leaves the second share unsaid. */
export function isSameThing(a: PlacedQuantity, b: PlacedQuantity, line: Line): boolean {
  const ratio = a.is.value / b.is.value
  const alike = isPer(a, line) === isPer(b, line) || (isPer(a, line) && clauseEnds.has(lower(line, b.after)))
  return a.is.unit === b.is.unit && ratio > 0.05 && ratio < 20 && alike
}

const clauseEnds = new Set(['', '.', ',', ';', ')'])

/** "30 cents a share", but not "$1.6 billion a year earlier". */
const isPer = ({ after }: PlacedQuantity, line: Line): boolean =>
  (['a', 'per', 'an', 'each'].includes(lower(line, after)) && !at(line.times, after)) ||
  lower(line, after - 1) === 'share'

/** Figures may meet only because they are so round; to agree they must lie near each other as they stand. */
const isClose = (value: number, { value: told, high = told, comparator }: Quantity): boolean =>
  comparator !== '=' || (value > told - 0.05 - told * 0.2 && value < high + 0.05 + high * 0.2)

function amount({ by, to, from }: Required<Omit<Movement, 'share'>>, up: boolean, desk: Desk): Finding | undefined {
  const { text } = desk.article
  const [start, end] = [meant(from.is, text, to.is), meant(to.is, text, from.is)]
  const stated = meant(by.is, text)
  const difference = up ? subtract(end, start) : subtract(start, end)
  const ratio = divide(end, start)
  const percent = up
    ? { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 }
    : { low: (1 - ratio.high) * 100, high: (1 - ratio.low) * 100 }
  const inPercent = isPercent(by.is)
  const ways: Range[] = inPercent ? [percent] : []
  if (by.is.unit === to.is.unit || by.is.measure === 'percentage-point') ways.push(difference)
  if (ways.length === 0) return undefined
  const off = Math.min(...ways.map((way) => gap(way, stated)))
  const sum = up ? to.is.value - from.is.value : from.is.value - to.is.value
  const share = (sum / from.is.value) * 100
  const isNear = [inPercent ? share : sum, sum].some((value) => isClose(value, by.is))
  if (off > 0 ? off < 0.1 || to.is.unit === '%' : !isNear) return desk.drop(by.is, 'checks/near-enough')
  const exact = inPercent ? valueInWords(share, '%') : valueInWords(sum, to.is.unit)
  return {
    verdict: off === 0 ? 'agrees' : 'conflicts',
    message: `From ${quote(desk, from.is)} to ${quote(desk, to.is)} is a ${up ? 'rise' : 'fall'} of ${exact}, and the text says ${quote(desk, by.is)}.`,
    evidence: [by.is, to.is, from.is],
    refs: [by.is.id, to.is.id, from.is.id],
  }
}

/** "Gained 12 points, or 0.5 percent, to 2,412": what it rose from is the level less the step. */
function step({ by, share, to }: Required<Omit<Movement, 'from'>>, up: boolean, desk: Desk): Finding | undefined {
  if (by.is.unit !== to.is.unit || isPercent(by.is) || by.is.value >= to.is.value) return undefined
  const { text } = desk.article
  const [moved, level] = [meant(by.is, text), rounded(to.is, text)]
  const start = up ? subtract(level, moved) : add(level, moved)
  if (start.low <= 0) return undefined
  const off = gap(scale(divide(moved, start), 100), meant(share.is, text))
  const exact = (by.is.value / (up ? to.is.value - by.is.value : to.is.value + by.is.value)) * 100
  if (off > 0 ? off < 0.1 : !isClose(exact, share.is)) return desk.drop(share.is, 'checks/near-enough')
  return {
    verdict: off === 0 ? 'agrees' : 'conflicts',
    message: `A ${up ? 'rise' : 'fall'} of ${quote(desk, by.is)} to ${quote(desk, to.is)} is one of ${valueInWords(exact, '%')}, and the text says ${quote(desk, share.is)}.`,
    evidence: [by.is, share.is, to.is],
    refs: [by.is.id, share.is.id, to.is.id],
  }
}
