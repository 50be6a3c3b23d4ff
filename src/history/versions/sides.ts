import type { Record, Sentence, Span } from '../../record/index.ts'
import { sentenceAt } from '../../record/sentences.ts'
import { contains } from '../../record/spans.ts'
import { type Cast, castOf } from '../entities.ts'
import { overlapOf } from '../overlap.ts'
import type { Report } from '../report.ts'
import { wordsOf } from '../words.ts'
import { mostAlike } from './pairing.ts'

/** One of two versions, with what of it stands word for word in the other. */
export interface Side {
  readonly report: Report
  /** Whether a span is in a sentence that the other has as well, wherever it stands there, but for a slip of the pen. */
  readonly isKept: (span: Span) => boolean
  /** The sentence of the other version that a span's sentence has become. */
  readonly becomes: (span: Span) => number | undefined
  readonly sentenceOf: (span: Span) => number
}

export interface Sides {
  readonly before: Side
  readonly after: Side
  readonly cast: Cast
}

/** Two versions laid side by side by their sentences. */
export function sidesOf(before: Record, after: Record): Sides {
  const reports = [before, after].map((record, at) => ({ id: at === 0 ? 'before' : 'after', record }))
  const [first, second] = [linesOf(before), linesOf(after)]
  const kept = keptIn(first, second)
  const pairs = pairsOf(
    first.filter(({ at }) => !kept.before.has(at)),
    second.filter(({ at }) => !kept.after.has(at)),
  )
  return {
    before: sideOf(reports[0]!, kept.before, pairs),
    after: sideOf(reports[1]!, kept.after, new Map([...pairs].map(([a, b]) => [b, a]))),
    cast: castOf(reports),
  }
}

function sideOf(report: Report, kept: ReadonlySet<number>, pairs: ReadonlyMap<number, number>): Side {
  const sentenceOf = ({ start }: Span): number => sentenceAt(report.record, start)
  return {
    report,
    isKept: (span) => kept.has(sentenceOf(span)),
    becomes: (span) => pairs.get(sentenceOf(span)),
    sentenceOf,
  }
}

/** A sentence that tells news, by its words. */
interface Line {
  readonly at: number
  readonly words: readonly string[]
  readonly set: ReadonlySet<string>
}

const linesOf = (record: Record): Line[] =>
  record.sentences.flatMap((sentence, at) => {
    if (isFurniture(record, sentence)) return []
    const words = wordsOf(record.article.text.slice(sentence.start, sentence.end))
    return { at, words, set: new Set(words) }
  })

const isFurniture = ({ article: { parts } }: Record, sentence: Sentence): boolean =>
  parts.some((part) => part.role === 'furniture' && contains(part, sentence))

/** Sentences of the same words, each of one side for one of the other. */
function keptIn(first: readonly Line[], second: readonly Line[]): { before: Set<number>; after: Set<number> } {
  const [before, after] = [new Set<number>(), new Set<number>()]
  const open = new Map<string, number[]>()
  for (const { at, words } of second) open.set(words.join(' '), [...(open.get(words.join(' ')) ?? []), at])
  const keep = (a: number, b: number | undefined): void => {
    if (b === undefined) return
    before.add(a)
    after.add(b)
  }
  for (const { at, words } of first) keep(at, open.get(words.join(' '))?.shift())
  const left = second.filter(({ at }) => !after.has(at))
  for (const line of first)
    if (!before.has(line.at))
      keep(line.at, left.find((other) => !after.has(other.at) && isSlip(line.words, other.words))?.at)
  return { before, after }
}

/** Whether two sentences differ in the spelling of a word or two only: "goverment", "government". */
export const isSlip = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false
  const other = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]))
  return other.length <= 2 && other.every(([one, two]) => isMisspelt(one, two))
}

/** One letter too many, too few or another within a long word, or two the wrong way round. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [one, two] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  // A first or last letter makes another word of it: "light" and "night", "attack" and "attacks".
  if (start === 0 || end === 0) return false
  return one.length + two.length <= 2 || (one.length === 2 && one === [...two].reverse().join(''))
}

/** Sentences that have at least half of their words in common, the most alike first. */
const pairsOf = (first: readonly Line[], second: readonly Line[]): Map<number, number> =>
  new Map([...mostAlike(first, second, likeness)].map(([a, b]) => [a.at, b.at]))

function likeness({ set: a }: Line, { set: b }: Line): number {
  const share = overlapOf(a, b)
  return share >= 0.5 ? share : 0
}
