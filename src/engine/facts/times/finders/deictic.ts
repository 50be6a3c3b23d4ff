import { dayParts, deictics } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Meaning, Reading } from '../meaning.ts'
import { at, type Phrasebook, phrasebook, phrasesAt, unitAt, type Words } from '../phrases.ts'

/** Phrases of several words that point at the time of writing, before it or after it. */
export const deicticPhrases: Phrasebook<Meaning> = phrasebook([
  ['right now', { kind: 'ref', value: 'PRESENT_REF' }],
  ['these days', { kind: 'ref', value: 'PRESENT_REF' }],
  ['at present', { kind: 'ref', value: 'PRESENT_REF' }],
  ['at the moment', { kind: 'ref', value: 'PRESENT_REF' }],
  ['the present', { kind: 'ref', value: 'PRESENT_REF' }],
  ['more recently', { kind: 'ref', value: 'PAST_REF' }],
  ['most recently', { kind: 'ref', value: 'PAST_REF' }],
  ['not long ago', { kind: 'ref', value: 'PAST_REF' }],
  ['long ago', { kind: 'ref', value: 'PAST_REF' }],
  ['the past', { kind: 'ref', value: 'PAST_REF' }],
  ['the recent past', { kind: 'ref', value: 'PAST_REF' }],
  ['the near future', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the foreseeable future', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the future', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the near term', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the short term', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the long term', { kind: 'ref', value: 'FUTURE_REF' }],
  ['a later date', { kind: 'ref', value: 'FUTURE_REF' }],
  ['the coming years', { kind: 'ref', value: 'FUTURE_REF' }],
  ['this morning', { kind: 'part', part: 'MO', date: { kind: 'days', offset: 0 } }],
  ['this afternoon', { kind: 'part', part: 'AF', date: { kind: 'days', offset: 0 } }],
  ['this evening', { kind: 'part', part: 'EV', date: { kind: 'days', offset: 0 } }],
  ['last night', { kind: 'part', part: 'NI', date: { kind: 'days', offset: -1 } }],
  ['last evening', { kind: 'part', part: 'EV', date: { kind: 'days', offset: -1 } }],
  ['the other day', { kind: 'ref', value: 'PAST_REF' }],
  ['the day before yesterday', { kind: 'days', offset: -2 }],
  ['the day after tomorrow', { kind: 'days', offset: 2 }],
])

/** "today", "yesterday afternoon", "now", "right now", "this morning", "last night", "recently", "soon". */
export function findDeictic(words: Words, index: number): Reading | undefined {
  for (const { value, next } of phrasesAt(deicticPhrases, words, index))
    if (value.kind !== 'ref' || at(words, next) !== 'of') return { from: index, to: next, meaning: value }
  const one = deictics.get(at(words, index))
  if (!one) return undefined
  if (one.ref)
    return isRelative(words, index)
      ? undefined
      : { from: index, to: index + 1, meaning: { kind: 'ref', value: one.ref } }
  const date: Meaning = { kind: 'days', offset: one.days! }
  if (one.part) return { from: index, to: index + 1, meaning: { kind: 'part', part: one.part, date } }
  const part = dayParts.get(at(words, index + 1))
  return part
    ? { from: index, to: index + 2, meaning: { kind: 'part', part, date } }
    : { from: index, to: index + 1, meaning: date }
}

/** "as soon as", "shortly before", "recent weeks": measured from something else, or a stretch of its own. */
const isRelative = (words: Words, index: number): boolean => {
  const after = at(words, index + 1)
  if (at(words, index) === 'recent' || at(words, index) === 'current') return unitAt(words, index + 1) !== undefined
  return relating.has(after) || closeness.has(at(words, index - 1))
}
const relating: ReadonlySet<string> = wordSet('after before as afterward afterwards thereafter that')
const closeness: ReadonlySet<string> = new Set(['as', 'too'])
