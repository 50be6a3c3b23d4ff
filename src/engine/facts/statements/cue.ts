import type { Span } from '../../../record/index.ts'
import { overlaps } from '../../../record/spans.ts'
import type { Tree } from '../../language/index.ts'
import { isNone } from '../../language/nobody.ts'
import { childrenBy } from '../../language/tree.ts'
import { cueVerbs, type Frames } from '../../lexicon/cues.ts'
import { type Candidate, levelAt, type Page, type Source } from './candidate.ts'
import { addresseeOf, isNegated, sourceOf } from './clause.ts'
import { cueOf } from './cue-words.ts'
import { nearbySource } from './nearby.ts'

/** What a verb brings: its content, and who says it, with the words of the cue around the verb. */
export function attributed(
  page: Page,
  tree: Tree,
  verb: number,
  frame: string,
  content: readonly Span[],
  {
    source: told = sourceOf(page, tree, verb),
    beside,
    cue = [cueOf(tree, verb, (word) => isTaken(page, tree, word, verb) || word === told?.speaker.word)],
  }: { cue?: readonly Span[] | undefined; source?: Source | undefined; beside?: Source | undefined } = {},
): Candidate | undefined {
  // What is told within a quotation, its speaker tells.
  if (!content.length || levelAt(page, tree, verb) >= 0) return undefined
  const source =
    apart(page, told, [...cue, ...content]) ?? beside ?? apart(page, nearbySource(page, tree, verb)?.source, content)
  const kind = cueVerbs.get(tree.tokens[verb]!.lemma)?.get(frame) ?? 'say'
  const addressee = addresseeOf(tree, verb)
  return {
    sentence: tree.index,
    kind,
    head: verb,
    cue,
    ...(source && { source }),
    content,
    ...(addressee && { addressee }),
    ...((isNegated(tree, verb) || saysNothing(tree, verb, content)) && { negated: true }),
  }
}

/** "gave no details about it", "said nothing of it"; but "predicted no change" says so much. */
const saysNothing = (tree: Tree, verb: number, content: readonly Span[]): boolean =>
  childrenBy(tree, verb, 'obj').some(
    (object) => isNone(tree, object) && !content.some((span) => overlaps(span, tree.words[object]!)),
  )

/**
 * A source without what it is said to say, and without the cue: where the tree hangs one from the other, the phrase ends
 * where those words begin. Undefined where they hold its head.
 */
function apart({ trees }: Page, source: Source | undefined, others: readonly Span[]): Source | undefined {
  if (!source?.spans.some((span) => others.some((words) => overlaps(span, words)))) return source
  const { sentence, word } = source.speaker
  const { words } = trees[sentence]!
  const head = words[word]!
  if (others.some((span) => overlaps(span, head))) return undefined
  let [from, to] = [word, word]
  const isFree = (at: number): boolean =>
    source.spans.some((span) => overlaps(span, words[at]!)) && !others.some((span) => overlaps(span, words[at]!))
  while (from > 0 && isFree(from - 1)) from--
  while (to + 1 < words.length && isFree(to + 1)) to++
  while (to > word && trees[sentence]!.tokens[to]!.upos === 'PUNCT') to--
  while (from < word && trees[sentence]!.tokens[from]!.upos === 'PUNCT') from++
  return { speaker: source.speaker, spans: [{ start: words[from]!.start, end: words[to]!.end }] }
}

const isTaken = (page: Page, tree: Tree, word: number, verb: number): boolean =>
  levelAt(page, tree, word) !== levelAt(page, tree, verb)

/** The frames of a verb of saying: how it takes its words. */
export const framesOf = (tree: Tree, at: number): Frames | undefined =>
  tree.tokens[at]!.upos === 'VERB' ? cueVerbs.get(tree.tokens[at]!.lemma) : undefined
