import { nations } from '../../lexicon/countries.ts'
import { type Draft, type Name, nameKey } from '../name.ts'
import { partsOf } from '../parts.ts'

type Kind = Name['kind']

/** How much more a person's full name says of the surname alone than the network does. Worldwide dev: 1 → 83.4, 2 → 83.6, 4 → 83.6. */
const fullName = 2

/**
 * The same words are the same kind throughout: the one of which the network is surest, all occurrences told together.
 * A person's full name speaks for its parts, an explained name for its abbreviation.
 */
export function agreeOnKinds(draft: Draft): Name[] {
  const votes = new Map<string, Map<Kind, number>>()
  const vote = (key: string, kind: Kind, weight: number) => {
    const own = votes.get(key) ?? new Map<Kind, number>()
    votes.set(key, own.set(kind, (own.get(kind) ?? 0) + weight))
  }
  for (const name of draft.names) {
    vote(voter(draft, name), name.kind, name.weight)
    if (name.kind !== 'person') continue
    for (const { key } of partsOf(draft.sentences[name.sentence]!, name)) vote(key, 'person', fullName * name.weight)
  }
  return draft.names.map((name) => {
    const kind = nations.get(nameKey(draft, name))?.sure ? name.kind : surest(votes.get(voter(draft, name))!)
    return kind === name.kind ? name : { ...name, kind }
  })
}

function voter(draft: Draft, name: Name): string {
  const key = nameKey(draft, name)
  return draft.long.get(key) ?? key
}

const surest = (votes: ReadonlyMap<Kind, number>): Kind =>
  [...votes].reduce((best, other) => (other[1] > best[1] ? other : best))[0]
