import { nations } from '../lexicon/countries.ts'
import type { Referent } from './coreference/referent.ts'
import { type Draft, type Name, nameKey } from './name.ts'
import { partsOf } from './parts.ts'

/**
 * Names that are one entity's: the same words of one kind, stops aside ("UN", "U.N."); an abbreviation and what it
 * stands for; a country by any of its names; a part of just one person's full name. Two Clintons leave "Clinton" a third.
 */
export function gather(draft: Draft): Referent[] {
  const whole = fullNames(draft)
  const groups = new Map<string, Name[]>()
  for (const name of draft.names) {
    const id = `${name.kind}/${identity(draft, name, whole)}`
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

function identity(draft: Draft, name: Name, whole: ReadonlyMap<string, string | undefined>): string {
  const key = nameKey(draft, name)
  const nation = nations.get(key)
  if (nation?.code && nation.sure && nation.form === name.kind) return nation.code
  const own = draft.long.get(key) ?? key
  return (name.kind === 'person' ? whole.get(own) : undefined) ?? own.replaceAll('.', '').replace(/^the /, '')
}

/** Full names of persons by their parts; undefined for a part that several share. */
function fullNames(draft: Draft): Map<string, string | undefined> {
  const persons = new Map<string, Name>()
  for (const name of draft.names) if (name.kind === 'person') persons.set(nameKey(draft, name), name)
  const whole = new Map<string, string | undefined>()
  // The longest first: "Mohammed bin Salman" and then "bin Salman" are one.
  for (const [key, name] of [...persons].sort((a, b) => b[1].to - b[1].from - (a[1].to - a[1].from))) {
    const full = whole.get(key) ?? key
    for (const part of partsOf(draft.sentences[name.sentence]!, name))
      whole.set(part.key, whole.has(part.key) && whole.get(part.key) !== full ? undefined : full)
  }
  return whole
}

function countryOf(draft: Draft, names: readonly Name[]): string | undefined {
  const nation = nations.get(nameKey(draft, names[0]!))
  return nation?.sure && nation.form === names[0]!.kind ? nation.code : undefined
}
