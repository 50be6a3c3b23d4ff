import { decades } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Reading } from '../meaning.ts'
import { at, figure, isHyphen, ordinalAt, type Read, type Words, yearAt } from '../phrases.ts'

/** "1996", "the year 2000", "nineteen ninety-one", "fiscal 1990"; not "2,000", "1996 miles", "$1996". */
export function findYear(words: Words, index: number): Reading | undefined {
  let next = index
  if (at(words, next) === 'the') next++
  const named = at(words, next) === 'year'
  if (named) next++
  else if (next > index) return undefined
  const year = yearAt(words, next)
  if (!year) return undefined
  if (!named && !isYearHere(words, next, year)) return undefined
  return { from: index, to: year.next, meaning: { kind: 'date', fields: { year: year.value } } }
}

function isYearHere(words: Words, index: number, year: Read<number>): boolean {
  const before = at(words, index - 1)
  const after = words[year.next]
  if (notBeforeYear.has(before)) return false
  const next = after?.lower ?? ''
  if (notAfterYear.has(next)) return false
  if (isHyphen(next) && after!.start === words[year.next - 1]!.end && notAfterYear.has(at(words, year.next + 1)))
    return false
  if (beforeYear.has(before)) return true
  return year.value >= 1900 && year.value <= 2060
}

const beforeYear: ReadonlySet<string> = wordSet(`
  in since until till by of from through during early late mid the fiscal circa before after between
`)
const notBeforeYear: ReadonlySet<string> = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  'no.',
  'number',
  'nos.',
  'room',
  'section',
  'sec.',
  'article',
  'flight',
  'highway',
  'route',
  'page',
  'p.',
  'channel',
  'model',
  'than',
  'x',
  '×',
  '/',
  '.',
  ':',
  'resolution',
  'about',
  'nearly',
  'almost',
  'approximately',
  'roughly',
  'some',
  'only',
  'least',
  'rs',
  'rs.',
  'points',
  'at',
])
const notAfterYear: ReadonlySet<string> = wordSet(`
  people miles mile kilometers kilometres km feet meters metres acres hectares tons tonnes pounds dollars euros
  yen percent % points jobs workers troops soldiers men women children homes houses votes times hours days weeks
  months years minutes seconds units shares barrels gmt utc calories employees members cases deaths million
  billion thousand hundred / street st. avenue ave. road block degrees cc hp mph square cubic students pages
  copies passengers vehicles cars kg lbs mw watts refugees migrants residents families tickets seats x × meter
  metre foot pound a.m. p.m.
`)

/** "the 1990s", "the '80s", "the nineties", "the 20th century", "the late 1970s" without its edge. */
export function findDecadeOrCentury(words: Words, index: number): Reading | undefined {
  const start = at(words, index) === 'the' ? index + 1 : index
  const decade = decadeAt(words, start)
  if (decade) return { from: index, to: decade.next, meaning: { kind: 'date', fields: { decade: decade.value } } }
  const ordinal = ordinalAt(words, start)
  if (!ordinal) return undefined
  const next = isHyphen(at(words, ordinal.next)) ? ordinal.next + 1 : ordinal.next
  return at(words, next) === 'century' && ordinal.value <= 22
    ? { from: index, to: next + 1, meaning: { kind: 'date', fields: { century: ordinal.value } } }
    : undefined
}

function decadeAt(words: Words, index: number): Read<number> | undefined {
  const word = words[index]
  if (!word) return undefined
  const { lower } = word
  const named = decades.get(lower)
  if (named !== undefined) {
    const before = at(words, index - 1)
    return before === 'the' || before === 'early' || before === 'late' || before === 'mid' || isHyphen(before)
      ? { value: named, next: index + 1 }
      : undefined
  }
  if (!lower.endsWith('s') && at(words, index + 1) !== 's' && at(words, index + 1) !== "'s") return undefined
  const glued = lower.endsWith("'s") ? 2 : lower.endsWith('s') ? 1 : 0
  const body = glued ? lower.slice(0, -glued) : lower
  const next = glued ? index + 1 : index + 2
  const apart = at(words, index - 1) === "'" && words[index - 1]!.end === word.start
  const text = body.startsWith("'") ? body.slice(1) : body
  const year = figure(text, 4, 4)
  if (year >= 1000 && year % 10 === 0) return { value: year, next }
  const short = figure(text, 2, 2)
  return short % 10 === 0 && short >= 20 && (apart || text !== body) ? { value: short, next } : undefined
}
