import { nations } from '../../lexicon/countries.ts'
import { organisationKey, organisations, type Organisation } from '../../lexicon/organisations.ts'
import { foldPlace, knownPlaces } from '../../lexicon/places.ts'
import { type Seat, seats } from '../../lexicon/seats.ts'
import type { Text } from '../../reading.ts'
import type { Referent } from '../coreference/referent.ts'
import { type Draft, keyOf, type Name, nameKey, spanOf } from '../name.ts'

/** The country of organizations: of those that a table knows, "Kremlin", and of those whose name says so, "Finnish Border Guard". */
export function linkOrganizations(draft: Draft, referents: readonly Referent[]): void {
  for (const referent of referents) {
    if (referent.kind !== 'organization' && referent.kind !== 'facility') continue
    const country = seatOf(draft, referent.names)?.country ?? countryInName(draft, referent.names)
    if (country) referent.country ??= country
  }
}

/** The body of a state that one of these names is known to be. */
export function seatOf(draft: Draft, names: readonly Name[]): Seat | undefined {
  for (const name of names) {
    const found = seats.get(nameKey(draft, name)) ?? seats.get(draft.long.get(nameKey(draft, name)) ?? '')
    if (found) return found
  }
  return undefined
}

/** The organisation that everybody knows by one of these names. */
export function organisationOf(text: Text, names: readonly Name[]): Organisation | undefined {
  for (const name of names) {
    const { start, end } = spanOf(text, name)
    const found = organisations.get(organisationKey(text.article.text.slice(start, end)))
    if (found) return found
  }
  return undefined
}

/** "*Finnish* Border Guard", "Bank of *England*": a country before all else, or at the end behind "of". */
function countryInName(draft: Draft, names: readonly Name[]): string | undefined {
  for (const { sentence, from, to } of names) {
    if (to - from < 2) continue
    const { words } = draft.sentences[sentence]!
    for (let end = Math.min(from + 3, to - 1); end > from; end--) {
      const code = sureCode(keyOf(draft.sentences[sentence]!, from, end))
      if (code) return code
    }
    for (let at = to - 1; at > from; at--)
      if (words[at - 1]!.lower === 'of') {
        const key = keyOf(draft.sentences[sentence]!, at, to)
        const code = sureCode(key) ?? onlyCountry(key)
        if (code) return code
      }
  }
  return undefined
}

function sureCode(key: string): string | undefined {
  const nation = nations.get(key)
  return nation?.sure ? nation.code : undefined
}

/** "Bank of England", "University of Antwerp": where every place of that name is. */
function onlyCountry(key: string): string | undefined {
  const known = knownPlaces.get(foldPlace(key))
  return known?.length === 1 ? known[0]!.country : undefined
}
