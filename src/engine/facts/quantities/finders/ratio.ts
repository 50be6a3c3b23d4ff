import { wordSet } from '../../../lexicon/word-set.ts'
import { numeralAt } from '../../../text/numbers.ts'
import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Scene } from '../candidate.ts'
import { candidateOf } from '../candidate.ts'
import { ofPhrase } from '../noun-phrases.ts'

/** One number against another: "one in five", "nine out of 10", "two-thirds of", "3-to-1", "four times as many". */
export function findRatio({ words }: Scene, amount: Amount): Candidate | undefined {
  return partOf(words, amount) ?? outOf(words, amount) ?? toOne(words, amount) ?? times(words, amount)
}

/** "half of voters", "half the town", "a third of it", "two-thirds majority". A part of nothing is no ratio. */
function partOf(words: readonly Word[], amount: Amount): Candidate | undefined {
  if (!amount.part) return undefined
  const { next } = amount
  const behind = words[next]?.lower ?? ''
  if (behind === 'of') {
    const end = ofPhrase(words, next + 1)
    return { ...ratio(amount, amount.value), ...(end && { of: { first: next + 1, next: end } }) }
  }
  const isHalf = words[amount.first]!.lower === 'half'
  if (isHalf && (behind === 'the' || possessives.has(behind) || behind === 'a' || behind === 'an')) {
    const end = ofPhrase(words, next)
    return end ? { ...ratio(amount, amount.value), of: { first: next, next: end } } : undefined
  }
  if (isHalf || words[amount.first]!.lower === 'a' || words[amount.first]!.lower === 'quarter') return undefined
  return ratio(amount, amount.value)
}

const possessives = wordSet('his her its their our my your these those all')

/** "one in five", "1-in-5", "nine out of 10". Larger ones are two counts: "92 out of 97 members". */
function outOf(words: readonly Word[], amount: Amount): Candidate | undefined {
  let at = amount.next
  if (words[at]?.text === '-') at++
  if (words[at]?.lower === 'out' && words[at + 1]?.lower === 'of') at += 2
  else if (words[at]?.lower === 'in') at++
  else return undefined
  if (words[at]?.text === '-') at++
  if (words[at]?.lower === 'every') at++
  const whole = numeralAt(words, at)
  if (!whole || !isRound(whole.value) || whole.value <= amount.value || amount.value > 10) return undefined
  const end = ofPhrase(words, whole.next)
  return {
    ...ratio(amount, amount.value / whole.value),
    next: whole.next,
    ...(end && { of: { first: whole.next, next: end } }),
  }
}

const isRound = (value: number): boolean =>
  value <= 10 ||
  value === 12 ||
  value === 20 ||
  (value % 10 === 0 && value <= 100) ||
  (value % 100 === 0 && value <= 1e6)

/** "3-to-1" */
function toOne(words: readonly Word[], amount: Amount): Candidate | undefined {
  const [dash, to, hyphen] = [0, 1, 2].map((i) => words[amount.next + i]?.lower)
  if (dash !== '-' || to !== 'to' || hyphen !== '-') return undefined
  const other = numeralAt(words, amount.next + 3)
  return other && other.value > 0 ? { ...ratio(amount, amount.value / other.value), next: other.next } : undefined
}

/** "four times as many", "54 times more", "10-fold". */
function times(words: readonly Word[], amount: Amount): Candidate | undefined {
  const hyphen = words[amount.next]?.text === '-'
  const at = hyphen ? amount.next + 1 : amount.next
  const lower = words[at]?.lower ?? ''
  if (lower === 'fold') return { ...ratio(amount, amount.value), next: at + 1 }
  if (lower === 'times' && compared.has(words[at + 1]?.lower ?? ''))
    return { ...ratio(amount, amount.value), next: at + 1 }
  return undefined
}

const compared = wordSet(`
  as more higher larger greater bigger faster the its their likelier that what longer stronger
`)

const ratio = (amount: Amount, value: number): Candidate =>
  candidateOf(amount, amount, { value, unit: '1', measure: 'ratio' })
