import type { Statement } from '../../record/index.ts'
import { slotIn } from '../grouping.ts'
import type { Evidence, Report } from '../report.ts'
import type { Speaker, Wording } from './said.ts'
import { stanceOn } from './stance.ts'
import { type Alignment, align, differencesIn, type Word } from './wording.ts'

/** A statement of one report, with what the story knows of it. */
export interface Utterance {
  readonly report: Report
  readonly day: string | undefined
  readonly statement: Statement
  /** The first of the speakers. */
  readonly speaker: Speaker
  readonly speakers: readonly Speaker[]
  readonly words: readonly Word[]
  readonly about: readonly string[]
  readonly happenings: readonly string[]
  /** How its words differ from those of the report that had them first. */
  readonly differs?: readonly Wording[]
}

/** So many words in a row are looked up to find what may be the same. */
const run = 3

/** Utterances gathered by what is said, in their order; each beside the first that has its words. */
export function gatherSame(utterances: readonly Utterance[]): Utterance[][] {
  const groups: Utterance[][] = []
  const byRun = new Map<string, Set<Utterance[]>>()
  for (const utterance of utterances) {
    const runs = runsOf(utterance.words)
    const known = new Set(runs.flatMap((words) => [...(byRun.get(words) ?? [])]))
    const found = [...known].map((group) => ({ group, same: sameWords(group[0]!, utterance) })).find(({ same }) => same)
    const group = found?.group ?? []
    if (!found) groups.push(group)
    group.push(found ? { ...utterance, differs: wordings(group[0]!, utterance, found.same!) } : utterance)
    if (!found) for (const words of runs) slotIn(byRun, words, () => new Set<Utterance[]>()).add(group)
  }
  return groups
}

const runsOf = (words: readonly Word[]): string[] =>
  words.slice(run - 1).map((_, at) =>
    words
      .slice(at, at + run)
      .map(({ word }) => word)
      .join(' '),
  )

/**
 * How two utterances go together, where they are one: of one speaker, with nearly all words of the shorter in common.
 * Told in other words than the speaker's, more of them must be; where one speaker is unknown, all of them.
 */
function sameWords(a: Utterance, b: Utterance): Alignment | undefined {
  const isQuoted = a.statement.form !== 'indirect' && b.statement.form !== 'indirect'
  if ((a.statement.form === 'indirect') !== (b.statement.form === 'indirect')) return undefined
  if ((a.statement.negated ?? false) !== (b.statement.negated ?? false) || a.report.id === b.report.id) return undefined
  if (a.speaker.key && b.speaker.key && a.speaker.key !== b.speaker.key) return undefined
  if (!isQuoted && (a.statement.kind === 'deny') !== (b.statement.kind === 'deny')) return undefined
  if (!isQuoted && stanceOn(a, b) !== stanceOn(b, a)) return undefined
  const alignment = align(a.words, b.words)
  const isOneSpeaker = a.speaker.key !== undefined && a.speaker.key === b.speaker.key
  const least = isQuoted && isOneSpeaker ? 0.75 : isOneSpeaker ? 0.85 : 1
  const shorter = Math.min(a.words.length, b.words.length)
  const enough = isOneSpeaker && alignment.overlap === 1 ? 3 : 4
  const isWhole = isQuoted || shorter / Math.max(a.words.length, b.words.length) >= 0.8
  return shorter >= enough && isWhole && alignment.overlap >= least ? alignment : undefined
}

/** Only what stands in quotation marks is claimed to be the very words. */
function wordings(first: Utterance, other: Utterance, alignment: Alignment): Wording[] {
  if (first.statement.form !== 'direct' || other.statement.form !== 'direct') return []
  return differencesIn(first.words, other.words, alignment)
    .filter(({ a, b }) => a.length > 0 && b.length > 0 && a.length + b.length <= 8)
    .map(({ a, b }) => ({ words: [told(a), told(b)], evidence: [evidence(first, a), evidence(other, b)] }))
}

const told = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ')

const evidence = ({ report }: Utterance, words: readonly Word[]): Evidence => ({
  report: report.id,
  spans: words.map(({ start, end }) => ({ start, end })),
})
