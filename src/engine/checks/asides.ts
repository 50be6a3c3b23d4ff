import { wordSet } from '../lexicon/word-set.ts'
import { isDash, type Line, lower, type Placed } from './desk.ts'

const hedges = [
  'about',
  'some',
  'nearly',
  'almost',
  'roughly',
  'around',
  'approximately',
  'just',
  'over',
  'only',
  'equivalent',
  'to',
]

/** How firmly two figures are said to be one: by ", or" and brackets, or only by standing side by side. */
export interface Aside {
  after: number
  firm: boolean
}

/** What leads from one figure to the same thing told again: ", or", "or about", "(", "--", "/". */
export function asideAt(line: Line, word: number): Aside | undefined {
  let at = word
  const mark = lower(line, at) === ',' || isDash(line, at)
  const bracket = lower(line, at) === '(' || lower(line, at) === '/'
  if (mark || bracket) at++
  const or = lower(line, at) === 'or'
  if (or) at++
  if (at === word) return undefined
  while (hedges.includes(lower(line, at)) && !startsFigure(line, at)) at++
  return { after: at, firm: bracket || (or && mark) }
}

const startsFigure = (line: Line, word: number): boolean => line.quantities.some(({ first }) => first === word)

/** As `asideAt`, read backwards: the word where what leads to `after` begins. */
export function asideBefore(line: Line, after: number): { first: number; firm: boolean } | undefined {
  let at = after
  while (hedges.includes(lower(line, at - 1))) at--
  const or = lower(line, at - 1) === 'or'
  if (or) at--
  const bracket = lower(line, at - 1) === '('
  const mark = lower(line, at - 1) === ',' || isDash(line, at - 1)
  if (bracket || mark) at--
  return or || bracket || mark ? { first: at, firm: bracket || (or && mark) } : undefined
}

/** Whether a figure told again says no more than that: not "(5 km from the border)", not "or 20 percent fewer". */
export function closes(line: Line, { first, after }: Placed<unknown>): boolean {
  const next = lower(line, after)
  return lower(line, first - 1) === '(' ? next === ')' : !further.has(next)
}

const further = wordSet(`
  more less fewer higher lower above below owned owner interest stake larger smaller bigger better worse away from
`)
