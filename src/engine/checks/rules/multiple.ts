import { lower, stretch } from '../desk.ts'
import { movementAt, multiples } from '../movements.ts'
import { divide, gap, meant, type Range } from '../ranges.ts'
import type { WordRule } from '../rule.ts'
import { numberInWords } from '../units.ts'
import { quote } from '../wording.ts'
import { isSameThing } from './change.ts'

/** A doubling, tripling or halving against where it began and ended: "nearly tripled to $58 million from $20 million". */
export const multiple: WordRule = {
  name: 'multiple',
  at: 'word',
  words: Object.keys(multiples),
  look(word, line, desk) {
    const { to, from } = movementAt(line, word)
    if (!to || !from || !isSameThing(to, from, line)) return undefined
    const { text } = desk.article
    let first = word
    while (first > word - 3 && /^(?:more|less|than|nearly|almost|about|roughly|over)$/.test(lower(line, first - 1)))
      first--
    const told = stretch(line, first, word + 1)
    const words = line.words.slice(first, word).map((each) => each.lower)
    const off = gap(rangeOf(multiples[lower(line, word)]!, words), divide(meant(to.is, text), meant(from.is, text)))
    return {
      verdict: off === 0 ? 'agrees' : off > 0.1 ? 'conflicts' : 'notable',
      message: `From ${quote(desk, from.is)} to ${quote(desk, to.is)} is ${numberInWords(to.is.value / from.is.value)} times as much, and the text says ${quote(desk, told)}.`,
      evidence: [told, to.is, from.is],
      refs: [to.is.id, from.is.id],
    }
  },
}

function rangeOf(factor: number, words: readonly string[]): Range {
  const change = Math.abs(factor - 1)
  if (words.includes('more') || words.includes('over'))
    return factor > 1 ? { low: factor * 0.97, high: factor * 2 } : { low: 0, high: factor * 1.05 }
  if (words.includes('nearly') || words.includes('almost') || words.includes('less'))
    return factor > 1
      ? { low: factor - change * 0.3, high: factor * 1.02 }
      : { low: factor * 0.95, high: factor + change * 0.3 }
  return { low: factor * 0.85, high: factor * 1.2 }
}
