import type { Span } from '../record/index.ts'

/**
 * Hears what was considered and left out. `reason` is `room/reason-code` ("times/score"), one of the codes that the
 * registries list; the same code always means the same thing, so tests and the desk can count on it.
 */
export interface Trace {
  drop(span: Span, reason: string): void
}

export const silent: Trace = { drop: () => {} }
