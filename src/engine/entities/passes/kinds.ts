import { nations } from '../../lexicon/countries.ts'
import { knownPlaces } from '../../lexicon/places.ts'
import { type Draft, type Name, nameKey, spanOf } from '../name.ts'
import { companyIn, shortForms } from '../organizations.ts'
import { hintOf } from './hints.ts'
import { partsOf } from '../parts.ts'

type Kind = Name['kind']

/** How much more a person's full name says of the surname alone than the network does. Worldwide dev: 1 → 83.4, 2 → 83.6, 4 → 83.6. */
const fullName = 2

/** How much it says that the capital of a country is called so: "Rabat expects a vote". */
const asCapital = 0.5

/**
 * The same words are the same kind throughout: the one of which the network is surest, all occurrences told together.
 * A person's full name speaks for its parts, an organization's for what it is shortened to, an explained name for its
 * abbreviation.
 */
export function agreeOnKinds(draft: Draft): Name[] {
  const votes = new Map<string, Map<Kind, number>>()
  const vote = (key: string, kind: Kind, weight: number) => {
    const own = votes.get(key) ?? new Map<Kind, number>()
    votes.set(key, own.set(kind, (own.get(kind) ?? 0) + weight))
  }
  for (const name of draft.names) {
    vote(voter(draft, name), name.kind, name.weight)
    if (isCapital(draft, name)) vote(voter(draft, name), 'place', asCapital)
    const hint = hintOf(draft, name)
    if (hint) vote(voter(draft, name), hint.kind, hint.weight)
    if (name.kind === 'organization')
      for (const key of shortForms(nameKey(draft, name))) vote(key, 'organization', fullName * name.weight)
    if (name.kind !== 'person') continue
    for (const { key } of partsOf(draft.sentences[name.sentence]!, name)) vote(key, 'person', fullName * name.weight)
  }
  for (const company of companiesAlone(draft))
    if (votes.has(company) && !votes.get(company)!.has('place')) votes.set(company, new Map([['organization', 1]]))
  return draft.names.map((name) => {
    const kind = nations.get(nameKey(draft, name))?.sure ? name.kind : surest(votes.get(voter(draft, name))!)
    return kind === name.kind ? name : { ...name, kind }
  })
}

/** What companies are called for short, where nobody and no place is: "corrin" of "Corrin Motors", but for "Ada Corrin". */
function companiesAlone(draft: Draft): string[] {
  const persons = new Set(
    draft.names.flatMap((name) =>
      name.kind === 'person' ? partsOf(draft.sentences[name.sentence]!, name).map(({ key }) => key) : [],
    ),
  )
  return draft.names
    .flatMap((name) => (name.kind === 'organization' ? companyIn(nameKey(draft, name)) : []))
    .filter((key) => !persons.has(key) && !knownPlaces.has(key))
}

const isCapital = (draft: Draft, name: Name): boolean =>
  knownPlaces.get(nameKey(draft, name))?.some(({ form }) => form === 'capital') ?? false

function voter(draft: Draft, name: Name): string {
  const key = nameKey(draft, name)
  return draft.long.get(key) ?? key
}

const surest = (votes: ReadonlyMap<Kind, number>): Kind =>
  [...votes].reduce((best, other) => (other[1] > best[1] ? other : best))[0]

/** What the network is this unsure of wherever it stands is oftener no name, or other words: Worldwide dev, one in four is right. */
const doubtful = 0.35

/** Drops names of which the network is nowhere sure. */
export function dropUnsure(draft: Draft): Name[] {
  const most = new Map<string, number>()
  for (const name of draft.names) {
    const key = voter(draft, name)
    most.set(key, Math.max(most.get(key) ?? 0, name.weight))
  }
  return draft.names.filter((name) => {
    if (most.get(voter(draft, name))! >= doubtful || nations.has(nameKey(draft, name))) return true
    draft.trace.drop(spanOf(draft, name), 'entities/unsure')
    return false
  })
}
