import { nations } from '../lexicon/countries.ts'
import type { Scene } from '../reading.ts'
import type { Referent } from './coreference/referent.ts'
import { type Draft, type Name, nameKey } from './name.ts'
import { shortenedOrganizations } from './organizations.ts'
import { whoseNames } from './persons/whose.ts'

/**
 * Names that are one entity's: the same words of one kind, stops aside ("UN", "U.N."); an abbreviation and what it
 * stands for; a country by any of its names; a person's by any part of the full name.
 */
export function gather(scene: Scene): Referent[] {
  const { draft } = scene
  const whose = whoseNames(scene)
  const short = shortenedOrganizations(draft)
  const groups = new Map<string, Name[]>()
  for (const name of draft.names) {
    const id = `${name.kind}/${whose.get(name) ?? identity(draft, name, short)}`
    const group = groups.get(id)
    if (group) group.push(name)
    else groups.set(id, [name])
  }
  return [...groups.values()].map((names): Referent => {
    const country = countryOf(draft, names)
    return {
      kind: names[0]!.kind,
      names,
      mentions: [],
      many: names[0]!.kind === 'group',
      nouns: new Set(),
      ...(country ? { country } : {}),
      ...(country && names[0]!.kind === 'place' ? { sort: 'country' } : {}),
    }
  })
}

function identity(draft: Draft, name: Name, short: ReadonlyMap<string, string>): string {
  const key = nameKey(draft, name)
  const nation = nations.get(key)
  if (nation?.code && nation.sure && nation.form === name.kind) return nation.code
  const own = draft.long.get(key) ?? key
  const long = name.kind === 'organization' ? short.get(own) : undefined
  return (long ?? own).replaceAll('.', '').replace(/^the /, '')
}

function countryOf(draft: Draft, names: readonly Name[]): string | undefined {
  const nation = nations.get(nameKey(draft, names[0]!))
  return nation?.sure && nation.form === names[0]!.kind ? nation.code : undefined
}
