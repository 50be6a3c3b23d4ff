import type { TimeMod } from '../../../../record/index.ts'
import { months, seasons } from '../../../lexicon/times.ts'
import type { Reading } from '../meaning.ts'
import { at, isHyphen, type Words } from '../phrases.ts'
import { withYear } from './calendar-date.ts'
import { dateAt, findDayPart } from './date.ts'

/** Words for the beginning, middle and end of what follows; `of` where they need it. */
const edges: readonly { words: readonly string[]; mod: TimeMod }[] = [
  { words: ['early', 'in'], mod: 'START' },
  { words: ['early', 'on'], mod: 'START' },
  { words: ['early'], mod: 'START' },
  { words: ['earlier', 'in'], mod: 'START' },
  { words: ['earlier', 'on'], mod: 'START' },
  { words: ['earlier'], mod: 'START' },
  { words: ['late', 'in'], mod: 'END' },
  { words: ['late', 'on'], mod: 'END' },
  { words: ['late'], mod: 'END' },
  { words: ['later', 'in'], mod: 'END' },
  { words: ['later', 'on'], mod: 'END' },
  { words: ['later'], mod: 'END' },
  { words: ['mid'], mod: 'MID' },
  { words: ['the', 'end', 'of'], mod: 'END' },
  { words: ['the', 'close', 'of'], mod: 'END' },
  { words: ['the', 'beginning', 'of'], mod: 'START' },
  { words: ['the', 'start', 'of'], mod: 'START' },
  { words: ['the', 'middle', 'of'], mod: 'MID' },
  { words: ['the', 'early', 'part', 'of'], mod: 'START' },
  { words: ['the', 'latter', 'part', 'of'], mod: 'END' },
  { words: ['the', 'first', 'half', 'of'], mod: 'START' },
  { words: ['the', 'early'], mod: 'START' },
  { words: ['the', 'late'], mod: 'END' },
  { words: ['the', 'mid'], mod: 'MID' },
  { words: ['the', 'later'], mod: 'END' },
  { words: ['sometime'], mod: 'APPROX' },
  { words: ['sometime', 'in'], mod: 'APPROX' },
]
const longestFirst = [...edges].sort((a, b) => b.words.length - a.words.length)

/** "late September", "earlier this month", "the end of 2023", "mid-1996", "the late 1970s", "later in the day", "early next year". */
export function findEdge(words: Words, index: number): Reading | undefined {
  for (const edge of longestFirst) {
    if (!edge.words.every((word, i) => at(words, index + i) === word)) continue
    const start = index + edge.words.length
    const inner = innerAt(words, isHyphen(at(words, start)) ? start + 1 : start)
    const beside = edge.words[0] === 'earlier' ? 'before' : edge.words[0] === 'later' ? 'after' : undefined
    if (inner && !inner.mod && !(edge.words.includes('half') && !isDecade(inner)))
      return { ...inner, from: index, mod: edge.mod, ...(beside ? { beside } : {}) }
  }
  return yearEnd(words, index) ?? midMonth(words, index)
}

const innerAt = (words: Words, index: number): Reading | undefined => {
  const day = dayAt(words, index)
  const date = dateAt(words, index)
  const part = findDayPart(words, index)
  const longest = part && (!date || part.to > date.to) ? part : date
  return day ?? longest
}

const isDecade = ({ meaning }: Reading): boolean =>
  meaning.kind === 'date' && (meaning.fields.decade !== undefined || meaning.fields.century !== undefined)

/** "later in the day", "earlier in the day": the day of writing. */
const dayAt = (words: Words, index: number): Reading | undefined =>
  (at(words, index) === 'the' || at(words, index) === 'that') && at(words, index + 1) === 'day'
    ? { from: index, to: index + 2, meaning: { kind: 'days', offset: 0 } }
    : undefined

/** "year-end", "year's end", "the year end": the last day of the year of writing. */
function yearEnd(words: Words, index: number): Reading | undefined {
  const the = at(words, index) === 'the' ? 1 : 0
  if (at(words, index + the) !== 'year') return undefined
  const joint = at(words, index + the + 1)
  const next = isHyphen(joint) || joint === "'s" ? index + the + 2 : index + the + 1
  if (at(words, next) !== 'end') return undefined
  return { from: index, to: next + 1, meaning: { kind: 'date', fields: { month: 12, day: 31, yearStep: 0 } } }
}

/** "mid-April", "mid-summer": one word by English UD. */
function midMonth(words: Words, index: number): Reading | undefined {
  const word = words[index]!
  if (!word.lower.startsWith('mid-')) return undefined
  const rest = word.lower.slice(4)
  const month = months.get(rest)
  const season = seasons.get(rest)
  if (month === undefined && season === undefined) return undefined
  const read = withYear(words, index + 1, month === undefined ? { season: season! } : { month })
  return { from: index, to: read.next, meaning: { kind: 'date', fields: read.value }, mod: 'MID' }
}
const midWords = [...months.keys(), ...seasons.keys()].map((word) => `mid-${word}`)
export const edgeWords: readonly string[] = [...new Set(edges.map(({ words }) => words[0]!)), ...midWords]
