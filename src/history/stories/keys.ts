import { shingleKeys } from '../copies/shingles.ts'
import type { Sketch } from './sketch.ts'

/** So many of a report's terms are keys: stories are found by any of them. */
const most = 12
/** Indexes of databases have room for no more. */
const longest = 500

/**
 * Under which keys a report is found again: "c…" for its copies, "t…" for its story. Of each key look up the newest
 * `lookup.perKey` reports, and give `place` those that share most keys, the newest first among equals, `lookup.candidates`
 * in all: then a report costs the same in however large a history.
 */
export const keysOf = (sketch: Sketch): readonly string[] => [
  ...shingleKeys(sketch.shingles),
  ...sketch.terms.slice(0, most).map(([word]) => `t${word.slice(0, longest)}`),
]

export const lookup = { perKey: 48, candidates: 48 }
