import type { Unit } from '../../../lexicon/times.ts'
import type { Meaning, Origin, Reading, Step } from '../meaning.ts'
import { at, unitAt, type Words } from '../phrases.ts'

/** What stands before a unit to pick one of its kind, and where it is counted from. */
const pickers: ReadonlyMap<string, { step: Step; origin: Origin }> = new Map<string, { step: Step; origin: Origin }>([
  ['this', { step: 0, origin: 'published' }],
  ['current', { step: 0, origin: 'published' }],
  ['last', { step: -1, origin: 'published' }],
  ['next', { step: 1, origin: 'published' }],
  ['coming', { step: 1, origin: 'published' }],
  ['past', { step: -1, origin: 'published' }],
  ['previous', { step: -1, origin: 'context' }],
  ['prior', { step: -1, origin: 'context' }],
  ['preceding', { step: -1, origin: 'context' }],
  ['following', { step: 1, origin: 'context' }],
  ['ensuing', { step: 1, origin: 'context' }],
  ['same', { step: 0, origin: 'context' }],
  ['that', { step: 0, origin: 'context' }],
  ['latest', { step: 0, origin: 'context' }],
])
const wide: ReadonlySet<Unit> = new Set(['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])

/** "this week", "last year", "the current fiscal year", "the following month", "next weekend", "that quarter", "the quarter". */
export function findPeriod(words: Words, index: number): Reading | undefined {
  let next = index
  const article = at(words, next) === 'the' || at(words, next) === 'its' || at(words, next) === 'their'
  if (article) next++
  let picker = pickers.get(at(words, next))
  if (picker) {
    next++
    const second =
      at(words, next - 1) === 'this' || at(words, next - 1) === 'the' ? pickers.get(at(words, next)) : undefined
    if (second && second.origin === 'published') {
      picker = { ...second, step: at(words, next) === 'past' ? 0 : second.step }
      next++
    }
  }
  const fiscal = at(words, next) === 'fiscal' || at(words, next) === 'financial' || at(words, next) === 'calendar'
  if (fiscal) next++
  const unit = unitAt(words, next)
  if (!unit || unit.value.plural || unit.value.per !== 1 || !wide.has(unit.value.name)) return undefined
  if (unit.value.name === 'week' && at(words, unit.next) === 'end') return undefined
  if (picker) return reading(index, unit.next, { kind: 'period', unit: unit.value.name, ...picker })
  return article && at(words, index) === 'the'
    ? reading(index, unit.next, { kind: 'period', unit: unit.value.name, step: 0, origin: 'context' })
    : undefined
}

const reading = (from: number, to: number, meaning: Meaning): Reading => ({ from, to, meaning })
