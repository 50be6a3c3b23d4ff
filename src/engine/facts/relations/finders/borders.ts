import type { Entity } from '../../../../record/index.ts'
import { isUnreal } from '../../../entities/descriptions/unreal.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import type { Candidate, Room } from '../candidate.ts'
import { atWords, behind, spanOver } from '../clause.ts'

/** What lies beside what: "Ardan borders Norland", "its 800-mile border with Norland", "the border between Ardan and Norland". */
export const findBorders = (room: Room): Candidate[] =>
  atWords(room, bordering, ({ tree }, at) => {
    const sides = tree.tokens[at]!.upos === 'VERB' ? ofVerb(tree, at) : ofNoun(tree, at)
    if (!sides) return undefined
    const [subject, object] = sides.map((word) => room.at({ sentence: tree.index, word }))
    if (!isSide(subject) || !isSide(object) || subject === object) return undefined
    return { type: 'borders', subject, object, evidence: [spanOver(room, tree.index, [...sides, at])] }
  })

const bordering: ReadonlySet<string> = new Set(['border', 'frontier'])

const isSide = (entity: Entity | undefined): entity is Entity =>
  entity?.kind === 'place' || entity?.kind === 'organization'

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
