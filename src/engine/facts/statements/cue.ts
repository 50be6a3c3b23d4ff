import type { Span } from '../../../record/index.ts'
import type { Tree } from '../../language/index.ts'
import { type Cue, type CueKind, cueVerbs } from '../../lexicon/cues.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { type Candidate, levelAt, type Page, type Source } from './candidate.ts'
import { addresseeOf, cueOf, isNegated, sourceOf } from './clause.ts'

/** What a verb brings: its content, and who says it, with the words of the cue around the verb. */
export function attributed(
  page: Page,
  tree: Tree,
  verb: number,
  content: readonly Span[],
  { cue, source = sourceOf(page, tree, verb) }: { cue?: readonly Span[] | undefined; source?: Source | undefined } = {},
): Candidate | undefined {
  if (!content.length) return undefined
  const { kind } = cueVerbs.get(tree.tokens[verb]!.lemma) as Cue
  if (levelAt(page, tree, verb) >= 0 && !isTold(tree, kind, source)) return undefined
  const addressee = addresseeOf(tree, verb)
  return {
    sentence: tree.index,
    kind,
    head: verb,
    cue: cue ?? [cueOf(tree, verb, (word) => isTaken(page, tree, word, verb))],
    ...(source && { source }),
    content,
    ...(addressee && { addressee }),
    ...(isNegated(tree, verb) && { negated: true }),
  }
}

const isTaken = (page: Page, tree: Tree, word: number, verb: number): boolean =>
  levelAt(page, tree, word) !== levelAt(page, tree, verb)

/** Whether a speaker tells what somebody else said, rather than what they think themselves: "she said …", no "I think". */
const isTold = (tree: Tree, kind: CueKind, source: Source | undefined): boolean =>
  (kind === 'say' || kind === 'claim') && source !== undefined && !ownWords.has(tree.words[source.speaker.word]!.lower)

const ownWords = wordSet(
  'i we you they it who that which what people someone somebody anyone anybody everyone everybody nobody',
)
