import type { Record, Span } from '../../record/index.ts'
import { anchor } from './anchor.ts'
import type { Target } from './correction.ts'

/** An entity, a statement or an event of a record as a correction means it; undefined where there is none of that id. */
export function targetOf(record: Record, item: string): Target | undefined {
  const words = wordsOf(record, item)
  return words && { item, words: anchor(record, words) }
}

function wordsOf(record: Record, item: string): readonly Span[] | undefined {
  const mentions = record.entities.find(({ id }) => id === item)?.mentions
  const names = mentions?.filter(({ form }) => form === 'name')
  return (
    (names?.length ? names : mentions) ??
    record.statements.find(({ id }) => id === item)?.content ??
    record.events.find(({ id }) => id === item)?.trigger
  )
}
