import { occupations, offices } from '../../../lexicon/offices.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Room } from '../candidate.ts'
import { candidateOf, evidenceOf, nounOf, ownerOf, roleOf } from '../described.ts'

/** Who holds which office of what: "NATO Secretary-General Jens Stoltenberg", "Ray became mayor of Ardan". */
export function findOffices(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const noun = nounOf(room, description)
    if (description.name && description.name.kind !== 'person') return []
    if (!isOffice(noun) || (noun === 'member' && description.role.to === description.head + 1)) return []
    const owner = ownerOf(room, description, links)
    if (!owner && ranks.has(noun) && description.role.from === description.head) {
      room.drop(evidenceOf(room, description)[0]!, 'relations/rank-alone')
      return []
    }
    const value = roleOf(room, description, owner !== undefined)
    const status = candidates.has(noun) ? 'candidate' : description.status
    return (
      candidateOf(room, description, {
        type: 'holds-role',
        value,
        ...(owner && { object: owner.entity }),
        ...(status && { status }),
      }) ?? []
    )
  })
}

/** "president", "vice-president", "secretary-general", "co-chair". */
const isOffice = (noun: string): boolean =>
  (offices.has(noun) || offices.has(noun.slice(noun.lastIndexOf('-') + 1))) &&
  !owning.has(noun) &&
  !occupations.has(noun)

/** These tell more than an office: who founded, who owns. */
const owning: ReadonlySet<string> = wordSet('founder co-founder cofounder owner co-owner proprietor')

/** Without what they belong to, these are forms of address. */
const ranks: ReadonlySet<string> = wordSet(`
  general marshal admiral colonel major lieutenant captain sergeant constable detective officer inspector superintendent
  gen col lt capt sgt lady judge justice`)

const candidates: ReadonlySet<string> = wordSet('nominee candidate hopeful contender frontrunner front-runner')

/** Not "ambassador *to* Ardan", who is of another country. */
const links: ReadonlySet<string> = new Set(['', "'s", 'of', 'for', 'at', 'in'])
