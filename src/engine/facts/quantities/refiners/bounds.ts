import type { Comparator } from '../../../../record/index.ts'
import { boundsByFirstWord, boundsByLastWord } from '../../../lexicon/bounds.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import { type Candidate, isBare, type Scene } from '../candidate.ts'

/** Takes in the words that bound a figure: "more than $71 billion", "at least another 19", "60 votes or more". */
export function addBounds({ words }: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  let floor = 0
  return candidates.map((candidate) => {
    const bounded = asAge(words, boundedBehind(words, boundedBefore(words, candidate, floor)))
    floor = bounded.next
    return bounded
  })
}

/** "65 and older", "aged under 21": a bare number that is an age by what bounds it. */
function asAge(words: readonly Word[], candidate: Candidate): Candidate {
  if (!isBare(candidate)) return candidate
  const aged = candidate.bounded === true && words[candidate.first - 1]?.lower === 'aged'
  const last = words[candidate.amount.next - 1]!.lower
  if (!aged && !olderYounger.has(last) && !olderYounger.has(words[candidate.next - 1]!.lower)) return candidate
  return { ...candidate, first: aged ? candidate.first - 1 : candidate.first, unit: 'a', measure: 'duration' }
}

const olderYounger = new Set(['older', 'younger'])

/** Bounds may stand two deep, "up to about 50": the outer says more, unless it is the vaguer one. */
function boundedBefore(words: readonly Word[], candidate: Candidate, floor: number): Candidate {
  let { first, comparator } = candidate
  for (let depth = 0; depth < 2; depth++) {
    const found =
      boundAt(words, first, floor) ??
      (fillers.has(words[first - 1]?.lower ?? '') ? boundAt(words, first - 1, floor) : undefined)
    if (!found) break
    first = found.first
    if (found.comparator !== '~' || comparator === '=') comparator = found.comparator
  }
  return first < candidate.first ? { ...candidate, first, comparator, bounded: true } : candidate
}

/** What may stand between a bound and its number. */
const fillers = wordSet('another additional further the a an only these those all other extra')

function boundAt(
  words: readonly Word[],
  end: number,
  floor: number,
): { first: number; comparator: Comparator } | undefined {
  for (const bound of boundsByLastWord.get(words[end - 1]?.lower ?? '') ?? []) {
    const first = end - bound.words.length
    if (first < floor || !bound.words.every((word, i) => words[first + i]!.lower === word)) continue
    if (bound.words[0] === 'up' && moving.has(words[first - 1]?.lower ?? '')) continue
    if (bound.words.length === 1 && bound.words[0] === 'about' && speaking.has(words[first - 1]?.lower ?? '')) continue
    return { first, comparator: bound.comparator }
  }
  return undefined
}

function boundedBehind(words: readonly Word[], candidate: Candidate): Candidate {
  for (const bound of boundsByFirstWord.get(words[candidate.next]?.lower ?? '') ?? []) {
    if (bound.words.length < 2 || !bound.words.every((word, i) => words[candidate.next + i]?.lower === word)) continue
    return { ...candidate, next: candidate.next + bound.words.length, comparator: bound.comparator, bounded: true }
  }
  return candidate
}

/** "climbed up to 20" tells where it went, not how far at most. */
const moving = wordSet(`
  climbed climbs climbing went goes go rose rises jumped moved add adding adds added came come comes
  sum sums summed total totals totted tot
`)

/** What is talked "about" is not counted by it. */
const speaking = wordSet(`
  talk talks talked talking speak speaks spoke speaking think thinking thought worry worried worries know knew
  knows hear heard hears ask asked asks tell told tells story stories information concern concerns concerned
  question questions book books clear sure right wrong serious honest excited certain adamant
`)
