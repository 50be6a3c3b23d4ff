import type { Record } from '../../record/index.ts'
import { foldName } from '../folding.ts'
import { applyCorrections, type Corrected, type Whereabouts } from './apply.ts'
import type { Correction } from './correction.ts'
import { inOrder, undone } from './log.ts'

/** The whole log, arranged so that what concerns one article or one story is found without looking through all of it. */
export interface Logbook {
  /** In the order in which they hold. */
  readonly entries: readonly Correction[]
  /** Those that nothing takes back. */
  readonly standing: readonly Correction[]
  /** An entry with whatever takes it back or is taken back by it. */
  readonly chainOf: (entry: Correction) => readonly Correction[]
  /** The part of the log that may change a record. */
  readonly concerning: (record: Record, where: Whereabouts) => readonly Correction[]
  /** The record as the log would have it, as `applyCorrections` makes it. */
  readonly correct: (record: Record, where: Whereabouts) => Corrected
  /** The stories in which something is corrected wherever their reports name it. */
  readonly ofWholeStories: ReadonlySet<string>
  /** The stories that are split or merged, and those they are split or merged into. */
  readonly ofStories: ReadonlySet<string>
}

/** `logbookOf(log).correct(record, { article: 'lake' })` */
export function logbookOf(log: readonly Correction[]): Logbook {
  const entries = inOrder(log)
  const back = undone(entries)
  const chains = chainsOf(entries)
  const chainsFor = finderOf(new Set(chains.values()))
  const concerning: Logbook['concerning'] = (record, where) =>
    entries.length === 0 ? [] : chainsFor(record, where).flat()
  return {
    entries,
    standing: entries.filter(({ id }) => !back.has(id)),
    chainOf: (entry) => chains.get(entry.id) ?? [entry],
    concerning,
    correct: (record, where) => applyCorrections(record, concerning(record, where), where),
    ofWholeStories: new Set(entries.flatMap((one) => (one.scope === 'story' && isNamed(one) ? [one.story] : []))),
    ofStories: new Set(entries.flatMap(storiesIn)),
  }
}

/** The stories that an entry splits or merges, by name; none for any other entry. */
export const storiesIn = (entry: Correction): readonly string[] =>
  entry.kind === 'merge-stories'
    ? [entry.story, entry.into]
    : entry.kind === 'split-story'
      ? [entry.story, entry.id]
      : []

type Chain = readonly Correction[]

/** Each entry's chain, by its id: an undo belongs to what it takes back, wherever that is said to be. */
function chainsOf(entries: readonly Correction[]): ReadonlyMap<string, Chain> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const rootOf = (entry: Correction): string => {
    const undone = entry.kind === 'undo' ? byId.get(entry.of) : undefined
    return undone ? rootOf(undone) : entry.kind === 'undo' ? entry.of : entry.id
  }
  const byRoot = new Map<string, Correction[]>()
  const chains = new Map<string, Chain>()
  for (const entry of entries) {
    const root = rootOf(entry)
    const chain = byRoot.get(root) ?? []
    chain.push(entry)
    byRoot.set(root, chain)
    chains.set(entry.id, chain)
  }
  return chains
}

type Named = Correction & { readonly target: { readonly key: string } }
const isNamed = (entry: Correction): entry is Named => 'target' in entry && 'key' in entry.target

/** Finds the chains that may change a record: by its article, by its story, and by the names in it. */
function finderOf(chains: ReadonlySet<Chain>): (record: Record, where: Whereabouts) => readonly Chain[] {
  const byPlace = new Map<string, Chain[]>()
  const byName = new Map<string, Chain[]>()
  for (const chain of chains) {
    for (const place of new Set(chain.flatMap(placeOf))) put(byPlace, place, chain)
    for (const name of new Set(chain.flatMap(archiveName))) put(byName, name, chain)
  }
  return ({ entities }, { article, stories = [] }) => {
    const found = new Set<Chain>(byPlace.get(`article ${article}`))
    for (const story of stories) for (const chain of byPlace.get(`story ${story}`) ?? []) found.add(chain)
    if (byName.size === 0) return [...found]
    const names = new Set(entities.flatMap(({ name, wikidata }) => [foldName(name), ...(wikidata ? [wikidata] : [])]))
    for (const chain of found) for (const name of chain.flatMap(givenNames)) names.add(name)
    // It grows as it is walked: what one correction calls somebody, another may be about.
    for (const name of names)
      for (const chain of byName.get(name) ?? []) {
        found.add(chain)
        for (const given of chain.flatMap(givenNames)) names.add(given)
      }
    return [...found]
  }
}

function put(map: Map<string, Chain[]>, key: string, chain: Chain): void {
  const known = map.get(key)
  if (known) known.push(chain)
  else map.set(key, [chain])
}

const placeOf = (entry: Correction): string[] =>
  entry.scope === 'article'
    ? [`article ${entry.article}`]
    : entry.scope === 'story' && storiesIn(entry).length === 0
      ? [`story ${entry.story}`]
      : []

/** A key without its kind, which a correction may change. */
const archiveName = (entry: Correction): string[] =>
  entry.scope === 'archive' && isNamed(entry) ? [entry.target.key.replace(/^\w+:/, '')] : []

/** The names that an entity may have because of an entry, folded. */
function givenNames(entry: Correction): string[] {
  const identity =
    entry.kind === 'split' ? entry.as : entry.kind === 'merge' && 'name' in entry.into ? entry.into : undefined
  if (identity) return [foldName(identity.name), ...(identity.wikidata ? [identity.wikidata] : [])]
  return entry.kind === 'rename' ? [foldName(entry.name)] : []
}
