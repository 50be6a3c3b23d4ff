import type { Span, Time } from '../../../record/index.ts'

/** The time that holds a word; `times` are in text order, none overlapping another. */
export function timeAt(times: readonly Time[], { start, end }: Span): Time | undefined {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.end > start) high = middle
    else low = middle + 1
  }
  const time = times[low]
  return time && time.start < end ? time : undefined
}
