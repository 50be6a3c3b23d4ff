import type { Tree } from '../../language/index.ts'
import type { Candidate, Stage } from './candidate.ts'
import { findAnnouncement } from './finders/announcements.ts'
import { findByNoun } from './finders/nouns.ts'
import { findByAdjective, findByVerb } from './finders/verbs.ts'
import { absorb } from './refiners/absorb.ts'
import { readAccidents } from './refiners/accidents.ts'
import { findDefenders, shareRecipients } from './refiners/defenders.ts'
import { joinTellings } from './refiners/join.ts'
import { keepParties } from './refiners/parties.ts'
import { readPromises } from './refiners/promises.ts'
import { readRhetoric } from './refiners/rhetoric.ts'
import { dropSport } from './refiners/sport.ts'
import { findTargets } from './refiners/targets.ts'

/** Asked in turn of every word; the first that knows it proposes. */
export const finders: readonly ((stage: Stage, tree: Tree, at: number) => Candidate | undefined)[] = [
  findByVerb,
  findAnnouncement, // after verbs: "insist" asks by itself
  findByAdjective,
  findByNoun,
]

/** Applied in turn to the candidates of a sentence. */
export const refiners: readonly ((stage: Stage, candidates: readonly Candidate[]) => void)[] = [
  dropSport, // first: what is play is nothing else
  readRhetoric, // before targets are guessed: what is fought for is no victim
  readAccidents, // before joining: a flood and a bomb are not one
  readPromises, // before absorbing: what is promised has content
  absorb, // before joining: what is agreed or asked is no telling of its own
  joinTellings,
  keepParties, // after joining: a bomb may be what is joined
  shareRecipients, // before targets: what is said outright goes first
  findDefenders, // before targets: whoever defends himself is no guess
  findTargets, // last: only for what is kept
]

export { reasons } from './candidate.ts'
