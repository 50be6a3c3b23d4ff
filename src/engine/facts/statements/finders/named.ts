import type { Span } from '../../../../record/index.ts'
import { childBy, childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { type CueKind, cueAdjectives, cueNouns } from '../../../lexicon/cues.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, levelAt, type Page, type Source, spanOf, spansWhere, stretchOf } from '../candidate.ts'
import { isNegated, sourceOf } from '../clause.ts'
import { phraseOf } from '../phrase.ts'
import { withoutAside } from '../complements.ts'

/** "Quill's claim that the bridge is safe", "made a promise to resign", "expressed concern about the cables". */
export function findNoun(page: Page, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  const frames = upos === 'NOUN' ? cueNouns.get(lemma) : undefined
  const said = frames && complementOf(page, tree, at, frames)
  if (!said || levelAt(page, tree, at) >= 0) return undefined
  const owner = childBy(tree, at, 'nmod:poss')
  if (owner !== undefined) {
    const source = phraseOf(page, tree, owner)
    return source && candidate(tree, at, at, said, source)
  }
  const { head, deprel } = tree.tokens[at]!
  if (deprel !== 'obj' || head >= at || !isLight(tree, head)) return undefined
  const source = sourceOf(page, tree, head)
  return source && candidate(tree, head, at, said, source)
}

/** Whether a noun of saying makes a verb into one: "made a claim". */
export const isLight = (tree: Tree, verb: number): boolean => lightVerbs.has(tree.tokens[verb]!.lemma)

const lightVerbs = wordSet(`
  make have express voice show raise issue deliver offer give repeat reiterate cast launch renew share state hold
  announce take pose present`)

/** "Quill is confident that the bridge is safe", "was critical of the council", "made it clear that she would stay". */
export function findAdjective(page: Page, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  const frames = upos === 'ADJ' ? cueAdjectives.get(lemma) : undefined
  if (lemma === 'clear' && levelAt(page, tree, at) < 0) {
    const made = findMadeClear(page, tree, at)
    if (made) return made
  }
  const said = frames && complementOf(page, tree, at, frames)
  if (!said || levelAt(page, tree, at) >= 0 || childBy(tree, at, 'cop') === undefined) return undefined
  const source = sourceOf(page, tree, at)
  return source && candidate(tree, childBy(tree, at, 'cop')!, at, said, source)
}

function findMadeClear(page: Page, tree: Tree, at: number): Candidate | undefined {
  const verb = tree.tokens[at]!.head
  if (verb < 0 || tree.tokens[verb]!.lemma !== 'make' || at < verb || at - verb > 3) return undefined
  const clause = [
    ...childrenBy(tree, at, 'ccomp', 'advcl', 'csubj'),
    ...childrenBy(tree, verb, 'ccomp', 'parataxis', 'csubj', 'advcl'),
  ].find((child) => tree.first[child]! > at && tree.first[child]! < at + 4)
  const source = sourceOf(page, tree, verb)
  if (clause === undefined || !source) return undefined
  const content = spansWhere(page, tree, stretchOf(tree, clause), () => true)
  return candidate(
    tree,
    childrenBy(tree, verb, 'aux')[0] ?? verb,
    at,
    { kind: 'say', preposition: undefined, content },
    source,
  )
}

interface Complement {
  kind: CueKind
  /** The word before the content that belongs to the cue: a preposition. */
  preposition: number | undefined
  content: readonly Span[]
}

/** What a noun or adjective brings, by the word that opens it: "that …", "to …", "of …". */
function complementOf(
  page: Page,
  tree: Tree,
  at: number,
  frames: ReadonlyMap<string, CueKind>,
): Complement | undefined {
  for (const child of tree.children[at]!) {
    if (child < at || !complements.has(relation(tree, child))) continue
    const opening = childrenBy(tree, child, 'mark', 'case').find((word) => word < child)
    const kind = opening === undefined ? undefined : frames.get(tree.words[opening]!.lower)
    if (opening === undefined || kind === undefined || opening - at > 3) continue
    const preposition = relation(tree, opening) === 'case' || tree.tokens[opening]!.upos === 'ADP' ? opening : undefined
    const from = preposition === undefined ? opening : opening + 1
    const to = withoutAside(page, tree, { from, to: tree.last[child]! + 1 })
    return { kind, preposition, content: spansWhere(page, tree, { from, to }, () => true) }
  }
  return undefined
}

const complements = wordSet('nmod obl acl ccomp advcl xcomp')

/** The cue runs from its verb, if it has one, to the preposition before the content. */
function candidate(
  tree: Tree,
  from: number,
  at: number,
  { kind, preposition, content }: Complement,
  source: Source,
): Candidate | undefined {
  if (!content.length || !source.spans.length) return undefined
  const first = Math.min(from, at)
  return {
    sentence: tree.index,
    kind,
    head: at,
    cue: [spanOf(tree, { from: first, to: (preposition ?? at) + 1 })],
    source,
    content,
    ...((isNegated(tree, from) || isNegated(tree, at)) && { negated: true }),
  }
}
