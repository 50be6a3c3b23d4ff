import type { Entity } from '../../../record/index.ts'
import { relation, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Candidate, Stage } from './candidate.ts'
import { complements, verbAbove } from './clause.ts'

/** Where it happened: the place that "in", "at" or "near" names beside the words that tell it, or beside a noun's verb. */
export function placeOf(stage: Stage, { tree, at, more, form }: Candidate): Entity | undefined {
  for (const word of [at, ...more]) {
    const place = placeBeside(stage, tree, word)
    if (place) return place
  }
  const verb = form === 'noun' && relation(tree, at) === 'nsubj' ? verbAbove(tree, at) : undefined
  return verb === undefined ? undefined : placeBeside(stage, tree, verb)
}

function placeBeside({ cast }: Stage, tree: Tree, at: number): Entity | undefined {
  for (const complement of complements(tree, at)) {
    const entity = locating.has(complement.by) ? cast.at({ sentence: tree.index, word: complement.at }) : undefined
    if (entity && (entity.kind === 'place' || entity.kind === 'facility')) return entity
  }
  return undefined
}

const locating = wordSet('in at near outside inside across throughout around')
