import type { TimeMod } from '../../../../record/index.ts'
import { months, seasons } from '../../../lexicon/times.ts'
import type { Reading } from '../meaning.ts'
import { at, isHyphen, type Phrasebook, phrasebook, phrasesAt, type Words } from '../phrases.ts'
import { withYear } from './calendar-date.ts'
import { dateAt, findDayPart } from './date.ts'

interface Edge {
  mod: TimeMod
  beside?: 'before' | 'after'
  /** Only a decade or a century has this edge: "the first half of 2020" is a half, "of the 1980s" their beginning. */
  long?: boolean
}
const start: Edge = { mod: 'START' }
const middle: Edge = { mod: 'MID' }
const end: Edge = { mod: 'END' }
const before: Edge = { mod: 'START', beside: 'before' }
const after: Edge = { mod: 'END', beside: 'after' }
const some: Edge = { mod: 'APPROX' }

/** Words for the beginning, the middle and the end of what follows. */
export const edges: Phrasebook<Edge> = phrasebook([
  ['early', start],
  ['early in', start],
  ['early on', start],
  ['the early', start],
  ['the early part of', start],
  ['the beginning of', start],
  ['the start of', start],
  ['the first half of', { ...start, long: true }],
  ['mid', middle],
  ['the mid', middle],
  ['the middle of', middle],
  ['late', end],
  ['late in', end],
  ['late on', end],
  ['the late', end],
  ['the latter part of', end],
  ['the end of', end],
  ['the close of', end],
  ['the second half of', { ...end, long: true }],
  ['the last half of', { ...end, long: true }],
  ['earlier', before],
  ['earlier in', before],
  ['earlier on', before],
  ['later', after],
  ['later in', after],
  ['later on', after],
  ['sometime', some],
  ['sometime in', some],
])

/** "late September", "earlier this month", "the end of 2023", "mid-1996", "the late 1970s", "later in the day", "mid-April". */
export function findEdge(words: Words, index: number): Reading | undefined {
  for (const { value: edge, next } of phrasesAt(edges, words, index)) {
    const inner = innerAt(words, isHyphen(at(words, next)) ? next + 1 : next)
    if (!inner || inner.mod || (edge.long && !isDecade(inner))) continue
    return { ...inner, from: index, mod: edge.mod, ...(edge.beside ? { beside: edge.beside } : {}) }
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

/** "mid-april" and the like, for the registry. */
export const midWords: readonly string[] = [...months.keys(), ...seasons.keys()].map((word) => `mid-${word}`)
