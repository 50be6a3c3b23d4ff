import type { WordRule } from '../rule.ts'
import { quote, shows } from '../wording.ts'

/** Hours ahead of Greenwich; letters that more than one zone goes by have all of them. */
const zones: { readonly [letters: string]: readonly number[] } = {
  EDT: [-4],
  EST: [-5],
  ET: [-4, -5],
  CDT: [-5],
  CST: [-6, 8],
  CT: [-5, -6],
  MDT: [-6],
  MST: [-7, 8],
  PDT: [-7],
  PST: [-8],
  PT: [-7, -8],
  BST: [1, 6],
  CET: [1, 2],
  CEST: [2],
  EET: [2, 3],
  EEST: [3],
  MSK: [3, 4],
  IST: [5.5, 2, 1],
  PKT: [5],
  JST: [9],
  KST: [9],
  HKT: [8],
  SGT: [8],
  AEST: [10],
  AEDT: [11],
}

const twice =
  /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.? ([A-Z]{2,4}) ?[(,/] ?(\d{1,2}):?(\d{2}) (?:GMT|UTC)$/i

/** An hour in two zones: "9 a.m. EDT (1300 GMT)". */
export const clockTwice: WordRule = {
  name: 'clock-twice',
  at: 'word',
  words: ['gmt', 'utc'],
  look(word, line, desk) {
    const { end } = line.words[word]!
    const from = Math.max(line.sentence.start, end - 40)
    const match = twice.exec(desk.article.text.slice(from, end))
    const offsets = match && zones[match[4]!]
    if (!match || !offsets) return undefined
    const [, hour, minute = '0', half, zone, gmtHour, gmtMinute] = match
    const local = (Number(hour) % 12) + (half!.toLowerCase() === 'p' ? 12 : 0) + Number(minute) / 60
    const gmt = Number(gmtHour) + Number(gmtMinute) / 60
    const fits = (offset: number) => (((local - offset - gmt) % 24) + 24) % 24 === 0
    const start = from + match.index
    const bracket = start + match[0].search(/[(,/]/)
    const evidence = [
      { start, end: desk.article.text.slice(start, bracket).trimEnd().length + start },
      { start: end - match[0].length + match[0].search(/\d{1,2}:?\d{2} (?:GMT|UTC)$/i), end },
    ]
    const agrees = offsets.some(fits)
    const ahead = offsets[0]!
    return {
      verdict: agrees ? 'agrees' : 'conflicts',
      message: `${quote(desk, evidence[0]!)} and ${quote(desk, evidence[1]!)} ${shows(agrees)}: ${zone} is ${Math.abs(ahead)} hours ${ahead < 0 ? 'behind' : 'ahead of'} Greenwich.`,
      evidence,
      refs: line.times.filter(({ is }) => is.end > start && is.start < end).map(({ is }) => is.id),
    }
  },
}
