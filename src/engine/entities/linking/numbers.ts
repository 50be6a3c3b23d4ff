import { countryNumbers } from '../../lexicon/country-numbers.ts'
import type { Referent } from '../coreference/referent.ts'
import type { Draft } from '../name.ts'
import { organisationOf } from './organizations.ts'

/** The Wikidata number of countries and of organisations that everybody knows; of nothing else is it sure. */
export function numberOf(draft: Draft, { kind, names, country, sort }: Referent): string | undefined {
  if (sort === 'country' && country) return countryNumbers.get(country)
  return kind === 'organization' ? organisationOf(draft, names)?.wikidata : undefined
}
