import { slotIn } from '../grouping.ts'
import { inCommon, overlapOf } from '../overlap.ts'
import { rarityOf } from '../stories/rarity.ts'
import { stemOf, wordsOf } from '../words.ts'
import type { Change } from './said.ts'
import type { Utterance } from './same.ts'
import { stanceOn, stemsOf } from './stance.ts'
import { evidenceOf, idOf } from './statements.ts'

/** Who denied a thing and then confirmed it, or the other way round: each time someone turns, once. */
export function changesOf(groups: readonly (readonly Utterance[])[]): Change[] {
  const bySpeaker = new Map<string, Stance[]>()
  for (const [first] of groups) {
    const { key } = first!.speaker
    // Who did not say or would not comment has neither said nor denied.
    if (key && !first!.statement.negated) slotIn(bySpeaker, key, (): Stance[] => []).push(stanceOf(first!))
  }
  return [...bySpeaker].flatMap(([speaker, stances]) => turnsOf(speaker, stances))
}

interface Stance {
  readonly utterance: Utterance
  /** Said to be so against doubts, or denied: "confirmed", "admitted". */
  readonly isFirm: boolean
  readonly stems: ReadonlySet<string>
  /** The stems of words with a capital. */
  readonly names: ReadonlySet<string>
}

function stanceOf(utterance: Utterance): Stance {
  const { report, statement, words } = utterance
  const cue = wordsOf(statement.cue.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' '))
  return {
    utterance,
    isFirm: cue.some((word) => firm.has(stemOf(word))),
    stems: stemsOf(words),
    names: new Set(
      [...told(utterance).matchAll(/\p{Lu}[\p{L}'’.-]*/gu)].flatMap(([name]) => wordsOf(name).map(stemOf)),
    ),
  }
}

const firm = new Set(
  'confirm confirmed confirms admit admitted admits acknowledge acknowledged concede conceded deny denied denies reject rejected'
    .split(' ')
    .map(stemOf),
)

/** What is said against what the same one said last of the same thing; one of the two must be denied or said firmly. */
function turnsOf(speaker: string, stances: readonly Stance[]): Change[] {
  return stances.flatMap((later, at) => {
    const earlier = stances.slice(Math.max(0, at - latest), at).findLast((one) => isOfOne(one, later))
    if (!earlier || earlier.utterance.report.id === later.utterance.report.id) return []
    if (![earlier, later].some(({ isFirm, utterance }) => isFirm || isDenied(utterance))) return []
    const [a, b] = [earlier.utterance, later.utterance]
    const [from, to] = [stanceOn(a, b), stanceOn(b, a)]
    return from && to && from !== to ? [{ ...changeOf(a, b), speaker, from, to }] : []
  })
}

/** So many of someone's statements are looked back on. */
const latest = 60

/**
 * Whether two statements speak of one thing: where one confirms and one denies, a quarter of the words tell, else a half.
 * That both name the same people tells nothing by itself.
 */
function isOfOne(a: Stance, b: Stance): boolean {
  if (![...a.stems].some((stem) => b.stems.has(stem) && !a.names.has(stem) && !b.names.has(stem))) return false
  const share = overlapOf(a.stems, b.stems)
  const isFirm = a.isFirm && b.isFirm
  return share >= (isFirm ? 0.25 : 0.5) && (inCommon(a.stems, b.stems) >= 2 || (isFirm && hasTelling(a, b)))
}

/** Of one word alone, "radar" tells what is spoken of, and "proposal" does not: there are so many. */
const hasTelling = (a: Stance, b: Stance): boolean =>
  [...a.stems].some((stem) => b.stems.has(stem) && rarityOf(stem) >= telling)
const telling = 0.7

const changeOf = (a: Utterance, b: Utterance): Pick<Change, 'between' | 'because' | 'evidence'> => ({
  between: [idOf(a), idOf(b)],
  because: `${a.speaker.name} ${verb(a)} “${told(a)}”${on(a)}, and ${verb(b)} “${told(b)}”${on(b)}.`,
  evidence: [evidenceOf(a), evidenceOf(b)],
})

const isDenied = ({ statement }: Utterance): boolean => statement.kind === 'deny'

const verb = (one: Utterance): string => (isDenied(one) ? 'denied' : 'said')

const told = ({ report, statement: { content } }: Utterance): string =>
  content.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' … ')

const on = ({ day }: Utterance): string => (day ? ` (${day})` : '')
