import type { Quantity } from '../../record/index.ts'

type Bounded = Pick<Quantity, 'value' | 'high' | 'comparator'>

/** "At least 12", "20 to 99". */
export const isBound = ({ comparator, high }: Bounded): boolean => /[<>]/.test(comparator) || high !== undefined

/** Whether no number can be both: "at least 12" and 9, "more than 100" and "fewer than 100"; not "at least 12" and 14. */
export function isApart(a: Bounded, b: Bounded): boolean {
  const [[least, most], [from, to]] = [reachOf(a), reachOf(b)]
  const isShut = isBound(a) && isBound(b) && [a, b].some(({ comparator }) => comparator === '<' || comparator === '>')
  return isShut ? least >= to || from >= most : least > to || from > most
}

/** The least and the most that a figure stands for. */
const reachOf = ({ comparator, value, high }: Bounded): readonly [number, number] => {
  if (high !== undefined) return [value, high]
  return [
    comparator.startsWith('<') ? Number.NEGATIVE_INFINITY : value,
    comparator.startsWith('>') ? Number.POSITIVE_INFINITY : value,
  ]
}

/** "At least 12" of 14, "up to 20" of 14. */
export const isBoundOf = (a: Bounded, b: Bounded): boolean => isBound(a) !== isBound(b) && !isApart(a, b)
