import type { Entity, Relation } from '../../../record/index.ts'
import { viewsOf } from '../../entities/descriptions/view.ts'
import type { Description } from '../../entities/descriptions.ts'
import type { Cast } from '../../entities/index.ts'
import type { Scene } from '../../reading.ts'
import type { Candidate, Room } from './candidate.ts'
import { isCountry } from './country.ts'
import { finders, refiners } from './registry.ts'
import { timesByVerb } from './when.ts'

/** What holds for a while: offices, memberships, parts and places, family, ownership, ages. In text order. */
export function findRelations(scene: Scene, cast: Cast): Relation[] {
  const room = roomOf(scene, cast)
  let candidates: readonly Candidate[] = finders.flatMap((find) => find(room)).sort(inOrder)
  for (const refine of refiners) candidates = refine(candidates, room)
  return candidates
    .map((candidate) => ({ ...candidate, evidence: candidate.evidence.toSorted((a, b) => a.start - b.start) }))
    .sort(inOrder)
    .map(relationOf)
}

const inOrder = (a: Candidate, b: Candidate): number =>
  a.evidence[0]!.start - b.evidence[0]!.start || a.evidence[0]!.end - b.evidence[0]!.end

function relationOf({ type, subject, object, value, status, time, evidence }: Candidate, i: number): Relation {
  return {
    id: `r${i + 1}`,
    type,
    subject: subject.id,
    ...(object && { object: object.id }),
    ...(value && { value }),
    ...(status && { status }),
    ...(time && { time }),
    evidence,
  }
}

function roomOf(scene: Scene, cast: Cast): Room {
  const views = viewsOf(scene)
  const viewAt = new Map(views.map((view) => [view.tree.index, view]))
  const before = wordsBeforeHeads(scene.descriptions)
  const times = timesByVerb(scene)
  const countries = countriesOf(cast)
  return {
    scene,
    views,
    descriptions: scene.descriptions,
    describing: ({ sentence, word }) => before.get(`${sentence}/${word}`),
    whole: ({ sentence, word }) => viewAt.get(sentence)?.nameAt(word) ?? { from: word, to: word + 1 },
    at: (position) => {
      const entity = cast.at(position)
      return (entity?.kind === 'group' && entity.country && countries.get(entity.country)) || entity
    },
    when: ({ sentence, word }) => times.get(`${sentence}/${word}`),
    drop: scene.trace.drop,
  }
}

/** Descriptions by "sentence/word" of the words before their heads. */
function wordsBeforeHeads(descriptions: readonly Description[]): ReadonlyMap<string, Description> {
  const found = new Map<string, Description>()
  for (const description of descriptions)
    for (let at = description.from; at < description.head; at++) found.set(`${description.sentence}/${at}`, description)
  return found
}

/** The countries that the article names, by code. */
function countriesOf({ entities }: Cast): ReadonlyMap<string, Entity> {
  const found = new Map<string, Entity>()
  for (const entity of entities)
    if (entity.kind === 'place' && entity.country && isCountry(entity) && !found.has(entity.country))
      found.set(entity.country, entity)
  return found
}
