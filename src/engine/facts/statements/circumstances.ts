import type { Entity, Span, Time } from '../../../record/index.ts'
import { overlaps } from '../../../record/spans.ts'
import type { Cast } from '../../entities/index.ts'
import { childBy, childrenBy, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { timeAt } from '../times/at.ts'

/** When it was said: a time that hangs from the verb of saying, or beside its subject, outside what is said ("said Thursday", "told reporters on Friday", "the council on Monday said"). */
export function timeOf(tree: Tree, cue: number, times: readonly Time[], content: readonly Span[]): Time | undefined {
  const subject = childBy(tree, cue, 'nsubj')
  const around = [...tree.children[cue]!, ...(subject === undefined ? [] : tree.children[subject]!)]
  for (const child of around) {
    if (isIn(content, tree.words[child]!)) continue
    const time = timeAt(times, tree.words[child]!)
    if (time && time.type !== 'DURATION' && time.type !== 'SET') return time
  }
  return undefined
}

/** Where it was said: "said in Oxbow", "told reporters in Oxbow". */
export function placeOf(tree: Tree, cue: number, cast: Cast, content: readonly Span[]): Entity | undefined {
  for (const child of circumstances(tree, cue, content)) {
    const preposition = childrenBy(tree, child, 'case')[0]
    if (preposition === undefined || !within.has(tree.words[preposition]!.lower)) continue
    const entity = cast.at({ sentence: tree.index, word: child })
    if (entity?.kind === 'place' || entity?.kind === 'facility') return entity
  }
  return undefined
}

const within = wordSet('in at from')

/** The phrases of a verb of saying, and of those who are told. */
const circumstances = (tree: Tree, cue: number, content: readonly Span[]): number[] =>
  [cue, ...childrenBy(tree, cue, 'iobj')]
    .flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
    .filter((child) => !isIn(content, tree.words[child]!))

const isIn = (spans: readonly Span[], word: Span): boolean => spans.some((span) => overlaps(span, word))
