import { groupBy } from '../history/grouping.ts'
import type { Entity, Record, Role, Span, Statement, Time } from '../record/index.ts'

/** A record with its items by their ids, for wording what names other items. */
export interface Book {
  record: Record
  entity(id: string | undefined): Entity | undefined
  time(id: string | undefined): Time | undefined
  statement(id: string | undefined): Statement | undefined
}

export function bookOf(record: Record): Book {
  const entities = byId(record.entities)
  const times = byId(record.times)
  const statements = byId(record.statements)
  return {
    record,
    entity: (id) => entities.get(id),
    time: (id) => times.get(id),
    statement: (id) => statements.get(id),
  }
}

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map<string | undefined, Item>(items.map((item) => [item.id, item]))

/** The words of some spans, white space as one space. */
export const wordsOf = ({ record }: Book, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => record.article.text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Whoever fills a role: the entity’s name, else the words as they stand. */
export const nameOf = (book: Book, role: Role): string => book.entity(role.entity)?.name ?? wordsOf(book, [role])

/** All who make a statement, as far as the article says who they are: both of “Ann Poe and Bo Lind said”. */
export const speakersOf = (book: Book, { speaker, speakers = speaker ? [speaker] : [] }: Statement): Entity[] =>
  speakers.flatMap((id) => book.entity(id) ?? [])

/** “Finland, Sweden and Norway”, each told once. */
export function listed(names: readonly string[], most = 3): string {
  const distinct = [...new Set(names)]
  const shown = distinct.length > most + 1 ? [...distinct.slice(0, most), `${distinct.length - most} others`] : distinct
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '')
}

/** Items with the same key together, in the order in which the keys come. */
export const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] => [
  ...groupBy(items, keyOf).values(),
]
