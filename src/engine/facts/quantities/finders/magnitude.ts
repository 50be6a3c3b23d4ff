import type { Amount, Candidate, Scene } from '../candidate.ts'
import { candidateOf } from '../candidate.ts'

/** How strong an earthquake was: "magnitude 6.1", "6.1-magnitude", "6.1 on the Richter scale". */
export function findMagnitude({ words }: Scene, amount: Amount): Candidate | undefined {
  if (amount.value > 10) return undefined
  const [before, last] = [words[amount.first - 2]?.lower ?? '', words[amount.first - 1]?.lower ?? '']
  const { first, next } = amount
  if (isWord(last)) return magnitude(amount, first - 1, next)
  if (isWord(before) && (last === '-' || last === 'of')) return magnitude(amount, first - 2, next)
  const at = words[next]?.text === '-' ? next + 1 : next
  if (isWord(words[at]?.lower ?? '')) return magnitude(amount, first, at + 1)
  if (words[next]?.lower !== 'on') return undefined
  const scale = words.slice(next, next + 4).some(({ lower }) => lower === 'richter')
  return scale ? magnitude(amount, first, next) : undefined
}

const magnitude = (amount: Amount, first: number, next: number): Candidate =>
  candidateOf(amount, { first, next }, { unit: '1', measure: 'magnitude' })

const isWord = (lower: string): boolean => lower === 'magnitude' || lower === 'magnitudes' || lower === 'mw'
