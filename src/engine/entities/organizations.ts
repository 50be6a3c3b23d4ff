import { possessives } from '../lexicon/pronouns.ts'
import type { Draft, Name } from './name.ts'
import { nameKey } from './name.ts'

/**
 * Organizations that the article calls by the first words of a longer name, by key: "electoral commission" of "Electoral
 * Commission of Ardan". Not where there are two such, nor where someone else's is named so: "Wexel's Electoral Commission".
 */
export function shortenedOrganizations(draft: Draft): ReadonlyMap<string, string> {
  const keys = new Set<string>()
  const owned = new Set<string>()
  for (const [i, name] of draft.names.entries()) {
    if (name.kind !== 'organization') continue
    const key = nameKey(draft, name)
    keys.add(key)
    if (isOwned(draft, name, draft.names[i - 1])) owned.add(key)
  }
  const longs = new Map<string, string | undefined>()
  for (const key of keys) {
    const end = key.indexOf(' of ')
    const short = key.slice(0, end)
    if (end < 0 || !short.includes(' ') || !keys.has(short) || owned.has(short)) continue
    longs.set(short, longs.has(short) ? undefined : key)
  }
  const found = new Map<string, string>()
  for (const [short, long] of longs) if (long) found.set(short, long)
  return found
}

/** Whether another name or a possessive stands right before it: "Russian Foreign Ministry", "its Central Bank". */
function isOwned({ sentences }: Draft, { sentence, from }: Name, before: Name | undefined): boolean {
  if (before?.sentence === sentence && before.to === from) return true
  const word = sentences[sentence]!.words[from - 1]?.lower ?? ''
  return word === "'s" || word === '’s' || word === "'" || word === '’' || possessives.has(word)
}
