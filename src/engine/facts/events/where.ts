import type { Entity } from '../../../record/index.ts'
import type { Candidate, Stage } from './candidate.ts'
import { complements } from './clause.ts'

/** Where it happened: the place that "in", "at" or "near" names beside the words that tell it. */
export function placeOf({ cast }: Stage, { tree, at, more }: Candidate): Entity | undefined {
  for (const word of [at, ...more])
    for (const complement of complements(tree, word)) {
      if (!locating.has(complement.by)) continue
      const entity = cast.at({ sentence: tree.index, word: complement.at })
      if (entity && (entity.kind === 'place' || entity.kind === 'facility')) return entity
    }
  return undefined
}

const locating: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
])
