import { organizationNouns } from '../../lexicon/nominals.ts'
import type { Nominal } from '../mentions/nominals.ts'
import type { Found } from './antecedent.ts'
import type { Focus, Seen } from './focus.ts'
import { isNamed, type Referent } from './referent.ts'

/** How many sentences back a noun phrase may point. */
const reach = 6

/**
 * Whom "the alliance", "the company", "the Ukrainian president" speaks of: the latest that may be called so, where only
 * one may. Undefined for a noun that no one in sight is called by.
 */
export function namedBy({ noun, country, sentence, plain }: Nominal, focus: Focus): Found | undefined {
  const near = focus.filter(({ last }) => sentence - last.sentence <= reach)
  const mayBeCalled = ({ referent }: Seen) => referent.nouns.has(noun) && fits(referent, country)
  const called = near.filter(mayBeCalled)
  if (called[0]) return only(called.map(({ referent }) => referent))
  if (!plain) return undefined
  // Long out of sight, but nothing in sight is called so: sooner that one than what anything may be called.
  const far = focus.filter((one) => one.referent.kind === 'organization' && isNamed(one.referent) && mayBeCalled(one))
  if (far[0]) return only(far.map(({ referent }) => referent))
  const guessed = near.filter(({ referent }) => isNamed(referent) && mayBe(referent, noun) && fits(referent, country))
  if (guessed.length === 1) guessed[0]!.referent.nouns.add(noun) // what is a bank is no committee
  return guessed[0] && only(guessed.map(({ referent }) => referent))
}

function only(referents: readonly Referent[]): Found {
  if (!isNamed(referents[0]!)) return { reason: 'entities/unnamed-antecedent' }
  return referents.length > 1 ? { reason: 'entities/two-candidates' } : { referent: referents[0]! }
}

const fits = (referent: Referent, country: string | undefined): boolean =>
  country === undefined || referent.country === country

/** What nothing tells the sort of may be of any sort its kind allows. */
const mayBe = ({ kind, nouns }: Referent, noun: string): boolean =>
  kind === 'organization' && nouns.size === 0 && organizationNouns.has(noun)
