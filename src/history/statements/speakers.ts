import type { Record, Statement } from '../../record/index.ts'
import type { Cast, CastMember } from '../entities.ts'
import { foldName } from '../folding.ts'
import { slotIn } from '../grouping.ts'
import type { Report } from '../report.ts'
import { isPronoun, wordsOf } from '../words.ts'
import type { Speaker, Standing } from './said.ts'

/** Tells who speak in a statement of a report: one, or several together. */
export type Speakers = (report: Report, statement: Statement) => readonly [Speaker, ...Speaker[]]

/**
 * Who speaks in the statements of a story: the cast member that the record names or that stands in the source; else whom
 * the story calls so and no one else, "the operator" after "Harbour Lines, the operator".
 */
export function speakersOf(reports: readonly Report[], cast: Cast): Speakers {
  const named = namesOf(cast)
  const callings = new Map<string, Set<CastMember>>()
  for (const report of reports)
    for (const statement of report.record.statements) {
      const member = memberOf(report, statement, cast, named)
      if (!member) continue
      for (const calling of callingsIn(wordsIn(report.record, statement), member))
        slotIn(callings, calling, () => new Set<CastMember>()).add(member)
    }
  const hidden = new Map(reports.map(({ id, record }) => [id, hiddenIn(record)]))
  return (report, statement) => {
    const [first, ...others] = togetherIn(report, statement, cast)
    if (first && others.length > 0) return [first, ...others]
    const words = wordsIn(report.record, statement)
    const bearers = callings.get(headOf(words))
    const called = bearers?.size === 1 && /^(?:the )?\w+(?: of\b| that\b|$)/i.test(words) ? [...bearers][0] : undefined
    const member = memberOf(report, statement, cast, named) ?? called
    const name = member?.name ?? (words && !isPronoun(words) ? words : undefined)
    const standing = member ? 'named' : standingOf(words, hidden.get(report.id)!)
    return [{ standing, ...(member && { key: member.key }), ...(name && { name }) }]
  }
}

/** Who say it together, as the record has them. */
const togetherIn = ({ id }: Report, { speakers = [] }: Statement, cast: Cast): readonly Speaker[] =>
  [...new Set(speakers.flatMap((one) => cast.of(id, one) ?? []))].map(({ key, name }) => ({
    standing: 'named',
    key,
    name,
  }))

const wordsIn = ({ article: { text } }: Record, { source }: Statement): string =>
  source[0] ? text.slice(source[0].start, source.at(-1)!.end) : ''

/** Persons and bodies of two names or more, by the first: the name says whom a source means, found in that report or not. */
function namesOf({ members }: Cast): ReadonlyMap<string, readonly (readonly [string, CastMember])[]> {
  const found = new Map<string, (readonly [string, CastMember])[]>()
  for (const member of members) {
    const name = foldName(member.name)
    const [first, second] = name.split(' ')
    if (second && (member.kind === 'person' || member.kind === 'organization'))
      slotIn(found, first!, (): (readonly [string, CastMember])[] => []).push([name, member])
  }
  return found
}

/** By the record, else the only person or body named in the source: "its owner, Harbour Lines". */
function memberOf(
  { id, record }: Report,
  statement: Statement,
  cast: Cast,
  names: ReturnType<typeof namesOf>,
): CastMember | undefined {
  if (statement.speaker) return cast.of(id, statement.speaker)
  const words = foldName(wordsIn(record, statement))
  if (/ (?:of|in|by|for) /.test(words)) return undefined
  const found = new Set(
    words
      .split(' ')
      .flatMap((first) => (names.get(first) ?? []).filter(([name]) => ` ${words} `.includes(` ${name} `))),
  )
  return found.size === 1 ? [...found][0]![1] : undefined
}

/** "operator" of "Harbour Lines, the operator" and of "The operator, Harbour Lines". */
function callingsIn(words: string, { name }: CastMember): string[] {
  return words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^(?:the|its) \w+$/i.test(part) && !part.includes(name))
    .map(headOf)
}

const headOf = (words: string): string =>
  wordsOf(words.split(/,| (?:of|in|at|from|who|which|that|for|on)\b/, 1)[0]!).at(-1) ?? ''

/** Heads of sources that ask not to be named anywhere in a report. */
const hiddenIn = (record: Record): ReadonlySet<string> =>
  new Set(
    record.statements.flatMap((statement) => {
      const words = [statement.source[0], ...statement.cue, ...statement.content]
        .map((span) => (span ? record.article.text.slice(span.start, span.end) : ''))
        .join(' ')
      return unnamed.test(words) ? [headOf(wordsIn(record, statement))] : []
    }),
  )

const unnamed = /\b(?:not (?:want )?to be (?:named|identified)|anonymity|anonymously|unnamed)\b/i

function standingOf(words: string, hidden: ReadonlySet<string>): Standing {
  if (!words || isPronoun(words)) return 'unknown'
  const head = headOf(words)
  if (unnamed.test(words) || hidden.has(head) || sources.has(head)) return 'anonymous'
  return officials.has(head) || officials.has(singular(head)) ? 'official' : 'unnamed'
}

const singular = (word: string): string => word.replace(/s$/, '')

const sources = new Set(['source', 'sources', 'insider', 'insiders'])

/** Offices, services and bodies that speak for themselves. General knowledge of English. */
const officials = new Set(
  `official authority authorities police spokesman spokeswoman spokesperson minister ministry president premier chancellor
  government administration department agency commission council parliament court judge prosecutor attorney office embassy
  consulate army navy military force guard service mayor governor commissioner sheriff coroner inspector firefighter
  rescuer director chief chairman chairwoman secretary ambassador envoy diplomat lawmaker senator officer hospital company
  operator union bank board party regulator`.split(/\s+/),
)
