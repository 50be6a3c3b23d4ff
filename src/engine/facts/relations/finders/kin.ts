import { isUnreal } from '../../../entities/descriptions/unreal.ts'
import { childBy } from '../../../language/tree.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Room } from '../candidate.ts'
import { antecedent, atWords, behind, spanOver } from '../clause.ts'
import { candidateOf, nounOf, ownerOf } from '../described.ts'

/** Family: "his wife, Ann Ray", "Tom Hall, the son of Kay Hall", "Ann Ray is married to Tom Hall". */
export const findKin = (room: Room): Candidate[] => [...byDescription(room), ...byMarriage(room)]

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'spouse-of': wordSet('wife husband spouse widow widower ex-wife ex-husband'),
    'partner-of': wordSet('girlfriend boyfriend fiancé fiancée fiance fiancee'),
    'parent-of': wordSet('father mother parent dad mum mom'),
    'child-of': wordSet('son daughter child'),
    'sibling-of': wordSet('brother sister sibling half-brother half-sister twin'),
    'relative-of': wordSet(
      `stepson stepdaughter stepfather stepmother grandfather grandmother grandson granddaughter grandchild uncle aunt nephew
      niece cousin father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law`,
    ),
  }).flatMap(([type, words]) => [...words].map((word) => [word, type] as const)),
)

function byDescription(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const noun = nounOf(room, description)
    const type = types.get(noun)
    if (!type || (description.name && description.name.kind !== 'person')) return []
    const owner = ownerOf(room, description, links, ({ kind }) => kind === 'person')
    if (!owner) return []
    const former = type === 'spouse-of' && (description.status === 'former' || /^(?:ex-|widow)/.test(noun))
    return (
      candidateOf(room, description, {
        type,
        object: owner.entity,
        value: noun,
        ...(former && { status: 'former' }),
      }) ?? []
    )
  })
}

const links: ReadonlySet<string> = new Set(["'s", 'of', 'to'])

/** "Ann Ray married Tom Hall", "is married to". */
const byMarriage = (room: Room): Candidate[] =>
  atWords(room, marrying, ({ tree }, verb) => {
    const { index: sentence } = tree
    const by = childBy(tree, verb, 'nsubj')
    const to = childBy(tree, verb, 'obj') ?? behind(tree, verb, 'to')
    if (by === undefined || to === undefined || isUnreal(tree, verb)) return undefined
    const subject = room.at({ sentence, word: antecedent(tree, by) })
    const object = room.at({ sentence, word: to })
    if (subject?.kind !== 'person' || object?.kind !== 'person') return undefined
    const time = room.when({ sentence, word: verb })
    return {
      type: 'spouse-of',
      subject,
      object,
      evidence: [spanOver(room, sentence, [by, verb, to])],
      ...(time && { time }),
    }
  })

const marrying: ReadonlySet<string> = new Set(['marry', 'married'])
