import type { Record } from '../record/index.ts'
import { listed } from './book.ts'

/** Items of a record, in words: those that are no longer there, and those that are new. */
export interface Changes {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What a correction makes of a record: each entity, statement and event that is no longer there, and each that is new. */
export function changesIn(before: Record, after: Record): Changes {
  const [old, now] = [itemsOf(before), itemsOf(after)]
  return { gone: without(old, now), come: without(now, old) }
}

/** The items that are in one list more often than in another. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return items.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** “person Mara Quill: Quill, she”; “s: Mara Quill: the port is shut”; “ASSAULT attack: rebels → Odport, 2026-03-02”. */
function itemsOf({ article: { text }, entities, statements, events, times }: Record): string[] {
  const words = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const roles = (all: (typeof events)[number]['actors']) =>
    all.map((role) => names.get(role.entity ?? '') ?? words([role]).join('')).join(' and ')
  const days = new Map(times.map(({ id, value }) => [id, value]))
  return [
    ...entities.map(({ kind, name, mentions }) => `${kind} ${name}: ${[...new Set(words(mentions))].join(', ')}`),
    ...statements.map(
      ({ speaker, speakers = speaker ? [speaker] : [], source, content }) =>
        `${listed(speakers.flatMap((id) => names.get(id) ?? [])) || `nobody known (${words(source).join(' … ')})`} says: ${words(content).join(' … ')}`,
    ),
    ...events.map(({ type, predicate, actors, recipients, time, modality, negated }) => {
      const sides = [roles(actors), roles(recipients)].filter(Boolean).join(' → ')
      const how = [negated ? 'denied' : '', modality === 'actual' ? '' : modality, days.get(time ?? '') ?? '']
      return [`${type} ${predicate}${sides ? `: ${sides}` : ''}`, ...how.filter(Boolean)].join(', ')
    }),
  ]
}
