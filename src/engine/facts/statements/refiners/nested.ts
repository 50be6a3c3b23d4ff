import type { Span } from '../../../../record/index.ts'
import { contains, firstWhere, inTextOrder } from '../../../../record/spans.ts'
import { type CueKind, cueVerbs } from '../../../lexicon/cues.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Page } from '../candidate.ts'

/**
 * Drops what only another's words attribute: of "Quill said the mayor wants a fence" the article tells what Quill said, and
 * Quill alone what the mayor wants. What somebody is told to have said stays, at second hand as it is: "Tass reported that
 * Quill said …" is a statement of either.
 */
export function dropNested({ trees }: Page, candidates: readonly Candidate[]): readonly Candidate[] {
  const isSaid = within(candidates.filter(({ dropped }) => !dropped).flatMap(({ content }) => content))
  // "…, according to Quill": whose words these are is told from outside, wherever the tree hangs it.
  const stands = ({ dropped, head, sentence }: Candidate): boolean =>
    dropped !== undefined || (head !== undefined && trees[sentence]!.words[head]!.lower === 'according')
  // "promised *to* say so": a cue may begin before the words in which its verb is said.
  const cueWords = ({ head, sentence, cue }: Candidate): readonly Span[] =>
    head === undefined ? cue : [trees[sentence]!.words[head]!]
  return candidates.map((candidate) =>
    stands(candidate) || isSaying(trees, candidate) || !candidate.cue.length || !cueWords(candidate).every(isSaid)
      ? candidate
      : { ...candidate, dropped: 'statements/nested' },
  )
}

/**
 * Whether somebody told by name or office says that something is so, rather than wants it or speaks of it: no "he said",
 * "people say", "discussed the bridge".
 */
function isSaying(trees: Page['trees'], { kind, source, head, sentence: own }: Candidate): boolean {
  if (!source || head === undefined || !tellings.has(kind)) return false
  if (!cueVerbs.get(trees[own]!.tokens[head]!.lemma)?.has('that')) return false
  const { sentence, word } = source.speaker
  return trees[sentence]!.tokens[word]!.upos !== 'PRON' && !anyone.has(trees[sentence]!.words[word]!.lower)
}

const tellings: ReadonlySet<CueKind> = new Set(['say', 'claim', 'deny'])
const anyone = wordSet('people person nobody anyone everyone someone many most some')

/** Whether one of many spans holds another: looked up by the last that starts before it, and how far any till there goes. */
function within(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort(inTextOrder)
  const reaching: Span[] = []
  for (const span of sorted) {
    const furthest = reaching.at(-1)
    reaching.push(furthest && furthest.end >= span.end ? furthest : span)
  }
  return (span) => {
    const next = firstWhere(sorted, ({ start }) => start > span.start)
    return next > 0 && contains(reaching[next - 1]!, span)
  }
}
