import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import type { Candidate, Range, Scene } from '../candidate.ts'
import { isBare, isCapital } from '../candidate.ts'
import { ofPhrase, singularPhrase } from '../noun-phrases.ts'

/** Says what a figure measures: "15% of [the border]", "$71 billion in [aid]", "a 1.8-mile [border fence]". */
export function addOf({ words }: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.dropped || candidate.of) return candidate
    const of = phraseBehind(words, candidate) ?? attribute(words, candidate)
    return of ? { ...candidate, of } : candidate
  })
}

function phraseBehind(words: readonly Word[], { next, measure }: Candidate): Range | undefined {
  const at = words[next]?.lower === 'worth' ? next + 1 : next
  const lower = words[at]?.lower
  const plain = isPlain(words[at + 1]) && !openers.has(words[at + 1]!.lower)
  if (lower === 'in' && measure === 'money' && !plain) return undefined
  if (lower !== 'of' && !(lower === 'in' && measure === 'money')) return undefined
  const end = ofPhrase(words, at + 1)
  if (lower === 'in' && words.slice(at, (end ?? at) + 1).some((word) => word.lower === 'trading')) return undefined
  return end ? { first: at + 1, next: end } : undefined
}

const isPlain = (word: Word | undefined): boolean => !!word && !isCapital(word) && /^\p{Ll}/u.test(word.text)

const openers = wordSet(`
  a an the its his her their our another this that each every
`)

/** The noun that a figure is an adjective of: it is hyphenated, or an article stands before it. */
function attribute(words: readonly Word[], candidate: Candidate): Range | undefined {
  if (isBare(candidate) || candidate.measure === 'ratio' || !isPlain(words[candidate.next])) return undefined
  const hyphened = words.slice(candidate.amount.first, candidate.next).some(({ text }) => text === '-')
  const opened = [1, 2].some((back) => openers.has(words[candidate.first - back]?.lower ?? ''))
  if (candidate.measure === 'duration' && !hyphened) return undefined
  const end = hyphened || opened ? singularPhrase(words, candidate.next) : undefined
  return end ? { first: candidate.next, next: end } : undefined
}
