import type { Draft, Name } from './name.ts'
import { joinAbbreviations } from './passes/abbreviations.ts'
import { findAgain } from './passes/again.ts'
import { addAgency } from './passes/agency.ts'
import { mendEdges } from './passes/edges.ts'
import { dropGeneric, heedHeads } from './passes/heads.ts'
import { addBodies, dropIdle } from './passes/idle.ts'
import { agreeOnKinds, dropUnsure } from './passes/kinds.ts'
import { settleNations } from './passes/nations.ts'
import { dropPlain } from './passes/plain.ts'
import { trimNames, trimAgain } from './passes/trim.ts'
import { restoreWholes } from './passes/wholes.ts'

const names =
  (pass: (draft: Draft) => readonly Name[]) =>
  (draft: Draft): Draft => ({ ...draft, names: pass(draft) })

/** Applied in turn to the network's names. */
export const passes: readonly ((draft: Draft) => Draft)[] = [
  names(trimNames), // before all that compare names by their words
  names(mendEdges),
  names(restoreWholes),
  names(dropIdle),
  names(addBodies),
  names(settleNations),
  names(dropGeneric),
  names(dropPlain), // after trimming: "the Party" is "Party"
  names(heedHeads), // before the vote, in which heads count
  joinAbbreviations, // before the vote, in which an abbreviation and its long form are one
  names(agreeOnKinds),
  names(trimAgain), // again: those now agreed to be persons may begin with a title
  names(dropUnsure), // after the vote: once sure is enough
  names(addAgency), // after all that trim: "afrol News" is called so
  names(findAgain), // last: what is found again has the kind that was agreed
]

/** Why what the network took for a name is none, and why it is not known whom a pronoun or a noun phrase speaks of. */
export const reasons: Readonly<Record<string, string>> = {
  'entities/title-alone': 'a title or marks with no name to them: "President", "the Sheikh"',
  'entities/no-capital': 'the words have no capital letter in an article that has them: "bush", "mobile services"',
  'entities/description': 'a noun that any of its sort answers to: "the Kingdom", "the Party"',
  'entities/mark': 'a mark or an abbreviation that names no one: "No.", "Rs", "GDP"',
  'entities/god': 'a god takes no part in news: "thank God"',
  'entities/portfolio': 'what a minister is for: "Minister of Agriculture"',
  'entities/unsure': 'it is nowhere sure enough that these words are a name',
  'entities/plain-word': 'the article writes the same word without a capital elsewhere',
  'entities/no-antecedent': 'nobody named shortly before can be meant: "she" where no woman was spoken of',
  'entities/two-candidates': 'more than one may be meant, and none is clearly the nearer',
  'entities/unnamed-antecedent': 'it means someone who is not named: "a driver ... he"',
  'entities/unknown-speaker': 'the words are quoted, and it is not known whose they are: "I"',
  'entities/we': 'who else the speaker means is not known: "we" said by one person',
}
