/**
 * A kind of act and the words that tell it. Words are lemmas divided by white space; a verb may bring a particle or the
 * preposition of its complement: "call_off", "call_on", "crack_down_on". In conditions, "@party" stands for a class of
 * nouns (see nouns.ts).
 */
export interface Act {
  type: ActType
  /** PLOVER's mode. */
  mode?: string
  /** The CAMEO category, where one fits whatever the words around. */
  cameo?: string
  verbs?: string
  /** Deverbal nouns that tell it by themselves. */
  nouns?: string
  /** Adjectives and predicates after "be": "ready", "critical_of". */
  adjectives?: string
  /** Verbs that tell it with one of `objects` as their object: "hold" + "talks". The noun is a trigger too. */
  light?: string
  /** What the object of `verbs` or `light` must be. */
  objects?: string
  /** What the object must not be. */
  unlike?: string
  /** What the subject must be, where there is one. */
  subjects?: string
  /** What the subject must not be. */
  unsubjects?: string
  /** Verbs or nouns, one of which must head the clause that complements `verbs`; "*" for any clause. */
  clauses?: string
  /** Prepositions, one of which must lead a complement. */
  with?: string
  /** Heads of clauses with which it tells nothing: "declined to comment". */
  unclauses?: string
  /** Who is who; "active" where nothing is said. */
  roles?: Roles
  /** What "'s" and "of" mean with `nouns`: "Russia's attack", "the arrest of rebels". "by" actor and "of" recipient where nothing is said. */
  owner?: 'actor' | 'recipient'
  of?: 'actor' | 'recipient'
  /** Whether whoever is addressed is told by a preposition before the object: "impose sanctions ON Iran". */
  recipients?: string
  /** Tells nothing without someone who does it or to whom it is done. */
  needs?: 'actor' | 'recipient' | 'either'
}

export type ActType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'OTHER'

/**
 * - `active`: the subject does it to the object.
 * - `mutual`: subject and partner ("with Iran") both do it.
 * - `indirect`: the subject does it, the object is what, and the recipient comes by preposition or as indirect object.
 * - `undergone`: the subject is whom it is done to: "die", "face charges".
 */
type Roles = 'active' | 'mutual' | 'indirect' | 'undergone'
