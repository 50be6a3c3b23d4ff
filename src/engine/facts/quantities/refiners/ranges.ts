import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import type { Candidate, Scene } from '../candidate.ts'
import { isBare } from '../candidate.ts'

/** Makes one of two figures: "€5–6 million", "between 5 and 7", "5 to 7 percent", "$500,000 to $1 million", "two or three". */
export function joinRanges({ words }: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const b of candidates) {
    const a = joined.at(-1)
    const kind = a && !a.dropped && !b.dropped && b.first === a.next + 1 ? separator(words, a) : undefined
    if (!a || !kind) {
      joined.push(b)
      continue
    }
    const shared = isChange(words, a, kind) || !isRange(words, a, kind) ? undefined : join(a, b, kind)
    if (shared) joined[joined.length - 1] = { ...shared, first: opening(words, a) }
    else {
      if ((kind === 'from' || kind === 'and') && isBare(a) && (b.unit === '%' || kind === 'from') && b.unit !== '1')
        Object.assign(a, { unit: b.unit, measure: b.measure })
      joined.push(b)
    }
  }
  return joined
}

type Separator = 'dash' | 'to' | 'from' | 'or' | 'and'

function separator(words: readonly Word[], a: Candidate): Separator | undefined {
  const { lower, start } = words[a.next]!
  const before = words[a.first - 1]?.lower
  if (lower === '-' || lower === '–' || lower === '—')
    return start === words[a.next - 1]!.end || lower !== '-' ? 'dash' : undefined
  if (lower === 'to') return before === 'from' && !ranging.has(words[a.first - 2]?.lower ?? '') ? 'from' : 'to'
  if (lower === 'or') return 'or'
  return lower === 'and' ? 'and' : undefined
}

/** "between 5 and 7"; "11 and 8 percent" are two. */
const isRange = (words: readonly Word[], a: Candidate, kind: Separator): boolean =>
  kind !== 'and' || words[a.first - 1]?.lower === 'between'

const ranging = wordSet(`
  range ranges ranging ranged vary varies varied varying anywhere
`)

/** "rose $1 to $45": by how much and to what, no range. */
function isChange(words: readonly Word[], a: Candidate, kind: Separator): boolean {
  if (kind === 'from') return true
  if (kind !== 'to' || isBare(a)) return false
  return words.slice(Math.max(0, a.first - 3), a.first).some(({ lower }) => changes.has(lower))
}

const changes = new Set(
  `rose rise rises rising fell fall falls falling up down gained gains gain lost lose dropped drop drops climbed climb slid slipped jumped jump increased increase decreased decrease declined decline advanced added eased tumbled plunged surged soared shed grew grow cut raised raise lowered lower off plummeted sank edged`.split(
    /\s+/,
  ),
)

function join(a: Candidate, b: Candidate, kind: Separator): Candidate | undefined {
  const unit = isBare(a) ? b : isBare(b) ? a : a.unit === b.unit && a.measure === b.measure && !a.of ? a : undefined
  if (!unit || a.high !== undefined || b.high !== undefined) return undefined
  const high = isBare(b) || unit === b || a.unit === b.unit ? b.value : undefined
  if (high === undefined) return undefined
  const borrowed = a.amount.scale === 1 && a.value < b.value / b.amount.scale ? b.amount.scale : 1
  const value = a.value * borrowed * (unit === b && isBare(a) ? b.value / b.amount.value || 1 : 1)
  if (!(value < high) || (kind === 'or' && high > value * 4)) return undefined
  const { measure, unit: code } = unit
  return {
    ...b,
    first: a.first,
    amount: { ...b.amount, first: a.amount.first },
    value: Number(value.toPrecision(15)),
    high,
    measure,
    unit: code,
  }
}

/** "between" belongs to its range. */
const opening = (words: readonly Word[], a: Candidate): number =>
  words[a.first - 1]?.lower === 'between' ? a.first - 1 : a.first
