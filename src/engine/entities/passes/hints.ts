import { nations } from '../../lexicon/countries.ts'
import { neighbours } from '../../lexicon/name-neighbours.ts'
import { organisationKey, organisations } from '../../lexicon/organisations.ts'
import { foldPlace, knownPlaces } from '../../lexicon/places.ts'
import { type Draft, type Name, nameKey } from '../name.ts'
import { kindByHead } from './heads.ts'

type Kind = Name['kind']

/** "the ferry Wexel", "the Wexel capsized"; and "aboard the Wexel", "the Wexel sank" where the article tells of vessels. */
function isVessel(draft: Draft, name: Name): boolean {
  const { sentence, from, to } = name
  const { words } = draft.sentences[sentence]!
  const before = words[from - 1]?.lower ?? ''
  const verb = words[to]?.text === ',' && words[to + 1]?.lower === 'which' ? to + 2 : to
  const after = words[auxiliaries.has(words[verb]?.lower ?? '') ? verb + 1 : verb]?.lower ?? ''
  if (neighbours.beforeVessel.has(before)) return true
  if (before !== 'the') return false
  if (neighbours.vesselAlone.has(after)) return true
  const on = words[from - 2]?.lower ?? ''
  const isOn = on === 'aboard' || (on === 'on' && to - from > 1 && !knownPlaces.has(foldPlace(nameKey(draft, name))))
  const does = neighbours.vesselVerbs.has(after) || isOn
  return does && !kindByHead(draft.sentences[sentence]!, from, to) && tellsOfVessels(draft)
}

const auxiliaries: ReadonlySet<string> = new Set(['is', 'was', 'had', 'has'])

/** Whether an article speaks of a ship or a ferry more than once. */
function tellsOfVessels({ sentences }: Draft): boolean {
  let told = 0
  for (const { words, role } of sentences)
    if (role !== 'furniture') for (const { text } of words) if (neighbours.beforeVessel.has(text)) told++
  return told > 1
}

/** "Ardan's army", "Ardan's foreign minister" */
function isCountryOwner({ sentences }: Draft, { sentence, to }: Name): boolean {
  const { words } = sentences[sentence]!
  if (!/^['’]s?$/.test(words[to]?.text ?? '')) return false
  const [own = '', minister = ''] = [words[to + 1]?.lower, words[to + 2]?.lower]
  return neighbours.placesOwn.has(own) || (neighbours.placesMinister.has(own) && /^minist(?:er|ry)$/.test(minister))
}

/** "By Ana Ruiz" above an article. */
const isSigning = ({ sentences }: Draft, { sentence, from, to }: Name): boolean => {
  const { words, role } = sentences[sentence]!
  return (
    role === 'byline' && words[from - 1]?.lower === 'by' && to - from > 1 && !kindByHead(sentences[sentence]!, from, to)
  )
}

/** "The company, *Wexel*, denied it": a sentence that begins so goes on to say what it is called. */
const isOpening = ({ sentences }: Draft, { sentence, from, to }: Name): boolean => {
  const { words } = sentences[sentence]!
  return from === 3 && words[0]!.lower === 'the' && words[2]!.text === ',' && words[to]?.text === ','
}

/** What kind words tell, and how much they say of it beside the network, whose word of a mention is 1 at most. */
interface Hint {
  kind: Kind
  weight: number
}

/** Worldwide dev: 0.4 → 84.7, 0.8 → 84.8. */
const beside = (kind: Kind): Hint => ({ kind, weight: 0.8 })

/** What leaves no doubt, or a vessel, of which the network has seen few: more than its own word for two mentions. */
const above = (kind: Kind): Hint => ({ kind, weight: 2 })

/**
 * What kind the words around a name and the table of places tell, where that is oftener right than the network: "the
 * startup Wexel", "founder of Wexel", "the village of Ardan".
 */
export function hintOf(draft: Draft, name: Name): Hint | undefined {
  const { words } = draft.sentences[name.sentence]!
  const before = words[name.from - 1]?.lower ?? ''
  const beforeThat = words[name.from - 2]?.lower ?? ''
  if (isOpening(draft, name) && neighbours.beforeOrganization.has(beforeThat)) return above('organization')
  if (neighbours.beforeOrganization.has(before)) return beside('organization')
  if (before === 'of' && neighbours.ofOrganization.has(beforeThat)) return beside('organization')
  if (before === 'at' && neighbours.atOrganization.has(beforeThat)) return beside('organization')
  if (before === 'of' && neighbours.ofPlace.has(beforeThat)) return beside('place')
  if (before === 'with' && neighbours.withPlace.has(beforeThat)) return beside('place')
  if (isCountryOwner(draft, name)) return beside('place')
  const key = nameKey(draft, name)
  if (organisations.get(organisationKey(key))?.sure) return beside('organization')
  if (isVessel(draft, name)) return above('product')
  if (isSigning(draft, name)) return beside('person')
  const isTown = name.kind === 'organization' && !nations.has(key) && knownPlaces.has(foldPlace(key))
  return isTown ? beside('place') : undefined
}
