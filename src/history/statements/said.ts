import type { Statement } from '../../record/index.ts'
import type { Evidence } from '../report.ts'

/** Something that someone said, once, in however many reports it stands. */
export interface Said {
  /** Report and statement that had it first: "r1/s3". */
  readonly id: string
  /** Who says it; of several who say it together the first. */
  readonly speaker: Speaker
  /** All who say it: "Mara Quill and Tomas Brandt said". */
  readonly speakers: readonly Speaker[]
  readonly form: Statement['form']
  readonly kind: string
  readonly negated: boolean
  /** Keys of the cast that its words name. */
  readonly about: readonly string[]
  /** Ids of the happenings that it tells. */
  readonly happenings: readonly string[]
  /** ISO day of the first report. */
  readonly day?: string
  readonly tellings: readonly SaidTelling[]
  readonly reports: number
  /** How many of these are nobody's copies, and by another outlet or agency than the rest. */
  readonly sources: number
  /** Where two reports give the same quotation with other words. */
  readonly differs: readonly Wording[]
}

/** Where one report has it: `spans` are the words attributed. */
export interface SaidTelling extends Evidence {
  readonly statement: string
  readonly day?: string
  readonly source: readonly Evidence['spans'][number][]
}

/** "boat" in one report and "ship" in another; empty words where one leaves them out. */
export interface Wording {
  readonly words: readonly [string, string]
  readonly evidence: readonly [Evidence, Evidence]
}

/**
 * `named` has a name; `official` speaks as one who holds an office or as a body, without a name ("police", "a
 * spokesman"); `anonymous` asked not to be named or is a "source"; `unnamed` is anyone else ("a passenger"); `unknown`
 * where the report says nothing of who.
 */
export type Standing = 'named' | 'official' | 'anonymous' | 'unnamed' | 'unknown'

export interface Speaker {
  readonly standing: Standing
  /** Of the cast. */
  readonly key?: string
  /** Name, else the words of the report: "a port official". */
  readonly name?: string
}

/** "Mara Quill and Tomas Brandt": all who say something, as far as they have names or are described. */
export function namesOf(speakers: readonly Pick<Speaker, 'name'>[]): string | undefined {
  const names = [...new Set(speakers.flatMap(({ name }) => name ?? []))]
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** How much of the story someone speaks. */
export interface Share {
  readonly speaker: Speaker
  readonly statements: number
  /** Words in quotation marks. */
  readonly quoted: number
  readonly words: number
}

/** Someone who says another thing than before of the same: denied it, then confirmed it. */
export interface Change {
  readonly speaker: string
  /** "Said it was not overloaded" denies it as well. */
  readonly from: 'denied' | 'said'
  readonly to: 'denied' | 'said'
  /** Ids of what was said. */
  readonly between: readonly [earlier: string, later: string]
  readonly because: string
  readonly evidence: readonly [Evidence, Evidence]
}

export interface StatementsLedger {
  readonly said: readonly Said[]
  readonly shares: readonly Share[]
  readonly changes: readonly Change[]
}
