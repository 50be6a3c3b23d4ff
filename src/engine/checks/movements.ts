import { wordSet } from '../lexicon/word-set.ts'
import { asideAt } from './asides.ts'
import { at, type Line, lower, type PlacedQuantity } from './desk.ts'
import { isPercent } from './units.ts'

/** What a sentence tells of a figure that moved: "rose 12% to 56 from 50, or 6". */
export interface Movement {
  by?: PlacedQuantity
  /** The change told again in per cent. */
  share?: PlacedQuantity
  to?: PlacedQuantity
  from?: PlacedQuantity
}

export const rises = [
  'rose',
  'rise',
  'risen',
  'rises',
  'rising',
  'climbed',
  'up',
  'jumped',
  'surged',
  'increased',
  'increase',
  'increasing',
  'grew',
  'grown',
  'gained',
  'soared',
  'advanced',
  'leapt',
  'expanded',
  'raised',
  'swelled',
]
export const falls = [
  'fell',
  'fall',
  'fallen',
  'falling',
  'dropped',
  'drop',
  'declined',
  'decline',
  'down',
  'decreased',
  'decrease',
  'slipped',
  'plunged',
  'tumbled',
  'shrank',
  'sank',
  'slid',
  'dipped',
  'eased',
  'cut',
  'reduced',
  'lowered',
  'slumped',
]
export const multiples: { readonly [verb: string]: number } = {
  doubled: 2,
  doubling: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
}

const moves = new Set([...rises, ...falls, ...Object.keys(multiples)])
const ends = wordSet('; : . while but as after when which who and compared " “ ” with')
const longest = 30

/** The figures that a verb of rising or falling takes, up to the end of its clause. Prefers the first of each. */
export function movementAt(line: Line, verb: number): Movement {
  const found: Movement = {}
  let word = verb + 1
  const stop = Math.min(line.words.length, verb + longest)
  while (word < stop) {
    const here = lower(line, word)
    if (ends.has(here) || moves.has(here)) break
    const role =
      here === 'to' || here === 'from' || here === 'by' ? here : here === 'at' && found.share ? 'to' : undefined
    const quantity = at(line.quantities, role ? word + 1 : word)
    if (quantity && quantity.is.measure !== 'ordinal') {
      const key = role ?? (word <= verb + 3 && !found.to && !found.from ? 'by' : undefined)
      if (key) found[key] ??= quantity
      word = quantity.after
      continue
    }
    const aside = asideAt(line, word)
    const again = aside?.firm ? at(line.quantities, aside.after) : undefined
    if (aside && again) {
      if (isChange(again, line)) found.share ??= again
      word = again.after
    } else word = at(line.times, word)?.after ?? word + 1
  }
  const reached = found.to || !found.from ? undefined : levelBefore(line, verb)
  if (reached) found.to = reached
  return found
}

/** "$3.48 billion, up 12% from …": the figure just before the comma or bracket that the verb stands behind. */
function levelBefore(line: Line, verb: number): PlacedQuantity | undefined {
  if (!openings.has(lower(line, verb - 1))) return undefined
  return line.quantities.findLast(({ after }) => after < verb && after >= verb - 1 - longestUnit)
}
const openings = wordSet(', ( – —')
const longestUnit = 3

/** A percentage of nothing named is one of the change itself. */
const isChange = ({ is, after }: PlacedQuantity, line: Line): boolean => isPercent(is) && lower(line, after) !== 'of'
