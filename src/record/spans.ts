import type { Span } from './schema.ts'

/** Whether two half-open spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The words a span points at. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Text order: by start, the longer first where two start together. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
