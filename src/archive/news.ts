import {
  type CopyOf,
  differenceOf,
  type Fact,
  factKeys,
  newSince,
  type Report,
  type VersionChange,
} from '../history/index.ts'
import type { Version } from './archive.ts'
import { corrected } from './corrections.ts'
import type { Store } from './store.ts'
import { versionsOf } from './versions.ts'

/** What is new of a story to a reader. */
export interface News {
  /** What no report tells that was seen. */
  readonly facts: readonly Fact[]
  /** What articles that were seen tell otherwise now. */
  readonly changes: readonly { readonly article: string; readonly changes: readonly VersionChange[] }[]
}

/**
 * What is new in the reports of a story to a reader who has seen all versions up to a mark: `fresh` are those that came
 * behind it. Of an article that was seen in an earlier version, only what it tells otherwise is.
 */
export async function newsOf(
  store: Store,
  { reports, copyOf }: { readonly reports: readonly Report[]; readonly copyOf: CopyOf },
  { fresh, mark }: { readonly fresh: readonly Version[]; readonly mark: number },
): Promise<News> {
  const changes = mark > 0 ? await changesIn(store, fresh, mark) : []
  const changed = new Set(changes.map(({ article }) => article))
  const unseen = new Set(fresh.map(({ article }) => article))
  const seen = reports.filter(({ id }) => !unseen.has(id))
  const facts = newSince(reports, new Set(factKeys(seen, copyOf)), copyOf)
  return {
    facts: facts.filter(({ evidence }) => !changed.has(evidence[0]!.report)),
    changes: changes.filter((one) => one.changes.length > 0),
  }
}

/** Every article that was seen before, and what it tells otherwise; nothing of one that tells the same. */
async function changesIn(store: Store, fresh: readonly Version[], mark: number): Promise<News['changes']> {
  const found: News['changes'][number][] = []
  for (const { article, version } of fresh) {
    const before = (await versionsOf(store, article)).findLast((one) => one.version <= mark)
    if (!before) continue
    const [old, now] = await Promise.all([corrected(store, before.version), corrected(store, version)])
    found.push({ article, changes: differenceOf(old.record, now.record) })
  }
  return found
}
