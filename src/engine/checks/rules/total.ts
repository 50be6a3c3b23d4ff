import { at, isCapital, isDash, isPlain, type Line, lower, type PlacedQuantity } from '../desk.ts'
import { add, gap, isExact, meant, type Range } from '../ranges.ts'
import type { Finding, QuantityRule } from '../rule.ts'
import { valueInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** A total and its items: "12 people: seven men and five women", "$3 million and $2 million, a total of $5 million". */
export const total: QuantityRule = {
  name: 'total',
  at: 'quantity',
  look(whole, line, desk): Finding | undefined {
    const told = itemsAfter(whole, line) ?? itemsInBrackets(whole, line) ?? itemsBefore(whole, line)
    if (!told) return undefined
    const { items, firm } = told
    const { text } = desk.article
    const sum = items.map(({ is }) => meant(is, text)).reduce<Range>(add, { low: 0, high: 0 })
    const stated = meant(whole.is, text)
    const off = gap(sum, stated)
    // A list may leave some out, so that less than the whole proves little; its items can never make more.
    const more = sum.low > stated.high
    const exact = [whole, ...items].every(({ is }) => isExact(is))
    const value = items.reduce((value, { is }) => value + is.value, 0)
    const isLikely = value > whole.is.value / 2 && value < whole.is.value * 1.5
    if (off > 0 && (!firm || !isLikely || !(exact || more || off > 0.05)))
      return desk.drop(whole.is, 'checks/loose-list')
    return {
      verdict: off === 0 ? 'agrees' : 'conflicts',
      message: `${items.map(({ is }) => quote(desk, is)).join(' and ')} make ${valueInWords(value, whole.is.unit)}, and the text says ${quote(desk, whole.is)}.`,
      evidence: [whole.is, ...items.map(({ is }) => is)],
      refs: [whole.is.id, ...items.map(({ is }) => is.id)],
    }
  },
}

interface Items {
  items: PlacedQuantity[]
  firm: boolean
}

const isLess = (item: PlacedQuantity, whole: PlacedQuantity): boolean =>
  item.is.unit === whole.is.unit &&
  item.is.measure === whole.is.measure &&
  item.is.value < whole.is.value &&
  item.is.measure !== 'percent'

/** "12 people: seven men and five women", or between dashes. Behind a comma it may as well be a longer list. */
function itemsAfter(whole: PlacedQuantity, line: Line): Items | undefined {
  let word = whole.after
  while (word <= whole.after + 8 && /^[\p{L}\p{N}]/u.test(lower(line, word)) && !at(line.quantities, word)) word++
  const mark = lower(line, word)
  if (mark === ',' && (word > whole.after + 1 || whole.is.comparator !== '=')) return undefined
  if (mark !== ':' && mark !== ',' && !isDash(line, word)) return undefined
  const first = at(line.quantities, word + 1)
  if (!first) return undefined
  const items = [first]
  for (;;) {
    const last = items.at(-1)!
    let end = last.after
    while (end <= last.after + 6 && isPlain(line, last.after, end + 1) && !isAnd(line, end)) end++
    let next = end
    while (lower(line, next) === ',' || isAnd(line, next)) next++
    const item = next > end ? at(line.quantities, next) : undefined
    if (!item) {
      const closed =
        mark === ':' ? ends(line, end) : mark === ',' ? lower(line, end) === ',' : isDash(line, end) || ends(line, end)
      return closed && items.length > 1 && items.every((each) => isLess(each, whole))
        ? { items, firm: mark !== ',' }
        : undefined
    }
    items.push(item)
  }
}

const isAnd = (line: Line, word: number): boolean => ['and', '&', 'plus'].includes(lower(line, word))
const ends = (line: Line, word: number): boolean =>
  ['', '.', ';'].includes(lower(line, word)) || (lower(line, word) === ',' && lower(line, word + 1) === 'according')

/** "room for 9,500 in Rome (4,000), Bari (3,500) and Turin (3,000)." */
function itemsInBrackets(whole: PlacedQuantity, line: Line): Items | undefined {
  const items = line.quantities.filter(({ first, after }) => first > whole.after && isBracketed(line, first, after))
  const last = items.at(-1)
  if (items.length < 2 || !last || !ends(line, last.after + 1)) return undefined
  const others = line.quantities.some((each) => each.first > whole.first && !items.includes(each))
  const named = items.every(({ first }) => isCapital(line, first - 2))
  const listed = items.every(
    ({ after }, i) => i === items.length - 1 || lower(line, after + 1) === ',' || isAnd(line, after + 1),
  )
  return !others && named && listed && items.every((item) => isLess(item, whole)) ? { items, firm: true } : undefined
}
const isBracketed = (line: Line, first: number, after: number): boolean =>
  lower(line, first - 1) === '(' && lower(line, after) === ')'

/** "seven men and five women, 12 in all", "$3 million for one and $2 million for another, for a total of $5 million". */
function itemsBefore(whole: PlacedQuantity, line: Line): Items | undefined {
  const inAll = lower(line, whole.after) === 'in' && ['all', 'total'].includes(lower(line, whole.after + 1))
  const aTotal = lower(line, whole.first - 1) === 'of' && lower(line, whole.first - 2) === 'total'
  let word = whole.first - 1
  if (aTotal) word -= 2
  else if (!inAll) return undefined
  while (['a', 'for', 'or', 'making', 'with'].includes(lower(line, word))) word--
  if (lower(line, word) !== ',' && !isDash(line, word)) return undefined
  const items: PlacedQuantity[] = []
  let opens = false
  for (let end = word; ; ) {
    const item = line.quantities.findLast(({ after }) => after <= end)
    if (!item || end - item.after > 6 || !isPlain(line, item.after, end)) break
    items.unshift(item)
    end = item.first
    opens = lower(line, end - 1) !== ',' && !isAnd(line, end - 1)
    if (opens) break
    end -= lower(line, end - 2) === ',' ? 2 : 1
  }
  return items.length > 1 && items.every((item) => isLess(item, whole)) ? { items, firm: opens } : undefined
}
