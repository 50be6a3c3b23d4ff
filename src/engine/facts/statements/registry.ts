import type { Finder, Refiner } from './candidate.ts'
import { findAside } from './finders/aside.ts'
import { findClause } from './finders/clause.ts'
import { findInfinitive } from './finders/infinitive.ts'
import { findLabel, findSignature } from './finders/labelled.ts'
import { findAdjective, findNoun } from './finders/named.ts'
import { findObject } from './finders/object.ts'
import { findPassive } from './finders/passive.ts'
import { findPrepositional } from './finders/prepositional.ts'
import { findQuoted } from './finders/quoted.ts'
import { findQuotedAs } from './finders/quoted-as.ts'
import { addContinuations } from './refiners/continuations.ts'
import { dropNested } from './refiners/nested.ts'
import { dropSourceless } from './refiners/sourceless.ts'
import { dropSpeechless } from './refiners/speechless.ts'
import { takeWholeQuotations } from './refiners/whole-quotations.ts'
import { takeWholeSources } from './refiners/whole-sources.ts'

/** Asked in turn of every verb of saying; the first that knows it proposes. */
export const verbFinders: readonly Finder[] = [
  findPassive, // before all others: who is asked does not say what stands beside it
  findQuoted, // before clauses: what stands in quotation marks is what was said, whatever the tree makes of it
  findQuotedAs,
  findClause, // before asides: a verb with its own clause tells that one
  findAside,
  findInfinitive, // before objects: "urged the council to resign" is more than "urged the council"
  findObject,
  findPrepositional,
]

/** Asked of other words, by what they are. */
export const finders: { readonly [upos: string]: readonly Finder[] } = {
  NOUN: [findNoun],
  ADJ: [findAdjective],
  PUNCT: [findLabel, findSignature],
}

export const refiners: readonly Refiner[] = [
  takeWholeQuotations, // before continuations: a quotation that is taken whole leaves no rest that stands alone
  takeWholeSources, // before continuations: they repeat it
  dropSpeechless, // before continuations: nothing goes on that never spoke
  dropSourceless, // before continuations: nobody goes on whom nobody knows
  dropNested, // behind sourceless: words that nobody says hold no one else's
  addContinuations,
]

/** Why words are no statement. A code always means the same. */
export const reasons = {
  'statements/across-quotation': 'words outside the quotation in which they are said to be said',
  'statements/nested': 'attributed by words that are themselves attributed: "Quill said the mayor wants it"',
  'statements/no-source': 'nobody can be told to say it: "it is safe to say"',
  'statements/speechless': 'what neither speaks nor thinks: "the storm slammed the coast"',
  'statements/two-speakers': 'a quotation alone that one of two may have spoken',
} as const satisfies { readonly [code: `statements/${string}`]: string }
