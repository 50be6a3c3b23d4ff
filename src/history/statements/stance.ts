import { inCommon } from '../overlap.ts'
import { stemOf } from '../words.ts'
import type { Change } from './said.ts'
import type { Utterance } from './same.ts'
import { type Word, wordsAt } from './wording.ts'

/**
 * Whether someone says or denies what another statement speaks of, by the verb and by the "not" of the clause with most
 * of its words: "said it was not overloaded" denies it. Undefined where that is left open: "whether it was overloaded".
 */
export function stanceOn({ report, statement }: Utterance, other: Utterance): Change['from'] | undefined {
  const { text } = report.record.article
  const about = stemsOf(other.words)
  const clauses = statement.content
    .flatMap(({ start, end }) => text.slice(start, end).split(clauseEnd))
    .map((clause) => ({ clause, common: inCommon(stemsOf(wordsIn(clause)), about) }))
  const most = Math.max(...clauses.map(({ common }) => common))
  const near = clauses.flatMap(({ clause, common }) => (common === most ? [clause] : []))
  const negative = new Set(near.map((clause) => isNegative(clause, about)))
  // Of two clauses that speak of it as much, one with a "not", none tells.
  if (negative.size > 1 || near.some((clause) => /\b(?:whether|if)\b/i.test(clause))) return undefined
  return (statement.kind === 'deny') !== negative.has(true) ? 'denied' : 'said'
}

const wordsIn = (text: string): Word[] => wordsAt(text, [{ start: 0, end: text.length }])

const clauseEnd = /[.,;:!?–—]|\b(?:and|but|because|although|though|while)\b/i

/** By how often it is negated in what both speak of: "had not been working" says nothing against "was out of order". */
function isNegative(clause: string, about: ReadonlySet<string>): boolean {
  const ahead = [...clause.matchAll(negation)].filter(
    ({ 0: not, index }) => inCommon(stemsOf(wordsIn(clause.slice(index + not.length)).slice(0, 4)), about) > 0,
  )
  return (ahead.length + (clause.match(/\b(?:false|untrue|baseless|unfounded)\b/gi)?.length ?? 0)) % 2 === 1
}

/** Not the "no" of "no doubt" or "no fewer than 12", nor the "not" of "not only". */
const negation =
  /\b(?:not(?! (?:only|just|least)\b)|no(?! (?:doubt|wonder|later|sooner|fewer|less|more)\b)|never|nobody|none|neither|cannot)\b|n['’]t\b/gi

/** The words that tell what is spoken of, by their stems. */
export const stemsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(
    words
      .map(({ word }) => word.replace(/'s?$/, ''))
      .filter((word) => word.length > 3 && !idle.has(word))
      .map(stemOf),
  )

const idle = new Set(
  `that this have been were would could will with from they them their which more than said says about after also among
  before being between both down during each even every into just like many most much only other over some such then
  there these those through under until very what when where while your should must might does doing`.split(/\s+/),
)
