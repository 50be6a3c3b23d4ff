import type { Span, Time } from '../../../record/index.ts'
import { firstWhere } from '../../../record/spans.ts'

/** The time that holds a word; `times` are in text order, none overlapping another. */
export function timeAt(times: readonly Time[], { start, end }: Span): Time | undefined {
  const time = times[firstWhere(times, (one) => one.end > start)]
  return time && time.start < end ? time : undefined
}
