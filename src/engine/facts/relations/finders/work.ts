import type { Entity } from '../../../../record/index.ts'
import { isUnreal } from '../../../entities/descriptions/unreal.ts'
import { childBy } from '../../../language/tree.ts'
import { occupations } from '../../../lexicon/offices.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Room } from '../candidate.ts'
import { antecedent, atWords, behind, spanOver } from '../clause.ts'
import { isCountry } from '../country.ts'
import { candidateOf, nounOf, ownerOf, roleOf } from '../described.ts'

/**
 * What people do, and for whom: "Ann Lee, a professor at Ardan University", "World Bank analyst Tom Hall", "her lawyer,
 * Ann Lee". Of a people or a country, it is their nationality.
 */
export const findWork = (room: Room): Candidate[] => [...byDescription(room), ...byVerb(room)]

function byDescription(room: Room): Candidate[] {
  return room.descriptions.flatMap((description): Candidate[] => {
    const noun = nounOf(room, description)
    if (!occupations.has(noun) || passing.has(noun) || (description.name && description.name.kind !== 'person'))
      return []
    const employer =
      ownerOf(room, description, employing, ({ kind }) => kind === 'organization' || kind === 'facility') ??
      (personal.has(noun) ? ownerOf(room, description, possessive, ({ kind }) => kind === 'person') : undefined)
    if (!employer && description.of.some(({ link, word }) => link === 'of' && word > description.head)) return []
    const country = ownerOf(room, description, attributive, isNation)
    const found = [
      candidateOf(room, description, {
        type: employer ? (schooling.get(noun) ?? 'employed-by') : 'occupation',
        value: roleOf(room, description, employer?.by),
        ...(employer && { object: employer.entity }),
        ...(description.status && { status: description.status }),
      }),
      country && candidateOf(room, description, { type: 'nationality', object: country.entity }),
    ]
    return found.filter((one) => one !== undefined).filter(({ subject }) => subject.kind === 'person')
  })
}

/** A people that has a country, or the country itself. */
const isNation = (entity: Entity): boolean =>
  (entity.kind === 'group' && entity.country !== undefined) || (entity.kind === 'place' && isCountry(entity))

const employing: ReadonlySet<string> = new Set(['', "'s", 'at', 'for', 'with', 'of'])
const possessive: ReadonlySet<string> = new Set(["'s", 'for', 'of'])
const attributive: ReadonlySet<string> = new Set([''])

/** What somebody is by chance or birth, and does for no living. */
const passing: ReadonlySet<string> = wordSet(`
  man woman boy girl teenager resident native neighbor neighbour witness victim supporter survivor passenger tenant star
  suspect defendant plaintiff gunman shooter immigrant migrant refugee villager champion winner medalist medallist hero
  legend icon fellow observer dealer critic`)

const schooling: ReadonlyMap<string, string> = new Map([
  ['student', 'studies-at'],
  ['graduate', 'educated-at'],
])

/** What a person is for another. */
const personal: ReadonlySet<string> = wordSet(
  'lawyer attorney solicitor barrister doctor physician agent publicist trainer',
)

/** "Ann Lee works for Wexel", "worked at". */
const byVerb = (room: Room): Candidate[] =>
  atWords(room, working, ({ tree }, verb) => {
    const { index: sentence } = tree
    if (tree.tokens[verb]!.upos !== 'VERB' || isUnreal(tree, verb)) return undefined
    const by = childBy(tree, verb, 'nsubj')
    const place = behind(tree, verb, 'for', 'at')
    if (by === undefined || place === undefined) return undefined
    const subject = room.at({ sentence, word: antecedent(tree, by) })
    const object = room.at({ sentence, word: place })
    if (subject?.kind !== 'person' || (object?.kind !== 'organization' && object?.kind !== 'facility')) return undefined
    return { type: 'employed-by', subject, object, evidence: [spanOver(room, sentence, [by, verb, place])] }
  })

const working: ReadonlySet<string> = new Set(['work'])
