import type { Entity } from '../../../../record/index.ts'
import { isUnreal } from '../../../entities/descriptions/unreal.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import type { Candidate, Room } from '../candidate.ts'
import { behind, spanOver } from '../clause.ts'

/** What lies beside what: "Ardan borders Norland", "its 800-mile border with Norland", "the border between Ardan and Norland". */
export function findBorders(room: Room): Candidate[] {
  return room.views.flatMap(({ tree }) =>
    [...tree.tokens.keys()].flatMap((at): Candidate[] => {
      const sides = sidesOf(tree, at)
      if (!sides) return []
      const [subject, object] = sides.map((word) => room.at({ sentence: tree.index, word }))
      if (!isSide(subject) || !isSide(object) || subject === object) return []
      const evidence = [spanOver(room, tree.index, [...sides, at])]
      return [{ type: 'borders', subject, object, evidence }]
    }),
  )
}

const isSide = (entity: Entity | undefined): entity is Entity =>
  entity?.kind === 'place' || entity?.kind === 'organization'

function sidesOf(tree: Tree, at: number): [number, number] | undefined {
  const { lemma, upos } = tree.tokens[at]!
  if (lemma !== 'border' && lemma !== 'frontier') return undefined
  return upos === 'VERB' ? ofVerb(tree, at) : ofNoun(tree, at)
}

function ofVerb(tree: Tree, verb: number): [number, number] | undefined {
  const [one, other] = [childBy(tree, verb, 'nsubj', 'compound'), childBy(tree, verb, 'obj')]
  return one === undefined || other === undefined || isUnreal(tree, verb) ? undefined : [one, other]
}

/** "Ardan's border with Norland", "shares a border with", "the border between Ardan and Norland". */
function ofNoun(tree: Tree, noun: number): [number, number] | undefined {
  const between = behind(tree, noun, 'between')
  if (between !== undefined) {
    const and = childBy(tree, between, 'conj')
    return and === undefined ? undefined : [between, and]
  }
  const verb = tree.tokens[noun]!.head
  const shares = verb >= 0 && tree.tokens[verb]!.lemma === 'share' && !isUnreal(tree, verb) ? verb : undefined
  const other = behind(tree, noun, 'with') ?? (shares === undefined ? undefined : behind(tree, shares, 'with'))
  const owner = childBy(tree, noun, 'nmod:poss') ?? (shares === undefined ? undefined : childBy(tree, shares, 'nsubj'))
  return owner === undefined || other === undefined ? undefined : [owner, other]
}
