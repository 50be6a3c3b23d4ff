import { namesOf, type Standing } from '../statements/said.ts'
import type { Utterance } from '../statements/same.ts'
import { stanceOn } from '../statements/stance.ts'
import { evidenceOf, utterancesOf } from '../statements/statements.ts'
import { align, differencesIn } from '../statements/wording.ts'
import { mostAlike } from './pairing.ts'
import { isSlip, type Side, type Sides } from './sides.ts'
import type { VersionChange } from './version.ts'

/** Quotations and other statements added, removed and changed, and what stands behind them. */
export function statementChanges({ before, after, cast }: Sides): VersionChange[] {
  const all = utterancesOf([before.report, after.report], cast, [])
  const [old, now] = [before, after].map((side) => all.filter(({ report }) => report.id === side.report.id)) as [
    Utterance[],
    Utterance[],
  ]
  const gone = old.filter((one) => !isKept(one, before))
  const come = now.filter((one) => !isKept(one, after))
  const pairs = pairsOf(gone, come)
  // What is told of someone else's telling stands in both.
  const isElsewhere = (one: Utterance, others: readonly Utterance[]) =>
    others.some((other) => likeness(one, other) === 1)
  return [
    ...[...pairs].flatMap(([a, b]) => changesIn(a, b)),
    ...gone.filter((one) => !pairs.has(one) && !isElsewhere(one, now)).map(removed),
    ...come.filter((one) => ![...pairs.values()].includes(one) && !isElsewhere(one, old)).map(added),
  ]
}

const isKept = ({ statement: { content, cue, source } }: Utterance, side: Side): boolean =>
  [...content, ...cue, ...source].every((span) => side.isKept(span))

/** Words in common: of a quotation as a part of the shorter, for it may be cut; else of the longer. */
function likeness(a: Utterance, b: Utterance): number {
  const { pairs, overlap } = align(a.words, b.words)
  return isQuote(a) ? overlap : pairs.length / Math.max(1, a.words.length, b.words.length)
}

const alike = 0.6

/** Each statement with that of the other version which has most of its words. */
const pairsOf = (gone: readonly Utterance[], come: readonly Utterance[]): Map<Utterance, Utterance> =>
  mostAlike(gone, come, (a, b) => {
    const share = isQuote(a) === isQuote(b) ? likeness(a, b) : 0
    return share >= alike ? share : 0
  })

const isQuote = ({ statement: { form } }: Utterance): boolean => form !== 'indirect'

function changesIn(a: Utterance, b: Utterance): VersionChange[] {
  const spans = { before: evidenceOf(a).spans, after: evidenceOf(b).spans }
  const changes: VersionChange[] = []
  if (isReworded(a, b))
    changes.push({
      kind: isQuote(a) ? 'quote-changed' : 'statement-changed',
      because: `${told(a)} is now ${told(b)}.`,
      ...spans,
    })
  if (isTurned(a, b))
    changes.push({
      kind: 'statement-negated',
      because: `${named(a)} ${cue(a)} ${told(a)} and now ${cue(b)} ${told(b)}.`,
      ...spans,
    })
  const [from, to] = [backing(a), backing(b)]
  const isOther = a.speaker.key !== b.speaker.key && a.speaker.key !== undefined && b.speaker.key !== undefined
  const because = `“${[named(a), cue(a)].join(' ')}” is now “${[named(b), cue(b)].join(' ')}”.`
  if (isOther) changes.push({ kind: 'speaker-changed', because, ...spans })
  else if (from !== to && isDenied(a) === isDenied(b))
    changes.push({ kind: to < from ? 'attribution-softened' : 'attribution-hardened', because, ...spans })
  return changes
}

const isDenied = ({ statement: { kind, negated } }: Utterance): boolean => (kind === 'deny') !== (negated ?? false)

/** Said and now denied or not said, or the other way round; not "denied that it was" and now "said that it was not". */
function isTurned(a: Utterance, b: Utterance): boolean {
  if (isDenied(a) === isDenied(b)) return false
  if ((a.statement.negated ?? false) !== (b.statement.negated ?? false)) return true
  const [from, to] = [stanceOn(a, b), stanceOn(b, a)]
  return from !== undefined && to !== undefined && from !== to
}

/** Words exchanged, added or left out, other than slips of the pen. */
function isReworded(a: Utterance, b: Utterance): boolean {
  const alignment = align(a.words, b.words)
  const [one, two] = [a.words, b.words].map((words) => words.map(({ word }) => word)) as [string[], string[]]
  if (one.join('') === two.join('') || isSlip(one, two)) return false
  return differencesIn(a.words, b.words, alignment).length > 0 || a.words.length !== b.words.length
}

/** How much stands behind a statement: whose name, and how the article takes it. */
const backing = ({ speaker: { standing }, statement: { kind } }: Utterance): number =>
  weight[standing] - (kind === 'claim' || kind === 'believe' ? 0.5 : 0)

const weight: { readonly [standing in Standing]: number } = {
  named: 3,
  official: 3,
  unnamed: 2,
  anonymous: 1,
  unknown: 1,
}

const removed = (one: Utterance): VersionChange => ({
  kind: isQuote(one) ? 'quote-removed' : 'statement-removed',
  because: `${told(one)} is gone.`,
  before: evidenceOf(one).spans,
})

const added = (one: Utterance): VersionChange => ({
  kind: isQuote(one) ? 'quote-added' : 'statement-added',
  because: `${told(one)} is new.`,
  after: evidenceOf(one).spans,
})

const textAt = ({ report }: Utterance, spans: Utterance['statement']['content']): string =>
  spans.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' … ')

const told = (one: Utterance): string => `“${textAt(one, one.statement.content)}”`

const named = ({ speakers }: Utterance): string => namesOf(speakers) ?? 'Someone'

const cue = (one: Utterance): string => textAt(one, one.statement.cue) || 'said'
