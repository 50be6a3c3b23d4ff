import { quoteOf } from './anchor.ts'
import { type CorrectionFault, correctionFrom } from './check.ts'
import type { Correction, Draft, Named, Target } from './correction.ts'
import { canonical, correctionOf } from './identity.ts'

/** Each entry once, in the order in which they hold: by when they were made, then by id. */
export const inOrder = (log: readonly Correction[]): Correction[] =>
  [...new Map(log.map((entry) => [entry.id, entry])).values()].sort(
    (a, b) => compare(instant(a), instant(b)) || compare(a.id, b.id),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const instant = ({ made }: Correction): string => made.slice(0, -1)

/** The entry that takes back another. */
export function undoOf(entry: Correction, author: string, made: string): Correction {
  const by = { author, made, kind: 'undo', of: entry.id } as const
  const draft: Draft =
    entry.scope === 'article'
      ? { ...by, scope: entry.scope, article: entry.article }
      : entry.scope === 'story'
        ? { ...by, scope: entry.scope, story: entry.story }
        : { ...by, scope: entry.scope }
  return correctionOf(draft)
}

/** The ids of the entries of an ordered log that are taken back. What takes back a later entry, or none, does nothing. */
export function undone(log: readonly Correction[]): Set<string> {
  const places = new Map(log.map(({ id }, at) => [id, at]))
  const back = new Set<string>()
  for (const [at, entry] of [...log.entries()].reverse())
    if (entry.kind === 'undo' && !back.has(entry.id) && (places.get(entry.of) ?? at) < at) back.add(entry.of)
  return back
}

/** Analysts who hold different things of the same words. The last of the entries holds until one is undone. */
export interface Conflict {
  readonly about: Correction['kind']
  readonly entries: readonly Correction[]
}

/** Where two analysts disagree: of each the last that stands of what is said of the same words, if they differ. */
export function conflictsIn(log: readonly Correction[]): Conflict[] {
  const ordered = inOrder(log)
  const back = undone(ordered)
  const slots = new Map<string, Map<string, Correction>>()
  for (const entry of ordered.filter(({ id }) => !back.has(id))) {
    const slot = slotOf(entry)
    if (!slot) continue
    const holders = slots.get(slot) ?? new Map<string, Correction>()
    holders.delete(entry.author)
    slots.set(slot, holders.set(entry.author, entry))
  }
  return [...slots.values()]
    .map((holders) => [...holders.values()])
    .filter((entries) => new Set(entries.map(claimOf)).size > 1)
    .map((entries) => ({ about: entries[0]!.kind, entries }))
}

/** What of which words an entry decides; nothing for what may be decided more than once. */
function slotOf(entry: Correction): string | undefined {
  switch (entry.kind) {
    case 'confirm':
    case 'reject':
      return JSON.stringify(['standing', placeOf(entry), subjectOf(entry.target)])
    case 'merge':
    case 'rename':
    case 'retype':
    case 'speaker':
    case 'time':
      return JSON.stringify([entry.kind, placeOf(entry), subjectOf(entry.target)])
    default:
      return undefined
  }
}

const placeOf = (entry: Correction): string =>
  entry.scope === 'article' ? `article ${entry.article}` : entry.scope === 'story' ? `story ${entry.story}` : 'archive'

/** Ids change when an article is read again, so that only words tell. */
const subjectOf = (subject: Target | Named): string =>
  'key' in subject ? subject.key : `${subject.item[0]}${subject.words.map(quoteOf).toSorted().join()}`

function claimOf(entry: Correction): string {
  switch (entry.kind) {
    case 'merge':
      return 'item' in entry.into ? subjectOf(entry.into) : canonical(entry.into)
    case 'rename':
      return entry.name
    case 'retype':
      return entry.type
    case 'speaker':
      return entry.speaker ? subjectOf(entry.speaker) : ''
    case 'time':
      return entry.time ? canonical({ ...entry.time, words: quoteOf(entry.time.words) }) : ''
    default:
      return entry.kind
  }
}

/** The log as JSON Lines: one entry a line, in order, fields in order, so that only new lines differ. */
export const logToJsonLines = (log: readonly Correction[]): string =>
  inOrder(log)
    .map((entry) => `${canonical(entry)}\n`)
    .join('')

/** A line that is no correction, counted from 1. */
export interface LineFault extends CorrectionFault {
  readonly line: number
}

/** The log in JSON Lines, in order, whatever order the lines are in; and the lines that are no corrections. */
export function logFromJsonLines(text: string): { log: Correction[]; faults: LineFault[] } {
  const log: Correction[] = []
  const faults: LineFault[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = correctionInLine(line)
    if ('fault' in read) faults.push({ line: at + 1, fault: read.fault })
    else log.push(read)
  }
  return { log: inOrder(log), faults }
}

function correctionInLine(line: string): Correction | CorrectionFault {
  try {
    return correctionFrom(JSON.parse(line))
  } catch {
    return { fault: 'it is no JSON' }
  }
}
