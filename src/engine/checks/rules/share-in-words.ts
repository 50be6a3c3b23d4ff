import { asideAt, closes } from '../asides.ts'
import { at, isPlain, lower, stretch } from '../desk.ts'
import { gap, meant, type Range } from '../ranges.ts'
import type { WordRule } from '../rule.ts'
import { isPercent } from '../units.ts'
import { quote } from '../wording.ts'

const shares: { readonly [word: string]: number } = {
  half: 50,
  third: 100 / 3,
  thirds: 200 / 3,
  quarter: 25,
  quarters: 75,
  fifth: 20,
  majority: 50,
}

/** A share told in words and in per cent: "a third of voters (33%)", "a majority -- 52 percent". */
export const shareInWords: WordRule = {
  name: 'share-in-words',
  at: 'word',
  words: Object.keys(shares),
  look(word, line, desk) {
    const noun = lower(line, word)
    let first = word
    while (first > word - 4 && lead.test(lower(line, first - 1))) first--
    const words = line.words.slice(first, word).map((each) => each.lower)
    const isCounted = noun === 'half' || noun === 'majority' || counts[noun]!.includes(lower(line, word - 1))
    if (!isCounted) return undefined
    for (let end = word + 1; end <= word + 7; end++) {
      if (!isPlain(line, word + 1, end)) return undefined
      const aside = asideAt(line, end)
      const percent = aside?.firm ? at(line.quantities, aside.after) : undefined
      if (!percent || !isPercent(percent.is)) continue
      if (lower(line, percent.after) === 'of' || !closes(line, percent)) return undefined
      const told = stretch(line, first, word + 1)
      const off = gap(rangeOf(shares[noun]!, noun, words), meant(percent.is, desk.article.text))
      return {
        verdict: off === 0 ? 'agrees' : 'conflicts',
        message: `${quote(desk, told)} and ${quote(desk, percent.is)} ${off === 0 ? 'are the same share' : 'are not the same share'}.`,
        evidence: [told, percent.is],
        refs: [percent.is.id],
      }
    }
    return undefined
  },
}

const lead = /^(?:more|less|fewer|than|over|under|nearly|almost|about|roughly|just|a|an|one|two|three|the|slim|-)$/
const one = ['a', 'one']
const counts: { readonly [noun: string]: readonly string[] } = {
  third: one,
  quarter: one,
  fifth: one,
  thirds: ['two'],
  quarters: ['three'],
}

/** What a writer may mean by it. A share in words is a rough one. */
function rangeOf(value: number, noun: string, words: readonly string[]): Range {
  const has = (...these: string[]) => these.some((each) => words.includes(each))
  if (noun === 'majority' || has('more', 'over')) return { low: value - 0.5, high: 100 }
  if (has('less', 'fewer', 'under')) return { low: 0, high: value + 0.5 }
  if (has('nearly', 'almost')) return { low: value - 8, high: value + 0.5 }
  return { low: value - 6, high: value + 6 }
}
