import type { Candidate, Room } from './candidate.ts'
import { findBirths } from './finders/births.ts'
import { findBorders } from './finders/borders.ts'
import { findKin } from './finders/kin.ts'
import { findMembership } from './finders/membership.ts'
import { findOffices } from './finders/offices.ts'
import { findOwnership } from './finders/ownership.ts'
import { findParties } from './finders/parties.ts'
import { findPlaces } from './finders/places.ts'
import { findWork } from './finders/work.ts'
import { dropItself } from './refiners/itself.ts'
import { mergeSame } from './refiners/merge.ts'
import { completeRoles } from './refiners/roles.ts'

/** Each looks for its own types of relations; their order says nothing. */
export const finders: readonly ((room: Room) => Candidate[])[] = [
  findOffices,
  findWork,
  findMembership,
  findPlaces,
  findBorders,
  findKin,
  findBirths,
  findOwnership,
  findParties,
]

/** Applied in turn to all candidates, which are in text order. */
export const refiners: readonly ((candidates: readonly Candidate[], room: Room) => readonly Candidate[])[] = [
  dropItself, // first: what is mistaken must complete nothing
  completeRoles, // before merging: "President Brandt" is then the same as "Norland's president, Lena Brandt"
  mergeSame,
]

/** Why a relation is left out. A code always means the same. */
export const reasons: Readonly<Record<string, string>> = {
  'relations/already-member': 'the table of members has it a member for years: "France joined NATO in calling for"',
  'relations/imagined': 'somebody imagined in an office: "what a President Ray would do"',
  'relations/itself': 'both sides came out as one and the same',
  'relations/no-members': 'one works there or takes part in it, but is no member: "joined Wexel in 2015"',
  'relations/rank-alone':
    'a rank or a word that tells too little, with nothing it belongs to: "Captain Ray", "is a leader"',
  'relations/unknown-subject': 'it is not known whom the words describe',
}
