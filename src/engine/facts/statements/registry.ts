import type { Finder, Refiner } from './candidate.ts'
import { findAccordingTo } from './finders/according-to.ts'
import { findLabel, findSignature } from './finders/labelled.ts'
import { findQuoted } from './finders/quoted.ts'
import {
  findAside,
  findClause,
  findInfinitive,
  findObject,
  findPassive,
  findPrepositional,
} from './finders/reported.ts'
import { addContinuations } from './refiners/continuations.ts'
import { dropSourceless } from './refiners/sourceless.ts'
import { takeWholeQuotations } from './refiners/whole-quotations.ts'

/** Asked in turn of every word that may be a cue; the first that knows it proposes. */
export const finders: readonly Finder[] = [
  findAccordingTo,
  findLabel,
  findSignature,
  findQuoted, // before clauses: what stands in quotation marks is what was said, whatever the tree makes of it
  findClause, // before asides: a verb with its own clause tells that one
  findAside,
  findInfinitive, // before objects: "urged the council to resign" is more than "urged the council"
  findObject,
  findPrepositional,
  findPassive,
]

export const refiners: readonly Refiner[] = [
  takeWholeQuotations, // before continuations: a quotation that is taken whole leaves no rest that stands alone
  dropSourceless, // before continuations: nobody goes on whom nobody knows
  addContinuations,
]

/** Why words are no statement. A code always means the same. */
export const reasons = {
  'statements/across-quotation': 'Words outside the quotation in which they are said to be said.',
  'statements/no-source': 'Nobody can be told to say it: "it is safe to say".',
  'statements/two-speakers': 'A quotation alone that one of two may have spoken.',
} as const satisfies { readonly [code: `statements/${string}`]: string }
