import type { Quantity } from '../../record/index.ts'
import type { Evidence } from '../report.ts'

/** A number of a story: how much of what, where and when, and who gave it. */
export interface Figure extends Evidence {
  /** Report and quantity: "r1/q3". */
  readonly id: string
  readonly value: number
  readonly high?: number
  readonly unit: string
  readonly measure: Quantity['measure']
  readonly comparator: Quantity['comparator']
  /** What it counts or measures, as series are named: "dead", "injured", "harbour". Missing where it could not be told. */
  readonly subject?: string
  /** Whether it counts some of them only ("seven of the dead"), or those that come on top ("two more"). */
  readonly share?: 'part' | 'more'
  /** The place or thing it is of, a key of the cast. */
  readonly scope?: string
  /** The time it is of, where that is not the report's own. */
  readonly period?: { readonly from: string; readonly to: string }
  /** ISO day on which it stood so: “as of Monday” where the report says so, else the report's own. */
  readonly asOf?: string
  /** Who gave it: whoever the report says said so, a key of the cast or their words; else the outlet itself. */
  readonly giver: Giver
  /** The happening that it stands with. */
  readonly happening?: string
}

export interface Giver {
  readonly by: 'speaker' | 'outlet'
  readonly key?: string
  readonly name?: string
}

export type FigureVerdict = 'agrees' | 'rounds' | 'narrower' | 'supersedes' | 'conflicts'

/** Two figures held against each other, the earlier first, with the rule in words. */
export interface Comparison {
  readonly verdict: FigureVerdict
  /** Ids of figures. */
  readonly between: readonly [earlier: string, later: string]
  /** "“12” of 2026-03-02 and then “at least 19” of 2026-03-03: a later and higher count." */
  readonly because: string
  readonly evidence: readonly Evidence[]
}

/** The figures for one thing, by day. */
export interface FigureSeries {
  readonly subject: string
  /** The subject as it is read: "dead", "pledged delegates", "New Yorkers". */
  readonly title: string
  readonly unit: string
  readonly scope?: string
  /** Ids of figures. */
  readonly figures: readonly string[]
}

export interface FiguresLedger {
  readonly figures: readonly Figure[]
  readonly series: readonly FigureSeries[]
  readonly comparisons: readonly Comparison[]
}
