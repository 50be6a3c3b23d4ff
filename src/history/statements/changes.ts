import { slotIn } from '../grouping.ts'
import { stemOf, wordsOf } from '../words.ts'
import type { Change } from './said.ts'
import type { Utterance } from './same.ts'
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
  readonly takes: 'denied' | 'said'
  /** Said to be so against doubts: "confirmed", "admitted". */
  readonly isFirm: boolean
  readonly stems: ReadonlySet<string>
}

function stanceOf(utterance: Utterance): Stance {
  const { report, statement, words } = utterance
  const cue = wordsOf(statement.cue.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' '))
  return {
    utterance,
    takes: statement.kind === 'deny' ? 'denied' : 'said',
    isFirm: cue.some((word) => firm.has(stemOf(word))),
    stems: new Set(
      words
        .map(({ word }) => word.replace(/'s?$/, ''))
        .filter((word) => word.length > 3 && !idle.has(word))
        .map(stemOf),
    ),
  }
}

const firm = new Set(
  'confirm confirmed confirms admit admitted admits acknowledge acknowledged concede conceded deny denied denies reject rejected'
    .split(' ')
    .map(stemOf),
)

const idle = new Set(
  'that this have been were would could will with from they them their which more than said says'.split(' '),
)

/** What is said against what the same one said last of the same thing. */
function turnsOf(speaker: string, stances: readonly Stance[]): Change[] {
  return stances.flatMap((later, at) => {
    const earlier = stances.slice(Math.max(0, at - latest), at).findLast((one) => isOfOne(one, later))
    if (!earlier || earlier.takes === later.takes || earlier.utterance.report.id === later.utterance.report.id)
      return []
    return [changeOf(speaker, earlier, later)]
  })
}

/** So many of someone's statements are looked back on. */
const latest = 60

/** Whether two statements speak of one thing: where one confirms and one denies, a quarter of the words tell, else a half. */
function isOfOne(a: Stance, b: Stance): boolean {
  const common = [...a.stems].filter((stem) => b.stems.has(stem)).length
  const share = common / Math.max(1, Math.min(a.stems.size, b.stems.size))
  return a.isFirm && b.isFirm ? share >= 0.25 : common >= 2 && share >= 0.5
}

const changeOf = (
  speaker: string,
  { utterance: a, takes: from }: Stance,
  { utterance: b, takes: to }: Stance,
): Change => ({
  speaker,
  from,
  to,
  between: [idOf(a), idOf(b)],
  because: `${a.speaker.name} ${from} “${told(a)}”${on(a)}, and ${to} “${told(b)}”${on(b)}.`,
  evidence: [evidenceOf(a), evidenceOf(b)],
})

const told = ({ report, statement: { content } }: Utterance): string =>
  content.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' … ')

const on = ({ day }: Utterance): string => (day ? ` (${day})` : '')
