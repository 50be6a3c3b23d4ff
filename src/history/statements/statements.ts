import type { Statement } from '../../record/index.ts'
import { contains } from '../../record/spans.ts'
import { dayOf, inOrder } from '../chronology.ts'
import type { Cast } from '../entities.ts'
import { foldName } from '../folding.ts'
import { type Happening, happeningsByEvent } from '../happenings/happening.ts'
import type { Evidence, Report } from '../report.ts'
import { type CopyOf, sourcesOf } from '../sources.ts'
import { changesOf } from './changes.ts'
import type { Said, Share, Speaker, StatementsLedger, Wording } from './said.ts'
import { gatherSame, type Utterance } from './same.ts'
import { speakersOf } from './speakers.ts'
import { wordsAt } from './wording.ts'

/**
 * What is said in a story, by day: the same words in many reports are one statement, with a note where two reports give
 * them differently; how much each speaks; and who says another thing than before.
 */
export function statementsOf(
  reports: readonly Report[],
  cast: Cast,
  happenings: readonly Happening[] = [],
  copyOf: CopyOf = () => undefined,
): StatementsLedger {
  const ordered = inOrder(reports)
  const utterances = utterancesOf(ordered, cast, happenings)
  const sources = sourcesOf(ordered, copyOf)
  const groups = gatherSame(utterances)
  const said = groups.map((group) => saidOf(group, sources))
  return { said, shares: sharesOf(groups), changes: changesOf(groups) }
}

export function utterancesOf(reports: readonly Report[], cast: Cast, happenings: readonly Happening[]): Utterance[] {
  const speakers = speakersOf(reports, cast)
  const told = happeningsByEvent(happenings)
  return reports.flatMap((report) =>
    report.record.statements.map((statement) => {
      const own = speakers(report, statement)
      return {
        report,
        day: dayOf(report),
        statement,
        speaker: own[0],
        speakers: own,
        words: wordsAt(report.record.article.text, statement.content),
        about: aboutOf(report, statement, cast),
        happenings: report.record.events.flatMap((event) =>
          event.statement === statement.id ? (told.get(`${report.id}/${event.id}`) ?? []) : [],
        ),
      }
    }),
  )
}

const aboutOf = ({ id, record }: Report, { content, speaker, speakers = [] }: Statement, cast: Cast): string[] =>
  record.entities
    .filter((entity) => entity.id !== speaker && !speakers.includes(entity.id))
    .filter(({ mentions }) => mentions.some((mention) => content.some((span) => contains(span, mention))))
    .flatMap((entity) => cast.of(id, entity.id)?.key ?? [])

function saidOf(group: readonly Utterance[], sources: ReadonlyMap<string, string>): Said {
  const first = group[0]!
  const { speaker, speakers } = group.find((one) => one.speaker.key) ?? first
  return {
    id: idOf(first),
    speaker,
    speakers,
    form: first.statement.form,
    kind: first.statement.kind,
    negated: first.statement.negated ?? false,
    about: [...new Set(group.flatMap(({ about }) => about))],
    happenings: [...new Set(group.flatMap(({ happenings }) => happenings))],
    ...(first.day && { day: first.day }),
    tellings: group.map(({ report, day, statement }) => ({
      report: report.id,
      statement: statement.id,
      ...(day && { day }),
      spans: statement.content.map(({ start, end }) => ({ start, end })),
      source: statement.source.map(({ start, end }) => ({ start, end })),
    })),
    reports: new Set(group.map(({ report }) => report.id)).size,
    sources: new Set(group.map(({ report }) => sources.get(report.id))).size,
    differs: wordingsOf(group),
  }
}

export const idOf = ({ report, statement }: Utterance): string => `${report.id}/${statement.id}`

/** Every other wording once, as it first came. */
function wordingsOf(group: readonly Utterance[]): Wording[] {
  const found = new Map<string, Wording>()
  for (const { differs } of group)
    for (const wording of differs ?? []) {
      const key = wording.words.join(' | ')
      if (!found.has(key)) found.set(key, wording)
    }
  return [...found.values()]
}

/**
 * By speaker, those who speak most first; of what many reports have, the words count once. What several say together each
 * of them has said.
 */
function sharesOf(groups: readonly (readonly Utterance[])[]): Share[] {
  const found = new Map<string, { speaker: Speaker; statements: number; quoted: number; words: number }>()
  for (const [first] of groups) {
    const { speakers, statement, words } = first!
    const quoted = statement.form === 'direct' ? words.length : statement.form === 'mixed' ? quotedIn(first!) : 0
    for (const speaker of speakers) {
      const key = speaker.key ?? foldName(speaker.name ?? '')
      const share = found.get(key) ?? { speaker, statements: 0, quoted: 0, words: 0 }
      share.statements++
      share.words += words.length
      share.quoted += quoted
      found.set(key, share)
    }
  }
  return [...found.values()].sort((a, b) => b.words - a.words)
}

/** Words between quotation marks. */
function quotedIn({ report, statement }: Utterance): number {
  const { text } = report.record.article
  const told = statement.content.map(({ start, end }) => text.slice(start, end)).join(' ')
  return [...told.matchAll(/["“]([^"“”]{1,2000})["”]/g)].reduce(
    (sum, [, words]) => sum + wordsAt(words!, [{ start: 0, end: words!.length }]).length,
    0,
  )
}

export const evidenceOf = ({ report, statement }: Utterance): Evidence => ({
  report: report.id,
  spans: statement.content.map(({ start, end }) => ({ start, end })),
})
