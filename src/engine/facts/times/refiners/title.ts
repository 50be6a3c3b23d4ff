import { wordSet } from '../../../lexicon/word-set.ts'
import type { Text } from '../../../reading.ts'
import type { Sentence } from '../../../text/sentences.ts'
import type { Word } from '../../../text/words.ts'
import type { Reading } from '../meaning.ts'
import { isCapital } from '../phrases.ts'

/** "USA Today", "60 Minutes", "7 Days hotel", "This Week": a name, where a word of time has a capital that its sentence does not explain. */
export function isTitle(reading: Reading, sentence: Sentence, { trace }: Text): boolean {
  const { from, to, meaning } = reading
  if (isNickname(reading, sentence.words)) {
    trace.drop(sentence.words[from]!, 'times/name')
    return true
  }
  if (!unnamed.has(meaning.kind) || to - 1 === 0) return false
  const { words } = sentence
  const last = words[to - 1]!
  if (!isCapital(last.text) || afterOpening.has(words[to - 2]!.lower) || isTitleCase(sentence)) return false
  if (from === 0 && to === 1) return false
  trace.drop({ start: words[from]!.start, end: last.end }, 'times/name')
  return true
}

/** "Otieno "Sunday" Wafula": one word in quotation marks between two names. */
const isNickname = ({ from, to }: Reading, words: readonly Word[]): boolean =>
  to === from + 1 &&
  quotes.has(words[from - 1]?.text ?? '') &&
  quotes.has(words[to]?.text ?? '') &&
  isCapital(words[from - 2]?.text ?? '') &&
  isCapital(words[to + 1]?.text ?? '')
const quotes: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’', '``', "''"])

/** Meanings whose words have no capital of their own, as months, weekdays and holidays have. */
const unnamed: ReadonlySet<string> = wordSet('days ref duration period shift')
const afterOpening: ReadonlySet<string> = new Set([
  '"',
  '“',
  '``',
  "'",
  '‘',
  ':',
  '-',
  '–',
  '—',
  '--',
  '(',
  '•',
  '*',
  '.',
  '_',
  '…',
  '...',
])

/** A headline in capitals throughout, or with every longer word capitalised. */
function isTitleCase({ words, role }: Sentence): boolean {
  if (role === 'headline' || role === 'deck') return true
  let long = 0
  let capital = 0
  for (const { text } of words) {
    if (text.length < 4) continue
    long++
    if (isCapital(text)) capital++
  }
  return capital * 5 > long * 3
}
