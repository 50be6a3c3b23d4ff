import type { Record } from '../../record/index.ts'
import { entityKey } from '../entities.ts'
import { changed } from './changes.ts'
import type { Correction, Unfit } from './correction.ts'
import { inOrder, undone } from './log.ts'
import { settled } from './settle.ts'
import { Misfit, type Working, workingOn } from './working.ts'

/** Where a record belongs: which article it is of, and which story that is part of. */
export interface Whereabouts {
  readonly article: string
  /** Its story, by every name that it goes by in the log. */
  readonly stories?: readonly string[]
}

export interface Corrected {
  readonly record: Record
  /** What was carried out, in order. An entry about the whole archive is among them only where it met something. */
  readonly applied: readonly Correction[]
  readonly unfit: readonly Unfit[]
  /** What each item was called before, by what it is called now; one that a correction made by the correction's id. */
  readonly was: ReadonlyMap<string, string>
  /** The keys that its entities have not both before and after, those in between too. */
  readonly changedKeys: readonly string[]
}

/**
 * The record as the log would have it. Entries about other articles and about stories are passed over, as are those that
 * were undone; what fits no longer is told with the reason. The record stays sound: numbered in text order, and nothing
 * points at what is gone.
 */
export function applyCorrections(
  record: Record,
  log: readonly Correction[],
  where: Whereabouts = { article: record.id },
): Corrected {
  const ordered = inOrder(log)
  const back = undone(ordered)
  const known = new Set(ordered.map(({ id }) => id))
  const working = workingOn(record)
  const applied: Correction[] = []
  const unfit: Unfit[] = []
  for (const correction of ordered) {
    if (back.has(correction.id) || !concerns(correction, where)) continue
    try {
      const met = correction.kind === 'undo' ? takesBack(correction.of, known, back) : changed(working, correction)
      if (met) applied.push(correction)
    } catch (error) {
      if (!(error instanceof Misfit)) throw error
      unfit.push({ correction, reason: error.message })
    }
  }
  if (applied.length === 0) return { record, applied, unfit, was: new Map(), changedKeys: [] }
  const { record: now, was } = settled(working)
  return { record: now, applied, unfit, was, changedKeys: changedKeys(working, now) }
}

function changedKeys({ keys, record }: Working, now: Record): string[] {
  const [before, after] = [keysOf(record), keysOf(now)]
  return [...new Set([...keys.values()].flatMap((own) => [...own]))].filter(
    (key) => !before.has(key) || !after.has(key),
  )
}

const keysOf = ({ entities }: Record): ReadonlySet<string> => new Set(entities.map(entityKey))

function concerns(correction: Correction, { article, stories = [] }: Whereabouts): boolean {
  if (correction.kind === 'split-story' || correction.kind === 'merge-stories') return false
  if (correction.scope === 'article') return correction.article === article
  return correction.scope === 'archive' || stories.includes(correction.story)
}

function takesBack(of: string, known: ReadonlySet<string>, back: ReadonlySet<string>): boolean {
  if (back.has(of)) return true
  throw new Misfit(known.has(of) ? 'what it would undo was made after it' : 'what it would undo is not in the log')
}
