import { speechless } from '../../../lexicon/cues.ts'
import type { Candidate, Page } from '../candidate.ts'

/** Drops what things are told to do: "the storm slammed the coast". */
export const dropSpeechless = ({ trees }: Page, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((candidate) => {
    if (candidate.dropped || !candidate.source) return candidate
    const { sentence, word } = candidate.source.speaker
    const { upos, lemma } = trees[sentence]!.tokens[word]!
    return upos === 'NOUN' && speechless.has(lemma) ? { ...candidate, dropped: 'statements/speechless' } : candidate
  })
