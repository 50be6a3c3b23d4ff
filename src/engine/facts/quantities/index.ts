import type { Quantity, Span, Time } from '../../../record/index.ts'
import { denominators } from '../../lexicon/numbers.ts'
import type { Text } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Word } from '../../text/words.ts'
import { timeAt } from '../times/at.ts'
import { standsAt } from './as-of.ts'
import { amountAt, mayStart } from './amounts.ts'
import { type Candidate, isBare, isCapital, type Range, type Reason, type Scene, spanOf } from './candidate.ts'
import { finders, refiners } from './registry.ts'

/**
 * Every figure of the article outside furniture, in text order, none overlapping another or one of `times`: what a time
 * already holds is no quantity. "Nearly" and "almost" read as `~`. Numbers that are left out are told to the trace.
 */
export function findQuantities({ article, sentences, trace }: Text, times: readonly Time[]): Quantity[] {
  const found: Quantity[] = []
  const firstSaid = firstSaidIn(article.text)
  const drop = (span: Span, reason: Reason) => trace.drop(span, reason)
  for (const sentence of sentences) {
    if (sentence.role === 'furniture') continue
    for (const candidate of readSentence(sentence, times, firstSaid, drop))
      found.push(quantity(`q${found.length + 1}`, candidate, { words: sentence.words, times }))
  }
  return found
}

type Drop = (span: Span, reason: Reason) => void

function readSentence(
  { words, role }: Sentence,
  times: readonly Time[],
  firstSaid: Scene['firstSaid'],
  drop: Drop,
): Candidate[] {
  let scene: Scene | undefined
  const candidates: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!mayStart(word) || timeAt(times, word)) continue
    scene ??= {
      words,
      titled: role === 'headline' || isTitled(words),
      startsTime: (i) => words[i] !== undefined && timeAt(times, words[i])?.start === words[i].start,
      firstSaid,
    }
    const candidate = propose(scene, at)
    if (candidate) {
      candidates.push(candidate)
      at = Math.max(at, candidate.next - 1)
    } else {
      const reason = shapeOf(word)
      if (reason) drop(word, reason)
    }
  }
  return scene && candidates.length ? decide(scene, candidates, times, drop) : []
}

function propose(scene: Scene, at: number): Candidate | undefined {
  const amount = amountAt(scene.words, at)
  if (!amount) return undefined
  for (const find of finders) {
    const candidate = find(scene, amount)
    if (candidate) return candidate
  }
  return undefined
}

function decide(scene: Scene, proposed: Candidate[], times: readonly Time[], drop: Drop): Candidate[] {
  let candidates: readonly Candidate[] = proposed
  for (const refine of refiners) candidates = refine(scene, candidates)
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.dropped) explain(scene.words, candidate, candidate.dropped, drop)
    else kept.push(clipped(scene.words, candidate, kept.at(-1)?.next ?? 0, times))
  }
  return kept
}

/** Tells why a candidate is dropped, and why the figures that it held are no quantities either. */
function explain(words: readonly Word[], { amount, next }: Candidate, reason: Reason, drop: Drop): void {
  drop(spanOf(words, amount), reason)
  for (let at = amount.next; at < next; at++) {
    const shape = shapeOf(words[at]!)
    if (shape) drop(words[at]!, shape)
  }
}

/** Ends where a time begins, and begins where a time or the figure before it ended: words belong to one fact of a kind. */
function clipped(words: readonly Word[], candidate: Candidate, floor: number, times: readonly Time[]): Candidate {
  const { of, amount } = candidate
  let first = amount.first
  while (first > Math.max(candidate.first, floor) && !timeAt(times, words[first - 1]!)) first--
  const next = beforeTime(words, { first: amount.first + 1, next: candidate.next }, times)
  const ofNext = of ? beforeTime(words, of, times) : 0
  return { ...candidate, first, next, of: of && ofNext > of.first ? { first: of.first, next: ofNext } : undefined }
}

/** Where a range ends when it may hold no word of a time. */
function beforeTime(words: readonly Word[], { first, next }: Range, times: readonly Time[]): number {
  let end = Math.min(first, next)
  while (end < next && !timeAt(times, words[end]!)) end++
  return end
}

type Setting = { words: readonly Word[]; times: readonly Time[] }

function quantity(id: string, candidate: Candidate, setting: Setting): Quantity {
  const { words } = setting
  const { value, high, unit, comparator, of } = candidate
  const measure = isBare(candidate) && !Number.isInteger(value) ? 'other' : candidate.measure
  const time = standsAt(setting, candidate, candidate.measure)
  const { start, end } = spanOf(words, candidate)
  const said: Quantity =
    high === undefined
      ? { start, end, id, value, unit, measure, comparator }
      : { start, end, id, value, high, unit, measure, comparator }
  if (of) said.of = [spanOf(words, of)]
  if (time) said.time = time.id
  return said
}

/** What figures are that make no amount; undefined for words. */
function shapeOf({ text, lower }: Word): Reason | undefined {
  if (denominators.has(lower)) return 'quantities/part'
  if (!/\d/.test(text)) return undefined
  if (/^\d+(?:st|nd|rd|th)$/i.test(text)) return 'quantities/ordinal'
  if (/^\d+s$/.test(text)) return 'quantities/decade'
  if (/^\d{1,2}:\d\d(?::\d\d)?(?:[ap]m)?$|^\d{1,2}[ap]m$/i.test(text)) return 'quantities/clock'
  if (/^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/.test(text)) return 'quantities/date'
  return /[\p{L}_@#]/u.test(text) ? 'quantities/identifier' : 'quantities/unreadable'
}

/** Whether most words are capitalized, as in headlines. */
function isTitled(words: readonly Word[]): boolean {
  let capitals = 0
  let long = 0
  for (const word of words)
    if (word.text.length > 3 && isCased(word.text)) {
      long++
      if (isCapital(word)) capitals++
    }
  return long > 2 && capitals > 0.75 * long
}

const isCased = (text: string): boolean => /[A-Za-z]/.test(text) || text.toLowerCase() !== text.toUpperCase()

/** Asks the article once for each set of words, which may be capitals in a dateline: "STOCKHOLM". */
function firstSaidIn(text: string): Scene['firstSaid'] {
  const answers = new Map<string, string | undefined>()
  return (words) => {
    const key = words.join()
    if (!answers.has(key)) {
      // Within other words capitals say nothing: no "ITAL" in "HOSPITAL".
      const pattern = (word: string) => new RegExp(`${word}|(?<![A-Z])${word.toUpperCase()}`)
      const said = words.map((word) => ({ word, at: text.search(pattern(word)) }))
      answers.set(key, said.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.word)
    }
    return answers.get(key)
  }
}
