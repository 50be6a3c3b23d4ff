import type { Entity } from '../../../../record/index.ts'
import { isToCome, isUnreal } from '../../../entities/descriptions/unreal.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Room } from '../candidate.ts'
import { antecedent, atWords, behind, spanOver } from '../clause.ts'
import { candidateOf, nounOf, ownerOf } from '../described.ts'

/** Who founded, owns and leads what, and what is part of what: "Wexel was founded by Kay Ray", "a unit of Wexel". */
export const findOwnership = (room: Room): Candidate[] => [...byDescription(room), ...byVerb(room)]

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    founded: wordSet('founder co-founder cofounder'),
    owns: wordSet('owner co-owner proprietor'),
    'subsidiary-of': wordSet('subsidiary affiliate'),
    'part-of': wordSet('unit division arm branch wing part offshoot'),
  }).flatMap(([type, words]) => [...words].map((word) => [word, type] as const)),
)

function byDescription(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const type = types.get(nounOf(room, description))
    const person = type === 'founded' || type === 'owns'
    if (!type || (description.name?.kind === 'person') !== person) return []
    const owner = ownerOf(room, description, links, ({ kind }) => kind !== 'person' && kind !== 'group')
    // Not "part of a tour of the Gulf States".
    if (!owner || (!person && owner.by !== description.of[0])) return []
    return (
      candidateOf(room, description, {
        type,
        object: owner.entity,
        ...(description.status === 'former' && type !== 'founded' && { status: 'former' }),
      }) ?? []
    )
  })
}

const links: ReadonlySet<string> = new Set(['', "'s", 'of'])

const verbs: ReadonlyMap<string, string> = new Map([
  ['found', 'founded'],
  ['co-found', 'founded'],
  ['cofound', 'founded'],
  ['establish', 'founded'],
  ['own', 'owns'],
  ['lead', 'leads'],
  ['head', 'leads'],
  ['chair', 'leads'],
  ['run', 'leads'],
  ['govern', 'leads'],
])

/** "Kay Ray founded Wexel", "Wexel, owned by Kay Ray", "the party led by Kay Ray". */
const byVerb = (room: Room): Candidate[] =>
  atWords(room, verbs, ({ tree }, verb) => {
    const { lemma, upos } = tree.tokens[verb]!
    const { index: sentence } = tree
    const type = verbs.get(lemma)!
    const ends = upos === 'VERB' && !isUnreal(tree, verb) && !isToCome(tree, verb) ? endsOf(tree, verb) : undefined
    const [subject, object] = (ends ?? []).map((word) => room.at({ sentence, word }))
    if (!ends || !subject || !object || !fits(type, subject, object)) return undefined
    const time = room.when({ sentence, word: verb })
    return { type, subject, object, evidence: [spanOver(room, sentence, [...ends, verb])], ...(time && { time }) }
  })

/** Persons lead organisations; whatever else is founded and owned, it is neither a person nor a people. */
function fits(type: string, subject: Entity, object: Entity): boolean {
  if (type === 'leads') return subject.kind === 'person' && object.kind === 'organization'
  return subject.kind !== 'group' && object.kind !== 'person' && object.kind !== 'group'
}

/** Who does it, and to what. */
function endsOf(tree: Tree, verb: number): [number, number] | undefined {
  const by = behind(tree, verb, 'by')
  const subject = childBy(tree, verb, 'nsubj')
  if (by !== undefined) {
    const { deprel, head } = tree.tokens[verb]!
    const passive = subject ?? (deprel.startsWith('acl') ? head : undefined)
    return passive === undefined ? undefined : [by, antecedent(tree, passive)]
  }
  const object = childBy(tree, verb, 'obj')
  if (subject === undefined || object === undefined || tree.tokens[subject]!.deprel === 'nsubj:pass') return undefined
  return [antecedent(tree, subject), object]
}
