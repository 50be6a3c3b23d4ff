import type { Span } from './schema.ts'

/** Whether two half-open spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The words a span points at. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether an offset stands between the two halves of a character. */
export const splitsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Text order: by start, the longer first where two start together. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Where in a sorted list the first item stands behind something, `({ end }) => end > at`; its length where none does. */
export function firstWhere<T>(sorted: readonly T[], isBehind: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBehind(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a value is a span or carries one's two offsets, as parts, times and quantities do. */
export const isSpan = <T>(value: T): value is T & Span =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number'

/**
 * A copy of any piece of a record in which every span also carries the words it points at, for people to read:
 * `{ start: 0, end: 8 }` becomes `{ start: 0, end: 8, text: 'Thursday' }`.
 */
export function withWords(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withWords(item, text))
  if (typeof value !== 'object' || value === null) return value
  const words = isSpan(value) ? { start: value.start, end: value.end, text: slice(text, value) } : {}
  const rest = Object.entries(value).filter(([key]) => !(key in words))
  return { ...words, ...Object.fromEntries(rest.map(([key, item]) => [key, withWords(item, text)])) }
}
