import { nations } from '../../lexicon/countries.ts'
import { neighbours } from '../../lexicon/name-neighbours.ts'
import { organisationKey, organisations } from '../../lexicon/organisations.ts'
import { foldPlace, knownPlaces } from '../../lexicon/places.ts'
import { type Draft, type Name, nameKey } from '../name.ts'

type Kind = Name['kind']

/**
 * What kind the words around a name and the table of places tell, where that is oftener right than the network: "the
 * startup Wexel", "founder of Wexel", "the village of Ardan".
 */
export function hintOf(draft: Draft, name: Name): Kind | undefined {
  const { words } = draft.sentences[name.sentence]!
  const before = words[name.from - 1]?.lower ?? ''
  const beforeThat = words[name.from - 2]?.lower ?? ''
  if (neighbours.beforeOrganization.has(before)) return 'organization'
  if (before === 'of' && neighbours.ofOrganization.has(beforeThat)) return 'organization'
  if (before === 'at' && neighbours.atOrganization.has(beforeThat)) return 'organization'
  if (before === 'of' && neighbours.ofPlace.has(beforeThat)) return 'place'
  const key = nameKey(draft, name)
  if (organisations.get(organisationKey(key))?.sure) return 'organization'
  return name.kind === 'organization' && !nations.has(key) && knownPlaces.has(foldPlace(key)) ? 'place' : undefined
}
