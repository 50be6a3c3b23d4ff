import { companies } from '../lexicon/name-heads.ts'
import { nounsByHead } from '../lexicon/nominals.ts'
import { possessives } from '../lexicon/pronouns.ts'
import type { Draft, Name } from './name.ts'
import { nameKey } from './name.ts'

/**
 * Organizations that the article calls by the first words of a longer name, by key: "electoral commission" of "Electoral
 * Commission of Ardan"; newspapers by the last, "post" of "Odport Post". Not where there are two such, nor where someone
 * else's is named so: "Wexel's Electoral Commission".
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
  for (const key of keys)
    for (const short of shortForms(key))
      if (keys.has(short) && !owned.has(short)) longs.set(short, longs.has(short) ? undefined : key)
  const found = new Map<string, string>()
  for (const [short, long] of longs) if (long) found.set(short, long)
  return found
}

/** What a name of an organization may be shortened to, if the article does so. */
export function shortForms(key: string): string[] {
  const words = key.split(' ')
  const of = words.indexOf('of')
  const first = of > 1 && of < words.length - 1 ? [words.slice(0, of).join(' ')] : []
  const last = words.at(-1)!.replace(/\.$/, '')
  const ends = nounsByHead.get(last)?.has('newspaper')
    ? words.slice(1).map((_, at) => words.slice(at + 1).join(' '))
    : []
  return [...first, ...ends, ...companyIn(key)]
}

/** "corrin" of "corrin motors" */
export function companyIn(key: string): string[] {
  const words = key.split(' ')
  const last = words.at(-1)!.replace(/\.$/, '')
  const before = words.slice(0, -1)
  return before.length > 0 && companies.has(last) && !before.includes('of') ? [before.join(' ')] : []
}

/** Whether another name or a possessive stands right before it: "Russian Foreign Ministry", "its Central Bank". */
function isOwned({ sentences }: Draft, { sentence, from }: Name, before: Name | undefined): boolean {
  if (before?.sentence === sentence && before.to === from) return true
  const word = sentences[sentence]!.words[from - 1]?.lower ?? ''
  return word === "'s" || word === '’s' || word === "'" || word === '’' || possessives.has(word)
}
