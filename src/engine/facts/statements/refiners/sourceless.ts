import type { Candidate, Page, Source } from '../candidate.ts'
import { isPassive } from '../clause.ts'

/**
 * Drops what nobody can be told to have said: "It is safe to say that it rained", "*who* says so?". A passive may leave its
 * speaker out: "is expected to rain".
 */
export function dropSourceless({ trees }: Page, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const { source, head, sentence } = candidate
    if (candidate.dropped) return candidate
    const isKnown = source ? !isOpen(trees, source) : head === undefined || isPassive(trees[sentence]!, head)
    if (isKnown) return candidate
    return { ...candidate, dropped: 'statements/no-source' }
  })
}

/** Whether nothing but a word that asks tells who speaks: "*who* says so?", "decide *what* suggests it". */
function isOpen(trees: Page['trees'], { speaker: { sentence, word }, spans }: Source): boolean {
  const { words, tokens } = trees[sentence]!
  if (spans.length > 1 || spans[0]!.start !== words[word]!.start) return false
  const asks = /^(?:whom|whose|which|what)$/.test(words[word]!.lower)
  // "…, and who believe it" goes on from somebody told before.
  const isAlone = words[word]!.lower === 'who' && !/^(?:NOUN|PROPN|PUNCT|CCONJ)$/.test(tokens[word - 1]?.upos ?? '')
  return asks || isAlone
}
