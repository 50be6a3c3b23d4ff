import type { Record } from '../../record/index.ts'
import { changed } from './changes.ts'
import type { Correction, Unfit } from './correction.ts'
import { inOrder, undone } from './log.ts'
import { settled } from './settle.ts'
import { Misfit, workingOn } from './working.ts'

/** Where a record belongs: which article it is of, and which story that is part of. */
export interface Whereabouts {
  readonly article: string
  readonly story?: string
}

export interface Corrected {
  readonly record: Record
  /** What was carried out, in order. An entry about the whole archive is among them only where it met something. */
  readonly applied: readonly Correction[]
  readonly unfit: readonly Unfit[]
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
  return { record: applied.length === 0 ? record : settled(working), applied, unfit }
}

function concerns(correction: Correction, { article, story }: Whereabouts): boolean {
  if (correction.kind === 'split-story' || correction.kind === 'merge-stories') return false
  if (correction.scope === 'article') return correction.article === article
  return correction.scope === 'archive' || correction.story === story
}

function takesBack(of: string, known: ReadonlySet<string>, back: ReadonlySet<string>): boolean {
  if (back.has(of)) return true
  throw new Misfit(known.has(of) ? 'what it would undo was made after it' : 'what it would undo is not in the log')
}
