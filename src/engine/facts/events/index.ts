import type { Entity, Event, Statement } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Tree } from '../../language/index.ts'
import { nations } from '../../lexicon/countries.ts'
import type { Scene } from '../../reading.ts'
import type { Candidate, Stage } from './candidate.ts'
import { mergeTellings } from './merge.ts'
import { judge } from './modality.ts'
import { isPolitical } from './politics.ts'
import { finders, refiners } from './registry.ts'
import { reportedBy } from './reported.ts'
import { contextsOf, type Telling, tellingOf } from './telling.ts'

/** What happened, is happening or is to happen, each once however often it is told, in the order of first telling. */
export function findEvents(scene: Scene, cast: Cast, statements: readonly Statement[]): Event[] {
  const stage = { scene, cast, countries: countriesOf(cast), isPolitical: isPolitical(scene.trees) }
  const reporting = reportedBy(statements)
  const tellings: Telling[] = []
  for (const tree of scene.trees) if (tree.role !== 'furniture') tellings.push(...readSentence(stage, tree, reporting))
  return mergeTellings(tellings, scene.trace).map((event, i) => ({ id: `v${i + 1}`, ...event }))
}

/** A country's capital has its code too, but stands behind the country. */
const countriesOf = ({ entities }: Cast): Map<string, Entity> =>
  new Map(
    entities.flatMap((entity) =>
      entity.kind === 'place' && entity.country && nations.has(entity.name.toLowerCase())
        ? [[entity.country, entity]]
        : [],
    ),
  )

function readSentence(stage: Stage, tree: Tree, reporting: ReturnType<typeof reportedBy>): Telling[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < tree.words.length; at++) {
    const candidate = propose(stage, tree, at)
    if (candidate) candidates.push(candidate)
  }
  if (!candidates.length) return []
  for (const candidate of candidates) judge(candidate)
  for (const refine of refiners) refine(stage, candidates)
  const contexts = contextsOf(tree)
  return candidates
    .filter((candidate) => isKept(stage, candidate))
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((candidate) => tellingOf(stage, candidate, contexts, reporting(tree.words[candidate.at]!.start)))
}

function propose(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  for (const find of finders) {
    const candidate = find(stage, tree, at)
    if (candidate) return candidate
  }
  return undefined
}

function isKept({ scene }: Stage, { tree, at, dropped }: Candidate): boolean {
  if (dropped) scene.trace.drop(tree.words[at]!, dropped)
  return !dropped
}

const firstOf = ({ at, more }: Candidate): number => Math.min(at, ...more)
