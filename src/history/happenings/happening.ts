import type { Event, Span } from '../../record/index.ts'
import type { Evidence } from '../report.ts'

/** Something that happened, is planned or is denied, as all reports of a story tell it. */
export interface Happening {
  /** Report and event that told it first: "r1/v3". */
  readonly id: string
  readonly type: Event['type']
  readonly mode?: string
  /** The lemma that most reports tell it by. */
  readonly predicate: string
  readonly contexts: readonly string[]
  readonly actors: readonly Participant[]
  /** To whom it was done. */
  readonly recipients: readonly Participant[]
  /** Keys of the cast, the most exact place first. */
  readonly places: readonly Told<string>[]
  /** The days it is told to be of, most told first; else the day of the first report of it. */
  readonly days: readonly Told<Period>[]
  readonly standing: Standing
  readonly tellings: readonly Telling[]
  /** The report that told it first. */
  readonly first: string
  /** How often its words stand in reports. */
  readonly mentions: number
  /** In how many reports. */
  readonly reports: number
  /** How many of these are nobody's copies, and by another outlet or agency than the rest. */
  readonly sources: number
  readonly agreements: readonly Agreement[]
  readonly differences: readonly Difference[]
}

/** `from` inclusive, `to` exclusive, ISO days; `basis` tells whether words say so or the day of the report. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly basis: 'told' | 'report'
}

export interface Told<T> {
  readonly value: T
  readonly evidence: readonly Evidence[]
}

/** A cast member, or someone without a name: "three officers". */
export interface Participant {
  readonly key?: string
  readonly name: string
  readonly evidence: readonly Evidence[]
}

/**
 * `actual` where a report tells it itself, `claimed` where only people in the reports do, `denied` where they only say that
 * it did not happen.
 */
export type Standing = 'actual' | 'claimed' | 'planned' | 'possible' | 'denied' | 'unreal'

/** How one report tells it. */
export interface Telling extends Evidence {
  /** The event's id in that report's record. */
  readonly event: string
  readonly day?: string
  readonly modality: Event['modality']
  readonly denied: boolean
  /** Who says so in the report, where the report does not itself; a key of the cast where that is known. */
  readonly saying?: { readonly speaker?: string; readonly spans: readonly Span[] }
}

/** What two or more sources tell alike. */
export interface Agreement extends Told<string> {
  readonly aspect: 'actor' | 'recipient' | 'place' | 'date' | 'count'
  readonly sources: number
}

/** What they tell otherwise: two days, two places, "12 people" and "14 people". */
export interface Difference {
  readonly aspect: 'actor' | 'place' | 'date' | 'count'
  readonly values: readonly Told<string>[]
}

/** The happening that each event tells, by report and event: "r2/v1". */
export const happeningsByEvent = (happenings: readonly Happening[]): ReadonlyMap<string, string> =>
  new Map(
    happenings.flatMap(({ id, tellings }) => tellings.map(({ report, event }) => [`${report}/${event}`, id] as const)),
  )
