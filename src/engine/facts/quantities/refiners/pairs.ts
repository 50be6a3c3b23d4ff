import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Reason, Scene } from '../candidate.ts'
import { isBare } from '../candidate.ts'

const dashes = new Set(['-', '–', '—', '‑', ':', '/'])

/** Drops scores, votes and telephone numbers: "6–3, 2–6", "a 3-0 win", "50–48", "555-0142", "19–4–1", "won 102 to 99". */
export function dropPairs(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const { words } = scene
  for (const [i, a] of candidates.entries()) {
    if (isAreaCode(scene, a)) a.dropped = 'quantities/phone'
    const b = candidates[i + 1]
    if (!b || b.first !== a.next + 1 || !isBare(a)) continue
    const between = words[a.next]!
    const dashed = dashes.has(between.text) && between.start === words[a.next - 1]!.end
    const reason = dashed ? dashedPair(scene, a, b) : between.lower === 'to' ? spokenPair(scene, a, b) : undefined
    if (!reason) continue
    a.dropped = reason
    if (isBare(b) || reason === 'quantities/score') b.dropped = reason
  }
  return candidates
}

/** The "504" of "(504) 555-0199". */
function isAreaCode({ words }: Scene, a: Candidate): boolean {
  const behind = words[a.next + 1]?.text
  return (
    isBare(a) &&
    words[a.first - 1]?.text === '(' &&
    words[a.next]?.text === ')' &&
    words[a.first]!.text.length === 3 &&
    behind !== undefined &&
    behind.length >= 7 &&
    behind[3] === '-'
  )
}

function dashedPair({ words }: Scene, a: Candidate, b: Candidate): Reason | undefined {
  const [left, right] = [words[a.first]!.text, words[b.first]!.text]
  if (left.length === 3 && right.length === 4 && isBare(b)) return 'quantities/phone'
  if (!isBare(b) && (a.value < b.value || b.unit !== '1')) return undefined
  const opened = openers.has(words[a.first - 1]?.lower ?? '')
  return isBare(b) && a.value < b.value && opened ? undefined : 'quantities/score'
}

/** Words before a pair that make it a range: "between 5-7", "about 10-12". */
const openers = wordSet(`
  between about around some roughly approximately over than least from to
`)

function spokenPair({ words }: Scene, a: Candidate, b: Candidate): Reason | undefined {
  if (!isBare(b) || words[a.first - 1]?.lower === 'from') return undefined
  if (a.value > b.value) return 'quantities/score'
  const said = words.slice(Math.max(0, a.first - 6), a.first).some(({ lower }) => contests.has(lower))
  return said ? 'quantities/score' : undefined
}

const contests = wordSet(`
  won win wins beat beats lost loses lose defeated defeats voted vote by score margin victory
`)
