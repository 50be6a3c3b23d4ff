import type { Amount, Candidate, Scene } from '../candidate.ts'
import { comparatorOf } from '../candidate.ts'

/** How strong an earthquake was: "magnitude 6.1", "6.1-magnitude", "6.1 on the Richter scale". */
export function findMagnitude({ words }: Scene, amount: Amount): Candidate | undefined {
  if (amount.value > 10) return undefined
  const [before, last] = [words[amount.first - 2]?.lower ?? '', words[amount.first - 1]?.lower ?? '']
  const base = {
    amount,
    value: amount.value,
    unit: '1',
    measure: 'magnitude',
    comparator: comparatorOf(amount),
  } as const
  if (isWord(last)) return { ...base, first: amount.first - 1, next: amount.next }
  if (isWord(before) && (last === '-' || last === 'of')) return { ...base, first: amount.first - 2, next: amount.next }
  const hyphen = words[amount.next]?.text === '-'
  const at = hyphen ? amount.next + 1 : amount.next
  if (isWord(words[at]?.lower ?? '')) return { ...base, first: amount.first, next: at + 1 }
  const scale = words.slice(amount.next, amount.next + 4).some(({ lower }) => lower === 'richter')
  return scale && words[amount.next]?.lower === 'on' ? { ...base, first: amount.first, next: amount.next } : undefined
}

const isWord = (lower: string): boolean => lower === 'magnitude' || lower === 'magnitudes' || lower === 'mw'
