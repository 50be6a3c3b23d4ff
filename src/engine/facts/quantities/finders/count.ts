import { functionWords } from '../../../lexicon/function-words.ts'
import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Range, Scene } from '../candidate.ts'
import { candidateOf, inMillions } from '../candidate.ts'
import { ofPhrase, pluralPhrase, singularPhrase } from '../noun-phrases.ts'

/** How many of what: "31 countries", "nine European nations", "five-story"; and the number alone: "killing 19". */
export function findCount({ words }: Scene, said: Amount): Candidate | undefined {
  if (said.part || said.mark) return undefined
  const amount = inMillions(words, said)
  const counted = countedBehind(words, amount)
  const range = { first: amount.first, next: counted?.next ?? amount.next }
  return candidateOf(amount, range, { high: amount.high, unit: '1', measure: 'count', of: counted })
}

function countedBehind(words: readonly Word[], { next, value, multitude }: Amount): Range | undefined {
  if (words[next]?.text === '-' && words[next]!.start === words[next - 1]!.end) {
    const noun = words[next + 1]
    return noun && /^\p{Ll}/u.test(noun.text) && !functionWords.has(noun.lower)
      ? { first: next + 1, next: next + 2 }
      : undefined
  }
  const first = multitude && words[next]?.lower === 'of' ? next + 1 : next
  const end =
    first > next ? ofPhrase(words, first) : value === 1 ? singularPhrase(words, first) : pluralPhrase(words, first)
  return end === undefined ? undefined : { first, next: end }
}
